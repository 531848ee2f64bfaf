/**
 * AWS as an emulator is: an operation has ended when the call that begins it is answered, so that nobody looks at it
 * while it goes on, and the calls are the same each time. It stands before a sandbox and keeps the order of its calls.
 */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import type { Sandbox } from '../../../sandbox/server/sandbox.ts'

export type AtOnce = {
  readonly url: string
  /**
   * `cloudformation:DescribeStacks`, in the order in which they came, since this was last asked; with ` of one` where
   * it names the stack.
   */
  readonly calls: () => readonly string[]
  readonly close: () => Promise<void>
}

/** Milliseconds: what still goes on after that goes on without end, as an optimization of storage may. */
const LONGEST = 5000

/** Stands before a sandbox of this process, on a port of its own. */
export async function startAtOnce(sandbox: Pick<Sandbox, 'url' | 'kept'>): Promise<AtOnce> {
  let calls: string[] = []
  const server = createServer((asked, answer) => {
    void pass(asked, answer, sandbox, (call) => calls.push(call))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    calls: () => {
      const made = calls
      calls = []
      return made
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

async function pass(
  asked: IncomingMessage,
  answer: ServerResponse,
  { url, kept }: Pick<Sandbox, 'url' | 'kept'>,
  tell: (call: string) => void,
): Promise<void> {
  const body = await text(asked)
  tell(`${serviceOf(asked)}:${actionOf(asked, body)}`)
  const { method, headers, url: path = '/' } = asked
  const given = await new Promise<IncomingMessage>((resolve, reject) => {
    request(new URL(path, url), { method, headers }, resolve).once('error', reject).end(body)
  })
  const content = await text(given)
  const until = Date.now() + LONGEST
  while (kept().startsWith('true') && Date.now() < until) await setTimeout(1)
  answer.writeHead(given.statusCode ?? 500, given.headers).end(content)
}

/** By the signature: `Credential=…/20261130/us-east-1/rds/aws4_request`. */
function serviceOf({ headers }: IncomingMessage): string {
  return /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? '')?.[1] ?? ''
}

function actionOf({ headers }: IncomingMessage, body: string): string {
  const target = headers['x-amz-target']
  if (typeof target === 'string') return target.split('.').at(-1) ?? ''
  const form = new URLSearchParams(body)
  const action = form.get('Action') ?? ''
  return action === 'DescribeStacks' && form.has('StackName') ? `${action} of one` : action
}
