/** Arguments -> a verb with its words and flags, strictly by the table: nothing is taken that a verb does not know. */
import { parseArgs } from 'node:util'
import { usageError } from '../errors.ts'
import { FLAGS, flagNamed, type FlagName } from './flags.ts'
import { verbNamed } from './named.ts'
import { VERBS, type VerbName } from './table.ts'
import { checkFlag, checkWords } from './strict.ts'

/** What was called. */
export type Call = {
  /** null = none was named. */
  readonly verb: VerbName | null
  readonly words: readonly string[]
  /** The values of each flag that was given; none for one without a value. */
  readonly flags: ReadonlyMap<FlagName, readonly string[]>
  /** What follows `--`, or everything after a verb that reads its arguments itself. */
  readonly rest: readonly string[]
}

const OPTIONS = Object.fromEntries(
  Object.keys(FLAGS).map((name) => {
    const { short, value } = flagNamed(name) ?? {}
    const type = value === undefined ? ('boolean' as const) : ('string' as const)
    return [name, { type, ...(short !== undefined && { short }) }]
  }),
)

type Token = ReturnType<typeof tokensOf>[number]
type FlagToken = Extract<Token, { kind: 'option' }>

function tokensOf(args: readonly string[]) {
  // Not strict: our own messages know the verb.
  return parseArgs({
    ...{ args: [...args], options: OPTIONS, strict: false, allowPositionals: true, tokens: true },
  }).tokens
}

/**
 * Reads the arguments after the program's name. Where help or the version is asked for, nothing else is judged.
 *
 * @throws TinystacksError unknown-command, command-not-available, invalid-arguments (exit 2)
 */
export function parseCall(argv: readonly string[]): Call {
  const tokens = tokensOf(argv)
  const first = tokens.find((token) => token.kind === 'positional')
  const verb = first ? verbNamed(first.value) : null
  // The sandbox reads its own arguments, and the command after `--` is anybody's.
  if (verb === 'sandbox' && first) {
    const before = tokens.filter(({ index }) => index < first.index)
    return { verb, words: [], flags: flagsIn(before, verb), rest: argv.slice(first.index + 1) }
  }
  const end = verb !== null && VERBS[verb].rest !== undefined ? argv.indexOf('--') : -1
  if (end === -1) return { ...judged(verb, tokens, first), rest: [] }
  return { ...judged(verb, tokensOf(argv.slice(0, end)), first), rest: argv.slice(end + 1) }
}

/** What is ours to read. `first`: the verb itself. */
function judged(
  verb: VerbName | null,
  tokens: readonly Token[],
  first: Token | undefined,
): Omit<Call, 'rest'> {
  const given = flagTokens(tokens)
  const asked = given.filter(({ name }) => name === 'help' || name === 'version')
  if (asked.length > 0) return { verb, words: [], flags: collected(asked) }
  if (verb === null && given.length > 0)
    throw usageError('no command is named', '`tinystacks --help` lists the commands')
  const flags = verb === null ? new Map<FlagName, readonly string[]>() : flagsIn(tokens, verb)
  const words = tokens.flatMap((token) =>
    token.kind === 'positional' && token.index !== first?.index ? [token.value] : [],
  )
  if (verb !== null) checkWords(verb, words)
  return { verb, words, flags }
}

function flagTokens(tokens: readonly Token[]): readonly FlagToken[] {
  return tokens.filter((token) => token.kind === 'option')
}

function flagsIn(tokens: readonly Token[], verb: VerbName): Call['flags'] {
  const given = flagTokens(tokens)
  for (const token of given) checkFlag(verb, token)
  return collected(given)
}

/** What is given twice, and may be given once, is a mistake: which one counts is anybody's guess. */
function collected(tokens: readonly FlagToken[]): Call['flags'] {
  const flags = new Map<FlagName, readonly string[]>()
  for (const { name, rawName, value } of tokens) {
    const flag = flagNamed(name)
    const values = flag?.many ? (value ?? '').split(',').map((one) => one.trim()) : [value ?? '']
    const before = flags.get(name as FlagName)
    if (before !== undefined && flag?.value !== undefined && !flag.many)
      throw usageError(`${rawName} is given twice`, 'write it once')
    flags.set(name as FlagName, [...(before ?? []), ...values.filter((one) => one !== '')])
  }
  return flags
}
