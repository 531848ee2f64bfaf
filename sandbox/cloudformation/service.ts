import type { DynamicReferences, Params, ResourceHandler, Service, World } from '../contract.ts'
import { createChangeSet } from './actions/create-change-set.ts'
import { describeChangeSet, listChangeSets } from './actions/describe-change-sets.ts'
import {
  describeEvents,
  describeStackEvents,
  describeStackResource,
  describeStackResources,
  describeStacks,
  getTemplate,
  listStackResources,
  listStacks,
} from './actions/describe.ts'
import { deleteChangeSet, executeChangeSet } from './actions/execute-change-set.ts'
import { continueUpdateRollback, rollbackStack } from './actions/recovery.ts'
import {
  createStackAction,
  deleteStackAction,
  updateStackAction,
  updateTerminationProtection,
} from './actions/stacks.ts'
import { getTemplateSummary, validateTemplateAction } from './actions/templates.ts'
import { withLateReads } from './late-reads.ts'
import { openRegion } from './stack/region.ts'
import type { Region } from './stack/region.ts'
import { abandonInterrupted } from './stack/interrupted.ts'

type Action = (region: Region, params: Params) => object

const ACTIONS: Readonly<Record<string, Action>> = {
  ContinueUpdateRollback: continueUpdateRollback,
  CreateChangeSet: createChangeSet,
  CreateStack: createStackAction,
  DeleteChangeSet: deleteChangeSet,
  DeleteStack: deleteStackAction,
  DescribeChangeSet: describeChangeSet,
  DescribeEvents: describeEvents,
  DescribeStackEvents: describeStackEvents,
  DescribeStackResource: describeStackResource,
  DescribeStackResources: describeStackResources,
  DescribeStacks: describeStacks,
  ExecuteChangeSet: executeChangeSet,
  GetTemplate: getTemplate,
  GetTemplateSummary: getTemplateSummary,
  ListChangeSets: listChangeSets,
  ListStackResources: listStackResources,
  ListStacks: listStacks,
  RollbackStack: rollbackStack,
  UpdateStack: updateStackAction,
  UpdateTerminationProtection: updateTerminationProtection,
  ValidateTemplate: (_region, params) => validateTemplateAction(params),
}

/** CloudFormation over the resource types that `handlers` simulate. */
export function createCloudFormation(
  world: World,
  handlers: readonly ResourceHandler[],
  resolve: DynamicReferences,
): Service {
  const backend = {
    world,
    resolve,
    handlers: new Map(handlers.map((handler) => [handler.type, handler])),
  }
  const asRead = withLateReads(world.switches)
  for (const name of world.state.regions('cloudformation'))
    abandonInterrupted(openRegion(backend, name))
  return {
    name: 'cloudformation',
    protocol: 'query',
    namespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
    actions: Object.fromEntries(
      Object.entries(ACTIONS).map(([name, action]) => [
        name,
        ({ region, params, caller }) =>
          asRead(name, action, openRegion(backend, region, caller), params),
      ]),
    ),
  }
}
