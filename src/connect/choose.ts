import { DATABASES, isDatabase, type DatabaseKind } from '../engines/table.ts'
import { didYouMean } from '../config/problems/suggest.ts'

/** What somebody asked for. A part that they left out is null. */
type Wanted = { readonly stage: string | null; readonly database: DatabaseKind | null }

type ReadWord =
  | { readonly kind: 'wanted'; readonly wanted: Wanted }
  /** `hint`: what to write instead. */
  | { readonly kind: 'unknown'; readonly message: string; readonly hint: string }

/**
 * Reads `prod/postgres`, `postgres` or `prod`, and nothing, which is every database of every stage.
 *
 * @param stages the names of the file's stages
 */
export function readWord(word: string | undefined, stages: readonly string[]): ReadWord {
  if (word === undefined) return wanted(null, null)
  const slash = word.indexOf('/')
  if (slash === -1) {
    // A stage may be called like a database: then its name means the stage where nothing else is said.
    if (stages.includes(word)) return wanted(word, null)
    if (isDatabase(word)) return wanted(null, word)
    return unknown(
      `there is no stage and no database \`${word}\``,
      didYouMean(word, [...stages, ...DATABASES]) ?? `write stage/database: ${example(stages)}`,
    )
  }
  const [stage, database] = [word.slice(0, slash), word.slice(slash + 1)]
  if (!stages.includes(stage))
    return unknown(
      `the file has no stage \`${stage}\``,
      didYouMean(stage, stages) ?? `its stages are ${stages.join(', ')}`,
    )
  if (!isDatabase(database))
    return unknown(
      `there is no database \`${database}\``,
      database === 'reader' || database.endsWith('/reader')
        ? 'for a reader, add --reader'
        : (didYouMean(database, DATABASES) ?? `the databases are ${DATABASES.join(', ')}`),
    )
  return wanted(stage, database)
}

function wanted(stage: string | null, database: DatabaseKind | null): ReadWord {
  return { kind: 'wanted', wanted: { stage, database } }
}

function unknown(message: string, hint: string): ReadWord {
  return { kind: 'unknown', message, hint }
}

function example(stages: readonly string[]): string {
  return `${stages[0] ?? 'dev'}/${DATABASES[0] ?? 'postgres'}`
}
