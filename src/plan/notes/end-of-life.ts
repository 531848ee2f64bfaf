import type { SqlKind } from '../../config/resolved.ts'
import { supportMessages as words } from '../messages/changes.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import type { StageInput } from '../model/input.ts'
import { SQL_KINDS, valueOf } from '../../facts/live.ts'
import { majorOf } from '../../facts/versions.ts'

/** End of standard support, and of Extended Support (RDS release calendars; endoflife.date, August 2026). */
const SUPPORT: Readonly<
  Record<
    SqlKind,
    Readonly<Record<string, { readonly standard: string; readonly extended: string }>>
  >
> = {
  postgres: {
    '13': { standard: '2026-02-28', extended: '2029-02-28' },
    '14': { standard: '2027-02-28', extended: '2030-02-28' },
    '15': { standard: '2028-02-29', extended: '2031-02-28' },
    '16': { standard: '2029-02-28', extended: '2032-02-29' },
    '17': { standard: '2030-02-28', extended: '2033-02-28' },
    '18': { standard: '2031-02-28', extended: '2034-02-28' },
  },
  mysql: {
    '8.0': { standard: '2026-07-31', extended: '2029-07-31' },
    '8.4': { standard: '2029-07-31', extended: '2032-07-31' },
  },
}

/** Days before the end of standard support from which on it is said. */
const NEAR = 180
const DAY = 24 * 60 * 60 * 1000

/** The databases whose version is near the end of standard support or past it, with the date. */
export function supportNotes({ stage, live, today }: StageInput): readonly string[] {
  if (today === undefined) return []
  return SQL_KINDS.flatMap((kind) => {
    const wanted = stage.databases[kind]
    if (wanted === undefined) return []
    const running = valueOf(live[kind])?.engineVersion
    const major = majorOf(kind, wanted.versionGiven ? wanted.version : (running ?? wanted.version))
    const ends = SUPPORT[kind][major]
    if (ends === undefined) return []
    const days = (Date.parse(ends.standard) - today.getTime()) / DAY
    if (days > NEAR) return []
    const name = `${DATABASE_NAME[kind]} ${major}`
    return [
      days < 0 ? words.past(name, ends.standard, ends.extended) : words.near(name, ends.standard),
    ]
  })
}
