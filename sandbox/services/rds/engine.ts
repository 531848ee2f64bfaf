import type { World } from '../../contract.ts'
import type { DbInstance } from './state.ts'

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
  const started = await world.engines.start({
    instance: engineName(region, instance.id),
    engine: instance.engine,
    username: instance.username,
    password: instance.password,
    database: instance.dbName ?? defaultDatabase(instance),
    ...(fromSnapshot === undefined ? {} : { fromSnapshot }),
  })
  if ('unavailable' in started) {
    say(`metadata only: ${started.unavailable}`)
    const host = `${instance.id}.${instance.resourceId.slice(3, 15).toLowerCase()}`
    instance.endpoint = { address: `${host}.${region}.rds.localhost`, port: instance.port }
    return
  }
  instance.endpoint = { address: started.address, port: started.port }
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
