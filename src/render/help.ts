/** What `tinystacks --help` and `tinystacks VERB --help` print, from the table of verbs. */
import { FLAGS, flagNamed, type FlagName } from '../verbs/flags.ts'
import { flagOf, flagsOf, VERB_NAMES, VERBS, wordsOf, type VerbName } from '../verbs/table.ts'
import { EXITS, type Exit } from '../verbs/verb.ts'
import { goesOn } from './messages/interrupted.ts'
import { wrap } from './style.ts'

const WIDTH = 100

/** Every verb, and the exit codes. */
export function overview(): string {
  return [
    'tinystacks: the databases of every stage in tinystacks.yml',
    '',
    ...columns([
      ...VERB_NAMES.map((name) => [`tinystacks ${name}`, VERBS[name].does] as const),
      ['tinystacks --version', FLAGS.version.help],
    ]),
    '',
    ...wrap('`tinystacks COMMAND --help` prints the flags and examples of a command.', WIDTH, ''),
    '',
    ...section(
      'Exit codes',
      exitRows(
        Object.keys(EXITS).map((code) => Number(code) as Exit),
        null,
      ),
    ),
    '',
  ].join('\n')
}

/** All about a verb. */
export function helpFor(verb: VerbName): string {
  const { about, words, rest, examples, exits } = VERBS[verb]
  const wordRows = words
    ? [[words.name, `${words.help}: ${wordsOf(verb).join(', ')}`] as const]
    : []
  const restRows = rest ? [[`-- ${rest}`, 'the command, with all of its arguments'] as const] : []
  return [
    `usage: tinystacks ${usageOf(verb)}`,
    '',
    ...wrap(about, WIDTH, ''),
    '',
    ...section('Arguments', [...wordRows, ...restRows]),
    ...section(
      'Flags',
      flagsOf(verb).map((name) => flagRow(verb, name)),
    ),
    ...section(
      'Examples',
      examples.map(({ line, does }) => [`tinystacks ${line}`, does]),
    ),
    ...section('Exit codes', exitRows(exits, goesOn(verb))),
  ].join('\n')
}

/** How a verb is called: `reboot [flags] DATABASE`. */
export function usageOf(verb: VerbName): string {
  const { words, rest, flags } = VERBS[verb]
  return [
    verb,
    ...(flags.length > 0 ? ['[flags]'] : []),
    ...(words ? [words.required ? words.name : `[${words.name}]`] : []),
    ...(rest ? [`[-- ${rest}]`] : []),
  ].join(' ')
}

/** `-c, --config FILE`. */
export function flagUsage(name: FlagName): string {
  const { short, value } = flagNamed(name) ?? {}
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`
}

type Row = readonly [string, string]

function flagRow(verb: VerbName, name: FlagName): Row {
  const usage = flagUsage(name)
  return [usage.startsWith('--') ? `    ${usage}` : usage, flagOf(verb, name)?.help ?? '']
}

/** `afterwards`: what goes on when the verb is interrupted. */
function exitRows(exits: readonly Exit[], afterwards: string | null): readonly Row[] {
  const more = afterwards === null ? '' : `; ${afterwards}, and the same command resumes watching`
  return exits.map((code) => [String(code), `${EXITS[code]}${code === 130 ? more : ''}`])
}

function section(title: string, rows: readonly Row[]): readonly string[] {
  return rows.length === 0 ? [] : [title, ...columns(rows), '']
}

/** Two columns. What is too long for the first has the second below it. */
function columns(rows: readonly Row[]): readonly string[] {
  const lengths = rows.map(([left]) => left.length).filter((length) => length <= WIDEST)
  const indent = ' '.repeat(Math.max(0, ...lengths) + 4)
  return rows.flatMap(([left, right]) => {
    const [first = '', ...more] = wrap(right, WIDTH, indent)
    const begin = `  ${left}`
    return begin.length + 2 <= indent.length
      ? [`${begin}${first.slice(begin.length)}`, ...more]
      : [begin, first, ...more]
  })
}

const WIDEST = 44
