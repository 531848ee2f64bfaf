/** What `doctor` looks at on this machine and on GitHub. */
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { connect } from '../aws/index.ts'
import type { Connection } from '../aws/clients.ts'
import type { Look } from '../facts/look.ts'
import { checkoutRoot, NO_RUNNER } from '../host/checkout.ts'
import { gitHubReads } from '../host/github/reads.ts'
import type { Clock } from '../ports/ports.ts'
import type { Diagnosing, WorkflowText } from '../ports/diagnosing.ts'

/** Milliseconds that a program may take to tell its version. */
const PATIENCE = 5000

/** Bytes: no workflow that a person writes is longer. */
const LARGEST = 512 * 1024

export type Here = {
  /** The file that is named; null = `tinystacks.yml` in this or a parent directory. */
  readonly config: string | null
  readonly clock: Clock
  readonly connection: Connection
}

export function diagnosing({ config, clock, connection }: Here): Diagnosing {
  return {
    platform: process.platform,
    arch: process.arch,
    connect: (region) => Promise.resolve(connect(region, { ...connection, impatient: true })),
    versionOf,
    workflows: () => Promise.resolve(workflowsAround(dirname(resolve(config ?? 'tinystacks.yml')))),
    github: async (repository) => {
      const apiUrl = process.env['GITHUB_API_URL'] || 'https://api.github.com'
      return gitHubReads({ repository, token: await token(), apiUrl }, clock)
    },
    close: () => {
      endOnceTold()
    },
  }
}

/** Some tell it on stderr, as ssh does. */
async function versionOf(program: string, flag: string): Promise<Look<string>> {
  try {
    const said = await promisify(execFile)(program, [flag], { timeout: PATIENCE })
    return { kind: 'read', value: `${said.stdout}${said.stderr}`.trim() }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { kind: 'absent' }
    return {
      kind: 'unread',
      why: 'it does not tell its version',
      how: `${program} ${flag}`,
    }
  }
}

/** The files of the repository that the folder is in, or of the folder itself. */
function workflowsAround(given: string): Look<readonly WorkflowText[]> {
  const how = 'run it in a checkout of the repository'
  let folder: string
  try {
    const real = realpathSync(given)
    folder = join(checkoutRoot(real, NO_RUNNER) ?? real, '.github', 'workflows')
  } catch {
    return { kind: 'unread', why: `there is no folder ${given}`, how }
  }
  try {
    const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name))
    return {
      kind: 'read',
      value: names.toSorted().flatMap((name) => {
        const text = readFileSync(join(folder, name), 'utf8')
        return text.length > LARGEST ? [] : [{ file: `.github/workflows/${name}`, text }]
      }),
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'absent' }
    return { kind: 'unread', why: `.github/workflows cannot be read (${code})`, how }
  }
}

/** As `gh` has it, which is asked where the environment has none. It is handed on, and never shown. */
async function token(): Promise<string | null> {
  const given = process.env['GH_TOKEN'] || process.env['GITHUB_TOKEN']
  if (given) return given
  try {
    const { stdout } = await promisify(execFile)('gh', ['auth', 'token'], { timeout: PATIENCE })
    return stdout.trim() || null
  } catch {
    // It is not installed, or nobody has logged in.
    return null
  }
}

/** A request that nobody waits for any more must not hold the program: it ends once all is written. */
function endOnceTold(): void {
  // A process that somebody talks to by a channel runs more than this command: it is theirs to end.
  if (process.channel !== undefined) return
  const timer = setInterval(() => {
    const isTold = process.stdout.writableLength === 0 && process.stderr.writableLength === 0
    if (isTold && process.exitCode !== undefined) process.exit()
  }, 200)
  timer.unref()
}
