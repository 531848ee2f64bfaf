import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StartOptions } from '../../sandbox/main.ts'
import type { Sandbox } from '../../sandbox/server/sandbox.ts'
import { sandboxEnvironment } from '../stand-ins/aws/client-settings.ts'
import { startDirectSandbox } from '../stand-ins/aws/direct.ts'

/** A sandbox's state on disk, from which as many as are needed begin: identities are the same in each. */
export type Origin = { readonly directory: string; readonly remove: () => void }

/** The state that `fill` leaves in a new sandbox. */
export async function originOf(fill: () => Promise<void>): Promise<Origin> {
  const directory = mkdtempSync(join(tmpdir(), 'tinystacks-safety-'))
  await inSandbox({ state: directory }, fill)
  return {
    directory,
    remove: () => {
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** Runs `body` against a sandbox of its own that begins as `origin`. */
export function from<T>({ directory }: Origin, body: (aws: Sandbox) => Promise<T>): Promise<T> {
  return inSandbox({ begin: directory }, body)
}

/** The environment is this process's own: one at a time. */
async function inSandbox<T>(
  where: Pick<StartOptions, 'state' | 'begin'>,
  body: (aws: Sandbox) => Promise<T>,
): Promise<T> {
  const sandbox = await startDirectSandbox({ speed: 0, engines: 'none', ...where })
  useEndpoint(sandbox.url)
  try {
    return await body(sandbox)
  } finally {
    await sandbox.close()
  }
}

/** Every client that is made from now on speaks to this address. */
export function useEndpoint(url: string): void {
  Object.assign(process.env, sandboxEnvironment(url))
}
