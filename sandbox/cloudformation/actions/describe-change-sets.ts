import type { Params } from '../../contract.ts'
import { page } from '../../services/paginate.ts'
import { flag, text } from '../../services/params.ts'
import type { ResourceChange } from '../changes/types.ts'
import { findStack } from '../stack/region.ts'
import type { Region } from '../stack/region.ts'
import { findChangeSet } from './find-change-set.ts'
import { requiredName } from './submission.ts'
import { parametersView } from './views.ts'

const CHANGES_A_PAGE = 100

/** DescribeChangeSet; property values only when asked for. */
export function describeChangeSet(region: Region, params: Params): object {
  const { stack, set } = findChangeSet(region, params)
  const values = flag(params, 'IncludePropertyValues') ?? false
  const { items, next } = page(
    set.changes,
    text(params, 'NextToken'),
    CHANGES_A_PAGE,
    'ValidationError',
  )
  return {
    ChangeSetName: set.changeSetName,
    ChangeSetId: set.changeSetId,
    StackId: stack.stackId,
    StackName: stack.stackName,
    Description: set.description,
    Parameters: parametersView(set.desired),
    CreationTime: set.creationTime,
    ExecutionStatus: set.executionStatus,
    Status: set.status,
    StatusReason: set.statusReason,
    NotificationARNs: set.desired.notificationArns,
    RollbackConfiguration: {},
    Capabilities: set.desired.capabilities,
    Tags: set.desired.tags,
    Changes: items.map((change) => ({
      Type: 'Resource',
      ResourceChange: values ? change : withoutValues(change),
    })),
    NextToken: next,
    IncludeNestedStacks: set.includeNestedStacks,
    OnStackFailure: set.onStackFailure,
  }
}

function withoutValues(change: ResourceChange): object {
  const { BeforeContext: _before, AfterContext: _after, Details, ...rest } = change
  return {
    ...rest,
    Details: Details.map(({ Target, ...detail }) => {
      const {
        Path: _path,
        BeforeValue: _from,
        AfterValue: _to,
        AttributeChangeType: _kind,
        ...target
      } = Target
      return { Target: target, ...detail }
    }),
  }
}

/** ListChangeSets. */
export function listChangeSets(region: Region, params: Params): object {
  const stack = findStack(region, requiredName(params, 'StackName'))
  const { items, next } = page(
    stack.changeSets,
    text(params, 'NextToken'),
    CHANGES_A_PAGE,
    'ValidationError',
  )
  return {
    Summaries: items.map((set) => ({
      StackId: stack.stackId,
      StackName: stack.stackName,
      ChangeSetId: set.changeSetId,
      ChangeSetName: set.changeSetName,
      ExecutionStatus: set.executionStatus,
      Status: set.status,
      StatusReason: set.statusReason,
      CreationTime: set.creationTime,
      Description: set.description,
      IncludeNestedStacks: set.includeNestedStacks,
    })),
    NextToken: next,
  }
}
