import type { TinystacksError } from '../errors.ts'
import { forTerminal, plain } from '../text/escape.ts'
import { painter } from './style.ts'
import type { Paint } from './style.ts'
import { labels } from '../plan/messages/plan.ts'

/** What is printed of a failure. */
type PrintedFailure = Pick<TinystacksError, 'message' | 'problems'> &
  Partial<Pick<TinystacksError, 'hint' | 'file'>>

/**
 * An expected failure in the style of a compiler: `tinystacks.yml:12:7 error …`, one line for each problem,
 * followed by its hint. Ends without a newline.
 */
export function errorForTerminal(
  error: PrintedFailure,
  options: { readonly color: boolean },
): string {
  const paint = painter(options.color)
  const red = paint(['red', 'bold'], labels.error)
  const file = forTerminal(error.file ?? '')
  const problems = error.problems.flatMap((problem) => problemLines(problem, file, red, paint))
  const summary = error.message === '' ? [] : [`${red} ${forTerminal(error.message)}`]
  return [...problems, ...summary, ...hintLines(error.hint, paint)].join('\n')
}

/** The same failure where there is only room for one line; its problems are annotated separately. */
export function failureInOneLine(error: TinystacksError): string {
  return plain(error.hint === undefined ? error.message : `${error.message}; ${error.hint}`)
}

function problemLines(
  problem: PrintedFailure['problems'][number],
  file: string,
  red: string,
  paint: Paint,
): readonly string[] {
  const place = `${file === '' ? '' : `${file}:`}${problem.line}:${problem.column}`
  const path = problem.path === '' ? '' : `${forTerminal(problem.path)}: `
  return [
    `${paint('bold', place)} ${red} ${path}${forTerminal(problem.message)}`,
    ...hintLines(problem.hint, paint),
  ]
}

function hintLines(hint: string | undefined, paint: Paint): readonly string[] {
  return hint === undefined ? [] : [`  ${paint('cyan', labels.hint)} ${forTerminal(hint)}`]
}
