import { chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Identity } from './identity.ts'
import { run } from './run.ts'

/** Creates the directory of an instance, readable only by the engines' user. */
export function makeDirectory(directory: string, identity: Identity | null): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (identity !== null) chownSync(directory, identity.uid, identity.gid)
}

/** Writes a file that only the engines' user can read, whatever it was before. */
export function writeOwned(file: string, text: string, identity: Identity | null): void {
  writeFileSync(file, text, { mode: 0o600 })
  if (identity !== null) chownSync(file, identity.uid, identity.gid)
}

/** Copies a data directory with owners and modes, which Node's own copy does not keep. */
export async function copyOwned(from: string, to: string): Promise<void> {
  if (!existsSync(from)) throw new Error(`${from} is not there to be copied`)
  await rm(to, { recursive: true, force: true })
  await run('/bin/cp', ['-pR', from, to], { identity: null, cwd: '/' })
}
