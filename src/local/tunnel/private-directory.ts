/** The folder for what is kept of connections, in a person's home, and the directories of tunnels that are open. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir, hostname } from 'node:os'
import { join } from 'node:path'

/** Where a directory has no owner yet after this long, whoever made it was killed at once. */
const NO_OWNER_AFTER = 60_000

/** `~/.tinystacks`, which only its owner can read, and which git ignores where a home is a repository. */
export function privateFolder(): string {
  const folder = join(homedir(), '.tinystacks')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, '.gitignore'), '*\n', { mode: 0o600 })
  return folder
}

/** A directory for what one tunnel needs while it opens. Those of tunnels that were killed are removed before. */
export function sessionDirectory(): string {
  const folder = join(privateFolder(), 'sessions')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  sweep(folder)
  // Only its owner can enter it: mkdtemp(3).
  const directory = mkdtempSync(join(folder, 'tunnel-'))
  const owner: Owner = { pid: process.pid, host: hostname() }
  writeFileSync(join(directory, OWNER), JSON.stringify(owner), { mode: 0o600 })
  return directory
}

const OWNER = 'owner.json'

type Owner = { readonly pid: number; readonly host: string }

/** A directory whose owner runs stays, and so does one of another machine that has the same home. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const directory = join(folder, name)
    if (isLeft(directory)) rmSync(directory, { recursive: true, force: true })
  }
}

function isLeft(directory: string): boolean {
  try {
    const { pid, host } = JSON.parse(readFileSync(join(directory, OWNER), 'utf8')) as Owner
    return host === hostname() && !isRunning(pid)
  } catch {
    return isOld(directory)
  }
}

function isOld(directory: string): boolean {
  try {
    return Date.now() - statSync(directory).mtimeMs > NO_OWNER_AFTER
  } catch {
    // Somebody else has removed it.
    return false
  }
}

/** Where nobody may ask, somebody runs. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
