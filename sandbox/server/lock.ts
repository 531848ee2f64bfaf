import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Holds a state directory for this process alone; gives what lets it go. Throws where another
 * sandbox that is alive holds it. What a killed one left behind counts for nothing.
 */
export function holdDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const file = join(directory, 'sandbox.lock')
  const own = join(directory, `sandbox.lock.${process.pid}`)
  const mine = describe(process.pid)
  writeFileSync(own, mine, { mode: 0o600 })
  try {
    while (!put(own, file)) {
      const held = read(file)
      if (held !== null && isAlive(held)) throw new Error(refusal(directory, held))
      if (held !== null) takeAway(file, held)
    }
  } finally {
    rmSync(own, { force: true })
  }
  return () => {
    if (read(file) === mine) rmSync(file, { force: true })
  }
}

function refusal(directory: string, held: string): string {
  const [pid] = held.split(' ')
  return `${directory} is in use by another sandbox (process ${pid ?? '?'}): stop that one first, or give this one a --state of its own`
}

/** A hard link appears at once and with its content, or not at all. */
function put(own: string, file: string): boolean {
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Takes a stale lock away, unless somebody else has put a new one in its place meanwhile. */
function takeAway(file: string, stale: string): void {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return
    throw error
  }
  if (read(aside) !== stale) put(aside, file)
  rmSync(aside, { force: true })
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
}

/** A process by its id and, if /proc has it, its start time: ids are reused. */
function describe(pid: number): string {
  const status = read(`/proc/${pid}/stat`)
  // proc(5): the 22nd field; the second, the program's name, may hold spaces and parentheses.
  const started = status?.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  return `${pid} ${started}`
}

function isAlive(held: string): boolean {
  const pid = Number(held.split(' ')[0])
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Another user's process may not be asked, but is there.
    if (!isCode(error, 'EPERM')) return false
  }
  return describe(pid) === held
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
