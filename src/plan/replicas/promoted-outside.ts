/**
 * A replica that somebody promoted outside of the file. Its stack takes it for a copy still: so would
 * CloudFormation, which deletes a replica without a final snapshot, and the rows of this one are its own.
 */
import { SQL_KINDS, type SqlKind } from '../../engines/table.ts'
import { replicaRefusals, replicaMessages } from '../messages/replicas.ts'
import { deployedRole } from '../../template/state/deployed-stage.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import { valueOf } from '../../facts/live.ts'
import { ends } from '../model/loss.ts'
import { refusalAt } from '../refusals/refusals.ts'
import type { Note, Refusal } from '../model/types.ts'

/** Its identifier; null = it follows its primary, or nothing was read of it. */
export function promotedOutside(
  kind: SqlKind,
  { deployed, live }: Pick<StageInput, 'deployed' | 'live'>,
): string | null {
  const running = valueOf(live[kind])
  return deployedRole(kind, deployed) === 'replica' && running?.replicaSource === null
    ? running.identifier
    : null
}

/** It is neither deleted as if it were a copy, nor promoted again, which AWS refuses half-way. */
export function outsideRefusals(
  input: StageInput,
  verdicts: readonly DatabaseVerdict[],
): readonly Refusal[] {
  return SQL_KINDS.flatMap((kind) => {
    const identifier = promotedOutside(kind, input)
    const verdict = verdicts.find(({ database }) => database === kind)
    if (identifier === null || verdict === undefined) return []
    const at = refusalAt(input.stage, input.locate)
    if (verdict.impact === 'promote')
      return [at(kind, [], replicaRefusals.promotedAlready(identifier))]
    return ends(verdict) ? [at(kind, [], replicaRefusals.rowsOfItsOwn(identifier))] : []
  })
}

/** Said wherever it is seen and nothing is refused for it. */
export function outsideNotes(kind: SqlKind, name: string, input: StageInput): readonly Note[] {
  const identifier = promotedOutside(kind, input)
  return identifier === null ? [] : [replicaMessages.promotedOutside(name, identifier)]
}
