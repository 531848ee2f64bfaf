import { DATABASE_NAME } from '../messages/plan.ts'
import { restoreMessages } from '../messages/restore.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import { ends } from '../model/loss.ts'
import type { Note } from '../model/types.ts'

/** How each database that leaves a final snapshot is brought back, said before it goes. */
export function restoreNotes(
  verdicts: readonly DatabaseVerdict[],
  { stage, deployed }: Pick<StageInput, 'stage' | 'deployed'>,
): readonly Note[] {
  return verdicts.flatMap((verdict) => {
    const { database, data } = verdict
    const identifier = deployed?.databases[database].identifier ?? null
    const goes = ends(verdict) && data === 'snapshot'
    if (!goes || identifier === null) return []
    const of = { database, region: stage.region, identifier }
    return [restoreMessages.later(DATABASE_NAME[database], of)]
  })
}
