import type { World } from '../../../contract.ts'
import { engineName } from './engine.ts'
import { rdsState, type DbInstance, type RetainedBackup } from '../state.ts'

/** The name of an instance's backups for the engines. */
export function backupName(region: string, resourceId: string): string {
  return `rds-backup-${region}-${resourceId.toLowerCase()}`
}

/** Keeps the automated backups of an instance that is about to go, where it has any (RDS-72). */
export async function retainBackups(
  world: World,
  region: string,
  instance: DbInstance,
): Promise<void> {
  if (instance.backupRetention === 0 || instance.source !== undefined) return
  await world.engines.snapshot(
    engineName(region, instance.id),
    backupName(region, instance.resourceId),
  )
  const { password, pending: _pending, ...source } = instance
  const latest = world.now().toISOString()
  retainedBackups(world, region)[instance.resourceId] = {
    id: instance.resourceId,
    instance: instance.id,
    type: 'automated',
    status: 'retained',
    created: instance.created,
    source: structuredClone(source),
    password,
    latest,
    tags: {},
  }
}

/** The backups of deleted instances, by resource id. */
export function retainedBackups(world: World, region: string): Record<string, RetainedBackup> {
  const state = rdsState(world, region)
  state.backups ??= {}
  return state.backups
}
