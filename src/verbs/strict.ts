/** What is said of a flag or a word that a verb does not take, and of a value that a flag does not take. */
import { didYouMean } from '../config/problems/suggest.ts'
import { usageError, type TinystacksError } from '../errors.ts'
import { listed } from '../text/phrases.ts'
import type { FlagName } from './flags.ts'
import { FLAGS } from './flags.ts'
import { flagOf, flagsOf, takersOf, VERBS, wordsOf, type VerbName } from './table.ts'

/** What other tools call it. */
const SYNONYMS: Readonly<Record<string, string>> = {
  ...{ 'auto-approve': '--yes', force: '--yes', 'dry-run': 'tinystacks plan' },
  ...{ env: '--stage', environment: '--stage', file: '--config', f: '--config', o: '--format' },
  ...{ output: '--format', 'role-arn': '--cloudformation-role' },
}

/** A flag as the command line gives it. `value` is undefined without one. */
type Given = {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

/** @throws TinystacksError invalid-arguments: the verb does not take the flag, or the flag not its value */
export function checkFlag(verb: VerbName, given: Given): void {
  const { name, rawName, value, inlineValue } = given
  const flag = flagOf(verb, name as FlagName)
  if (flag === undefined) throw unknownFlag(verb, name, rawName)
  if (!flagsOf(verb).includes(name as FlagName)) throw foreignFlag(verb, name as FlagName)
  if (flag.value === undefined) {
    if (value === undefined) return
    throw usageError(`${rawName} takes no value, but got \`${value}\``, `write ${rawName} alone`)
  }
  const hint = flag.choices
    ? `write ${choicesOf(rawName, flag.choices)}`
    : `write ${rawName} ${flag.value}`
  const isForgotten = value === undefined || (!inlineValue && value.startsWith('-'))
  if (isForgotten) throw usageError(`${rawName} needs a value`, hint)
  // An empty variable of a script must not mean "every stage".
  if (value.replaceAll(',', '').trim() === '')
    throw usageError(`the value of ${rawName} is empty`, hint)
  if (flag.choices && !flag.choices.includes(value))
    throw usageError(
      `${rawName} does not take \`${value}\``,
      didYouMean(value, flag.choices) ?? hint,
    )
}

function choicesOf(flag: string, choices: readonly string[]): string {
  return choices.map((choice) => `${flag} ${choice}`).join(', ')
}

function unknownFlag(verb: VerbName, name: string, rawName: string): TinystacksError {
  const own = flagsOf(verb)
  const synonym = Object.hasOwn(SYNONYMS, name) ? SYNONYMS[name] : undefined
  const meant =
    synonym === undefined
      ? (didYouMean(rawName, dashed(own)) ?? didYouMean(rawName, dashed(Object.keys(FLAGS))))
      : `did you mean \`${synonym}\`?`
  return usageError(
    `${verb} has no flag ${rawName}`,
    VERBS[verb].instead?.[name] ?? meant ?? `its flags are ${dashed(own).join(', ')}`,
  )
}

function dashed(names: readonly string[]): readonly string[] {
  return names.map((name) => `--${name}`)
}

/** What is said of a flag that other verbs take. */
export function foreignFlag(verb: VerbName, name: FlagName): TinystacksError {
  const takers = takersOf(name)
  const others = `${listed(takers)} ${takers.length === 1 ? 'does' : 'do'}`
  return usageError(
    `${verb} does not take --${name}; ${others}`,
    VERBS[verb].instead?.[name] ??
      didYouMean(`--${name}`, dashed(flagsOf(verb))) ??
      `\`tinystacks ${verb} --help\` lists its flags`,
  )
}

/** The word that was probably meant; null = none is near. */
export function meantWord(verb: VerbName, word: string | undefined): string | null {
  return word === undefined ? null : didYouMean(word, wordsOf(verb))
}

/** How many words a verb takes; which ones, its command checks, for the action as well. */
export function checkWords(verb: VerbName, words: readonly string[]): void {
  const taken = VERBS[verb].words
  if (words.length <= (taken ? 1 : 0)) return
  const known = wordsOf(verb)
  const [stray = ''] = words.filter((word) => !known.includes(word))
  const said = words.map((word) => `\`${word}\``).join(' ')
  throw usageError(
    taken
      ? `${verb} takes one ${taken.name}, but got ${said}`
      : `${verb} takes no further arguments, but got ${said}`,
    flagFor(verb, stray || (words[0] ?? '')),
  )
}

/** The flag that a word was probably meant for: one that has it as a value, or else the stage. */
function flagFor(verb: VerbName, word: string): string {
  const own = flagsOf(verb)
  const other = own.find((name) => {
    const { choices, completes } = flagOf(verb, name) ?? {}
    const values = choices ?? (Array.isArray(completes) ? completes : [])
    return values.includes(word)
  })
  const flag = other ?? (own.includes('stage') ? 'stage' : undefined)
  if (flag === undefined) return `\`tinystacks ${verb} --help\` shows how it is called`
  return `did you mean --${flag} ${word}?`
}
