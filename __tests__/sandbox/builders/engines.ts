import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Engines, EngineSpec, RunningEngine } from '../../../sandbox/machines.ts'

/** Whether an engine that is missing here is a failure: so in `.ci/run`, which installs them all. */
export const ENGINES_REQUIRED = process.env['TINYSTACKS_REQUIRE_ENGINES'] === '1'

/** A directory that any user can get into, so that engines started by root can live in it. */
export function openDirectory(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'tinystacks-test-'))
  chmodSync(path, 0o755)
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true })
    },
  }
}

export const SPEC: EngineSpec = {
  instance: 'rds-us-east-1-orders',
  engine: 'postgres',
  username: 'app',
  password: `it's "quoted" \\ #1`,
  database: 'shop',
}

/** Starts an engine that must be there. */
export async function started(engines: Engines, spec: EngineSpec): Promise<RunningEngine> {
  const engine = await engines.start(spec)
  if ('unavailable' in engine) throw new Error(engine.unavailable)
  return engine
}

/** The command lines of processes that mention a text; from /proc, so on Linux only. */
export function processesWith(text: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .map(commandLine)
    .filter((line) => line.includes(text))
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** Waits until something holds; throws after a minute. */
export async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 60_000
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('waited a minute in vain')
    await sleep(25)
  }
}
