/**
 * A bastion that AWS no longer has. CloudFormation does not look at it unless an update changes it: then EC2 refuses,
 * `InvalidInstanceID.NotFound`, and the update is rolled back (EC2-21). One that is replaced or removed is no matter,
 * since CloudFormation counts what does not exist as deleted.
 */
import type { BastionFacts } from '../../facts/bastion.ts'
import type { Fact } from '../../facts/fact.ts'
import type { LiveFacts } from '../../facts/databases.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import { touchesResource } from '../changes/effective-changes.ts'
import type { StageChange } from '../changes/stage-change.ts'
import { goneMessages as words } from '../messages/live/gone.ts'
import type { StageInput } from '../model/input.ts'
import type { Refusal } from '../model/types.ts'
import { isKnockOn } from '../notes/notes.ts'

/** The instance of the stage's bastion, if it was terminated by hand; null = it was not, or nobody could look. */
export function goneBastion(
  { bastion: { instance } }: DeployedStage,
  { bastion: fact }: LiveFacts,
): string | null {
  return fact !== undefined && isTerminated(fact) ? instance : null
}

/** Whether an instance is gone, or ends. */
export function isTerminated(fact: Fact<BastionFacts>): boolean {
  if (fact.kind !== 'read') return fact.kind === 'absent'
  return ['shutting-down', 'terminated'].includes(fact.value.state)
}

/** Refuses an update that changes a bastion which is gone. */
export function goneBastionRefusals(
  input: Pick<StageInput, 'stage' | 'deployed' | 'seen' | 'locate'> & {
    readonly changes?: StageInput['changes']
  },
): readonly Refusal[] {
  const { stage, deployed, seen = {}, changes, locate } = input
  const instance = deployed && goneBastion(deployed, seen)
  if (instance === null || !(changes ?? []).some(changesInstance)) return []
  const { line } = locate(['stages', stage.name, 'bastion'])
  return [{ ...words.bastion(instance), database: null, property: 'bastion', line }]
}

/** Whether an update calls EC2 about the instance that is there, be it for its tags alone. */
function changesInstance(change: StageChange): boolean {
  const { type, action, replacement, details, effective } = change
  if (type !== 'AWS::EC2::Instance' || action !== 'Modify' || replacement === 'True') return false
  if (!touchesResource(change) || isKnockOn(change)) return false
  const isTagged = details.some(({ attribute, property }) => [attribute, property].includes('Tags'))
  return details.length === 0 || isTagged || effective.length > 0
}
