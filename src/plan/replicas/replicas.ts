/** What a plan says of replica stages: those that follow, those that are promoted, and their primaries. */
import { isSql, SQL_KINDS, type SqlKind } from '../../engines/table.ts'
import type { ResolvedSql } from '../../config/resolved.ts'
import { listed } from '../../text/phrases.ts'
import { replicaRefusals, replicaMessages as words } from '../messages/replicas.ts'
import { COPIED_SECRET_OUTPUT } from '../../template/state/output-keys.ts'
import { deployedRole } from '../../template/state/deployed-stage.ts'
import { followRefusals } from './follow-refusals.ts'
import { followNotes, isDeployedReplica, nameOf, stagesBefore } from './following.ts'
import { likenessNotes } from './likeness-notes.ts'
import { isNewStack, type DatabaseVerdict, type StageInput } from '../model/input.ts'
import { valueOf } from '../../facts/live.ts'
import { ends } from '../model/loss.ts'
import { isPromotion, promotionNotes, promotionRefusals } from './promotion.ts'
import { outsideNotes, outsideRefusals, promotedOutside } from './promoted-outside.ts'
import { refusalAt } from '../refusals/refusals.ts'
import type { Note, Refusal } from '../model/types.ts'

/** What keeps a database from being a replica, from being promoted, or from being followed. */
export function refusalsOfReplicas(
  input: StageInput,
  verdicts: readonly DatabaseVerdict[],
): readonly Refusal[] {
  const own = SQL_KINDS.flatMap((kind) => {
    const wanted = input.stage.databases[kind]
    if (wanted === undefined) return []
    if (wanted.replicaOf !== null) return followRefusals(wanted, wanted.replicaOf, input)
    const verdict = verdicts.find(({ database }) => database === kind)
    return [...promotionRefusals(kind, input, verdict), ...backupsRefusals(wanted, input)]
  })
  return [...own, ...outsideRefusals(input, verdicts)]
}

function backupsRefusals({ kind, backupDays }: ResolvedSql, input: StageInput): readonly Refusal[] {
  const live = valueOf(input.live[kind])
  if (backupDays > 0 || !live || live.backupRetentionDays === 0) return []
  const replicas = live.readReplicas
  if (replicas.length === 0) return []
  const text = replicaRefusals.backupsStay(listed(replicas))
  return [refusalAt(input.stage, input.locate)(kind, ['backupDays'], text)]
}

/**
 * A verdict as it is for a replica: its rows are those of its primary, which keeps them whatever
 * becomes of the replica. Deletion policies are ignored on replicas (SPEC), so none leaves a snapshot.
 */
export function adjustForReplica(verdict: DatabaseVerdict, input: StageInput): DatabaseVerdict {
  const { database, impact } = verdict
  if (!isSql(database)) return verdict
  const replicaOf = input.stage.databases[database]?.replicaOf
  if (impact === 'create' && replicaOf)
    return { ...verdict, reason: `${verdict.reason}; ${words.follows(nameOf(replicaOf))}` }
  if (!ends(verdict) || deployedRole(database, input.deployed) !== 'replica') return verdict
  // Promoted and replaced at once: nothing fills the new one. Refused, and told as it would be.
  if (isPromotion(database, input)) return { ...verdict, data: 'lost' }
  if (promotedOutside(database, input) !== null)
    return { ...verdict, data: 'lost', reason: `${verdict.reason}; ${words.ownRows}` }
  return { ...verdict, data: 'kept', reason: `${verdict.reason}; ${whoKeeps(database, input)}` }
}

/** Where the rows are of a replica that goes, is made anew, or follows another primary from now on. */
function whoKeeps(kind: SqlKind, input: StageInput): string {
  const replicaOf = input.stage.databases[kind]?.replicaOf
  if (!replicaOf) return words.goesAlone
  return isDeployedReplica(kind, input) ? words.madeAnew : words.moves(nameOf(replicaOf))
}

/** A promoted database gets another secret, for the regions that follow it from now on. */
function copiedSecretNotes(
  { kind, replicaRegions }: ResolvedSql,
  name: string,
  { changes, rendered, deployed }: StageInput,
): readonly Note[] {
  const isMade =
    changes !== null &&
    COPIED_SECRET_OUTPUT[kind] in rendered.template.Outputs &&
    deployed?.databases[kind].copiedSecretArn === null
  return isMade ? [words.copiedSecret(name, listed(replicaRegions))] : []
}

/** What a reviewer should know of the stage's replicas and promotions. */
export function notesOnReplicas(input: StageInput): readonly Note[] {
  const isPlanned = input.changes !== null || isNewStack(input) || stagesBefore(input).length > 0
  if (!isPlanned) return []
  return SQL_KINDS.flatMap((kind) => {
    const wanted = input.stage.databases[kind]
    const name = `${input.stage.name}/${kind}`
    if (wanted === undefined) return []
    return wanted.replicaOf === null
      ? [...promotionNotes(kind, name, input), ...copiedSecretNotes(wanted, name, input)]
      : [
          ...outsideNotes(kind, name, input),
          ...followNotes(kind, name, wanted.replicaOf, input),
          ...likenessNotes(wanted, name, input),
        ]
  })
}
