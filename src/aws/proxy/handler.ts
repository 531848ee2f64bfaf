/** What sends the requests of AWS's clients: through the environment's proxy, where it names one. */
import type { Agent } from 'node:http'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import { TinystacksError } from '../../errors.ts'
import { networkCode } from '../retry.ts'
import type { Proxy } from './environment.ts'
import { hasProxy } from './variables.ts'

type Options = { readonly connectionTimeout?: number; readonly requestTimeout?: number }
type Handle = NodeHttpHandler['handle']

/** Is told, after each request, how the proxy failed it; null = it did not. */
export type OnProxy = (failure: TinystacksError | null) => void

/** The clients' setting; none without a proxy, so that the SDK's own default stays. Timeouts in milliseconds. */
export function throughProxy(
  options?: Options,
  onProxy?: OnProxy,
): { requestHandler?: NodeHttpHandler | Options } {
  if (hasProxy()) return { requestHandler: new ProxiedHandler(options, onProxy) }
  return options === undefined ? {} : { requestHandler: options }
}

/** Decides for each request: NO_PROXY may name the host. */
class ProxiedHandler extends NodeHttpHandler {
  readonly #options: Options
  readonly #onProxy: OnProxy
  readonly #proxied = new Map<string, NodeHttpHandler>()

  constructor(options: Options = {}, onProxy: OnProxy = () => undefined) {
    super(options)
    this.#options = options
    this.#onProxy = onProxy
  }

  override async handle(...asked: Parameters<Handle>): ReturnType<Handle> {
    try {
      const result = await this.#send(...asked)
      this.#onProxy(null)
      return result
    } catch (error) {
      this.#onProxy(error instanceof TinystacksError ? error : null)
      throw error
    }
  }

  async #send(...[request, options]: Parameters<Handle>): ReturnType<Handle> {
    const { protocol, hostname, port } = request
    const target = new URL(
      `${protocol}//${hostname}${port === undefined ? '' : `:${String(port)}`}`,
    )
    const { proxyFor } = await import('./environment.ts')
    const proxy = proxyFor(target)
    if (proxy === null) return super.handle(request, options)
    try {
      const result = await this.#through(proxy, target).handle(request, options)
      // That of a tunnel is told by `agentOf`.
      if (result.response.statusCode === 407) throw refused(proxy, 407)
      return result
    } catch (error) {
      // AWS's own address is looked up by the proxy.
      const code = networkCode(error)
      throw code !== null && AWAY.has(code) ? away(proxy, code) : error
    }
  }

  #through(proxy: Proxy, { protocol }: URL): NodeHttpHandler {
    const key = `${protocol} ${proxy.address.href}`
    const known = this.#proxied.get(key)
    if (known !== undefined) return known
    const made = new NodeHttpHandler(async () => {
      const agent = await agentOf(proxy, protocol)
      return {
        ...this.#options,
        ...(protocol === 'http:' ? { httpAgent: agent } : { httpsAgent: agent }),
      }
    })
    this.#proxied.set(key, made)
    return made
  }
}

/** The codes with which a proxy, not AWS, cannot be reached. */
const AWAY = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

/** As the SDK's own agent. */
const KEPT = { keepAlive: true, maxSockets: 50 }

/** Loaded only where there is a proxy. The credentials are in no address, which a library may print. */
async function agentOf(proxy: Proxy, protocol: string): Promise<Agent> {
  const { address, authorization } = proxy
  const headers = (): Record<string, string> =>
    authorization === null ? {} : { 'Proxy-Authorization': authorization }
  if (protocol === 'http:') {
    const { HttpProxyAgent } = await import('http-proxy-agent')
    return new HttpProxyAgent(address, { ...KEPT, headers })
  }
  const { HttpsProxyAgent } = await import('https-proxy-agent')
  const agent = new HttpsProxyAgent(address, { ...KEPT, headers })
  // Without this its answer would be read as AWS's.
  agent.on('proxyConnect', ({ statusCode }: Answer, request: Destroyable) => {
    if (statusCode !== 200) request.destroy(refused(proxy, statusCode))
  })
  return agent
}

type Answer = { readonly statusCode: number }
type Destroyable = { destroy: (error: Error) => void }

/** Such as 503 of a proxy that is overloaded. */
const HICCUPS = new Set([502, 503, 504])

function refused({ variable, address }: Proxy, status: number): Error {
  const error = new TinystacksError(
    'proxy-failed',
    status === 407
      ? `the proxy of ${variable} (${address.host}) requires a user and a password, or others`
      : `the proxy of ${variable} (${address.host}) lets nobody through to AWS (it answers ${String(status)})`,
    {
      exit: 2,
      hint:
        status === 407
          ? `write them into ${variable}: http://user:password@${address.host}, percent-encoded`
          : 'allow the hosts of AWS there (*.amazonaws.com), or name them in NO_PROXY if they are reached without it',
    },
  )
  return HICCUPS.has(status) ? Object.assign(error, AGAIN) : error
}

function away({ variable, address }: Proxy, code: string): Error {
  const error = new TinystacksError(
    'proxy-failed',
    `the proxy of ${variable} (${address.host}) cannot be reached (${code})`,
    { exit: 2, hint: `correct ${variable}, or unset it if AWS is reached without a proxy` },
  )
  return Object.assign(error, AGAIN)
}

/** Lets the SDK try again; `PatientRetry` does so only where AWS was reached before. */
const AGAIN = { $retryable: {} }
