/** Stands between the action and the sandbox, and denies what a role may not call, in AWS's own words. */
import { afterEach, beforeEach } from 'vitest'
import { startInBetween, type InBetween } from '../stand-ins/aws/in-between.ts'
import type { Sandbox } from './support.ts'
import { answersInJson } from '../stand-ins/aws/protocol.ts'

export type Role = {
  readonly url: string
  /** From now on these actions are denied: `rds:DescribeDBInstances`. */
  readonly deny: (...actions: readonly string[]) => void
  /** The action is denied once it was called so often. */
  readonly denyAfter: (calls: number, action: string) => void
  /** The action is allowed again. */
  readonly allow: (action: string) => void
}

/** A role that may everything until a test says otherwise. */
export function useRole(sandbox: () => Sandbox): () => Role {
  /** Action -> how many more calls of it are let through. */
  const denied = new Map<string, number>()
  let started: InBetween | undefined
  beforeEach(async () => {
    denied.clear()
    started = await start(sandbox().url, denied)
  })
  afterEach(async () => {
    await started?.close()
  })
  return () => {
    if (!started) throw new Error('the role is not up yet')
    return {
      url: started.url,
      deny: (...actions) => {
        for (const action of actions) denied.set(action, 0)
      },
      denyAfter: (calls, action) => {
        denied.set(action, calls)
      },
      allow: (action) => {
        denied.delete(action)
      },
    }
  }
}

function start(target: string, denied: Map<string, number>): Promise<InBetween> {
  return startInBetween(target, ({ action, answer }) => {
    const left = denied.get(action)
    if (left !== undefined && left > 0) denied.set(action, left - 1)
    if (left !== 0) return false
    answer.writeHead(action.startsWith('secretsmanager:') ? 400 : 403)
    answer.end(denial(action))
    return true
  })
}

function denial(action: string): string {
  const who = 'arn:aws:sts::123456789012:assumed-role/tinystacks-plan/GitHubActions'
  const message = `User: ${who} is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`
  if (action.startsWith('ec2:'))
    return `<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>You are not authorized to perform this operation. ${message}</Message></Error></Errors><RequestID>0</RequestID></Response>`
  if (answersInJson(action)) return JSON.stringify({ __type: 'AccessDeniedException', message })
  return `<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>${message}</Message></Error><RequestId>0</RequestId></ErrorResponse>`
}
