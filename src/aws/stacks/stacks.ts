import {
  ContinueUpdateRollbackCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  ListChangeSetsCommand,
  ListStackResourcesCommand,
  RollbackStackCommand,
  UpdateTerminationProtectionCommand,
  type ChangeSetSummary,
  type CreateChangeSetCommandInput,
} from '@aws-sdk/client-cloudformation'
import type { DeployedStack, StackEvent } from '../../facts/stack/stack.ts'
import type { StackResource } from '../../facts/stack/stack.ts'
import type { ChangeSetHandle, StackApi } from '../../ports/stacks.ts'
import { call, type Clients } from '../clients.ts'
import { readFact } from '../read-fact.ts'
import { changeSetOnce, executedOnce, unlessTokenKnown } from './calls.ts'
import { deleted, mayBeDone, told } from './discard.ts'
import { errorCode, errorMessage, explain, isDenied } from '../errors.ts'
import { hasLostRace, lostRace } from './lost-race.ts'
import { describeWhole, validationOf } from './change-set.ts'
import { stackHistory } from './history.ts'
import { deployedStack, livingResource, stackEvent } from './facts.ts'

/**
 * CloudFormation in the region of `clients`. `serviceRole`: the ARN of the role that it is to act by, with
 * whatever changes a stack; null = the one that a stack has, or who calls. `onLeft`: told what stays there that was
 * meant to go.
 */
export function stackApi(
  clients: Clients,
  serviceRole: string | null = null,
  onLeft: (text: string) => void = () => undefined,
): StackApi {
  const cloudformation = clients.cloudformation
  const discardChangeSet = async (changeSet: ChangeSetHandle): Promise<void> => {
    try {
      await deleted(cloudformation, changeSet)
    } catch (error) {
      onLeft(told(changeSet, error, clients.region))
    }
  }
  const role = serviceRole === null ? {} : { RoleARN: serviceRole }
  return {
    ...stackHistory(clients),

    describe: (stack) =>
      call(clients, 'cloudformation:DescribeStacks', async () => {
        try {
          const { Stacks } = await cloudformation.send(
            new DescribeStacksCommand({ StackName: stack }),
          )
          return Stacks?.[0] ? deployedStack(Stacks[0], clients.region) : null
        } catch (error) {
          if (isNoSuchStack(error)) return null
          throw error
        }
      }),

    list: async (onPage) => {
      const action = 'cloudformation:DescribeStacks'
      try {
        const stacks: DeployedStack[] = []
        let next: string | undefined
        do {
          const page = await cloudformation.send(new DescribeStacksCommand({ NextToken: next }))
          onPage?.()
          for (const stack of page.Stacks ?? [])
            stacks.push({ ...deployedStack(stack, clients.region), terminationProtection: null })
          next = page.NextToken
        } while (next)
        return { kind: 'read', value: stacks }
      } catch (error) {
        if (isDenied(error)) return { kind: 'unread', action, why: errorCode(error) }
        throw explain(error, action, clients.region)
      }
    },

    resources: (stackId) =>
      callInRace(clients, 'cloudformation:ListStackResources', stackId, async () => {
        const resources: StackResource[] = []
        let next: string | undefined
        do {
          const page = await cloudformation.send(
            new ListStackResourcesCommand({ StackName: stackId, NextToken: next }),
          )
          resources.push(...(page.StackResourceSummaries ?? []).flatMap(livingResource))
          next = page.NextToken
        } while (next)
        return resources
      }),

    changeSets: (stackId) =>
      callInRace(clients, 'cloudformation:ListChangeSets', stackId, async () => {
        const summaries: ChangeSetSummary[] = []
        let next: string | undefined
        do {
          const page = await cloudformation.send(
            new ListChangeSetsCommand({ StackName: stackId, NextToken: next }),
          )
          summaries.push(...(page.Summaries ?? []))
          next = page.NextToken
        } while (next)
        return summaries
          .filter(({ ExecutionStatus }) => ExecutionStatus !== 'EXECUTE_COMPLETE')
          .map(({ ChangeSetId, ChangeSetName }) => ({
            id: ChangeSetId ?? '',
            stackId,
            name: ChangeSetName ?? '',
          }))
      }),

    template: (stack) =>
      callInRace(clients, 'cloudformation:GetTemplate', stack, async () => {
        const { TemplateBody } = await cloudformation.send(
          new GetTemplateCommand({ StackName: stack, TemplateStage: 'Original' }),
        )
        return TemplateBody ?? ''
      }),

    createChangeSet: (request) =>
      callInRace(clients, 'cloudformation:CreateChangeSet', request.stackName, async () => {
        const input: CreateChangeSetCommandInput = {
          StackName: request.stackName,
          ChangeSetName: request.name,
          ChangeSetType: request.type,
          TemplateBody: request.body,
          ...role,
          ...(makesRoles(request.body) && {
            Capabilities: [namesRoles(request.body) ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM'],
          }),
          Tags: Object.entries(request.tags).map(([Key, Value]) => ({ Key, Value })),
          // The name is unique, so a call that is repeated after a lost answer creates no second one.
          ClientToken: request.name,
        }
        const made = await changeSetOnce(cloudformation, input).catch(async (error: unknown) => {
          const { name: id, stackName: stackId } = request
          if (mayBeDone(error)) await discardChangeSet({ id, stackId })
          throw error
        })
        const { Id, StackId } = made
        return { id: Id ?? request.name, stackId: StackId ?? request.stackName }
      }),

    describeChangeSet: (changeSet) =>
      callInRace(clients, 'cloudformation:DescribeChangeSet', changeSet.stackId, () =>
        describeWhole(cloudformation, changeSet),
      ),

    validation: (changeSet) =>
      readFact(clients, 'cloudformation:DescribeEvents', () =>
        validationOf(cloudformation, changeSet),
      ),

    executeChangeSet: (changeSet, token) =>
      callInRace(clients, 'cloudformation:ExecuteChangeSet', changeSet.stackId, async () => {
        await executedOnce(cloudformation, {
          ChangeSetName: changeSet.id,
          StackName: changeSet.stackId,
          ClientRequestToken: token,
          // What fails to be made leaves nothing behind, whatever its deletion policy: nobody has used it yet.
          RetainExceptOnCreate: true,
        })
      }),

    deleteChangeSet: (changeSet) =>
      call(clients, 'cloudformation:DeleteChangeSet', async () => {
        await deleted(cloudformation, changeSet)
      }),

    discardChangeSet,

    continueRollback: (stackId, token, skipping = []) =>
      callInRace(clients, 'cloudformation:ContinueUpdateRollback', stackId, async () => {
        await unlessTokenKnown(() =>
          cloudformation.send(
            new ContinueUpdateRollbackCommand({
              StackName: stackId,
              ClientRequestToken: token,
              ...role,
              ...(skipping.length > 0 && { ResourcesToSkip: [...skipping] }),
            }),
          ),
        )
      }),

    rollBack: (stackId, token) =>
      callInRace(clients, 'cloudformation:RollbackStack', stackId, async () => {
        await unlessTokenKnown(() =>
          cloudformation.send(
            new RollbackStackCommand({ StackName: stackId, ClientRequestToken: token, ...role }),
          ),
        )
      }),

    deleteStack: (stackId, token) =>
      callInRace(clients, 'cloudformation:DeleteStack', stackId, async () => {
        await unlessTokenKnown(() =>
          cloudformation.send(
            new DeleteStackCommand({ StackName: stackId, ClientRequestToken: token, ...role }),
          ),
        )
      }),

    setTerminationProtection: (stack, enabled) =>
      callInRace(clients, 'cloudformation:UpdateTerminationProtection', stack, async () => {
        await cloudformation.send(
          new UpdateTerminationProtectionCommand({
            StackName: stack,
            EnableTerminationProtection: enabled,
          }),
        )
      }),

    events: (stackId, token, known, onEarlier) =>
      call(clients, 'cloudformation:DescribeStackEvents', async () => {
        const events: StackEvent[] = []
        const isNew = (event: StackEvent): boolean => event.token === token && !known(event.id)
        let next: string | undefined
        do {
          const page = await cloudformation.send(
            new DescribeStackEventsCommand({ StackName: stackId, NextToken: next }),
          )
          const all = (page.StackEvents ?? []).map(stackEvent)
          events.push(...all.filter(isNew))
          const earlier = all.filter((event) => event.token !== token)
          if (earlier.length > 0) onEarlier?.(earlier)
          const last = all.at(-1)
          // The events of an operation stand together: behind one that is not new there is none.
          next = last === undefined || isNew(last) ? page.NextToken : undefined
        } while (next)
        return events
      }),
  }
}

/** A call that somebody else's operation on the stack may have preceded. */
function callInRace<T>(
  clients: Clients,
  action: string,
  stack: string,
  run: () => Promise<T>,
): Promise<T> {
  return call(clients, action, async () => {
    try {
      return await run()
    } catch (error) {
      throw hasLostRace(error) ? lostRace(error, stack) : error
    }
  })
}

/** CloudFormation requires an acknowledgement that a template creates IAM resources (CreateChangeSet, Capabilities). */
function makesRoles(body: string): boolean {
  return /"Type": ?"AWS::IAM::/.test(body)
}

/** Of the roles that have names of their own, as those of `bootstrap`. */
function namesRoles(body: string): boolean {
  return /"RoleName": ?"/.test(body)
}

/** CloudFormation has no error class of its own for it: a ValidationError with this text. */
function isNoSuchStack(error: unknown): boolean {
  return errorCode(error) === 'ValidationError' && /does not exist/.test(errorMessage(error))
}
