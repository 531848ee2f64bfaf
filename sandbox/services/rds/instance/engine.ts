import type { World } from '../../../contract.ts'
import type { Engines, EngineSpec } from '../../../machines.ts'
import { parameterGroupByName } from '../parameters/groups.ts'
import type { DbInstance } from '../state.ts'
import { demandsTls } from './tls.ts'

/** The name of an instance's engine: unique over regions and services. */
export function engineName(region: string, id: string): string {
  return `rds-${region}-${id}`
}

/** A snapshot's name for the engines: unique over regions. */
export function snapshotName(region: string, id: string): string {
  return `rds-${region}-${id}`
}

/**
 * Starts the instance's engine (again) and writes down where it answers. Without an engine the
 * endpoint is a name that resolves nowhere, and `say` tells why.
 */
export async function launchEngine(
  world: World,
  region: string,
  instance: DbInstance,
  say: (reason: string) => void,
  fromSnapshot?: string,
): Promise<void> {
  const spec = {
    instance: engineName(region, instance.id),
    engine: instance.engine,
    username: instance.username,
    password: instance.password,
    database: instance.dbName ?? defaultDatabase(instance),
    tls: tlsOf(world, region, instance),
    ...(fromSnapshot === undefined ? {} : { fromSnapshot }),
  }
  const started =
    instance.source === undefined
      ? await world.engines.start(spec)
      : await startReplica(world, spec, engineOf(region, instance.source))
  if ('unavailable' in started) {
    say(`metadata only: ${started.unavailable}`)
    const host = `${instance.id}.${instance.resourceId.slice(3, 15).toLowerCase()}`
    instance.endpoint = { address: `${host}.${region}.rds.localhost`, port: instance.port }
    return
  }
  if (started.withoutTls !== undefined) say(`without TLS: ${started.withoutTls}`)
  instance.endpoint = { address: started.address, port: started.port }
}

function tlsOf(world: World, region: string, instance: DbInstance): 'required' | 'accepted' {
  const group = parameterGroupByName(world, region, instance.parameterGroup)
  return demandsTls(group) ? 'required' : 'accepted'
}

/** The engine's name of a source: an identifier in the same region, or an ARN. */
function engineOf(region: string, source: string): string {
  const [, , , elsewhere, , , id] = source.split(':')
  return engineName(elsewhere ?? region, id ?? source)
}

function startReplica(
  { engines }: World,
  spec: EngineSpec,
  source: string,
): ReturnType<Engines['start']> {
  return (
    engines.startReplica?.({ ...spec, source }) ??
    Promise.resolve({ unavailable: 'a replica has no engine of its own here' })
  )
}

/** PostgreSQL always has `postgres`; RDS for MySQL without DBName has no database. */
function defaultDatabase(instance: DbInstance): string {
  return instance.engine === 'postgres' ? 'postgres' : ''
}

/** Gives the running engine a new master password. */
export async function setPassword(
  world: World,
  region: string,
  instance: DbInstance,
  password: string,
): Promise<void> {
  await world.engines.setPassword(engineName(region, instance.id), password)
}
