import { DATABASE_NAME } from '../messages/plan.ts'
import { goneMessages as words } from '../messages/live/gone.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import type { Note } from '../model/types.ts'

/** Of each database that leaves the stage and is gone already: what there is left to bring it back from. */
export function goneNotes(
  verdicts: readonly DatabaseVerdict[],
  { deployed, snapshotsLeft = {} }: Pick<StageInput, 'deployed' | 'snapshotsLeft'>,
): readonly Note[] {
  return verdicts.flatMap(({ database, gone }) => {
    const identifier = deployed?.databases[database].identifier ?? null
    if (gone !== true || identifier === null) return []
    return [words.gone(DATABASE_NAME[database], identifier, snapshotsLeft[database])]
  })
}
