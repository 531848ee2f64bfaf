import { AwsError, type Call, type World } from '../../../contract.ts'
import { inBackground } from '../../background.ts'
import { applyFilters } from '../../filters.ts'
import { arn } from '../../names.ts'
import { page } from '../../paginate.ts'
import { flag, requiredText, text, texts, structure, whole } from '../../params.ts'
import { readTags } from '../../tags.ts'
import { checkTags } from '../checks.ts'
import type { Pace } from '../instance/apply.ts'
import { applyPassword, applyPending } from '../instance/apply.ts'
import { createInstance } from '../instance/create.ts'
import { instanceById } from '../find.ts'
import {
  beginDelete,
  beginSnapshot,
  finishDelete,
  finishSnapshot,
  launch,
  reboot,
} from '../instance/lifecycle.ts'
import { requestModification } from '../instance/modify.ts'
import { readInstanceRequest, type InstanceRequest } from '../request.ts'
import { rdsState, type DbInstance } from '../state.ts'
import { instanceView } from '../views.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

/** RDS pages hold 100 entries unless MaxRecords (20 to 100) says otherwise. */
export function pageOf<T>(
  call: Call,
  all: readonly T[],
): { items: readonly T[]; next: string | undefined } {
  const size = whole(call.params, 'MaxRecords') ?? 100
  if (size < 20 || size > 100) {
    throw new AwsError(
      'InvalidParameterValue',
      `Invalid value ${size} for MaxRecords. Must be between 20 and 100`,
    )
  }
  return page(all, text(call.params, 'Marker'), size)
}

/** An API call cannot report that an instance is metadata only: its endpoint shows it. */
function paceOf(world: World): Pace {
  return { takes: world.takes, say: () => undefined }
}

export function instanceActions(world: World): Actions {
  const answer = (call: Call, instance: DbInstance): object => ({
    DBInstance: instanceView(world, call.region, instance),
  })
  const failed =
    (instance: DbInstance): ((error: unknown) => void) =>
    () => {
      instance.status = 'failed'
    }
  return {
    CreateDBInstance: (call) => {
      const instance = createInstance(world, call.region, {
        identifier: requiredText(call.params, 'DBInstanceIdentifier'),
        request: readInstanceRequest(call.params),
        tags: checkTags(readTags(call.params)),
      })
      inBackground(launch(world, call.region, instance, paceOf(world)), failed(instance))
      return answer(call, instance)
    },
    ModifyDBInstance: (call) => {
      const instance = requestModification(
        world,
        call.region,
        requiredText(call.params, 'DBInstanceIdentifier'),
        withLogChanges(world, call),
      )
      const view = answer(call, instance)
      const apply = (flag(call.params, 'ApplyImmediately') ?? false) ? applyPending : applyPassword
      inBackground(apply(world, call.region, instance, paceOf(world)), failed(instance))
      return view
    },
    RebootDBInstance: (call) => {
      const instance = instanceById(
        world,
        call.region,
        requiredText(call.params, 'DBInstanceIdentifier'),
      )
      if (instance.status !== 'available') {
        throw new AwsError(
          'InvalidDBInstanceState',
          `Instance ${instance.id} is not in available state.`,
        )
      }
      inBackground(reboot(world, call.region, instance, paceOf(world)), failed(instance))
      return answer(call, instance)
    },
    DeleteDBInstance: (call) => {
      const { id, final } = readDeletion(call)
      const existing = instanceById(world, call.region, id)
      if (existing.source !== undefined && final !== undefined) {
        throw new AwsError(
          'InvalidParameterCombination',
          'FinalDBSnapshotIdentifier can not be specified when deleting a read replica',
        )
      }
      const snapshot =
        final === undefined || existing.deletionProtection
          ? undefined
          : beginSnapshot(world, call.region, existing, final)
      const instance = beginDelete(world, call.region, id)
      const view = answer(call, instance)
      const work = async (): Promise<void> => {
        if (snapshot !== undefined) {
          await finishSnapshot(world, call.region, snapshot, paceOf(world))
        }
        await finishDelete(world, call.region, instance, paceOf(world))
      }
      inBackground(work(), failed(instance))
      return view
    },
    DescribeDBInstances: (call) => {
      const { items, next } = pageOf(call, selectedInstances(world, call))
      return {
        DBInstances: items.map((instance) => instanceView(world, call.region, instance)),
        Marker: next,
      }
    },
    DescribePendingMaintenanceActions: () => ({ PendingMaintenanceActions: [] }),
  }
}

function selectedInstances(world: World, call: Call): readonly DbInstance[] {
  const id = text(call.params, 'DBInstanceIdentifier')
  const named = id?.split(':').at(-1)
  const all =
    named === undefined || named === ''
      ? Object.values(rdsState(world, call.region).instances)
      : [instanceById(world, call.region, named)]
  return applyFilters(all, call.params, {
    parameter: 'Filters',
    values: 'Values',
    wildcards: false,
    fields: {
      'db-instance-id': (one) => [one.id, arn(world, 'rds', call.region, `db:${one.id}`)],
      'dbi-resource-id': (one) => one.resourceId,
      engine: (one) => one.engine,
      'db-cluster-id': () => [],
      domain: () => [],
    },
  })
}

/** Without SkipFinalSnapshot a name for the final snapshot must be given (API_DeleteDBInstance; RDS-23). */
function readDeletion(call: Call): { id: string; final: string | undefined } {
  const id = requiredText(call.params, 'DBInstanceIdentifier')
  const final = text(call.params, 'FinalDBSnapshotIdentifier')
  const skip = flag(call.params, 'SkipFinalSnapshot') ?? false
  if (skip && final !== undefined) {
    throw new AwsError(
      'InvalidParameterCombination',
      'FinalDBSnapshotIdentifier can not be specified when deleting an instance with SkipFinalSnapshot enabled',
    )
  }
  if (!skip && final === undefined) {
    throw new AwsError(
      'InvalidParameterCombination',
      'FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.',
    )
  }
  return { id, final }
}

/** ModifyDBInstance names the log types to add and to drop, CreateDBInstance all of them. */
function withLogChanges(world: World, call: Call): InstanceRequest {
  const request = readInstanceRequest(call.params)
  const change = structure(call.params, 'CloudwatchLogsExportConfiguration')
  if (change === undefined) return request
  const id = requiredText(call.params, 'DBInstanceIdentifier')
  const dropped = texts(change, 'DisableLogTypes')
  const kept = instanceById(world, call.region, id).logs.filter((log) => !dropped.includes(log))
  return { ...request, logs: [...new Set([...kept, ...texts(change, 'EnableLogTypes')])] }
}
