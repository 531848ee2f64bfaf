import {
  DescribeDBInstancesCommand,
  DescribeEventsCommand,
  ModifyDBInstanceCommand,
  RDSClient,
} from '@aws-sdk/client-rds'
import { beforeAll, describe, expect, test } from 'vitest'
import { reboot } from '../../src/commands/reboot.ts'
import { codesOf } from '../builders/plan.ts'
import { contextOf } from '../builders/context.ts'
import { useTerminal } from './asking.ts'

const { deploy, stacks } = useTerminal()
let rds: RDSClient
beforeAll(() => {
  rds = new RDSClient({})
})

const WINDOW = 'apply: window, maintenanceWindow: "sun:03:00-sun:04:00"'
const file = (stack: string, postgres: string, more = ''): string =>
  `version: 1\nstack: ${stack}\nregion: us-east-1\nstages:\n` +
  `  prod: { protected: false, ${more}databases: { postgres: { ${postgres} } } }\n`
const waiting = `${WINDOW}, parameters: { max_connections: "200" }`
const ASKS = 'interruptions: ask, '

/** Deploys a static parameter that nothing brings into effect. */
async function deployed(stack: string, settings = '', more = ''): Promise<string> {
  const text = file(stack, waiting + settings, more)
  expect((await deploy(file(stack, WINDOW + settings, more))).failure).toBeNull()
  expect((await deploy(text)).failure).toBeNull()
  return text
}

async function restarted(
  text: string,
  options: Parameters<typeof contextOf>[1] = {},
): ReturnType<typeof reboot> {
  return reboot(contextOf(text, { words: ['postgres'], ...options }))
}

async function identifierOf(stack: string, output = 'PostgresIdentifier'): Promise<string> {
  return (await stacks().describe(`${stack}-prod`))?.outputs[output] ?? ''
}

async function statusOf(identifier: string): Promise<string | undefined> {
  const { DBInstances } = await rds.send(
    new DescribeDBInstancesCommand({ DBInstanceIdentifier: identifier }),
  )
  return DBInstances?.[0]?.DBParameterGroups?.[0]?.ParameterApplyStatus
}

async function restartsOf(identifier: string): Promise<number> {
  const { Events = [] } = await rds.send(
    new DescribeEventsCommand({ SourceType: 'db-instance', SourceIdentifier: identifier }),
  )
  return Events.filter(({ Message }) => Message === 'DB instance restarted').length
}

/** `sun:03:00`, so many hours from now. */
function inHours(hours: number): string {
  const time = new Date(Date.now() + hours * 3_600_000).toUTCString()
  return `${time.slice(0, 3).toLowerCase()}:${time.slice(17, 22)}`
}

describe('reboot', () => {
  test('brings parameters into effect, and does nothing where none waits', async () => {
    const text = await deployed('reboot1')
    const identifier = await identifierOf('reboot1')
    expect(await statusOf(identifier)).toBe('pending-reboot')
    const result = await restarted(text)
    expect(result).toMatchObject({
      exit: 0,
      failure: null,
      json: { restarted: { instance: 'prod/postgres', identifier, status: 'available' } },
      outputs: { changed: 'true' },
    })
    expect(result.json.plan.stages[0]?.databases).toMatchObject([
      {
        impact: 'restart',
        consent: null,
        reason: expect.stringContaining('max_connections') as string,
      },
    ])
    expect(await statusOf(identifier)).toBe('in-sync')
    expect(await restartsOf(identifier)).toBe(1)
    expect((await restarted(text)).text).toMatch(/no parameter is waiting for a restart/)
    expect(await restartsOf(identifier)).toBe(1)
  })

  test('takes the reader by name, and leaves its primary', async () => {
    const text = await deployed('reboot2', ', readReplica: true')
    const result = await restarted(text, { words: ['postgres/reader'] })
    expect(result.failure).toBeNull()
    expect(await statusOf(await identifierOf('reboot2', 'PostgresReaderIdentifier'))).toBe(
      'in-sync',
    )
    expect(await statusOf(await identifierOf('reboot2'))).toBe('pending-reboot')
  })

  test('needs consent where restarts do, for these parameters of this instance', async () => {
    const text = await deployed('reboot3', '', ASKS)
    const identifier = await identifierOf('reboot3')
    const refused = await restarted(text)
    expect(refused.exit).toBe(3)
    const [database] = refused.json.plan.stages[0]?.databases ?? []
    expect(database?.consent).toMatchObject({ kind: 'restart', given: false })
    expect(await restartsOf(identifier)).toBe(0)
    const other = await restarted(text, { allow: ['prod/postgres:restart@0000000000000'] })
    expect(other.exit).toBe(3)
    const given = await restarted(text, { allow: [database?.consent?.words ?? ''] })
    expect(given.failure).toBeNull()
    expect(await restartsOf(identifier)).toBe(1)
  })

  test('is refused outside of the maintenance window, with the next one', async () => {
    const text = await deployed('reboot4')
    const identifier = await identifierOf('reboot4')
    const moveTo = (window: string): Promise<unknown> =>
      rds.send(
        new ModifyDBInstanceCommand({
          DBInstanceIdentifier: identifier,
          PreferredMaintenanceWindow: window,
          // RDS's own choice may overlap it, at some times of the day.
          PreferredBackupWindow: `${inHours(6).slice(4)}-${inHours(7).slice(4)}`,
        }),
      )
    await moveTo(`${inHours(60)}-${inHours(61)}`)
    const refused = await restarted(text, { inWindow: true })
    expect(refused.exit).toBe(3)
    const [stage] = refused.json.plan.stages
    expect(codesOf(stage?.refusals ?? [])).toEqual(['outside-maintenance-window'])
    expect(stage?.refusals[0]?.message).toMatch(/opens \w{3} \d{4}-\d\d-\d\d \d\d:\d\d UTC/)
    expect(await restartsOf(identifier)).toBe(0)
    await moveTo(`${inHours(-1)}-${inHours(1)}`)
    expect((await restarted(text, { inWindow: true })).failure).toBeNull()
    expect(await statusOf(identifier)).toBe('in-sync')
  })

  test.each([
    ['storage-optimization', null],
    ['backing-up', 'restart-not-available'],
  ])('of an instance that is %s', async (status, code) => {
    const stack = `reboot-${status}`
    const text = await deployed(stack)
    const identifier = await identifierOf(stack)
    await fetch(`${process.env['AWS_ENDPOINT_URL'] ?? ''}/_sandbox/statuses`, {
      method: 'POST',
      body: JSON.stringify({ service: 'rds', region: 'us-east-1', identifier, status }),
    })
    const result = await restarted(text)
    const [stage] = code === null ? [] : result.json.plan.stages
    expect(codesOf(stage?.refusals ?? [])).toEqual(code === null ? [] : [code])
    expect(await restartsOf(identifier)).toBe(code === null ? 1 : 0)
    expect(await statusOf(identifier)).toBe(code === null ? 'in-sync' : 'pending-reboot')
  })

  test('asks at a terminal, and a no changes nothing', async () => {
    const text = await deployed('reboot5')
    const context = { ...contextOf(text, { words: ['postgres'] }) }
    const asked: string[] = []
    const answering = (answer: string) =>
      reboot({
        ...context,
        ask: (question) => {
          asked.push(question)
          return Promise.resolve(answer)
        },
      })
    expect(await answering('n')).toMatchObject({ exit: 3 })
    expect(await restartsOf(await identifierOf('reboot5'))).toBe(0)
    expect(await answering('y')).toMatchObject({ exit: 0 })
    expect(asked).toEqual(['Restart prod/postgres? [y/N] ', 'Restart prod/postgres? [y/N] '])
  })

  test('is refused where there is no such reader', async () => {
    const refused = await restarted(await deployed('reboot9'), { words: ['postgres/reader'] })
    expect(codesOf(refused.json.plan.stages[0]?.refusals ?? [])).toContain('no-instance-to-restart')
  })

  test("is refused of another file's stack", async () => {
    const text = await deployed('reboot6')
    const others = text
      .replace('stack: reboot6', 'stack: other6')
      .replace('protected', 'stackName: reboot6-prod, protected')
    const refused = await restarted(others)
    expect(refused.exit).toBe(3)
    expect(codesOf(refused.json.plan.stages[0]?.refusals ?? [])).toEqual(['stack-not-ours'])
  })

  test.each([[[]], [['redis']], [['postgres', 'mysql']], [['postgres/standby']]])(
    'takes no %j',
    async (words) => {
      await expect(restarted(file('reboot7', WINDOW), { words })).rejects.toMatchObject({ exit: 2 })
    },
  )

  test.each([['a stage that is not deployed', ['postgres'], /not deployed/]])(
    '%s has nothing to restart',
    async (_what, words, message) => {
      await expect(restarted(file('reboot8', WINDOW), { words })).rejects.toThrow(message)
    },
  )
})
