/** `--databases postgres:17,redis`: the databases of the file in one word each. */
import { didYouMean } from '../config/problems/suggest.ts'
import { versionsOf } from '../engines/fitting.ts'
import { DATABASES, ENGINES, isDatabase, isSql, type DatabaseKind } from '../engines/table.ts'
import { VARIANT_NAMES, VARIANTS, type Variant } from '../engines/variants.ts'
import { usageError } from '../errors.ts'
import { listed } from '../text/phrases.ts'
import type { Wanted } from './choose.ts'

/** What a word may begin with. */
export const DATABASE_WORDS: readonly string[] = [...new Set([...DATABASES, ...VARIANT_NAMES])]

/**
 * The databases that the words name, in the order of the table.
 *
 * @throws TinystacksError invalid-arguments (exit 2): a name or a version that is none, or a database twice
 */
export function databasesNamed(words: readonly string[]): readonly Wanted[] {
  const wanted = words.map(databaseNamed)
  const twice = wanted.find(({ kind }, at) => wanted.findIndex((one) => one.kind === kind) !== at)
  if (twice)
    throw usageError(
      `--databases names ${twice.kind} twice`,
      `a stage has one ${ENGINES[twice.kind].title} at the most`,
    )
  return DATABASES.flatMap((kind) => wanted.filter((one) => one.kind === kind))
}

function databaseNamed(word: string): Wanted {
  const [name = '', ...rest] = word.split(':')
  const version = rest.length === 0 ? null : rest.join(':')
  const kind = kindOf(name)
  if (kind === null)
    throw usageError(
      `--databases: there is no database ${name}`,
      didYouMean(name, DATABASE_WORDS) ?? `write some of ${listed(DATABASE_WORDS)}`,
    )
  const variant = VARIANT_NAMES.find((one) => one === name) ?? null
  if (version === null) return { kind, engine: engineOf(kind, name, null), version }
  const lines = versionsOf(kind, isSql(kind) ? null : variant)
  if (!lines.includes(version))
    throw usageError(
      `--databases: ${variant === null ? ENGINES[kind].title : VARIANTS[variant].title} ${version} is not offered`,
      `write ${name}:${lines.at(-1) ?? ''}, or another of ${listed(lines)}`,
    )
  return { kind, engine: engineOf(kind, name, version), version }
}

function kindOf(name: string): DatabaseKind | null {
  if (isDatabase(name)) return name
  const has = (kind: DatabaseKind): boolean => {
    const engine = ENGINES[kind]
    return engine.family === 'cache' && Object.hasOwn(engine.variants, name)
  }
  return DATABASES.find(has) ?? null
}

/** The engine that the file has to name: not where the kind's own default is meant. */
function engineOf(kind: DatabaseKind, name: string, version: string | null): Variant | null {
  const variant = VARIANT_NAMES.find((one) => one === name)
  if (variant === undefined || isSql(kind)) return null
  // The key's own name without a version is the key with its default.
  return version === null || VARIANTS[variant].becomes === null ? null : variant
}

/** The words that name the databases: what `databasesNamed` reads. */
export function wordsFor(wanted: readonly Wanted[]): readonly string[] {
  return wanted.map(({ kind, engine, version }) => {
    if (version === null) return kind
    return `${isSql(kind) ? kind : (engine ?? currentVariant() ?? kind)}:${version}`
  })
}

/** The engine of a cache of which the file names none. */
function currentVariant(): Variant | undefined {
  return VARIANT_NAMES.find((name) => VARIANTS[name].becomes === null)
}
