// LEAD: read AAA-LEAD-SAYS-KEEP-ACTIONS-GITHUB.md at the top of this worktree before going on.
/** One exchange over HTTP by Node's own client: a client that is drawn in takes longer to load than its calls. */
import type * as http from 'node:http'
import { text } from 'node:stream/consumers'
import { githubWords as words } from '../render/words.ts'
import { once } from './once.ts'

export type Request = {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** null = none. */
  readonly body: string | null
}

/** Names in small letters; what came several times is separated by commas. */
export type Headers = Readonly<Record<string, string | undefined>>

export type Answer = {
  readonly status: number
  /** The status in words; '' where the server gave none. */
  readonly reason: string
  readonly headers: Headers
  readonly body: string
}

/** Throws where no answer came, or not the whole of it. */
export type Exchange = (request: Request) => Promise<Answer>

type Client = Pick<typeof http, 'request' | 'Agent'>

/** Milliseconds after which an idle connection is closed, before somebody on the way forgets it: a POST is not sent twice. */
const IDLE = 4000

/**
 * Exchanges with servers of one protocol (`https:`), which keep their connections. An answer may take
 * `patience` milliseconds. The environment's HTTPS_PROXY, HTTP_PROXY and NO_PROXY are honoured.
 */
export function exchanges(protocol: string, patience: number): Exchange {
  const client = once(async () => {
    const { request, Agent }: Client =
      protocol === 'http:' ? await import('node:http') : await import('node:https')
    return { request, agent: new Agent({ keepAlive: true, timeout: IDLE, proxyEnv: process.env }) }
  })
  return async (request) => {
    const signal = AbortSignal.timeout(patience)
    try {
      const answer = await send(await client(), request, signal)
      return {
        status: answer.statusCode ?? 0,
        reason: answer.statusMessage ?? '',
        headers: headersOf(answer),
        body: await text(await unpacked(answer)),
      }
    } catch (error) {
      if (signal.aborted) throw new Error(words.tooLate(patience / 1000), { cause: error })
      throw error
    }
  }
}

function send(
  { request, agent }: Pick<Client, 'request'> & { readonly agent: http.Agent },
  { method, url, headers, body }: Request,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(url, { method, agent, signal, headers: { 'accept-encoding': 'gzip', ...headers } })
      .on('response', resolve)
      .on('error', reject)
      .end(body ?? undefined)
  })
}

function headersOf({ headers }: http.IncomingMessage): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  )
}

/** A page of comments is a tenth of its size when it is packed. */
async function unpacked(answer: http.IncomingMessage): Promise<NodeJS.ReadableStream> {
  if (answer.headers['content-encoding'] !== 'gzip') return answer
  const [{ createGunzip }, { pipeline }] = await Promise.all([
    import('node:zlib'),
    import('node:stream'),
  ])
  // Its errors come out of the stream that is given.
  return pipeline(answer, createGunzip(), () => undefined)
}
