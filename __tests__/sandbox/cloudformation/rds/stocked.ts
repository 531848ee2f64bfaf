import { expect } from 'vitest'
import type { testWorld } from '../../builders/world.ts'
import { SOURCE } from './makings.ts'
import { recorded, type Recorded } from './recorded.ts'

/** A replica of SOURCE, as a template has it. */
export const REPLICA = {
  DBInstanceIdentifier: 'new',
  SourceDBInstanceIdentifier: 'orders',
  StorageType: 'gp3',
  AllocatedStorage: '20',
}

/** The source, with a snapshot; nothing recorded yet. */
export async function withSource(world?: ReturnType<typeof testWorld>): Promise<Recorded> {
  const region = await recorded(world)
  await region.make(SOURCE)
  await region.test.call('rds', 'CreateDBSnapshot', {
    DBInstanceIdentifier: 'orders',
    DBSnapshotIdentifier: 'last',
  })
  await expect
    .poll(() => region.instance('orders'))
    .toMatchObject({ DBInstanceStatus: 'available' })
  region.calls.length = 0
  return region
}

/** It, and a replica. */
export async function withReplica(): Promise<Recorded> {
  const region = await withSource()
  await region.make(REPLICA)
  region.calls.length = 0
  return region
}
