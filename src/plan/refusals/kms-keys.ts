/** Whether the keys that the file names can encrypt what is made with them. */
import { databasesOf, type ResolvedRedis, type ResolvedSql } from '../../config/resolved.ts'
import type { KeyFacts } from '../../facts/external.ts'
import type { Fact } from '../../facts/fact.ts'
import { holdsData, isReader } from '../changes/resource-owner.ts'
import { kmsKeyMessages as words } from '../messages/around/kms-keys.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import type { Note, Refusal, RefusalText } from '../model/types.ts'
import { refusalAt } from './refusals.ts'

/**
 * No database is made with a key that it cannot use, or that nobody has looked at. None is changed whose key is
 * disabled: RDS finds out while it changes it, stops it, and nothing takes the update back.
 */
export function kmsKeyRefusals(
  verdicts: readonly DatabaseVerdict[],
  input: StageInput,
): readonly Refusal[] {
  const at = refusalAt(input.stage, input.locate)
  return namedKeys(input).flatMap(({ database, key, fact }) => {
    const text = isMade(database, verdicts, input)
      ? complaintOf(key, fact)
      : isChanged(database, input) && isUnusable(fact)
        ? words.unusableForChange(key, database.kind, fact.value, input.stage.region)
        : null
    return text === null ? [] : [at(database.kind, ['kmsKey'], text)]
  })
}

/** A database that runs goes on for a while without its key. */
export function kmsKeyNotes(
  verdicts: readonly DatabaseVerdict[],
  input: StageInput,
): readonly Note[] {
  return namedKeys(input).flatMap(({ database, key, fact }) =>
    isUnusable(fact) && !isMade(database, verdicts, input) && !isChanged(database, input)
      ? [words.unusableNow(key, database.kind, fact.value.state)]
      : [],
  )
}

function namedKeys({ stage, external }: StageInput): readonly {
  readonly database: ResolvedSql | ResolvedRedis
  readonly key: string
  readonly fact: Fact<KeyFacts>
}[] {
  return databasesOf(stage).flatMap((database) => {
    const key = database.kmsKey
    const fact = key === null ? undefined : external.kmsKeys?.[key]
    return key === null || fact === undefined ? [] : [{ database, key, fact }]
  })
}

/** Whether these changes make a database or its reader, be it in the place of another one. */
function isMade(
  { kind }: ResolvedSql | ResolvedRedis,
  verdicts: readonly DatabaseVerdict[],
  { changes }: StageInput,
): boolean {
  const verdict = verdicts.find(({ database }) => database === kind)
  if (verdict?.impact === 'create' || verdict?.impact === 'replace') return true
  return (changes ?? []).some(
    (change) =>
      isReader(change) &&
      change.database === kind &&
      (change.action === 'Add' || change.replacement === 'True'),
  )
}

/** Whether these changes reach the database or its reader, which go on. */
function isChanged({ kind }: ResolvedSql | ResolvedRedis, { changes }: StageInput): boolean {
  return (changes ?? []).some(
    (change) =>
      change.database === kind &&
      (holdsData(change) || (isReader(change) && change.action !== 'Remove')),
  )
}

function isUnusable(fact: Fact<KeyFacts>): fact is Extract<Fact<KeyFacts>, { kind: 'read' }> {
  return fact.kind === 'read' && fact.value.state !== 'Enabled'
}

function complaintOf(key: string, fact: Fact<KeyFacts>): RefusalText | null {
  if (fact.kind === 'absent') return words.notFound(key)
  if (fact.kind === 'unread') return words.unread(key, fact.action, fact.why)
  const { state, usage, spec } = fact.value
  if (spec !== 'SYMMETRIC_DEFAULT' || usage !== 'ENCRYPT_DECRYPT')
    return words.wrongKind(key, usage, spec)
  return state === 'Enabled' ? null : words.unusable(key, state)
}
