/** Backup windows (`05:00-06:00`) and maintenance windows (`sun:05:00-sun:06:00`), both in UTC. */

export const DAY = 24 * 60
const WEEK = 7 * DAY
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Minutes from the start of the week (or day), and how many minutes the window lasts. */
export type Window = { readonly start: number; readonly length: number }

/** A backup window, which opens every day. */
export function daily(text: string): Window {
  const [start = 0, end = 0] = text.split('-').map(minutes)
  return { start, length: modulo(end - start, DAY) }
}

/** A maintenance window, which opens once a week. */
export function weekly(text: string): Window {
  const [start = 0, end = 0] = text
    .toLowerCase()
    .split('-')
    .map((moment) => DAYS.indexOf(moment.slice(0, 3)) * DAY + minutes(moment.slice(4)))
  return { start, length: modulo(end - start, WEEK) }
}

function minutes(clock: string): number {
  const [hours = 0, rest = 0] = clock.split(':').map(Number)
  return hours * 60 + rest
}

/** Whether the daily window overlaps the weekly one on any day, across the week's end too. */
export function meet(backup: Window, maintenance: Window): boolean {
  const end = maintenance.start + maintenance.length
  return Array.from({ length: 9 }, (_, day) => (day - 1) * DAY + backup.start).some(
    (start) => start < end && maintenance.start < start + backup.length,
  )
}

/** The backup window that opens when maintenance ends; null = it would meet the next one. */
export function backupAfter(backup: Window, maintenance: Window): string | null {
  const start = modulo(maintenance.start + maintenance.length, DAY)
  const moved = { start, length: backup.length }
  return meet(moved, maintenance) ? null : `${clock(start)}-${clock(start + backup.length)}`
}

/** The maintenance window, on the same day, that opens when the backup ends; null = it would meet another. */
export function maintenanceAfter(backup: Window, maintenance: Window): string | null {
  const day = Math.floor(maintenance.start / DAY)
  const start = modulo(day * DAY + modulo(backup.start + backup.length, DAY), WEEK)
  const moved = { start, length: maintenance.length }
  if (meet(backup, moved)) return null
  return [start, start + maintenance.length]
    .map((moment) => `${DAYS[Math.floor(modulo(moment, WEEK) / DAY)] ?? ''}:${clock(moment)}`)
    .join('-')
}

function clock(moment: number): string {
  const minute = modulo(moment, DAY)
  return [Math.floor(minute / 60), minute % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}

function modulo(minutes: number, around: number): number {
  return ((minutes % around) + around) % around
}
