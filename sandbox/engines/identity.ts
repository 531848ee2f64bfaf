import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export type Identity = { readonly uid: number; readonly gid: number }

/**
 * The user database engines run as. PostgreSQL and MySQL refuse to run as root, and PostgreSQL
 * wants a user that the system knows: `nobody` is everywhere. Null = stay who we are.
 */
export function engineIdentity(): Identity | null {
  if (process.getuid?.() !== 0) return null
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
  const nobody = accounts.map((line) => line.split(':')).find(([name]) => name === 'nobody')
  const [uid, gid] = [Number(nobody?.[2]), Number(nobody?.[3])]
  if (!Number.isInteger(uid) || !Number.isInteger(gid)) {
    throw new Error('the sandbox runs as root and there is no user "nobody" for its engines')
  }
  return { uid: uid >>> 0, gid: gid >>> 0 }
}

/** Whether a user who owns nothing can get into a directory: every one above lets others pass. */
export function isReachable(directory: string): boolean {
  const mode = statSync(directory).mode
  if ((mode & 0o001) === 0) return false
  const parent = dirname(directory)
  return parent === directory || isReachable(parent)
}
