/** What the look at the whole stage has found: what is gone, does not serve, or is not as the stack was deployed. */
import type { LiveFacts } from '../../../facts/databases.ts'
import { stackState } from '../../../facts/stack/stack-state.ts'
import type { DeployedStage } from '../../../template/state/deployed-stage.ts'
import { goneBastionRefusals } from '../../gone/gone-bastion.ts'
import type { StageInput } from '../../model/input.ts'
import type { Note } from '../../model/types.ts'
import { databaseNotes } from './databases.ts'
import { bastionNotes, secretNotes } from './surroundings.ts'
import type { Standing } from './standing.ts'
import { unreadNotes } from './unread.ts'

/** Nothing where nobody looked, or there is no stack yet. */
export function seenNotes(input: StageInput): readonly Note[] {
  const { seen, deployed } = input
  if (seen === undefined || deployed === null) return []
  // What an update has left half-done, or a deletion, cannot be told from what somebody did.
  const isWhole = stackState(deployed.status) === 'ready'
  return notesOf({
    ...{ ...input, seen, deployed, rendered: isWhole ? input.rendered : null },
    isBastionRefused: goneBastionRefusals(input).length > 0,
  })
}

/** What to know before somebody uses what the stack's outputs name. */
export function handedOnNotes(deployed: DeployedStage, seen: LiveFacts): readonly Note[] {
  return notesOf({ deployed, seen, live: {}, rendered: null })
}

function notesOf(standing: Standing): readonly Note[] {
  return [
    ...unreadNotes(standing.seen),
    ...databaseNotes(standing),
    ...bastionNotes(standing),
    ...secretNotes(standing),
  ]
}
