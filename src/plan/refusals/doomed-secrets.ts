/** Secrets that nobody can read: CloudFormation resolves a database's password anew whenever it changes it. */
import { DATABASES, type DatabaseKind } from '../../engines/table.ts'
import type { Fact } from '../../facts/fact.ts'
import { secretNameIn } from '../../facts/secret-name.ts'
import type { SecretFacts } from '../../facts/secrets.ts'
import { CONNECTION_SECRET_IDS } from '../../template/logical-ids.ts'
import { secretsOf } from '../../template/state/deployed-secrets.ts'
import { holdsData } from '../changes/resource-owner.ts'
import { doomedSecretMessages as words, type Owner } from '../messages/live/doomed-secrets.ts'
import type { StageInput } from '../model/input.ts'
import { isKnockOn } from '../notes/notes.ts'
import type { Refusal } from '../model/types.ts'
import { refusalAt } from './refusals.ts'

/**
 * A secret that is to be deleted refuses every update: restoring it takes one command. One that is gone refuses
 * what changes its database; anything else of the stage goes on.
 */
export function secretRefusals(input: StageInput): readonly Refusal[] {
  const at = refusalAt(input.stage, input.locate)
  return doomedSecrets(input).flatMap(({ owner, id, fact }) => {
    if (fact.kind === 'read')
      return [at(owner.database, [], words.planned(owner, fact.value, input.today ?? new Date(0)))]
    if (isOfUrls(id, owner.database, input))
      return changesUrls(owner.database, input)
        ? [at(owner.database, [], words.urlsGone(owner, secretNameIn(id)))]
        : []
    return isTouched(owner.database, input)
      ? [at(owner.database, [], words.gone(owner, secretNameIn(id)))]
      : []
  })
}

type Doomed = {
  readonly owner: Owner
  readonly id: string
  readonly fact: Exclude<Fact<SecretFacts>, { kind: 'unread' }>
}

function doomedSecrets({ deployed, seen, stage }: StageInput): readonly Doomed[] {
  if (deployed === null) return []
  return DATABASES.flatMap((database) =>
    secretsOf(deployed, database).flatMap((id) => {
      const fact = seen?.secrets?.[id]
      if (fact === undefined || fact.kind === 'unread') return []
      if (fact.kind === 'read' && fact.value.deletion === null) return []
      const identifier = deployed.databases[database].identifier ?? ''
      const owner = { database, stage: stage.name, region: deployed.region, identifier }
      return [{ owner, id, fact }]
    }),
  )
}

/** Whether it has the URLs of a database and nothing else, which can be made anew. */
function isOfUrls(id: string, kind: DatabaseKind, { deployed }: StageInput): boolean {
  const database = deployed?.databases[kind]
  const isAnother = id !== database?.secretArn && id !== database?.copiedSecretArn
  return database?.urls?.secretArn === id && isAnother
}

function changesUrls(kind: DatabaseKind, { changes }: StageInput): boolean {
  const all = (changes ?? []).filter(({ database }) => database === kind)
  // Another instance has another address; what changes in place keeps it.
  const movesAway = all.some((change) => holdsData(change) && change.replacement === 'True')
  return all.some(
    (change) =>
      change.logicalId === CONNECTION_SECRET_IDS[kind] &&
      change.action === 'Modify' &&
      (movesAway || !isKnockOn(change)),
  )
}

/** Whether these changes reach what the password is read for. */
function isTouched(kind: DatabaseKind, { changes }: StageInput): boolean {
  return (changes ?? []).some(
    (change) =>
      change.database === kind &&
      (holdsData(change) || change.type.startsWith('AWS::SecretsManager::')),
  )
}
