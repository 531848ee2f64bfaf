/** What the look at the whole stage has found: what is gone, does not serve, or is not as the stack was deployed. */
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
  const standing: Standing = { ...input, seen, deployed }
  return [
    ...unreadNotes(seen),
    ...databaseNotes(standing),
    ...bastionNotes(standing),
    ...secretNotes(standing),
  ]
}
