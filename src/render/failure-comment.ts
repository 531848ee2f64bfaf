import type { TinystacksError } from '../errors.ts'
import { writeHeader } from '../review/header.ts'
import type { CommentHeader } from '../review/types.ts'
import { codeForMarkdown, forMarkdown, linkForMarkdown } from '../text/escape.ts'
import { failureMessages as words } from './messages/github.ts'

/** Characters for the problems, of the 65,536 that a comment has room for; the log names all of them. */
const ROOM = 50_000

/** Characters that are shown of one text. */
const LONGEST = 500

/** The comment of a pull request whose plan could not be made. */
export function failureComment(
  header: CommentHeader,
  error: TinystacksError,
  run: { readonly url: string },
): string {
  const commit = `${words.commit} ${codeForMarkdown(header.sha.slice(0, 7))}`
  return [
    writeHeader(header),
    `### ${words.title}`,
    ...failureBlocks(error),
    `<sub>${commit}, ${linkForMarkdown(words.run, run.url)}</sub>`,
  ].join('\n\n')
}

/** The same for a job's summary, of any verb. */
export function failureAsMarkdown(error: TinystacksError): string {
  return [`### ${words.stopped}`, ...failureBlocks(error)].join('\n\n')
}

function failureBlocks({ message, hint, problems, file }: TinystacksError): readonly string[] {
  const named = withinRoom(
    problems.map(({ line, column, message: text, hint: advice }) => {
      const place = `${file === undefined ? '' : `${file}:`}${String(line)}:${String(column)}`
      const instead = advice === undefined ? '' : ` (${forMarkdown(cut(advice))})`
      return `- ${codeForMarkdown(cut(place))} ${forMarkdown(cut(text))}${instead}`
    }),
  )
  const more = problems.length - named.length
  return [
    `${forMarkdown(cut(message))}${hint === undefined ? '' : `; ${forMarkdown(cut(hint))}`}`,
    ...(named.length === 0 ? [] : [named.join('\n')]),
    ...(more > 0 ? [words.more(more)] : []),
  ]
}

function withinRoom(lines: readonly string[]): readonly string[] {
  let room = ROOM
  return lines.filter((line) => (room -= line.length) >= 0)
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`
}
