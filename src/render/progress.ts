import { ALL_FAMILIES } from '../engines/families.ts'
import type { StackEvent } from '../facts/stack/stack.ts'
import { forTerminal } from '../text/escape.ts'
import { painter } from './style.ts'
import type { Paint } from './style.ts'
import { resourceName } from '../plan/messages/resource-name.ts'

export type EventOptions = {
  readonly color?: boolean
  /** When the resource's operation began, in milliseconds since the epoch. */
  readonly startedAt?: number
}

/** `12:03:44 CREATE_COMPLETE Postgres (AWS::RDS::DBInstance) 9m55s`, in UTC, the reason after it. */
export function eventLine(event: StackEvent, options: EventOptions = {}): string {
  const paint = painter(options.color ?? false)
  const at = Date.parse(event.time)
  const time = Number.isNaN(at) ? '--:--:--' : new Date(at).toISOString().slice(11, 19)
  const took = options.startedAt === undefined ? '' : ` ${duration(at - options.startedAt)}`
  const reason =
    event.reason === null || event.reason === '' ? '' : `: ${forTerminal(event.reason)}`
  const status = paint(colorOf(event.status), forTerminal(event.status).padEnd(18))
  const type = paint('dim', `(${forTerminal(event.type)})`)
  return `${paint('dim', time)} ${status} ${forTerminal(resourceName(event))} ${type}${took}${reason}`
}

/** What takes minutes: its beginning is worth a line too. */
const TAKES_LONG = new Set(ALL_FAMILIES.map(({ types }) => types.database))

/**
 * Lines for a run of events, oldest first: one a resource, when it ends, with how long it took; a
 * database has one when it begins as well. null = the event has none.
 */
export function eventLines(
  options: Pick<EventOptions, 'color'> = {},
): (event: StackEvent) => string | null {
  const started = new Map<string, number>()
  return (event) => {
    const { logicalId, status, type } = event
    if (status.endsWith('_IN_PROGRESS')) {
      // A creation reports IN_PROGRESS twice: the second time when the resource has its id.
      const again = started.has(logicalId)
      if (!again) started.set(logicalId, Date.parse(event.time))
      const isShown =
        type === STACK ? status !== 'REVIEW_IN_PROGRESS' : TAKES_LONG.has(type) && !again
      return isShown ? eventLine(event, options) : null
    }
    const startedAt = started.get(logicalId)
    started.delete(logicalId)
    return eventLine(event, { ...options, ...(startedAt !== undefined && { startedAt }) })
  }
}

const STACK = 'AWS::CloudFormation::Stack'

function colorOf(status: string): Parameters<Paint>[0] {
  if (status.includes('FAILED') || status.includes('ROLLBACK')) return 'red'
  return status.endsWith('_COMPLETE') ? 'green' : 'cyan'
}

/** `9m55s`, `4s`, `1h02m`; negative spans count as none. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  const two = (number: number) => String(number).padStart(2, '0')
  if (hours > 0) return `${hours}h${two(minutes)}m`
  return minutes > 0 ? `${minutes}m${two(seconds % 60)}s` : `${seconds}s`
}
