/** The account that a stage was tied to: that it is tied to another one, or to none, wants consent. */
import { ACCOUNT_GUARD_OUTPUT } from '../template/output-keys.ts'
import type { StageAsk, StageInput } from './input.ts'

/**
 * What the deployed stack says it was tied to, where the file says otherwise. Of a stack that says
 * nothing (it was deployed before there was this output) nobody can tell.
 */
export function accountAsks({
  stage,
  deployed,
}: Pick<StageInput, 'stage' | 'deployed'>): readonly StageAsk[] {
  const from = deployed?.outputs[ACCOUNT_GUARD_OUTPUT]
  if (deployed === null || from === undefined || from === stage.account) return []
  return [{ kind: 'account', stack: deployed.id, from, to: stage.account }]
}
