/** The calls of CloudFormation, one after the other, where nothing has to be waited for. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CALL_GOALS, fileOf, sorted } from '../../bench/call-goals.ts'
import { startSandbox } from '../../sandbox/main.ts'
import type { Sandbox } from '../../sandbox/server/sandbox.ts'
import { deploy } from '../../src/commands/deploy.ts'
import { plan } from '../../src/commands/plan.ts'
import { contextOf } from '../builders/context.ts'
import { startAtOnce, type AtOnce } from '../stand-ins/aws/at-once.ts'
import { askSandboxAt } from '../stand-ins/aws/environment.ts'
import { makeRoom } from '../stand-ins/aws/roomy.ts'

let sandbox: Sandbox
let atOnce: AtOnce

beforeAll(async () => {
  sandbox = await startSandbox({ speed: 0, engines: 'none' })
  makeRoom(sandbox)
  atOnce = await startAtOnce(sandbox)
  askSandboxAt(atOnce.url)
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await atOnce.close()
  await sandbox.close()
})

test.each(
  CALL_GOALS.map(
    (goal) => [`${goal.isProtected ? 'protected ' : ''}${goal.operation}`, goal] as const,
  ),
)('%s: no call but these', async (_name, goal) => {
  const context = contextOf(fileOf(goal))
  const { failure } = await (goal.verb === 'plan' ? plan(context) : deploy(context))
  expect(failure).toBeNull()
  const calls = atOnce.calls()
  const { lifecycle } = sorted(calls, goal)
  expect(lifecycle).toEqual(goal.lifecycle)
  const made = calls.filter((call) => call.startsWith('cloudformation:'))
  expect(made).toHaveLength(goal.lifecycle.length + goal.guards.length)
})
