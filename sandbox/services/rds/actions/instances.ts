import { AwsError, type Call, type World } from '../../../contract.ts'
import { inBackground } from '../../background.ts'
import { applyFilters } from '../../filters.ts'
import { arn } from '../../names.ts'
import { page } from '../../paginate.ts'
import { flag, requiredText, text, whole } from '../../params.ts'
import { readTags } from '../../tags.ts'
import { checkTags } from '../checks.ts'
import type { Pace } from '../instance/apply.ts'
import { applyPassword, applyPending } from '../instance/apply.ts'
import { createInstance } from '../instance/create.ts'
import { instanceById } from '../find.ts'
import { beginDeletion } from '../instance/delete.ts'
import { launch } from '../instance/lifecycle.ts'
import { readModification, requestModification } from '../instance/modify.ts'
import { readInstanceRequest } from '../request.ts'
import { rdsState, type DbInstance } from '../state.ts'
import { instanceView } from '../views.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

/** RDS pages hold 100 entries unless MaxRecords (20 to 100) says otherwise. */
export function pageOf<T>(
  call: Call,
  all: readonly T[],
  most = 100,
): { items: readonly T[]; next: string | undefined } {
  const size = whole(call.params, 'MaxRecords') ?? 100
  if (size < 20 || size > most) {
    throw new AwsError(
      'InvalidParameterValue',
      `Invalid value ${size} for MaxRecords. Must be between 20 and ${most}`,
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
        readModification(world, call.region, call.params),
      )
      const view = answer(call, instance)
      const apply = (flag(call.params, 'ApplyImmediately') ?? false) ? applyPending : applyPassword
      inBackground(apply(world, call.region, instance, paceOf(world)), failed(instance))
      return view
    },
    DeleteDBInstance: (call) => {
      const { instance, finish } = beginDeletion(world, call.region, call.params)
      const view = answer(call, instance)
      inBackground(finish(paceOf(world)), failed(instance))
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
