/** Many stages where AWS takes few calls of each action: everything ends right and leaves nothing, only later. */
import {
  CloudFormationClient,
  ListChangeSetsCommand,
  paginateDescribeStacks,
} from '@aws-sdk/client-cloudformation'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startProxy, type Proxy, type Weather } from '../../../bench/proxy/proxy.ts'
import { startSandbox } from '../../../sandbox/main.ts'
import type { Sandbox } from '../../../sandbox/server/sandbox.ts'
import { connect } from '../../../src/aws/index.ts'
import { deploy } from '../../../src/commands/deploy.ts'
import { plan } from '../../../src/commands/plan.ts'
import type { CommandResult } from '../../../src/commands/shared/context.ts'
import { Interrupted } from '../../../src/errors.ts'
import { contextOf } from '../../builders/context.ts'
import { file, stageOf } from '../../commands/unprotected.ts'
import { clientSettings, sandboxEnvironment } from '../../stand-ins/aws/client-settings.ts'
import { makeRoom } from '../../stand-ins/aws/roomy.ts'
import { fastForward, timerClock } from '../../stand-ins/fast-forward.ts'

let sandbox: Sandbox
let proxy: Proxy | undefined
beforeEach(async () => {
  sandbox = await startSandbox({ speed: 600, engines: 'none' })
  makeRoom(sandbox)
  use(sandbox.url)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await proxy?.close()
  proxy = undefined
  await sandbox.close()
})

function use(url: string): void {
  for (const [name, value] of Object.entries(sandboxEnvironment(url))) vi.stubEnv(name, value)
}

type Order = 'sequence' | 'parallel'

/** So many stages with a database of this size, GiB. */
function stages(count: number, size: number, order: Order = 'parallel'): string {
  const database = `postgres: { storage: { size: ${String(size)} } }`
  const text = file(
    'shop',
    ...Array.from({ length: count }, (_, at) => stageOf(`s${String(at)}`, database)),
  )
  return text.replace('stages:', `order: ${order}\nstages:`)
}

type Ended = { readonly exit: number; readonly minutes: number; readonly left: readonly string[] }

/** Runs a verb on time that passes at once. `left`: what people are told of. */
async function run(
  verb: (context: ReturnType<typeof contextOf>) => Promise<CommandResult<unknown>>,
  text: string,
  stop?: AbortSignal,
): Promise<Ended> {
  const left: string[] = []
  const clock = {
    ...timerClock,
    sleep: async (milliseconds: number) => {
      stop?.throwIfAborted()
      await timerClock.sleep(milliseconds)
      stop?.throwIfAborted()
    },
  }
  const connected = async (region: string) =>
    connect(region, { stop, onLeft: (told) => void left.push(told) })
  const { value, milliseconds } = await fastForward(async () => {
    try {
      return (await verb(contextOf(text, {}, { clock, connect: connected }))).exit
    } catch (error) {
      if (error instanceof Interrupted) return 130
      throw error
    }
  })
  return { exit: value, minutes: milliseconds / 60_000, left }
}

/** The statuses of all stacks, and how many change sets nobody has executed. */
async function there(): Promise<{
  readonly statuses: readonly string[]
  readonly waiting: number
}> {
  sandbox.giveLimit({ callsPerSecond: null })
  const client = new CloudFormationClient(clientSettings(sandbox))
  const statuses = new Set<string>()
  let waiting = 0
  for await (const { Stacks = [] } of paginateDescribeStacks({ client }, {}))
    for (const { StackName, StackStatus = '' } of Stacks) {
      statuses.add(StackStatus)
      const { Summaries = [] } = await client.send(new ListChangeSetsCommand({ StackName }))
      waiting += Summaries.filter((one) => one.ExecutionStatus !== 'EXECUTE_COMPLETE').length
    }
  return { statuses: [...statuses].toSorted(), waiting }
}

test('50 stages are planned at 3 calls a second of each action, and at 1', async () => {
  expect(await run(deploy, stages(50, 20))).toMatchObject({ exit: 0, left: [] })
  // Minutes: 50 change sets made, and looked at and deleted beside that, and as much again.
  for (const [callsPerSecond, minutes] of [
    [3, 1],
    [1, 3],
  ] as const) {
    sandbox.giveLimit({ callsPerSecond })
    const planned = await run(plan, stages(50, 30))
    expect(planned).toMatchObject({ exit: 0, left: [] })
    expect(planned.minutes).toBeLessThan(minutes)
    expect(await there()).toEqual({ statuses: ['CREATE_COMPLETE'], waiting: 0 })
  }
}, 300_000)

test.each<[calls: string, order: Order, weather: Weather]>([
  ['throttled', 'sequence', {}],
  ['throttled', 'parallel', {}],
  ['throttled, failed and cut off', 'parallel', { errors: 0.05, resets: 0.05, seed: 3 }],
])(
  'stages whose calls are %s are made, planned and changed all the same in %s',
  async (_, order, weather) => {
    proxy = await startProxy(sandbox.url, weather)
    use(proxy.url)
    for (const [verb, size, status] of [
      [deploy, 20, 'CREATE_COMPLETE'],
      [plan, 30, 'CREATE_COMPLETE'],
      [deploy, 30, 'UPDATE_COMPLETE'],
    ] as const) {
      sandbox.giveLimit({ callsPerSecond: 1 })
      expect(await run(verb, stages(4, size, order))).toMatchObject({ exit: 0, left: [] })
      expect(await there()).toEqual({ statuses: [status], waiting: 0 })
    }
  },
  300_000,
)

test('discards that are throttled more than all else are made all the same', async () => {
  await run(deploy, stages(3, 20))
  sandbox.giveLimit({ action: 'cloudformation:DeleteChangeSet', callsPerSecond: 0.1 })
  expect(await run(plan, stages(3, 30))).toMatchObject({ exit: 0, left: [] })
  sandbox.giveLimit({ action: 'cloudformation:DeleteChangeSet', callsPerSecond: null })
  expect(await there()).toEqual({ statuses: ['CREATE_COMPLETE'], waiting: 0 })
}, 300_000)

test('a plan that is told to stop while it waits ends soon, and leaves nothing', async () => {
  await run(deploy, stages(12, 20))
  sandbox.giveLimit({ callsPerSecond: 1 })
  const controller = new AbortController()
  const stopped = run(
    (context) => {
      setTimeout(() => {
        controller.abort(new Interrupted('SIGINT'))
      }, 6000)
      return plan(context)
    },
    stages(12, 30),
    controller.signal,
  )
  const { exit, minutes, left } = await stopped
  expect([exit, left]).toEqual([130, []])
  expect(minutes).toBeLessThan(1)
  expect(await there()).toEqual({ statuses: ['CREATE_COMPLETE'], waiting: 0 })
}, 300_000)
