import { createHash } from 'node:crypto'

/** The access key that a role acts with here: each has its own, by which the sandbox knows what it may do. */
export function accessKeyOf(role: string): string {
  return `ASIA${createHash('sha256').update(role).digest('hex').slice(0, 16).toUpperCase()}`
}
