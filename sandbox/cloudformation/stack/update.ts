import { isDeepStrictEqual } from 'node:util'
import { resourceSpec } from '../../spec/resources.ts'
import { takesStackTags } from '../../spec/replacement.ts'
import { changedProperties, needsReplacement } from '../changes/compare.ts'
import { validationError } from '../errors.ts'
import { UNKNOWN } from '../template/evaluate.ts'
import type { ModelResource } from '../template/model.ts'
import { asText } from '../template/types.ts'
import { cleanUp } from './clean-up.ts'
import { createOne } from './create.ts'
import { runInOrder } from './graph.ts'
import {
  callHandler,
  changeResource,
  currentProperties,
  handlerProperties,
  intentOf,
  makeResource,
} from './make-resource.ts'
import { resourceEvent, stackEvent } from './operation.ts'
import type { Deployment } from './operation.ts'
import { readOutputs } from './outputs.ts'
import { CUSTOM_NAME, REPLACING, failedReason, handlerReason } from './reasons.ts'
import type { Journal, ResourceRecord } from './record.ts'
import { rollBackUpdate } from './roll-back-update.ts'
import { handlerOf } from './values.ts'

/** A deployment that can be undone. */
export type Update = Deployment & { readonly journal: Journal; readonly tagsChanged: boolean }

/** Brings a stack that is UPDATE_IN_PROGRESS to its model; on failure rolls back unless told not to. */
export async function updateStack(update: Update): Promise<void> {
  const { stack, region } = update
  stack.journal = update.journal
  const reason = await changeEverything(update)
  if (reason !== undefined) {
    if (stack.disableRollback) stackEvent(update, 'UPDATE_FAILED', reason)
    else await rollBackUpdate(update, reason)
    return
  }
  stackEvent(update, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS')
  await cleanUp(update, removedAndReplaced(update))
  delete stack.journal
  await region.backend.world.takes(1)
  stackEvent(update, 'UPDATE_COMPLETE')
}

async function changeEverything(update: Update): Promise<string | undefined> {
  const { model, stack } = update
  const created: string[] = []
  const failed = await runInOrder(
    [...model.resources.keys()],
    (id) => model.resources.get(id)?.dependsOn ?? [],
    (id, isStopped) => {
      const resource = model.resources.get(id)
      const record = stack.resources[id]
      if (resource === undefined) return Promise.resolve(true)
      if (record !== undefined && record.type === resource.type)
        return updateOne(update, record, resource, isStopped)
      created.push(id)
      update.journal.entries.push({ kind: 'created', logicalId: id })
      return createOne(update, id, isStopped)
    },
  )
  if (failed.length > 0) {
    const verb = failed.every((id) => created.includes(id)) ? 'create' : 'update'
    return failedReason(verb, failed)
  }
  try {
    stack.outputs = readOutputs(update)
  } catch (error) {
    return handlerReason(error)
  }
  return undefined
}

async function updateOne(
  update: Update,
  record: ResourceRecord,
  resource: ModelResource,
  isStopped: () => boolean,
): Promise<boolean> {
  const before = structuredClone(record)
  try {
    const after = currentProperties(update, resource)
    const changed = changedProperties(record.properties, after)
    const retagged = update.tagsChanged && takesStackTags(record.type)
    const isTold =
      changed.length > 0 || retagged || !isDeepStrictEqual(record.metadata, resource.metadata)
    if (!isTold) {
      Object.assign(record, intentOf(resource))
      return await followReferenced(update, record, resource)
    }
    if (needsReplacement(record.type, record.properties, after)) {
      return await replaceOne(update, before, { ...resource, declared: after }, isStopped)
    }
    update.journal.entries.push({ kind: 'updated', logicalId: record.logicalId, before })
    Object.assign(record, { properties: after, ...intentOf(resource) })
    resourceEvent(update, record, 'UPDATE_IN_PROGRESS')
    if (changed.length === 0 && !retagged) {
      resourceEvent(update, record, 'UPDATE_COMPLETE')
      return true
    }
    return await changeResource(update, record, before.properties)
  } catch (error) {
    resourceEvent(update, record, 'UPDATE_FAILED', handlerReason(error))
    return false
  }
}

/** A no-change update, where a resource was updated that this one refers to and its handler follows (CFN-48). */
async function followReferenced(
  update: Update,
  record: ResourceRecord,
  { dependsOn }: ModelResource,
): Promise<boolean> {
  const { drift } = handlerOf(update.region, record.type)
  const isUpdated = update.journal.entries.some(
    ({ kind, logicalId }) =>
      kind === 'updated' &&
      dependsOn.includes(logicalId) &&
      update.stack.resources[logicalId]?.type === drift?.after,
  )
  if (drift === undefined || !isUpdated) return true
  resourceEvent(update, record, 'UPDATE_IN_PROGRESS')
  return callHandler(update, record, (context) =>
    drift.settle(context, record.physicalId ?? '', handlerProperties(update, record.properties)),
  )
}

async function replaceOne(
  update: Update,
  before: ResourceRecord,
  resource: ModelResource,
  isStopped: () => boolean,
): Promise<boolean> {
  const name = resourceSpec(resource.type)?.name
  const chosen = name === undefined ? undefined : resource.declared[name]
  if (
    name !== undefined &&
    chosen !== undefined &&
    chosen !== UNKNOWN &&
    chosen === before.properties[name]
  ) {
    throw validationError(CUSTOM_NAME.replace('{name}', asText(chosen)))
  }
  const record: ResourceRecord = { ...before, properties: resource.declared, ...intentOf(resource) }
  update.journal.entries.push({ kind: 'replaced', logicalId: before.logicalId, before })
  update.stack.resources[before.logicalId] = record
  resourceEvent(update, record, 'UPDATE_IN_PROGRESS', REPLACING)
  delete record.physicalId
  return makeResource(update, record, 'UPDATE', isStopped)
}

/**
 * What the stack no longer wants: resources the template left out, by their DeletionPolicy, and the
 * old ones of replacements, by the UpdateReplacePolicy of the template that replaced them.
 */
function removedAndReplaced({ stack, model, journal }: Update): readonly ResourceRecord[] {
  const removed = Object.values(stack.resources).filter(
    ({ logicalId }) => !model.resources.has(logicalId),
  )
  const replaced = journal.entries.flatMap((entry) => {
    if (entry.kind !== 'replaced') return []
    const policy = model.resources.get(entry.logicalId)?.updateReplacePolicy ?? 'Delete'
    return [{ ...entry.before, deletionPolicy: policy }]
  })
  return [...removed, ...replaced]
}
