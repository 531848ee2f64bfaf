import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { isReachable, type Identity } from './identity.ts'

/** Where engines keep their data, and whether it goes with the sandbox. */
export type Root = { readonly directory: string; readonly temporary: boolean }

/** Places for data that the engines' user can get to, best first. */
const SHARED = ['/var/lib', '/var/tmp', '/tmp']

/** The temporary directory, or another one that the engines' user can get to. */
export function temporaryDirectory(identity: Identity | null): string {
  const own = tmpdir()
  if (identity === null || isReachable(own)) return own
  return SHARED.slice(1).find((one) => existsSync(one)) ?? own
}

/**
 * Makes the root of all data. Kept data lives in `directory`, unless the engines' user cannot get
 * there (a sandbox run by root, kept below a home of mode 0700): then in a place outside whose name
 * comes from the directory, and a file in the directory says where.
 */
export function makeRoot(directory: string | null, identity: Identity | null): Root {
  if (directory === null) {
    const made = mkdtempSync(join(temporaryDirectory(identity), 'tinystacks-engines-'))
    hand(made, identity)
    return { directory: made, temporary: true }
  }
  const wanted = resolve(directory)
  mkdirSync(wanted, { recursive: true, mode: 0o711 })
  // The directory itself is handed over: only the way to it must be open.
  const place = identity === null || isReachable(dirname(wanted)) ? wanted : placeOutside(wanted)
  hand(place, identity)
  return { directory: place, temporary: false }
}

function placeOutside(wanted: string): string {
  const parent = SHARED.find((one) => existsSync(one)) ?? tmpdir()
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 16)
  const place = join(parent, `tinystacks-sandbox-${name}`)
  mkdirSync(place, { recursive: true, mode: 0o711 })
  writeFileSync(join(wanted, 'location.txt'), `${place}\n`)
  return place
}

function hand(directory: string, identity: Identity | null): void {
  if (identity !== null) chownSync(directory, identity.uid, identity.gid)
  chmodSync(directory, 0o700)
}
