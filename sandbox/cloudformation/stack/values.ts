import type { Properties, ResourceContext, ResourceHandler } from '../../contract.ts'
import { validationError } from '../errors.ts'
import type { ResourceValues } from '../template/model.ts'
import { requireHandlerCalls, requireSent } from '../permissions/require.ts'
import type { Use } from '../permissions/use.ts'
import type { Operation } from './operation.ts'
import type { ResourceRecord, StackRecord } from './record.ts'
import type { Region } from './region.ts'

/** The handler of a type, or the reason why there is none. */
export function handlerOf({ backend }: Region, type: string): ResourceHandler {
  const handler = backend.handlers.get(type)
  if (handler === undefined)
    throw validationError(`The sandbox does not simulate the resource type ${type}.`)
  return handler
}

/** What a handler knows about its resource. */
export function contextOf(
  { region, stack }: Pick<Operation, 'region' | 'stack'>,
  logicalId: string,
  hooks: Partial<Pick<ResourceContext, 'say' | 'started' | 'isRollback' | 'leavesSnapshot'>> = {},
): ResourceContext {
  const { world } = region.backend
  const { caller } = region
  return {
    region: region.name,
    account: world.account,
    stackId: stack.stackId,
    stackName: stack.stackName,
    logicalId,
    tags: tagsOf(stack, logicalId),
    takes: world.takes,
    say: () => undefined,
    ...(caller && {
      sends: (action, params) => {
        requireSent({ world, caller }, { action, params, region: region.name })
      },
    }),
    ...hooks,
  }
}

/** Refuses what the handler of a resource calls and may not. */
export function requireFor(
  operation: Pick<Operation, 'region'> & { readonly tagsChanged?: boolean },
  { type, physicalId }: Pick<ResourceRecord, 'type' | 'physicalId'>,
  does: Use['operation'],
  given: Pick<Use, 'context' | 'properties'> & { readonly before?: Properties },
): void {
  const { region, tagsChanged: retags = false } = operation
  const acting = { world: region.backend.world, caller: region.caller }
  requireHandlerCalls(acting, {
    ...{ type, operation: does, retags, before: {} },
    ...(physicalId !== undefined && { physicalId }),
    ...given,
  })
}

/** Types without CloudFormation's own tags (their schemas: `cloudFormationSystemTags: false`; CFN-50). */
const WITHOUT_SYSTEM_TAGS: ReadonlySet<string> = new Set([
  'AWS::EC2::KeyPair',
  'AWS::ElastiCache::ReplicationGroup',
])

function tagsOf(stack: StackRecord, logicalId: string): Record<string, string> {
  const own = Object.fromEntries(stack.tags.map(({ Key, Value }) => [Key, Value]))
  if (WITHOUT_SYSTEM_TAGS.has(stack.resources[logicalId]?.type ?? '')) return own
  return {
    ...own,
    'aws:cloudformation:stack-name': stack.stackName,
    'aws:cloudformation:stack-id': stack.stackId,
    'aws:cloudformation:logical-id': logicalId,
  }
}

/** `Ref` and `Fn::GetAtt` of the resources that the stack has now. */
export function liveValues(region: Region, stack: StackRecord): ResourceValues {
  const find = (id: string): ResourceRecord & { physicalId: string } => {
    const resource = stack.resources[id]
    if (resource?.physicalId === undefined)
      throw validationError(`Unresolved resource dependencies [${id}]`)
    return { ...resource, physicalId: resource.physicalId }
  }
  return {
    ref: (id) => {
      const { type, physicalId } = find(id)
      return handlerOf(region, type).ref?.(physicalId) ?? physicalId
    },
    getAtt: (id, attribute) => {
      const { type, physicalId } = find(id)
      const context = contextOf({ region, stack }, id)
      const value = handlerOf(region, type).attributes(context, physicalId)[attribute]
      if (value === undefined)
        throw validationError(`Attribute: ${attribute} was not found for resource: ${id}`)
      return value
    },
  }
}
