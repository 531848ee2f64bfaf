import { codeForMarkdown, linkForMarkdown } from '../../text/escape.ts'
import { commentMessages as words } from '../messages/comment.ts'

/** The last line: which plan this is, of which commit, and the workflow run that made it; null = not known. */
export function fingerprintLine(
  fingerprint: string,
  sha: string | null,
  run: { readonly url: string } | null,
): string {
  const parts = [
    `${words.plan} ${codeForMarkdown(fingerprint.slice(0, 12))}`,
    ...(sha === null ? [] : [`${words.ofCommit} ${codeForMarkdown(sha.slice(0, 7))}`]),
    ...(run === null ? [] : [linkForMarkdown(words.run, run.url)]),
  ]
  return `<sub>${parts.join(' · ')}</sub>`
}
