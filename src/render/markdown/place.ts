import type { Lines } from '../../config/resolved.ts'
import { labels } from '../../plan/messages/plan.ts'
import { codeForMarkdown } from '../../text/escape.ts'
import { isIn } from '../lines.ts'

/**
 * ` (tinystacks.yml:7)`, or ` (line 7)` where the file has no name; '' where no line says it. A line of the file's
 * `defaults` says so.
 */
export function place(
  line: number | null,
  file: string | undefined,
  defaults: Lines | undefined,
): string {
  if (line === null) return ''
  const source = isIn(line, defaults) ? `, ${labels.defaults}` : ''
  const text = file === undefined ? `${labels.line} ${line}` : codeForMarkdown(`${file}:${line}`)
  return ` (${text}${source})`
}
