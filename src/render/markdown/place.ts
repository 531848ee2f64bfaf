import { codeForMarkdown } from '../../text/escape.ts'
import { labels } from '../../plan/messages/plan.ts'

/** ` (tinystacks.yml:7)`, or ` (line 7)` where the file has no name; '' where no line says it. */
export function place(line: number | null, file: string | undefined): string {
  if (line === null) return ''
  return ` (${file === undefined ? `${labels.line} ${line}` : codeForMarkdown(`${file}:${line}`)})`
}
