/** Real engines with a certificate of the test's own: what `sandbox/engines` makes has one that signs itself. */
import { chownSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { engineIdentity } from '../../../sandbox/engines/identity.ts'
import { Instance } from '../../../sandbox/engines/instance.ts'
import type { Program } from '../../../sandbox/engines/program.ts'
import { programFinder } from '../../../sandbox/engines/programs.ts'
import type { EngineSpec } from '../../../sandbox/machines.ts'
import type { NearEnd } from '../../../src/ports/tunnel.ts'
import type { Signed } from './authority.ts'

export type Engine = {
  readonly near: NearEnd
  readonly login: EngineSpec
  readonly stop: () => Promise<void>
}

/** Starts it with this certificate, null = without TLS, and for this login. Throws if it is not installed. */
export async function startEngine(
  engine: EngineSpec['engine'],
  certificate: Signed | null,
  settings: readonly string[] = [],
  wanted: Partial<EngineSpec> = {},
): Promise<Engine> {
  const identity = engineIdentity()
  const found = await programFinder(identity)(engine)
  if ('unavailable' in found) throw new Error(found.unavailable)
  const program: Program = {
    ...found,
    command: (...how) => {
      const { file, args } = found.command(...how)
      return { file, args: [...args, ...settings] }
    },
  }
  const directory = mkdtempSync(join(tmpdir(), 'tinystacks-engine-'))
  const owned = (path: string): string => {
    if (identity !== null) chownSync(path, identity.uid, identity.gid)
    return path
  }
  owned(directory)
  const copied = (file: string, name: string): string => {
    copyFileSync(file, join(directory, name))
    return owned(join(directory, name))
  }
  const tls = certificate && {
    key: copied(certificate.key, 'server.key'),
    certificate: copied(certificate.certificate, 'server.crt'),
  }
  const login: EngineSpec = {
    ...{
      instance: 'dev',
      engine,
      username: 'app',
      password: 'a secret of nobody',
      database: 'shop',
    },
    ...(certificate && { tls: 'required' as const }),
    ...wanted,
  }
  const site = { directory, data: join(directory, 'data'), identity, tls }
  const instance = new Instance(program, site, login)
  const { address, port } = await instance.start(login, undefined)
  return {
    near: { host: address, port },
    login,
    stop: async () => {
      await instance.remove()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
