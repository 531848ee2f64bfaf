/** The address of this machine, as AWS sees it. */
import type { Fact } from '../../facts/fact.ts'
import { hasProxy } from '../proxy/variables.ts'

/**
 * AWS's own service, which answers with the address that asks, over HTTPS. It learns nothing that a call of AWS does
 * not tell; any other service would be a third party whose word opens a port.
 */
const SERVICE = 'https://checkip.amazonaws.com/'

const LONGEST_MS = 3_000

const ADDRESS = /^(?:\d{1,3}\.){3}\d{1,3}$/

/**
 * Asked only after a bastion did not answer. A proxy, or an endpoint that is not AWS's, has another address than the
 * one that ssh comes from: then nobody is asked. `service`: another one, in tests.
 */
export async function ownAddress(service = SERVICE): Promise<Fact<string>> {
  const unread = (why: string): Fact<string> => ({ kind: 'unread', action: service, why })
  if (hasProxy()) return unread('this machine uses a proxy')
  if (process.env['AWS_ENDPOINT_URL'] !== undefined) return unread('AWS_ENDPOINT_URL is set')
  try {
    const response = await fetch(service, { signal: AbortSignal.timeout(LONGEST_MS) })
    const said = (await response.text()).trim()
    return response.ok && ADDRESS.test(said) ? { kind: 'read', value: said } : unread('no address')
  } catch {
    return unread('no answer')
  }
}
