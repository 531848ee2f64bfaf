import { AwsError } from '../../contract.ts'
import type { Properties, ResourceContext } from '../../contract.ts'
import { checkProperties } from '../../spec/check-properties.ts'
import { validationError } from '../errors.ts'
import { resolveDynamicReferences } from '../template/dynamic-references.ts'
import { evaluateObject } from '../template/evaluate.ts'
import type { ModelResource } from '../template/model.ts'
import { isObject, type JsonObject } from '../../json.ts'
import { resolveAs } from '../permissions/references.ts'
import { resourceEvent } from './operation.ts'
import type { Deployment, Operation } from './operation.ts'
import { handlerReason, propertiesReason } from './reasons.ts'
import type { ResourceRecord } from './record.ts'
import { contextOf, handlerOf, liveValues, requireFor } from './values.ts'

/** The properties of a resource, functions carried out with what the stack has now. */
export function currentProperties(
  { region, stack, model }: Deployment,
  resource: ModelResource,
): JsonObject {
  return evaluateObject(resource.declared, model.scope(liveValues(region, stack)))
}

/** A record of a resource that is about to be created. */
export function newRecord(
  { region }: Operation,
  resource: ModelResource,
  properties: JsonObject,
): ResourceRecord {
  return {
    logicalId: resource.id,
    type: resource.type,
    status: 'CREATE_IN_PROGRESS',
    timestamp: region.backend.world.now().toISOString(),
    properties,
    ...intentOf(resource),
  }
}

/** What a template says about a resource besides its properties. */
export const intentOf = (
  resource: ModelResource,
): Pick<ResourceRecord, 'dependsOn' | 'deletionPolicy' | 'updateReplacePolicy' | 'metadata'> => ({
  dependsOn: resource.dependsOn,
  deletionPolicy: resource.deletionPolicy,
  updateReplacePolicy: resource.updateReplacePolicy,
  ...(resource.metadata === undefined ? {} : { metadata: resource.metadata }),
})

/** Refuses what the type's schema refuses; the message is a failed resource's reason. */
function refuseBadProperties(logicalId: string, type: string, properties: JsonObject): void {
  const problems = checkProperties(type, properties, { isUnknown: () => false })
  if (problems.length > 0) throw validationError(propertiesReason(logicalId, problems))
}

/** The properties as a handler gets them: dynamic references read now. */
export function handlerProperties({ region }: Operation, properties: JsonObject): Properties {
  const resolved = resolveDynamicReferences(properties, region.name, resolveAs(region))
  return isObject(resolved) ? resolved : {}
}

/** The same for earlier properties, whose references may name something that no longer exists. */
export function pastProperties(operation: Operation, properties: JsonObject): Properties {
  try {
    return handlerProperties(operation, properties)
  } catch (error) {
    if (error instanceof AwsError) return properties
    throw error
  }
}

/**
 * Calls the type's `create` for a record that is in the stack. `verb` names the events: a
 * replacement is an update of the stack's resource. Answers whether it succeeded.
 */
export async function makeResource(
  operation: Operation,
  record: ResourceRecord,
  verb: 'CREATE' | 'UPDATE',
  isStopped: () => boolean,
): Promise<boolean> {
  let said: string | undefined
  const initiated = (physicalId: string): void => {
    if (record.physicalId !== undefined) return
    record.physicalId = physicalId
    resourceEvent(operation, record, `${verb}_IN_PROGRESS`, 'Resource creation Initiated')
  }
  try {
    refuseBadProperties(record.logicalId, record.type, record.properties)
    if (operation.region.backend.world.switches.failsToCreate === record.type)
      throw new AwsError('InternalFailure', 'It cannot be made now.')
    const context = contextOf(operation, record.logicalId, {
      say: (reason) => {
        said = reason
      },
      started: initiated,
    })
    const handler = handlerOf(operation.region, record.type)
    const properties = handlerProperties(operation, record.properties)
    requireFor(operation, record, 'create', { context, properties })
    initiated(await handler.create(context, properties))
  } catch (error) {
    resourceEvent(operation, record, `${verb}_FAILED`, handlerReason(error))
    return false
  }
  if (isStopped()) {
    resourceEvent(
      operation,
      record,
      `${verb}_FAILED`,
      `Resource ${verb === 'CREATE' ? 'creation' : 'update'} cancelled`,
    )
    return false
  }
  resourceEvent(operation, record, `${verb}_COMPLETE`, said)
  return true
}

/** Calls the type's `update`; the record has its new properties already. Answers whether it succeeded. */
export function changeResource(
  operation: Operation,
  record: ResourceRecord,
  before: JsonObject,
  isRollback = false,
): Promise<boolean> {
  return callHandler(operation, record, (context) => {
    refuseBadProperties(record.logicalId, record.type, record.properties)
    const handler = handlerOf(operation.region, record.type)
    const after = handlerProperties(operation, record.properties)
    const past = pastProperties(operation, before)
    requireFor(operation, record, 'update', { context, properties: after, before: past })
    return handler.update({ ...context, isRollback }, record.physicalId ?? '', past, after)
  })
}

/** Calls a handler for a resource that is UPDATE_IN_PROGRESS, and tells how it ended. Answers whether it succeeded. */
export async function callHandler(
  operation: Operation,
  record: ResourceRecord,
  call: (context: ResourceContext) => Promise<void>,
): Promise<boolean> {
  let said: string | undefined
  try {
    await call(
      contextOf(operation, record.logicalId, {
        say: (reason) => {
          said = reason
        },
      }),
    )
  } catch (error) {
    resourceEvent(operation, record, 'UPDATE_FAILED', handlerReason(error))
    return false
  }
  resourceEvent(operation, record, 'UPDATE_COMPLETE', said)
  return true
}
