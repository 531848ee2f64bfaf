/** What sends the requests of AWS's clients: through the environment's proxy, where it names one. */
import { Readable } from 'node:stream'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import { TinystacksError } from '../../errors.ts'
import type { Behind } from './agent.ts'
import type { Proxy } from './environment.ts'
import { hasProxy } from './variables.ts'

type Options = { readonly connectionTimeout?: number; readonly requestTimeout?: number }

/** Without this the SDK only warns of an answer that does not come in time, and waits on. */
const ENDS = { throwOnRequestTimeout: true } as const
type Handle = NodeHttpHandler['handle']

/** Is told, after each request, how the proxy failed it; null = it did not. */
export type OnProxy = (failure: TinystacksError | null) => void

const AWS: Behind = { name: 'AWS', hosts: '*.amazonaws.com' }

/** The clients' setting; none without a proxy, so that the SDK's own default stays. Timeouts in milliseconds. */
export function throughProxy(
  options?: Options,
  onProxy?: OnProxy,
): { requestHandler?: NodeHttpHandler | Options } {
  const ending = options && { ...options, ...ENDS }
  if (hasProxy()) return { requestHandler: new ProxiedHandler(ending, onProxy) }
  return ending === undefined ? {} : { requestHandler: ending }
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
    const { orAway, refused } = await import('./agent.ts')
    try {
      const result = await this.#through(proxy, target).handle(request, options)
      // That of a tunnel is told by `agentOf`.
      if (result.response.statusCode !== 407) return result
      // What is not read would keep the connection, and the process with it.
      const body: unknown = result.response.body
      if (body instanceof Readable) body.resume()
      throw refused(proxy, 407, AWS)
    } catch (error) {
      throw orAway(proxy, error, AWS)
    }
  }

  #through(proxy: Proxy, { protocol }: URL): NodeHttpHandler {
    const key = `${protocol} ${proxy.address.href}`
    const known = this.#proxied.get(key)
    if (known !== undefined) return known
    const made = new NodeHttpHandler(async () => {
      const { agentOf } = await import('./agent.ts')
      const agent = await agentOf(proxy, protocol, AWS)
      return {
        ...this.#options,
        ...(protocol === 'http:' ? { httpAgent: agent } : { httpsAgent: agent }),
      }
    })
    this.#proxied.set(key, made)
    return made
  }
}
