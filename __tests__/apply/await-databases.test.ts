/** A deploy waits for what AWS is busy with, and not for ever: in this process, against the sandbox. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makeRoom } from '../stand-ins/aws/roomy.ts'
import { startSandbox } from '../../sandbox/main.ts'
import { connect } from '../../src/aws/index.ts'
import type { Aws } from '../../src/ports/aws.ts'
import { deploy } from '../../src/commands/deploy.ts'
import { contextOf } from '../builders/context.ts'
import { aWatchedClock } from '../builders/watched.ts'
import { askSandboxAt } from '../stand-ins/aws/environment.ts'

let sandbox: Awaited<ReturnType<typeof startSandbox>>
beforeAll(async () => {
  sandbox = await startSandbox({ speed: 0, engines: 'none' })
  makeRoom(sandbox)
  askSandboxAt(sandbox.url)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await sandbox.close()
})

const fileOf = (application: string, postgres: string): string =>
  `version: 1\nstack: ${application}\nregion: us-east-1\nstages:\n  dev: { protected: false, databases: { postgres: ${postgres} } }\n`

async function instanceOf(application: string): Promise<string> {
  const stack = await connect('us-east-1').stacks.describe(`${application}-dev`)
  return stack?.outputs['PostgresIdentifier'] ?? ''
}

async function give(identifier: string, status: string): Promise<void> {
  const body = JSON.stringify({ service: 'rds', region: 'us-east-1', identifier, status })
  await fetch(`${sandbox.url}/_sandbox/statuses`, { method: 'POST', body })
}

/** AWS whose instances do not change any more: hundreds of looks see what the first one saw. */
function remembering(region: string): Promise<Aws> {
  const aws = connect(region)
  const seen = new Map<string, ReturnType<Aws['live']['sql']>>()
  const sql: Aws['live']['sql'] = (identifiers) => {
    const key = identifiers.join()
    const first = seen.get(key) ?? aws.live.sql(identifiers)
    seen.set(key, first)
    return first
  }
  return Promise.resolve({ ...aws, live: { ...aws.live, sql } })
}

async function deployed(application: string): Promise<string> {
  const { exit, failure } = await deploy(contextOf(fileOf(application, '{}')))
  expect(exit, String(failure)).toBe(0)
  return instanceOf(application)
}

test('a status that nobody knows is waited for, and refused in the end, with nothing changed', async () => {
  const instance = await deployed('unknown')
  await give(instance, 'defragmenting')
  const clock = aWatchedClock()
  const world = { connect: remembering, clock: clock.clock }
  const context = contextOf(fileOf('unknown', '{ backupDays: 9 }'), {}, world)
  const lines: string[] = []
  const { exit, json } = await deploy({
    ...context,
    reporter: { ...context.reporter, line: (text) => lines.push(text) },
  })
  expect(exit).toBe(3)
  expect(JSON.stringify(json)).toMatch(/Postgres is still defragmenting after an hour/)
  expect(lines.filter((line) => /waiting until it is available/.test(line))).toHaveLength(1)
  const minutes = clock.said.filter(([, line]) => line.startsWith('Postgres: defragmenting, '))
  expect(minutes.map(([minute]) => minute)).toEqual(Array.from({ length: 59 }, (_, at) => at))
  const [fact] = (await connect('us-east-1').live.sql([instance])).values()
  expect(fact).toMatchObject({ value: { backupRetentionDays: 7 } })
}, 60_000)

test('what is stopped while the deploy waits is refused', async () => {
  const instance = await deployed('stopped')
  await give(instance, 'modifying')
  const waited = vi.fn<(text: string) => void>()
  const context = contextOf(fileOf('stopped', '{ backupDays: 9 }'))
  const running = deploy({ ...context, reporter: { ...context.reporter, line: waited } })
  await vi.waitUntil(
    () => waited.mock.calls.some(([text]) => text.includes('waiting until')),
    20_000,
  )
  await give(instance, 'stopped')
  const { exit, json } = await running
  expect(exit).toBe(3)
  expect(JSON.stringify(json)).toMatch(/Postgres is stopped.*start-db-instance/)
}, 60_000)
