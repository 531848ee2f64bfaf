/** Whether the keys that the file names can encrypt what is made with them. */
import { databasesOf, type ResolvedRedis, type ResolvedSql } from '../../config/resolved.ts'
import { SQL_KINDS } from '../../engines/table.ts'
import type { KeyFacts } from '../../facts/external.ts'
import type { Fact } from '../../facts/fact.ts'
import { holdsData, isReader } from '../changes/resource-owner.ts'
import type { StageChange } from '../changes/stage-change.ts'
import {
  DATABASE_KEY,
  kmsKeyMessages as words,
  SECRETS_KEY,
  type KeyUse,
} from '../messages/around/kms-keys.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import type { Note, Refusal, RefusalText } from '../model/types.ts'
import { isOfAws } from '../../template/secrets-key.ts'
import { secretsKeyOf } from '../../template/state/preserve-immutable.ts'
import { listed } from '../../text/phrases.ts'
import { refusalAt } from './refusals.ts'

const SECRET = 'AWS::SecretsManager::Secret'

/**
 * No database is made with a key that it cannot use, or that nobody has looked at. None is changed whose key is
 * disabled: RDS finds out while it changes it, stops it, and nothing takes the update back.
 */
export function kmsKeyRefusals(
  verdicts: readonly DatabaseVerdict[],
  input: StageInput,
): readonly Refusal[] {
  const at = refusalAt(input.stage, input.locate)
  const ofDatabases = namedKeys(input).flatMap(({ database, key, fact }) => {
    const text = isMade(database, verdicts, input)
      ? complaintOf(key, fact, DATABASE_KEY)
      : isChanged(database, input) && isUnusable(fact)
        ? words.unusableForChange(key, database.kind, fact.value, input.stage.region)
        : null
    return text === null ? [] : [at(database.kind, ['kmsKey'], text)]
  })
  return [...ofDatabases, ...secretsKeyRefusals(input)]
}

/** Besides new secrets, whatever changes a database reads its password or writes its address. */
function secretsKeyRefusals(input: StageInput): readonly Refusal[] {
  const used = secretsKey(input)
  if (used === null) return []
  const { key, fact } = used
  const text = isForNew(key, input)
    ? complaintOf(key, fact, SECRETS_KEY)
    : isAnyChanged(input) && isUnusable(fact)
      ? words.unusable(key, fact.value.state)
      : null
  if (text === null) return []
  const { property } = SECRETS_KEY
  const { line } = input.locate(['stages', input.stage.name, property])
  return [{ ...text, database: null, property, line }]
}

/** The key of the stack's secrets, if it makes any and the key was asked for. */
function secretsKey({ stage, deployed, rendered, external }: StageInput): {
  readonly key: string
  readonly fact: Fact<KeyFacts>
} | null {
  const key = secretsKeyOf(stage, deployed)
  const fact = key === null ? undefined : external.kmsKeys?.[key]
  const makesSecrets = Object.values(rendered.template.Resources).some(
    ({ Type, Properties }) => Type === SECRET && Properties['KmsKeyId'] === key,
  )
  return key === null || fact === undefined || !makesSecrets ? null : { key, fact }
}

/** Whether secrets get this key now: new ones, or those that had another. */
function isForNew(key: string, { deployed, changes }: StageInput): boolean {
  return (
    deployed?.secretsKey?.written !== key ||
    (changes ?? []).some(({ type, action }) => type === SECRET && action === 'Add')
  )
}

function isAnyChanged({ changes }: StageInput): boolean {
  return (changes ?? []).some(({ database }) => database !== null)
}

/** What a key of secrets takes: a permission of the application, and nothing for copies elsewhere. */
export function secretsKeyNotes(input: StageInput): readonly Note[] {
  const used = secretsKey(input)
  if (used === null) return []
  const { key, fact } = used
  if (isUnusable(fact) && !isForNew(key, input) && !isAnyChanged(input))
    return [words.secretsUnusableNow(key, fact.value.state)]
  const isNew = input.deployed?.secretsKey?.written !== key
  const set = isNew ? [keySet(key, fact)] : []
  const regions = copyRegions(input)
  const isCopied = isNew || (input.changes ?? []).some(copiesElsewhere)
  return isCopied && !isOfAws(key) && regions.length > 0
    ? [...set, words.copiesWithoutKey(listed(regions))]
    : set
}

function keySet(key: string, fact: Fact<KeyFacts>): Note {
  if (isOfAws(key)) return words.secretsKeyOfAws(key)
  return words.secretsKey(key, fact.kind === 'read' ? fact.value.arn : key)
}

function copyRegions({ stage }: StageInput): readonly string[] {
  const regions = SQL_KINDS.flatMap((kind) => stage.databases[kind]?.replicaRegions ?? [])
  return [...new Set(regions)].toSorted()
}

function copiesElsewhere({ type, details }: StageChange): boolean {
  return type === SECRET && details.some(({ property }) => property === 'ReplicaRegions')
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

function complaintOf(key: string, fact: Fact<KeyFacts>, use: KeyUse): RefusalText | null {
  if (fact.kind === 'absent') return words.notFound(key, use)
  if (fact.kind === 'unread') return words.unread(key, fact.action, fact.why)
  const { state, usage, spec } = fact.value
  if (spec !== 'SYMMETRIC_DEFAULT' || usage !== 'ENCRYPT_DECRYPT')
    return words.wrongKind(key, fact.value, use)
  return state === 'Enabled' ? null : words.unusable(key, state)
}
