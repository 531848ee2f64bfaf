import { DescribeStackEventsCommand, ListStacksCommand } from '@aws-sdk/client-cloudformation'
import type { StackSummary } from '@aws-sdk/client-cloudformation'
import { isOfStack } from '../../facts/stack/stack-events.ts'
import type { Fact } from '../../facts/fact.ts'
import type { StackEvent } from '../../facts/stack/stack.ts'
import type { StackApi } from '../../ports/stacks.ts'
import type { Clients } from '../clients.ts'
import { errorCode, explain, isDenied } from '../errors.ts'
import { stackEvent } from './facts.ts'

/** What has happened to stacks, in the region of `clients`. */
export function stackHistory(clients: Clients): Pick<StackApi, 'history' | 'deleted'> {
  const { cloudformation } = clients
  return {
    history: (stackId, since, enough) =>
      unlessDenied(clients, 'cloudformation:DescribeStackEvents', async () => {
        const events: StackEvent[] = []
        let next: string | undefined
        do {
          const page = await cloudformation.send(
            new DescribeStackEventsCommand({ StackName: stackId, NextToken: next }),
          )
          for (const event of (page.StackEvents ?? []).map(stackEvent)) {
            if (new Date(event.time) < since) return events
            if (!isOfStack(event, stackId)) continue
            events.push(event)
            if (enough(events)) return events
          }
          next = page.NextToken
        } while (next)
        return events
      }),

    // AWS keeps deleted stacks on this list for 90 days (API_ListStacks).
    deleted: (name, since) =>
      unlessDenied(clients, 'cloudformation:ListStacks', async () => {
        const gone: StackSummary[] = []
        let next: string | undefined
        do {
          const page = await cloudformation.send(
            new ListStacksCommand({ StackStatusFilter: ['DELETE_COMPLETE'], NextToken: next }),
          )
          gone.push(...(page.StackSummaries ?? []).filter(({ StackName }) => StackName === name))
          next = page.NextToken
        } while (next)
        return gone
          .map(({ StackId, DeletionTime }) => ({ id: StackId ?? '', time: DeletionTime ?? since }))
          .filter(({ id, time }) => id !== '' && time >= since)
          .toSorted((a, b) => b.time.getTime() - a.time.getTime())
          .map(({ id }) => id)
      }),
  }
}

/** Only a denial is `unread`; any other failure is thrown. */
async function unlessDenied<T>(
  { region }: Clients,
  action: string,
  read: () => Promise<T>,
): Promise<Fact<T>> {
  try {
    return { kind: 'read', value: await read() }
  } catch (error) {
    if (isDenied(error)) return { kind: 'unread', action, why: errorCode(error) }
    throw explain(error, action, region)
  }
}
