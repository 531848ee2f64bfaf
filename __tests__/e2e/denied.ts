/** Stands between the action and the sandbox, and denies what a role may not call, in AWS's own words. */
import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Sandbox } from './support.ts'

export type Role = {
  readonly url: string
  /** From now on these actions are denied: `rds:DescribeDBInstances`. */
  readonly deny: (...actions: readonly string[]) => void
  /** The action is denied once it was called so often. */
  readonly denyAfter: (calls: number, action: string) => void
}

/** A role that may everything until a test says otherwise. */
export function useRole(sandbox: () => Sandbox): () => Role {
  /** Action -> how many more calls of it are let through. */
  const denied = new Map<string, number>()
  let started: { readonly url: string; readonly close: () => Promise<void> } | undefined
  beforeAll(async () => {
    started = await start(sandbox().url, denied)
  })
  beforeEach(() => {
    denied.clear()
  })
  afterAll(async () => {
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
    }
  }
}

async function start(target: string, denied: Map<string, number>) {
  const server = createServer((incoming, answer) => {
    void bodyOf(incoming).then((body) => {
      const action = actionOf(incoming, body)
      const left = denied.get(action)
      if (left !== undefined && left > 0) denied.set(action, left - 1)
      if (left === 0) {
        answer.writeHead(action.startsWith('secretsmanager:') ? 400 : 403)
        answer.end(denial(action))
        return
      }
      const onward = request(
        `${target}${incoming.url ?? ''}`,
        { method: incoming.method, headers: incoming.headers },
        (response) => {
          answer.writeHead(response.statusCode ?? 500, response.headers)
          response.pipe(answer)
        },
      )
      onward.on('error', () => answer.destroy())
      onward.end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** `rds:DescribeDBInstances`, from the signature's service and the query's or the header's operation. */
function actionOf({ headers }: IncomingMessage, body: Buffer): string {
  const service = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? '')?.[1]
  const target = headers['x-amz-target']
  const operation =
    typeof target === 'string'
      ? target.split('.').at(-1)
      : new URLSearchParams(body.toString()).get('Action')
  return `${service ?? ''}:${operation ?? ''}`
}

function denial(action: string): string {
  const who = 'arn:aws:sts::123456789012:assumed-role/tinystacks-plan/GitHubActions'
  const message = `User: ${who} is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`
  if (action.startsWith('ec2:'))
    return `<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>You are not authorized to perform this operation. ${message}</Message></Error></Errors><RequestID>0</RequestID></Response>`
  if (/^(secretsmanager|ssm):/.test(action))
    return JSON.stringify({ __type: 'AccessDeniedException', message })
  return `<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>${message}</Message></Error><RequestId>0</RequestId></ErrorResponse>`
}
