/** What the scripts of all shells are made of. */
import { FLAGS, flagNamed, type FlagName } from '../../verbs/flags.ts'
import { flagOf, type VerbName } from '../../verbs/table.ts'

/** `--config`, `-c`. */
export function spellings(name: FlagName): readonly string[] {
  const short = flagNamed(name)?.short
  return [`--${name}`, ...(short === undefined ? [] : [`-${short}`])]
}

/** How a flag's value is completed; null = it takes none, or nobody can know it. */
export function valuesOf(
  name: FlagName,
  verb?: VerbName,
): readonly string[] | 'files' | 'directories' | 'stages' | null {
  const flag = verb === undefined ? flagNamed(name) : flagOf(verb, name)
  return flag?.completes ?? flag?.choices ?? null
}

/** Every flag that takes a value. */
export const WITH_VALUE = (Object.keys(FLAGS) as FlagName[]).filter(
  (name) => flagNamed(name)?.value !== undefined,
)

/** Prints the names of the stages of ./tinystacks.yml, where each stands on a line of its own. Has no single quote. */
export const STAGES =
  String.raw`awk '/^stages:/ { on = 1; next } /^[^ #]/ { on = 0 } on && /^ +[^ #]/ { match($0, /^ +/); ` +
  String.raw`if (!wide) wide = RLENGTH; if (RLENGTH == wide) { gsub(/^ +|:.*|"/, ""); print } }' tinystacks.yml 2>/dev/null`
