import { AwsError, type Call, type World } from '../../../contract.ts'
import { inBackground } from '../../background.ts'
import { requiredText, text } from '../../params.ts'
import { readTags } from '../../tags.ts'
import { checkTags } from '../checks.ts'
import { instanceById } from '../find.ts'
import { pageOf } from './instances.ts'
import { beginSnapshot, finishSnapshot } from '../instance/lifecycle.ts'
import { rdsState, type DbSnapshot } from '../state.ts'
import { snapshotView } from '../views.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

export function snapshotActions(world: World): Actions {
  return {
    CreateDBSnapshot: (call) => {
      const instance = instanceById(
        world,
        call.region,
        requiredText(call.params, 'DBInstanceIdentifier'),
      )
      if (instance.status !== 'available') {
        throw new AwsError(
          'InvalidDBInstanceState',
          `Cannot create a snapshot because the database instance ${instance.id} is not currently in the available state.`,
        )
      }
      const name = requiredText(call.params, 'DBSnapshotIdentifier')
      const snapshot = beginSnapshot(world, call.region, instance, name)
      snapshot.tags = { ...snapshot.tags, ...checkTags(readTags(call.params)) }
      const pace = { takes: world.takes, say: () => undefined }
      instance.status = 'backing-up'
      const finished = finishSnapshot(world, call.region, snapshot, pace).finally(() => {
        if (instance.status === 'backing-up') instance.status = 'available'
      })
      inBackground(finished, () => {
        snapshot.status = 'failed'
      })
      return { DBSnapshot: snapshotView(world, call.region, snapshot) }
    },
    DeleteDBSnapshot: (call) => {
      const snapshot = snapshotById(
        world,
        call.region,
        requiredText(call.params, 'DBSnapshotIdentifier'),
      )
      delete rdsState(world, call.region).snapshots[snapshot.id]
      return { DBSnapshot: { ...snapshotView(world, call.region, snapshot), Status: 'deleted' } }
    },
    DescribeDBSnapshots: (call) => {
      const id = text(call.params, 'DBSnapshotIdentifier')
      const instance = text(call.params, 'DBInstanceIdentifier')?.toLowerCase()
      const type = text(call.params, 'SnapshotType')
      const all =
        id === undefined
          ? Object.values(rdsState(world, call.region).snapshots)
          : [snapshotById(world, call.region, id)]
      const selected = all.filter(
        (one) =>
          (instance === undefined || one.instance === instance) &&
          (type === undefined || one.type === type),
      )
      const { items, next } = pageOf(call, selected)
      return {
        DBSnapshots: items.map((snapshot) => snapshotView(world, call.region, snapshot)),
        Marker: next,
      }
    },
  }
}

function snapshotById(world: World, region: string, given: string): DbSnapshot {
  const id = given.split(':').at(-1)?.toLowerCase() ?? ''
  const snapshot = rdsState(world, region).snapshots[id]
  if (snapshot === undefined) {
    throw new AwsError('DBSnapshotNotFound', `DBSnapshot ${id} not found.`, 404)
  }
  return snapshot
}
