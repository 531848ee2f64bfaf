import { AwsError } from '../contract.ts'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const DAY = 24 * 60
const WEEK = 7 * DAY

/** Windows that AWS chooses from; of each kind, at least one does not overlap any given window. */
const BACKUP_CHOICES = ['03:00-04:00', '09:00-10:00', '15:00-16:00', '21:00-22:00']
const MAINTENANCE_CHOICES = ['sun:05:00-sun:06:00', 'tue:11:00-tue:12:00', 'thu:18:00-thu:19:00']

export type Windows = { readonly backup: string; readonly maintenance: string }

/** What a service says of a backup window, and how long it must be. */
type Wording = { readonly backup: string; readonly tooShort: string; readonly least: number }

const RDS: Wording = {
  backup: 'The backup window',
  tooShort: 'The backup window must be at least 30 minutes.',
  least: 30,
}

/** ElastiCache's (EC-56). */
export const SNAPSHOT_WINDOW: Wording = {
  backup: 'The snapshot window',
  tooShort: 'Snapshot window must be at least 60 minutes.',
  least: 60,
}

/** Checks the windows that are given and chooses the ones that are not, clear of each other. */
export function chooseWindows(
  backup: string | undefined,
  maintenance: string | undefined,
  wording = RDS,
): Windows {
  const pairs = (backup === undefined ? BACKUP_CHOICES : [backup]).flatMap((daily) =>
    (maintenance === undefined ? MAINTENANCE_CHOICES : [maintenance.toLowerCase()]).map(
      (weekly): Windows => ({ backup: daily, maintenance: weekly }),
    ),
  )
  const problems = pairs.map((pair) => windowProblem(pair, wording))
  const free = problems.indexOf(null)
  const chosen = pairs[free]
  if (chosen === undefined) {
    throw new AwsError('InvalidParameterValue', problems[0] ?? 'Invalid window')
  }
  return chosen
}

type Span = { readonly start: number; readonly length: number }

/**
 * What is wrong with a daily and a weekly window: form, at least 30 minutes, no overlap
 * (API_CreateDBInstance, PreferredBackupWindow and PreferredMaintenanceWindow; RDS-17).
 */
function windowProblem({ backup, maintenance }: Windows, wording: Wording): string | null {
  const daily = parseDaily(backup)
  if (daily === undefined) {
    return `Invalid backup window format: ${backup}. Should be specified as a range hh24:mi-hh24:mi (24H Clock UTC).`
  }
  if (daily.length < wording.least) return wording.tooShort
  const weekly = parseWeekly(maintenance)
  if (weekly === undefined) {
    return `Invalid maintenance window format: ${maintenance}. Should be specified as a range ddd:hh24:mi-ddd:hh24:mi (24H Clock UTC).`
  }
  if (weekly.length < 30 || weekly.length >= DAY) {
    return 'The maintenance window must be at least 30 minutes and less than 24 hours.'
  }
  const clash = DAYS.some((_, day) =>
    overlap({ start: day * DAY + daily.start, length: daily.length }, weekly),
  )
  return clash ? `${wording.backup} and maintenance window must not overlap.` : null
}

function parseDaily(window: string): Span | undefined {
  const match = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/.exec(window)
  if (match === null) return undefined
  const [a, b, c, d] = match.slice(1).map(Number) as [number, number, number, number]
  return span(a * 60 + b, c * 60 + d, DAY)
}

function parseWeekly(window: string): Span | undefined {
  const match = /^([a-z]{3}):([01]\d|2[0-3]):([0-5]\d)-([a-z]{3}):([01]\d|2[0-3]):([0-5]\d)$/i.exec(
    window,
  )
  if (match === null) return undefined
  const point = (day: string, hour: string, minute: string): number =>
    DAYS.indexOf(day.toLowerCase()) * DAY + Number(hour) * 60 + Number(minute)
  const [, day = '', hour = '', minute = '', endDay = '', endHour = '', endMinute = ''] = match
  if (!DAYS.includes(day.toLowerCase()) || !DAYS.includes(endDay.toLowerCase())) return undefined
  return span(point(day, hour, minute), point(endDay, endHour, endMinute), WEEK)
}

function span(start: number, end: number, around: number): Span {
  return { start, length: (end - start + around) % around }
}

/** On the week's circle. */
function overlap(one: Span, other: Span): boolean {
  const gap = (other.start - one.start + WEEK) % WEEK
  return gap < one.length || WEEK - gap < other.length
}
