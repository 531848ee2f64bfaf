import { majorOf } from '../../engines/versions.ts'
import { ENGINES, SQL_KINDS } from '../../engines/table.ts'
import { supportMessages as words } from '../messages/changes.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import type { StageInput } from '../model/input.ts'
import { valueOf } from '../../facts/live.ts'
import type { Note } from '../model/types.ts'

/** Days before the end of standard support from which on it is said. */
const NEAR = 180
const DAY = 24 * 60 * 60 * 1000

/** The databases whose version is near the end of standard support or past it, with the date. */
export function supportNotes({ stage, live, today }: StageInput): readonly Note[] {
  if (today === undefined) return []
  return SQL_KINDS.flatMap((kind) => {
    const wanted = stage.databases[kind]
    if (wanted === undefined) return []
    const running = valueOf(live[kind])?.engineVersion
    const major = majorOf(kind, wanted.versionGiven ? wanted.version : (running ?? wanted.version))
    const ends = ENGINES[kind].support[major]
    if (ends === undefined) return []
    const days = (Date.parse(ends.standard) - today.getTime()) / DAY
    if (days > NEAR) return []
    const name = `${DATABASE_NAME[kind]} ${major}`
    return [
      days < 0 ? words.past(name, ends.standard, ends.extended) : words.near(name, ends.standard),
    ]
  })
}
