import { AwsError, type Call, type World } from '../contract.ts'
import { text, texts, whole } from './params.ts'

/** Something that happened to a source, as DescribeEvents of RDS and ElastiCache returns it. */
export type ServiceEvent = {
  readonly source: string
  /** `db-instance`, `db-snapshot`, `replication-group`, ... */
  readonly sourceType: string
  readonly message: string
  /** RDS's categories: `availability`, `failover`, `configuration change`. */
  readonly categories: readonly string[]
  /** ISO 8601. */
  readonly time: string
}

type Log = { events: ServiceEvent[] }
type EventService = 'rds' | 'elasticache'

/** Both services keep events for 14 days; a sandbox keeps this many. */
const KEPT = 2000

function logOf(world: World, service: EventService, region: string): Log {
  return world.state.of(`${service}-events`, region, () => ({ events: [] }))
}

/** Writes down that something happened, at the world's time. */
export function recordEvent(
  world: World,
  service: EventService,
  region: string,
  event: Omit<ServiceEvent, 'time'>,
): void {
  const log = logOf(world, service, region)
  log.events = [...log.events, { ...event, time: world.now().toISOString() }].slice(-KEPT)
}

/** What happened to one source, oldest first. */
export function eventsOf(
  world: World,
  service: EventService,
  region: string,
  source: string,
): readonly ServiceEvent[] {
  return logOf(world, service, region).events.filter((event) => event.source === source)
}

const MINUTE = 60_000

/** The events a DescribeEvents asks for, oldest first: of the last hour unless it says otherwise. */
export function eventsAsked(
  world: World,
  service: EventService,
  call: Call,
): readonly ServiceEvent[] {
  const source = text(call.params, 'SourceIdentifier')
  const sourceType = text(call.params, 'SourceType')
  if (source !== undefined && sourceType === undefined) {
    throw new AwsError(
      'InvalidParameterCombination',
      'SourceType must be provided when SourceIdentifier is supplied',
    )
  }
  const categories = texts(call.params, 'EventCategories')
  const now = world.now().getTime()
  const duration = (whole(call.params, 'Duration') ?? 60) * MINUTE
  const start = time(call, 'StartTime') ?? now - duration
  const end = time(call, 'EndTime') ?? now
  return logOf(world, service, call.region).events.filter((event) => {
    const at = Date.parse(event.time)
    return (
      (source === undefined || event.source === source.toLowerCase()) &&
      (sourceType === undefined || event.sourceType === sourceType) &&
      (categories.length === 0 || event.categories.some((one) => categories.includes(one))) &&
      at >= start &&
      at <= end
    )
  })
}

function time(call: Call, name: string): number | undefined {
  const given = text(call.params, name)
  if (given === undefined || given === '') return undefined
  const at = Date.parse(given)
  if (Number.isNaN(at)) {
    throw new AwsError('InvalidParameterValue', `Invalid value for ${name}: ${given}`)
  }
  return at
}
