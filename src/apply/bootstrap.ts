/** The stack of `bootstrap`, compared and carried out. It has no databases, so that its plan is CloudFormation's. */
import { TinystacksError } from '../errors.ts'
import { rootCause, isOfStack } from '../facts/stack/stack-events.ts'
import { hasEnded, isBusy, stackState, succeeded } from '../facts/stack/stack-state.ts'
import type { DeployedStack } from '../facts/stack/stack.ts'
import { pause } from '../inspect/backoff.ts'
import { during, since } from '../inspect/during.ts'
import { changeSetName } from '../inspect/names.ts'
import { prepareChangeSet, type PreparedChangeSet } from '../inspect/stack/change-set.ts'
import { bootstrapMessages as words, type RoleChange } from '../plan/messages/bootstrap.ts'
import type { Aws } from '../ports/aws.ts'
import type { Clock } from '../ports/ports.ts'

export type RolesContext = {
  readonly aws: Pick<Aws, 'stacks' | 'now' | 'region'>
  readonly clock: Clock
}

/**
 * The stack of this name, once no operation is in progress; null = there is none.
 *
 * @throws TinystacksError stack-not-settled (exit 1): it cannot be changed as it is
 */
export async function rolesStack(
  { aws, clock }: RolesContext,
  name: string,
): Promise<DeployedStack | null> {
  const waiting = since(clock, () => [{ what: words.waiting(name) }])
  const found = await during(clock, waiting, async () => {
    for (let attempt = 0; ; attempt++) {
      const now = await aws.stacks.describe(name)
      if (now === null || !isBusy(now.status)) return now
      await clock.sleep(pause(attempt))
    }
  })
  const state = stackState(found?.status ?? null)
  if (found === null || state === 'absent') return null
  if (state === 'ready') return found
  throw new TinystacksError('stack-not-settled', words.notReady(name, found.status), {
    exit: 1,
    hint: words.wayOut(name, aws.region, state === 'failed-create'),
  })
}

/** The change set that makes the stack what the template says; null = it is. */
export function compareRoles(
  { aws, clock }: RolesContext,
  stackName: string,
  body: string,
  deployed: DeployedStack | null,
): Promise<PreparedChangeSet | null> {
  const type = deployed === null ? 'CREATE' : 'UPDATE'
  const request = { stackName, name: changeSetName(aws.now()), type, body, tags: {} } as const
  return prepareChangeSet(aws.stacks, clock, request)
}

/** What a change set does, a resource each. */
export function changesIn({ content }: PreparedChangeSet): readonly RoleChange[] {
  return content.changes.map(({ logicalId, type, action, details }) => {
    const names = details.map(({ attribute, property }) => property ?? attribute)
    return { logicalId, type, action, properties: action === 'Modify' ? [...new Set(names)] : [] }
  })
}

/**
 * Executes the change set and follows it to its end.
 *
 * @throws TinystacksError bootstrap-failed (exit 1): CloudFormation has rolled it back
 */
export async function carryOutRoles(
  { aws, clock }: RolesContext,
  stackName: string,
  { handle, type }: PreparedChangeSet,
): Promise<string> {
  const { stackId } = handle
  const token = changeSetName(aws.now())
  await aws.stacks.executeChangeSet(handle, token)
  const waiting = since(clock, () => [{ what: words.waiting(stackName) }])
  await during(clock, waiting, async () => {
    for (let attempt = 0; ; attempt++) {
      await clock.sleep(pause(attempt))
      const events = await aws.stacks.events(stackId, token, () => false)
      const end = events.find((event) => isOfStack(event, stackId) && hasEnded(event.status))
      if (end === undefined) continue
      if (succeeded(end.status)) return
      const cause = rootCause(events.toReversed(), stackId)?.reason ?? null
      throw new TinystacksError('bootstrap-failed', words.failed(stackName, end.status, cause), {
        exit: 1,
        hint: /Provider with url \S+ already exists/.test(cause ?? '')
          ? words.exists
          : words.wayOut(stackName, aws.region, type === 'CREATE'),
      })
    }
  })
  await aws.stacks.setTerminationProtection(stackId, true)
  return stackId
}
