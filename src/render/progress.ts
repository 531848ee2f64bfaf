import { dotted } from '../config/positions.ts'
import type { Locate } from '../config/resolved.ts'
import type { StackEvent } from '../plan/facts.ts'
import type { RenderedStage } from '../template/types.ts'
import { forTerminal } from './inert.ts'
import { painter } from './style.ts'
import type { Paint } from './style.ts'
import { DATABASE_NAME, describeFailure, results, typeName } from './words.ts'

type Origins = RenderedStage['origins']

export type ProgressOptions = {
  readonly color: boolean
  /** Where each logical id comes from; a resource of a database is named for it. */
  readonly origins: Origins
  /** When the resource's operation began, in milliseconds since the epoch; null = not seen. */
  readonly startedAt?: number | null
}

/** `12:03:44 CREATE_COMPLETE Postgres (AWS::RDS::DBInstance) 9m55s`, in UTC, the reason after it. */
export function eventLine(event: StackEvent, options: ProgressOptions): string {
  const paint = painter(options.color)
  const ended = Date.parse(event.time)
  const time = Number.isNaN(ended) ? '--:--:--' : new Date(ended).toISOString().slice(11, 19)
  const begun = options.startedAt ?? null
  const took =
    begun === null || event.status.endsWith('_IN_PROGRESS') ? '' : ` ${duration(ended - begun)}`
  const reason =
    event.reason === null || event.reason === '' ? '' : `: ${forTerminal(event.reason)}`
  const status = paint(colorOf(event.status), event.status.padEnd(18))
  return `${paint('dim', time)} ${status} ${nameOf(event, options.origins)} ${paint('dim', `(${forTerminal(event.type)})`)}${took}${reason}`
}

function colorOf(status: string): Parameters<Paint>[0] {
  if (status.includes('FAILED') || status.includes('ROLLBACK')) return 'red'
  return status.endsWith('_COMPLETE') ? 'green' : 'cyan'
}

/** The database itself is called by its name, its helpers by database and what they are. */
function nameOf(event: StackEvent, origins: Origins): string {
  const part = Object.hasOwn(origins, event.logicalId) ? origins[event.logicalId]?.part : undefined
  if (part === undefined || part === 'network') return forTerminal(event.logicalId)
  const kind = typeName(event.type)
  return kind === null ? DATABASE_NAME[part] : `${DATABASE_NAME[part]} ${kind}`
}

/** `9m55s`, `4s`, `1h02m`; negative spans count as none. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  const two = (number: number) => String(number).padStart(2, '0')
  if (hours > 0) return `${hours}h${two(minutes)}m`
  return minutes > 0 ? `${minutes}m${two(seconds % 60)}s` : `${seconds}s`
}

export type FailurePlace = {
  readonly origins: Origins
  readonly locate: Locate
  /** The file as the user named it. */
  readonly file: string
}

/** `prod failed: Postgres: <AWS's reason> (tinystacks.yml:14)`, from the first event that failed. */
export function failureLine(stage: string, event: StackEvent, place: FailurePlace): string {
  const origin = Object.hasOwn(place.origins, event.logicalId)
    ? place.origins[event.logicalId]
    : undefined
  const where =
    origin === undefined
      ? ''
      : ` (${forTerminal(place.file)}:${place.locate(mentioned(event, origin)).line})`
  return `${describeFailure(forTerminal(stage), nameOf(event, place.origins), forTerminal(event.reason ?? event.status))}${where}`
}

/** The key of the file whose property AWS's reason names, else the database's own. */
function mentioned(event: StackEvent, origin: Origins[string]): Origins[string]['path'] {
  const reason = event.reason ?? ''
  const named = Object.keys(origin.properties).find((property) =>
    new RegExp(`\\b${property}\\b`).test(reason),
  )
  return (named === undefined ? undefined : origin.properties[named]) ?? origin.path
}

export type StageResult = {
  readonly stage: string
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'deleted' | 'failed' | 'skipped'
  readonly milliseconds: number
}

/** `prod updated in 9m55s`, `dev no changes`. */
export function resultLine(result: StageResult, options: { readonly color: boolean }): string {
  const paint = painter(options.color)
  const stage = paint('bold', forTerminal(result.stage))
  const words = results[result.outcome]
  if (result.outcome === 'unchanged' || result.outcome === 'skipped') return `${stage} ${words}`
  const color = result.outcome === 'failed' ? 'red' : 'green'
  return `${stage} ${paint(color, words)} ${results.after(duration(result.milliseconds))}`
}

/** Where a resource comes from in the file, for messages: `stages.prod.databases.postgres`. */
export function originOf(logicalId: string, origins: Origins): string | null {
  const origin = Object.hasOwn(origins, logicalId) ? origins[logicalId] : undefined
  return origin === undefined ? null : dotted(origin.path)
}
