import { CACHE_KINDS } from '../../engines/table.ts'
import { holdsData } from '../changes/resource-owner.ts'
import { isSent } from '../changes/sent.ts'
import { stateMessages as words, type ShownState } from '../messages/live/states.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import type { Note, Refusal } from '../model/types.ts'
import { refusalAt } from '../refusals/refusals.ts'
import { touchedStates, type TouchedState } from './touched.ts'

/** The databases that AWS would not change as planned, each with what helps. */
export function stateRefusals(
  input: StageInput,
  verdicts: readonly DatabaseVerdict[],
): readonly Refusal[] {
  const at = refusalAt(input.stage, input.locate)
  return touchedStates(input, verdicts).flatMap((touched) => {
    const { handling, grows, database } = touched
    const shown = shownState(touched, input.stage.region)
    if (handling.may === 'not-change')
      return [at(database, [], words.notChanged(shown, handling.remedy))]
    return handling.may === 'grow' && !grows
      ? [at(database, ['storage', 'size'], words.full(shown))]
      : []
  })
}

/**
 * The groups that an update is sent to and that nobody could read: ElastiCache refuses replicas and failover that do
 * not fit each other, in the update and in its rollback. `others`: what is refused already, which may say the same.
 */
export function unreadGroups(input: StageInput, others: readonly Refusal[]): readonly Refusal[] {
  const at = refusalAt(input.stage, input.locate)
  return CACHE_KINDS.flatMap((kind) => {
    const fact = input.live[kind]
    const isChanged = (input.changes ?? []).some(
      (change) =>
        change.database === kind &&
        change.replacement !== 'True' &&
        holdsData(change) &&
        isSent(change),
    )
    const isTold = others.some(
      ({ database, code }) => database === kind && code === 'identity-unread',
    )
    return fact?.kind === 'unread' && isChanged && !isTold
      ? [at(kind, [], words.groupUnread(kind, fact.action, fact.why))]
      : []
  })
}

/** What a deploy will wait for before it changes anything. */
export function stateNotes(
  input: StageInput,
  verdicts: readonly DatabaseVerdict[],
): readonly Note[] {
  return touchedStates(input, verdicts).flatMap((touched) => {
    const { handling } = touched
    if (handling.may !== 'wait') return []
    const shown = shownState(touched, input.stage.region)
    return [handling.isKnown ? words.waits(shown) : words.unknown(shown)]
  })
}

/** How messages name it. */
export function shownState(
  { database, what, identifier, status }: TouchedState,
  region: string,
): ShownState {
  return { database, what, identifier, status, region }
}
