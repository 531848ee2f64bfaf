import { stateMessages as words, type ShownState } from '../messages/states.ts'
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
