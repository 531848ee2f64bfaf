import { randomUUID } from 'node:crypto'
import type { Model } from '../template/model.ts'
import type { ResourceRecord, StackRecord } from './record.ts'
import type { Region } from './region.ts'

/** One create, update or delete of one stack under way. */
export type Operation = {
  readonly region: Region
  readonly stack: StackRecord
  readonly token: string | undefined
}

/** An operation that makes a stack what a model says. */
export type Deployment = Operation & { readonly model: Model }

/** Sets the stack's status and records it as an event. */
export function stackEvent(operation: Operation, status: string, reason?: string): void {
  const { stack } = operation
  stack.status = status
  if (reason === undefined) delete stack.statusReason
  else stack.statusReason = reason
  record(operation, {
    LogicalResourceId: stack.stackName,
    PhysicalResourceId: stack.stackId,
    ResourceType: 'AWS::CloudFormation::Stack',
    ResourceStatus: status,
    ...(reason === undefined ? {} : { ResourceStatusReason: reason }),
  })
}

/** Sets a resource's status and records it as an event. */
export function resourceEvent(
  operation: Operation,
  resource: ResourceRecord,
  status: string,
  reason?: string,
): void {
  resource.status = status
  resource.timestamp = operation.region.backend.world.now().toISOString()
  if (reason === undefined) delete resource.statusReason
  else resource.statusReason = reason
  record(operation, {
    LogicalResourceId: resource.logicalId,
    PhysicalResourceId: resource.physicalId ?? '',
    ResourceType: resource.type,
    ResourceStatus: status,
    ...(reason === undefined ? {} : { ResourceStatusReason: reason }),
    ResourceProperties: JSON.stringify(resource.properties),
  })
}

type EventFields = {
  readonly LogicalResourceId: string
  readonly PhysicalResourceId: string
  readonly ResourceType: string
  readonly ResourceStatus: string
  readonly ResourceStatusReason?: string
  readonly ResourceProperties?: string
}

function record({ region, stack, token }: Operation, fields: EventFields): void {
  stack.events.push({
    EventId:
      fields.PhysicalResourceId === stack.stackId
        ? randomUUID()
        : `${fields.LogicalResourceId}-${fields.ResourceStatus}-${region.backend.world.now().toISOString()}-${stack.events.length}`,
    StackId: stack.stackId,
    StackName: stack.stackName,
    Timestamp: region.backend.world.now().toISOString(),
    ...fields,
    ...(token === undefined ? {} : { ClientRequestToken: token }),
  })
}
