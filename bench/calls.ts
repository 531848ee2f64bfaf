/**
 * The calls of the built CLI, one after the other, for a stage with three databases, while operations take no time.
 * Fails when an operation makes another number of calls of CloudFormation than its goal says, which are listed apart
 * from the looks at what runs.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { startAtOnce, type AtOnce } from '../__tests__/stand-ins/aws/at-once.ts'
import { sandboxEnvironment } from '../__tests__/stand-ins/aws/client-settings.ts'
import { startSandbox } from '../sandbox/main.ts'
import { CALL_GOALS, fileOf, sorted, type CallGoal } from './call-goals.ts'

const CLI = join(import.meta.dirname, '..', 'dist', 'cli', 'index.js')

const named = ({ isProtected, operation }: CallGoal): string =>
  `${isProtected ? 'protected ' : ''}${operation}`

/** The calls of the operation, in their order. */
async function callsOf(atOnce: AtOnce, directory: string, goal: CallGoal): Promise<string[]> {
  const file = join(directory, 'tinystacks.yml')
  writeFileSync(file, fileOf(goal))
  const child = spawn(process.execPath, [CLI, goal.verb, '--config', file], {
    env: { ...process.env, ...sandboxEnvironment(atOnce.url) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [printed, log] = await Promise.all([text(child.stdout), text(child.stderr)])
  if (child.exitCode === null) await once(child, 'exit')
  if (child.exitCode !== 0) throw new Error(`${named(goal)} failed:\n${printed}${log}`)
  return [...atOnce.calls()]
}

/** Prints them, and whether they are within the goal. */
function isReached(calls: readonly string[], goal: CallGoal): boolean {
  const { lifecycle, looks } = sorted(calls, goal)
  const own = calls.length - looks.length
  const isWithin =
    lifecycle.length <= goal.lifecycle.length && own <= goal.lifecycle.length + goal.guards.length
  const guards =
    goal.guards.length === 0 ? '' : ` and ${String(goal.guards.length)} that guards data`
  console.log(
    `${named(goal)}: ${String(own)} calls of CloudFormation, ${isWithin ? 'within' : 'OVER'} the goal of ${String(goal.lifecycle.length)}${guards}`,
  )
  console.log(`  ${lifecycle.join(', ')}`)
  for (const { call, why } of goal.guards) console.log(`  ${call}: ${why}`)
  console.log(`  looks at what runs, ${String(looks.length)}: ${looks.join(', ')}`)
  return isWithin
}

const directory = mkdtempSync(join(tmpdir(), 'tinystacks-bench-'))
mkdirSync(join(directory, '.git'))
const sandbox = await startSandbox({ speed: 0, engines: 'none' })
const atOnce = await startAtOnce(sandbox)
try {
  for (const goal of CALL_GOALS)
    if (!isReached(await callsOf(atOnce, directory, goal), goal)) process.exitCode = 1
} finally {
  await atOnce.close()
  await sandbox.close()
  rmSync(directory, { recursive: true })
}
