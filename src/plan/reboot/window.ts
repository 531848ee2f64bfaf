/** RDS's weekly maintenance window, in UTC. */
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const MINUTE = 60_000
const WEEK = 7 * 24 * 60
/** Weeks are counted from a Sunday. */
const A_SUNDAY = Date.UTC(2024, 0, 7)

/** Whether the window (`sun:03:00-sun:04:00`) is open, and when it opens next; null = it cannot be read. */
export function windowAt(
  window: string,
  now: Date,
): { readonly isOpen: boolean; readonly next: Date } | null {
  const [start, end] = window.split('-').map(minuteOfWeek)
  if (start === undefined || end === undefined || Number.isNaN(start + end)) return null
  const minute = Math.floor((now.getTime() - A_SUNDAY) / MINUTE)
  const passed = modulo(minute - start)
  const next = new Date(A_SUNDAY + (minute - passed + WEEK) * MINUTE)
  return { isOpen: passed < modulo(end - start), next }
}

function minuteOfWeek(text: string): number {
  const [day = '', hours, minutes] = text.toLowerCase().split(':')
  const index = DAYS.indexOf(day)
  return index < 0 ? Number.NaN : (index * 24 + Number(hours)) * 60 + Number(minutes)
}

function modulo(minutes: number): number {
  return ((minutes % WEEK) + WEEK) % WEEK
}
