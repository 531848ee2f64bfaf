import { randomInt } from 'node:crypto'
import { chmodSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bastions } from '../machines.ts'
import { temporaryDirectory } from '../engines/root.ts'
import { removeAtEnd } from '../engines/watchdog.ts'
import { isFree, openGate, type Gate } from './gate.ts'
import { findOpenSsh, type OpenSsh } from './openssh.ts'
import { makeSite, type Names, type Site } from './site.ts'

type Workspace = { readonly directory: string; readonly clear: () => Promise<void> }

/**
 * The ssh servers behind the pretended bastions; with `none` every bastion is metadata only. `names` are known to them
 * alone, as those of a VPC are; null = they know what this machine knows.
 */
export function createBastions(mode: 'auto' | 'none', names: Names | null = null): Bastions {
  const gates = new Map<string, Gate>()
  const taken = new Set<string>()
  let found: ReturnType<typeof findOpenSsh> | undefined
  let workspace: Workspace | undefined

  const look = (): ReturnType<typeof findOpenSsh> => {
    if (mode === 'none') return Promise.resolve({ unavailable: 'engines are off (--engines none)' })
    return (found ??= findOpenSsh())
  }

  const shut = async (address: string): Promise<void> => {
    const gate = gates.get(address)
    gates.delete(address)
    taken.delete(address)
    await gate?.close()
  }

  return {
    reserve: async () => {
      const ssh = await look()
      if ('unavailable' in ssh) return ssh
      const address = await freeAddress(taken)
      if (address === null) return { unavailable: 'port 22 of the loopback cannot be had' }
      taken.add(address)
      return { address }
    },
    open: async (address, door) => {
      const ssh = await look()
      if ('unavailable' in ssh) return
      await shut(address)
      workspace ??= makeWorkspace(ssh)
      taken.add(address)
      const site = makeSite(join(workspace.directory, door.instance), door, ssh.identity, names)
      gates.set(address, await serve(ssh, site, address))
    },
    shut,
    close: async () => {
      await Promise.all([...gates.keys()].map(shut))
      await workspace?.clear()
    },
  }
}

/** Addresses of the loopback that nobody else is likely to use; null where none is to be had. */
async function freeAddress(taken: ReadonlySet<string>): Promise<string | null> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const address = `127.${randomInt(64, 128)}.${randomInt(256)}.${randomInt(1, 255)}`
    if (!taken.has(address) && (await isFree(address))) return address
  }
  return null
}

/** A directory that sshd's user gets through, to the files that are its own. */
function makeWorkspace({ identity }: OpenSsh): Workspace {
  const directory = mkdtempSync(join(temporaryDirectory(identity), 'tinystacks-bastions-'))
  chmodSync(directory, 0o711)
  const removal = removeAtEnd(directory)
  return {
    directory,
    clear: async () => {
      await rm(directory, { recursive: true, force: true })
      await removal.stop()
    },
  }
}

async function serve(ssh: OpenSsh, site: Site, address: string): Promise<Gate> {
  const command = (): readonly string[] => {
    site.refresh()
    return ssh.command(site)
  }
  return openGate(address, command, site.log)
}
