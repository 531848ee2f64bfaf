/**
 * What Octokit and whoever wants an id token ask of `fetch`, by Node's own client of HTTP: Node's `fetch` is undici,
 * which takes longer to load than a bad file to be told, and honours no proxy of the environment (ADR 42).
 */
import type { Agent, ClientRequestArgs, IncomingMessage } from 'node:http'
import type { Behind } from '../aws/proxy/agent.ts'
import { hasProxy } from '../aws/proxy/variables.ts'

type Asked = {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** The part of fetch's `Response` that Octokit reads. */
type Answered = {
  readonly status: number
  readonly statusText: string
  /** Where it came from at last. */
  readonly url: string
  readonly headers: ReadonlyMap<string, string>
  /** Rejects where the answer breaks off. */
  readonly text: () => Promise<string>
  readonly arrayBuffer: () => Promise<ArrayBuffer>
}

const GITHUB: Behind = { name: 'GitHub', hosts: 'api.github.com' }

/** As fetch (https://fetch.spec.whatwg.org/#http-redirect-fetch). */
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const MOST_REDIRECTS = 20

/** Follows redirects: a repository that was renamed is elsewhere. Another host is not told the token. */
export async function fetchByNode(url: string, asked: Asked): Promise<Answered> {
  let [target, now] = [new URL(url), asked]
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await send(target, now)
    const { statusCode: status = 0, headers } = response
    if (!REDIRECTS.has(status) || headers.location === undefined) return answered(target, response)
    response.resume()
    const next = new URL(headers.location, target)
    now = redirected(now, status, next.origin === target.origin)
    target = next
  }
  throw new Error(`more than ${String(MOST_REDIRECTS)} redirects`)
}

function redirected(asked: Asked, status: number, isSameOrigin: boolean): Asked {
  const { authorization: _token, ...others } = asked.headers
  const headers = isSameOrigin ? asked.headers : others
  const isReplaced =
    (status <= 302 && asked.method === 'POST') || (status === 303 && asked.method !== 'HEAD')
  return isReplaced ? { ...asked, headers, method: 'GET', body: undefined } : { ...asked, headers }
}

async function send(target: URL, asked: Asked): Promise<IncomingMessage> {
  const { method, headers, body, signal } = asked
  const options = { method, signal, headers: { 'accept-encoding': 'gzip', ...headers } }
  const proxied = hasProxy() ? await throughProxy(target) : null
  return proxied === null
    ? request(target, options, body)
    : proxied((agent) => request(target, { ...options, agent }, body))
}

/** `node:http` by its import would load Node's own undici too, of which a getter hands out the client of WebSockets. */
function request(
  target: URL,
  options: ClientRequestArgs,
  body: string | undefined,
): Promise<IncomingMessage> {
  const client =
    target.protocol === 'https:'
      ? process.getBuiltinModule('node:https')
      : process.getBuiltinModule('node:http')
  return new Promise((resolve, reject) => {
    client.request(target, options, resolve).on('error', reject).end(body)
  })
}

type Through = (ask: (agent: Agent) => Promise<IncomingMessage>) => Promise<IncomingMessage>

const agents = new Map<string, Promise<Agent>>()

/** The way through the environment's proxy; null = the host needs none. */
async function throughProxy(target: URL): Promise<Through | null> {
  const { proxyFor } = await import('../aws/proxy/environment.ts')
  const proxy = proxyFor(target)
  if (proxy === null) return null
  const { agentOf, orAway, refused } = await import('../aws/proxy/agent.ts')
  const key = `${target.protocol} ${proxy.address.href}`
  const agent = agents.get(key) ?? agentOf(proxy, target.protocol, GITHUB)
  agents.set(key, agent)
  return async (ask) => {
    const known = await agent
    const response = await ask(known).catch((error: unknown) => {
      throw orAway(proxy, error, GITHUB)
    })
    // That of a tunnel is told by the agent.
    if (response.statusCode !== 407) return response
    response.resume()
    throw refused(proxy, 407, GITHUB)
  }
}

function answered(target: URL, response: IncomingMessage): Answered {
  const headers = Object.entries(response.headers).map(
    ([name, value]) => [name, [value].flat().join(', ')] as const,
  )
  const body = (): Promise<Buffer> => read(response)
  return {
    status: response.statusCode ?? 0,
    statusText: response.statusMessage ?? '',
    url: target.href,
    headers: new Map(headers),
    text: async () => (await body()).toString('utf8'),
    arrayBuffer: async () => new Uint8Array(await body()).buffer,
  }
}

async function read(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  const whole = Buffer.concat(chunks)
  if (response.headers['content-encoding'] !== 'gzip') return whole
  const { gunzipSync } = process.getBuiltinModule('node:zlib')
  return gunzipSync(whole)
}
