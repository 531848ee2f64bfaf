import type { Fact } from '../facts/fact.ts'
import type { Clients } from './clients.ts'
import { errorCode, explain, isFatal } from './errors.ts'

/**
 * A live fact. Throws only if credentials or the address are wrong for every call; any other failure
 * is `unread`, and `absentCode` (AWS's error code, or its pattern) or an empty answer is `absent`.
 */
export async function readFact<T>(
  clients: Clients,
  action: string,
  run: () => Promise<T | undefined>,
  absentCode?: string | RegExp,
): Promise<Fact<T>> {
  try {
    const value = await run()
    return value === undefined ? { kind: 'absent' } : { kind: 'read', value }
  } catch (error) {
    const code = errorCode(error)
    const isAbsent = absentCode instanceof RegExp ? absentCode.test(code) : code === absentCode
    if (isAbsent) return { kind: 'absent' }
    if (isFatal(error)) throw explain(error, action, clients.region)
    return { kind: 'unread', action, why: code }
  }
}
