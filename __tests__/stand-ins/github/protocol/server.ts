import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer, json } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { answer, type Outcome } from './api.ts'
import type { Control, Log } from '../control.ts'
import type { Limits } from './limits.ts'
import type { State } from '../repository/model.ts'
import { nextId } from '../repository/state.ts'

const CONTROL = '/_standin/'

export type Running = { readonly url: string; readonly close: () => Promise<void> }

/** Serves the API and its control on 127.0.0.1 (port 0: a free one). Fails when the port is taken. */
export async function serve(
  port: number,
  world: { state: State; limits: Limits; log: Log; control: Control },
): Promise<Running> {
  const server = createServer((request, response) => {
    handle(world, request, response).catch((error: unknown) => {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
      world.log.violations.push({ call: `${request.method} ${request.url}`, problems: [message] })
      send(response, 500, { message: `stand-in: ${message}` })
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, close: () => closed(server) }
}

async function handle(
  { state, limits, log, control }: Parameters<typeof serve>[1],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', headers } = request
  const { pathname: path, searchParams } = new URL(request.url ?? '/', state.url)
  const body = await bodyOf(request)
  if (path.startsWith(CONTROL)) {
    const act = (control as Record<string, unknown>)[path.slice(CONTROL.length)]
    if (typeof act !== 'function') send(response, 404, { message: `no control ${path}` })
    else
      send(response, 200, (act as (...args: unknown[]) => unknown)(...((body ?? []) as [])) ?? null)
    return
  }
  const begun = performance.now()
  const query = Object.fromEntries(searchParams)
  const { authorization, accept = '' } = headers
  const outcome = answer(state, limits, { method, path, query, authorization, accept, body })
  const { operation, violation } = outcome
  const status = outcome.answer?.status ?? null
  log.calls.push({ method, path, query, body, operation, status })
  if (violation !== null) log.violations.push(violation)
  await wait(Math.max(0, log.latency - (performance.now() - begun)))
  reply(outcome, response, {
    ...limits.headers(),
    'x-github-request-id': `STAND-IN:${nextId(state)}`,
    'x-github-media-type': 'github.v3; format=json',
  })
}

function reply(
  { answer: given }: Outcome,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): void {
  if (given === null) response.destroy()
  else send(response, given.status, given.body, { ...headers, ...given.headers })
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const raw = typeof body === 'string' && headers['content-type'] !== undefined
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(body === undefined ? undefined : raw ? body : JSON.stringify(body))
}

/** Undefined where there is none. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (request.headers['content-length'] === '0') return undefined
  if (request.headers['content-length'] === undefined && !request.headers['transfer-encoding'])
    return undefined
  const isFile = request.headers['content-type'] === 'application/octet-stream'
  return isFile ? buffer(request) : json(request)
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => {
      if (error) reject(error)
      else resolve()
    })
    server.closeAllConnections()
  })
}
