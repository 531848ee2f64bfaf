import { removeAll } from './delete.ts'
import { runInOrder } from './graph.ts'
import { currentProperties, makeResource, newRecord } from './make-resource.ts'
import { resourceEvent, stackEvent } from './operation.ts'
import type { Deployment } from './operation.ts'
import { readOutputs } from './outputs.ts'
import { failedReason, handlerReason } from './reasons.ts'

export type OnFailure = 'ROLLBACK' | 'DELETE' | 'DO_NOTHING'

/** Makes every resource of a stack that is CREATE_IN_PROGRESS; on failure does what `onFailure` says. */
export async function createStack(deployment: Deployment, onFailure: OnFailure): Promise<void> {
  const reason = await makeEverything(deployment)
  if (reason === undefined) {
    stackEvent(deployment, 'CREATE_COMPLETE')
    return
  }
  if (onFailure === 'DO_NOTHING') {
    stackEvent(deployment, 'CREATE_FAILED', reason)
    return
  }
  await rollBackCreation(deployment, onFailure, `${reason} Rollback requested by user.`)
}

/** Deletes what a failed create left. */
export async function rollBackCreation(
  deployment: Pick<Deployment, 'region' | 'stack' | 'token'>,
  onFailure: 'ROLLBACK' | 'DELETE',
  reason: string,
): Promise<void> {
  const verb = onFailure === 'DELETE' ? 'DELETE' : 'ROLLBACK'
  stackEvent(deployment, `${verb}_IN_PROGRESS`, reason)
  const failed = await removeAll(deployment, (record) =>
    record.deletionPolicy === 'RetainExceptOnCreate' ||
    record.status === 'CREATE_FAILED' ||
    deployment.stack.retainExceptOnCreate === true
      ? 'Delete'
      : record.deletionPolicy,
  )
  if (failed.length > 0) stackEvent(deployment, `${verb}_FAILED`, failedReason('delete', failed))
  else {
    if (verb === 'DELETE')
      deployment.stack.deletionTime = deployment.region.backend.world.now().toISOString()
    stackEvent(deployment, `${verb}_COMPLETE`)
  }
}

/** Undefined when all went well, the stack's reason otherwise. */
async function makeEverything(deployment: Deployment): Promise<string | undefined> {
  const { model, stack, region } = deployment
  const failed = await runInOrder(
    [...model.resources.keys()],
    (id) => model.resources.get(id)?.dependsOn ?? [],
    (id, isStopped) => createOne(deployment, id, isStopped),
  )
  if (failed.length > 0) return failedReason('create', failed).trimEnd()
  try {
    stack.outputs = readOutputs(deployment)
  } catch (error) {
    return handlerReason(error)
  }
  await region.backend.world.takes(1)
  return undefined
}

/** Makes one resource that the stack does not have yet. */
export async function createOne(
  deployment: Deployment,
  id: string,
  isStopped: () => boolean,
): Promise<boolean> {
  const resource = deployment.model.resources.get(id)
  if (resource === undefined) return true
  const record = newRecord(deployment, resource, {})
  deployment.stack.resources[id] = record
  try {
    record.properties = currentProperties(deployment, resource)
    resourceEvent(deployment, record, 'CREATE_IN_PROGRESS')
  } catch (error) {
    resourceEvent(deployment, record, 'CREATE_FAILED', handlerReason(error))
    return false
  }
  return makeResource(deployment, record, 'CREATE', isStopped)
}
