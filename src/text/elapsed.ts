const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** `4 min`, `1 h 5 min`: to the nearest minute, as a line of a log has it. */
export function inMinutes(milliseconds: number): string {
  return milliseconds < HOUR - MINUTE / 2
    ? `${Math.max(0, Math.round(milliseconds / MINUTE))} min`
    : inHours(Math.round(milliseconds / MINUTE))
}

/** `45 s`, `3 min 10 s`, `1 h 5 min`: as a display has it that is drawn each second. */
export function inSeconds(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  if (seconds < 60) return `${seconds} s`
  if (seconds >= HOUR / 1000) return inHours(Math.floor(seconds / 60))
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

function inHours(minutes: number): string {
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
