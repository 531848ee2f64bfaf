/** What opens a way through the environment's proxy, and what it says where the proxy fails it. */
import type { Agent } from 'node:http'
import { TinystacksError } from '../../errors.ts'
import { networkCode } from '../retry.ts'
import type { Proxy } from './environment.ts'

/** Who is behind the proxy. */
export type Behind = {
  readonly name: 'AWS' | 'GitHub'
  /** What to allow in the proxy. */
  readonly hosts: string
}

/** As the SDK's own agent. */
const KEPT = { keepAlive: true, maxSockets: 50 }

/**
 * For addresses of `protocol`. Loaded only where there is a proxy. The credentials are in no address, which a library
 * may print.
 */
export async function agentOf(proxy: Proxy, protocol: string, behind: Behind): Promise<Agent> {
  const { address, authorization } = proxy
  const headers = (): Record<string, string> =>
    authorization === null ? {} : { 'Proxy-Authorization': authorization }
  if (protocol === 'http:') {
    const { HttpProxyAgent } = await import('http-proxy-agent')
    return new HttpProxyAgent(address, { ...KEPT, headers })
  }
  const { HttpsProxyAgent } = await import('https-proxy-agent')
  const agent = new HttpsProxyAgent(address, { ...KEPT, headers })
  // Without this its answer would be read as that of who is behind it.
  agent.on('proxyConnect', ({ statusCode }: Answer, request: Destroyable) => {
    if (statusCode !== 200) request.destroy(refused(proxy, statusCode, behind))
  })
  return agent
}

type Answer = { readonly statusCode: number }
type Destroyable = { destroy: (error: Error) => void }

/** Such as 503 of a proxy that is overloaded. */
const HICCUPS = new Set([502, 503, 504])

/** `status`: the proxy's own answer. */
export function refused({ variable, address }: Proxy, status: number, behind: Behind): Error {
  const error = new TinystacksError(
    'proxy-failed',
    status === 407
      ? `the proxy of ${variable} (${address.host}) requires a user and a password, or others`
      : `the proxy of ${variable} (${address.host}) lets nobody through to ${behind.name} (it answers ${String(status)})`,
    {
      exit: 2,
      hint:
        status === 407
          ? `write them into ${variable}: http://user:password@${address.host}, percent-encoded`
          : `allow the hosts of ${behind.name} there (${behind.hosts}), or name them in NO_PROXY if they are reached without it`,
    },
  )
  return HICCUPS.has(status) ? Object.assign(error, AGAIN) : error
}

/** The codes with which a proxy, not who is behind it, cannot be reached: another name is looked up by the proxy. */
const AWAY = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

/** What a request through the proxy failed with: that the proxy is away, or the error as it is. */
export function orAway({ variable, address }: Proxy, error: unknown, behind: Behind): unknown {
  const code = networkCode(error)
  if (code === null || !AWAY.has(code)) return error
  const away = new TinystacksError(
    'proxy-failed',
    `the proxy of ${variable} (${address.host}) cannot be reached (${code})`,
    {
      exit: 2,
      hint: `correct ${variable}, or unset it if ${behind.name} is reached without a proxy`,
    },
  )
  return Object.assign(away, AGAIN)
}

/** Lets the SDK try again; `PatientRetry` does so only where AWS was reached before. */
const AGAIN = { $retryable: {} }
