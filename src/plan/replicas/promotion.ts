/** A replica whose `replicaOf` the file takes away: it becomes a primary, in place and for good. */
import { SQL_KINDS, type SqlKind } from '../../engines/table.ts'
import { listed } from '../../text/phrases.ts'
import type { SqlFacts } from '../../facts/databases.ts'
import type { FormerSource } from '../../facts/external.ts'
import type { Fact } from '../../facts/fact.ts'
import { valueOf } from '../../facts/live.ts'
import { replicaRefusals, replicaMessages as words } from '../messages/replicas.ts'
import { SQL_IDS } from '../../template/logical-ids.ts'
import { deployedRole } from '../../template/state/deployed-stage.ts'
import { holdsData } from '../changes/resource-owner.ts'
import { promotedSizeNotes, sizeOf } from './likeness-notes.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import { statementAfter } from '../notes/execution-role.ts'
import { refusalAt } from '../refusals/refusals.ts'
import type { Note, Refusal } from '../model/types.ts'

/** The file took `replicaOf` away from a database that is deployed as a replica. */
export function isPromotion(kind: SqlKind, input: StageInput): boolean {
  const wanted = input.stage.databases[kind]
  return wanted?.replicaOf === null && deployedRole(kind, input.deployed) === 'replica'
}

/**
 * The databases that were replicas once, or are promoted before that, and get a secret of their own in
 * this update.
 */
export function secretsToMake(input: StageInput): readonly SqlKind[] {
  return SQL_KINDS.filter((kind) => {
    const isPrimary = input.stage.databases[kind]?.replicaOf === null
    const was = deployedRole(kind, input.deployed)
    const getsSecret = (input.changes ?? []).some(
      ({ logicalId, action }) => logicalId === SQL_IDS[kind].secret && action === 'Add',
    )
    return isPrimary && (was === 'promoted' || was === 'replica') && getsSecret
  })
}

/** Nothing else may replace the database while it is promoted, and nothing ever after. */
export function promotionRefusals(
  kind: SqlKind,
  input: StageInput,
  verdict: DatabaseVerdict | undefined,
): readonly Refusal[] {
  if (verdict?.impact !== 'replace') return []
  const refuse = refusalAt(input.stage, input.locate)
  const others = listed(
    verdict.changes.map(({ property }) => property).filter((property) => property !== 'replicaOf'),
  )
  if (isPromotion(kind, input)) return [refuse(kind, [], replicaRefusals.promoteAlone(others))]
  return deployedRole(kind, input.deployed) === 'promoted'
    ? [refuse(kind, [], replicaRefusals.promotedStays(others))]
    : []
}

/** What a reviewer should know of a promotion, also of one that broke off. `name`: as `prod-west/postgres`. */
export function promotionNotes(kind: SqlKind, name: string, input: StageInput): readonly Note[] {
  const ownSecret = takesOwnPassword(kind, input)
    ? [words.ownSecret(name, statementAfter(input))]
    : []
  if (!isPromotion(kind, input)) return ownSecret
  const former = input.external.formerSources?.[kind]
  const source = input.deployed?.databases[kind].source
  const arn = source?.arn ?? ''
  const running = valueOf(input.live[kind])
  return [
    words.promotion(name, running ? sizeOf(running) : null),
    ...replicationNotes(name, running),
    ...formerSourceNotes(name, arn, former),
    ...promotedSizeNotes(name, running, valueOf(former)),
    ...ownSecret,
    ...((source?.region ?? null) === null ? [words.staysInVpc(name)] : []),
  ]
}

/** Where AWS says that the replica no longer copies its primary, it has not all of its rows. */
export function replicationNotes(name: string, running: SqlFacts | undefined): readonly Note[] {
  const { replication } = running ?? {}
  return replication === undefined || replication.isNormal
    ? []
    : [words.replicationBroken(name, replication.status)]
}

/** Whether the old primary is there to be written to still. */
export function formerSourceNotes(
  name: string,
  arn: string,
  former: Fact<FormerSource> | undefined,
): readonly Note[] {
  if (former?.kind === 'read') return [words.oldPrimaryThere(name, arn)]
  return former?.kind === 'unread' ? [words.oldPrimaryUnverified(name, arn, former.why)] : []
}

/** A database that was a replica has its primary's password until it gets one of its own. */
function takesOwnPassword(kind: SqlKind, input: StageInput): boolean {
  const role = deployedRole(kind, input.deployed)
  return (
    (role === 'replica' || role === 'promoted') &&
    (input.changes ?? []).some(
      (change) =>
        change.action === 'Modify' &&
        holdsData(change) &&
        change.database === kind &&
        change.details.some(({ property }) => property === 'MasterUserPassword'),
    )
  )
}
