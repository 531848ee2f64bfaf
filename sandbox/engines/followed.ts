import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeOwned } from './files.ts'
import type { Identity } from './identity.ts'
import type { Site, Source } from './program.ts'

/** The primary that an instance follows, kept with the instance so that it survives restarts. */
export type Followed = Source & {
  /** The primary's own directory. */
  readonly directory: string
}

/** Whom the instance of a directory follows, where it listens by now; null = it is a primary. */
export function readFollowed(directory: string): Followed | null {
  const file = followedFile(directory)
  if (!existsSync(file)) return null
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Followed
  return { ...kept, port: readPort(kept.directory) ?? kept.port }
}

export function writeFollowed(site: Site, followed: Followed): void {
  writeOwned(followedFile(site.directory), JSON.stringify(followed), site.identity)
}

/** From now on the instance of a directory follows nobody. */
export function forgetFollowed(directory: string): void {
  rmSync(followedFile(directory), { force: true })
}

function followedFile(directory: string): string {
  return join(directory, 'follows.json')
}

/** The port that an instance had when it last ran; null before its first start. */
export function readPort(directory: string): number | null {
  const file = portFile(directory)
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : null
}

export function writePort(directory: string, port: number): void {
  writeOwned(portFile(directory), String(port), null)
}

function portFile(directory: string): string {
  return join(directory, 'port')
}

/** The password with which the replicas of a primary log in; created on first use. */
export function replicationPassword(
  directory: string,
  identity: Identity | null,
): { readonly password: string; readonly isNew: boolean } {
  const file = join(directory, 'replication')
  if (existsSync(file)) return { password: readFileSync(file, 'utf8'), isNew: false }
  const password = randomBytes(24).toString('hex')
  writeOwned(file, password, identity)
  return { password, isNew: true }
}
