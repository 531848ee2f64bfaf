/**
 * The proxy that the environment names for an address. `@actions/http-client` reads HTTPS_PROXY, HTTP_PROXY and
 * NO_PROXY, in capitals or not. NO_PROXY counts as it reads it (`amazonaws.com` has its subdomains) and as most of
 * Node's world does (`*.amazonaws.com`). Loopback, where the sandbox is, is never proxied.
 */
import { checkBypass, getProxyUrl } from '@actions/http-client/lib/proxy'
import { getProxyForUrl } from 'proxy-from-env'
import { TinystacksError } from '../../errors.ts'
import { proxyVariable } from './variables.ts'

export type Proxy = {
  /** Without its credentials. */
  readonly address: URL
  /** The header of its credentials; null = it has none. */
  readonly authorization: string | null
  /** The variable that names it. */
  readonly variable: string
}

/**
 * The proxy for `target`; null = it is asked directly.
 *
 * @throws TinystacksError bad-proxy
 */
export function proxyFor(target: URL): Proxy | null {
  const variable = proxyVariable(target.protocol)
  if (variable === undefined || checkBypass(target) || getProxyForUrl(target.href) === '')
    return null
  const { protocol, host, username, password } = read(target) ?? {}
  if (!host || (protocol !== 'http:' && protocol !== 'https:')) throw badProxy(variable)
  return {
    address: new URL(`${protocol}//${host}`),
    authorization: username || password ? basic(`${username ?? ''}:${password ?? ''}`) : null,
    variable,
  }
}

/** With what is decoded in it. Of one that cannot be read the library throws, or says that there is none. */
function read(target: URL): URL | undefined {
  try {
    return getProxyUrl(target)
  } catch {
    return undefined
  }
}

function basic(credentials: string): string {
  return `Basic ${Buffer.from(credentials).toString('base64')}`
}

/** Without the value, in which a password may stand. */
function badProxy(variable: string): TinystacksError {
  return new TinystacksError('bad-proxy', `${variable} is not the address of an HTTP proxy`, {
    exit: 2,
    hint: 'write it as http://proxy.example.com:3128, with other characters of a user and password percent-encoded; SOCKS is not supported',
  })
}
