import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AwsError } from '../contract.ts'
import type { Answer } from '../protocol/answer.ts'
import { readBody } from '../protocol/request.ts'
import type { GivenQuota } from '../services/quotas/quotas.ts'
import type { GivenStatus } from '../services/statuses.ts'
import { dispatch } from './dispatch.ts'
import type { Dispatcher } from './dispatch.ts'
import type { GivenLimit } from './rate-limits.ts'
import type { Speech } from './spoken.ts'

/** A server on 127.0.0.1 that answers AWS calls, and the sandbox's own `/_sandbox/` addresses. */
export type HttpFront = { readonly port: number; readonly close: () => Promise<void> }

/** Longer than clients wait between two polls, so that none meets a connection that is being closed. */
const KEEP_ALIVE_MS = 65_000

/** Listens on `port` (0: a free one). Fails when the port is taken. */
export async function listen(port: number, dispatcher: Dispatcher): Promise<HttpFront> {
  const server = createServer((request, response) => {
    void answer(dispatcher, request).then((given) => {
      send(response, given, dispatcher.now())
    })
  })
  server.keepAliveTimeout = KEEP_ALIVE_MS
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return { port: (server.address() as AddressInfo).port, close: () => close(server) }
}

async function answer(dispatcher: Dispatcher, request: IncomingMessage): Promise<Answer> {
  const path = request.url?.split('?')[0] ?? '/'
  if (!path.startsWith('/_sandbox/')) return dispatch(dispatcher, request)
  const { access, calls, giveQuota, giveStatus, limits, services, sessions, spoken, switches } =
    dispatcher
  const body = await readBody(request)
  switch (`${request.method ?? ''} ${path}`) {
    case 'GET /_sandbox/health':
      return json(200, { status: 'ok', services: [...services.keys()] })
    case 'GET /_sandbox/calls':
      return json(200, calls.counts())
    case 'GET /_sandbox/sessions':
      return json(200, { sessions: sessions() })
    case 'POST /_sandbox/calls/reset':
      calls.reset()
      return json(200, {})
    case 'POST /_sandbox/texts':
      return withJson(body, (given) => {
        spoken.tell(given as Speech)
      })
    case 'POST /_sandbox/switches':
      return withJson(body, (given) => {
        Object.assign(switches, given)
      })
    case 'POST /_sandbox/statuses':
      return withJson(body, (given) => {
        giveStatus(given as GivenStatus)
      })
    case 'POST /_sandbox/policies':
      return withJson(body, access.give)
    case 'POST /_sandbox/quotas':
      return withJson(body, (given) => {
        giveQuota(given as GivenQuota)
      })
    case 'POST /_sandbox/limits':
      return withJson(body, (given) => {
        limits.give(given as GivenLimit)
      })
    default:
      return json(404, { message: `The sandbox has no ${request.method ?? ''} ${path}.` })
  }
}

function withJson(body: string, act: (given: unknown) => void): Answer {
  try {
    act(JSON.parse(body))
    return json(200, {})
  } catch (error) {
    return json(400, { message: error instanceof AwsError ? error.message : 'That is no JSON.' })
  }
}

const json = (status: number, body: object): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

function send(response: ServerResponse, { status, headers, body }: Answer, now: Date): void {
  const date = now.toUTCString()
  response.writeHead(status, { ...headers, date, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })
}
