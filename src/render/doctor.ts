/** What `doctor` found, for people. */
import { CHECKS, type Check, type Finding } from '../doctor/finding.ts'
import { forTerminal } from '../text/escape.ts'
import { count } from '../text/phrases.ts'
import { painter, wrap, type Paint } from './style.ts'

const TITLES: Readonly<Record<Check, string>> = {
  file: 'File',
  caller: 'AWS account',
  account: 'AWS account',
  provider: 'Roles',
  role: 'Roles',
  trust: 'Roles',
  rights: 'Roles',
  quota: 'Quotas',
  workflow: 'Workflow',
  'required-check': 'Workflow',
  environment: 'Workflow',
  program: 'This machine',
}

const STATES: Readonly<
  Record<Finding['state'], { readonly word: string; readonly format: Parameters<Paint>[0] }>
> = {
  ok: { word: 'ok', format: 'green' },
  wrong: { word: 'wrong', format: ['red', 'bold'] },
  'not-verified': { word: 'not verified', format: 'yellow' },
}

/** As wide as the widest word. */
const COLUMN = 12
const INDENT = ' '.repeat(2 + COLUMN + 2)

/** A section for each thing that was looked at, and how many lines are what. Ends without a newline. */
export function doctorForTerminal(
  findings: readonly Finding[],
  { color, width }: { readonly color: boolean; readonly width: number },
): string {
  const paint = painter(color)
  const inOrder = CHECKS.flatMap((check) => findings.filter((one) => one.check === check))
  const sections = Map.groupBy(inOrder, ({ check }) => TITLES[check])
  return [
    ...[...sections].map(([title, group]) =>
      [paint('bold', title), ...group.flatMap((one) => linesOf(one, paint, width))].join('\n'),
    ),
    summary(findings),
  ].join('\n\n')
}

/** `14 ok, 2 wrong, 3 not verified`. */
function summary(findings: readonly Finding[]): string {
  return (['ok', 'wrong', 'not-verified'] as const)
    .map((state) => `${countOf(findings, state)} ${STATES[state].word}`)
    .join(', ')
}

/** Why it ends with 1. */
export function foundWords(bad: number): string {
  return `${count(bad, 'line')} above ${bad === 1 ? 'says' : 'say'} what is to be done`
}

export function countOf(findings: readonly Finding[], state: Finding['state']): number {
  return findings.filter((one) => one.state === state).length
}

/** What is to be done is one line, however wide: it is copied. */
function linesOf({ state, message, todo, place }: Finding, paint: Paint, width: number): string[] {
  const { word, format } = STATES[state]
  const at = place === null ? '' : ` (${place.file}:${String(place.line)})`
  const [first = '', ...rest] = wrap(forTerminal(`${message}${at}`), width, INDENT)
  return [
    `  ${paint(format, word.padEnd(COLUMN))}  ${first.trimStart()}`,
    ...rest,
    ...(todo === null ? [] : [`${INDENT}${paint('cyan', '->')} ${forTerminal(todo)}`]),
  ]
}
