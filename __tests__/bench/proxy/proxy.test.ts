import { CloudFormationClient, ListStacksCommand } from '@aws-sdk/client-cloudformation'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { limitRate, startProxy, type Proxy, type Weather } from '../../../bench/proxy/proxy.ts'
import { startSandbox } from '../../../sandbox/main.ts'
import type { Sandbox } from '../../../sandbox/server/sandbox.ts'

let sandbox: Sandbox
let proxy: Proxy
beforeEach(async () => {
  sandbox = await startSandbox({ speed: 0, engines: 'none' })
})
afterEach(async () => {
  await proxy.close()
  await sandbox.close()
})

/** So many calls at once, none of which is tried again: the code of each. */
async function call(count: number, weather: Weather): Promise<readonly string[]> {
  proxy = await startProxy(sandbox.url, weather)
  const client = new CloudFormationClient({
    region: 'us-east-1',
    endpoint: proxy.url,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  })
  return Promise.all(
    Array.from({ length: count }, async () => {
      try {
        await client.send(new ListStacksCommand({}))
        return 'ok'
      } catch (error) {
        return (error as Error & { code?: string }).code ?? (error as Error).name
      }
    }),
  )
}

test('a call takes as long as the way is told to, and is counted', async () => {
  const started = performance.now()
  expect(await call(1, { latency: 60 })).toEqual(['ok'])
  expect(performance.now() - started).toBeGreaterThanOrEqual(60)
  expect(proxy.passed).toMatchObject([
    { region: 'us-east-1', action: 'cloudformation:ListStacks', fate: 'passed', status: 200 },
  ])
})

test('the calls under way at once are counted', async () => {
  await call(5, { latency: 60 })
  expect(proxy.mostAtOnce()).toBe(5)
})

test('some calls fail, some lose their connection, and one seed gives one sequence of both', async () => {
  const weather = { errors: 0.3, resets: 0.3, seed: 7 }
  const codes = await call(40, weather)
  expect(new Set(codes)).toEqual(new Set(['ok', 'InternalFailure', 'ECONNRESET']))
  const fates = proxy.passed.map(({ fate }) => fate)
  expect(new Set(fates)).toEqual(new Set(['passed', 'error', 'reset before', 'reset after']))
  const counted = (all: readonly string[]) => all.toSorted()
  await proxy.close()
  await call(40, weather)
  expect(counted(proxy.passed.map(({ fate }) => fate))).toEqual(counted(fates))
})

test('of two resets one is carried out', async () => {
  await call(6, { resets: 1 })
  const fates = proxy.passed.map(({ fate }) => fate).toSorted()
  expect(fates).toEqual([...Array(3).fill('reset after'), ...Array(3).fill('reset before')])
  const counts = (await (await fetch(`${sandbox.url}/_sandbox/calls`)).json()) as object
  expect(counts).toEqual({ 'cloudformation:ListStacks': 3 })
})

test('the sandbox behind it takes so many calls a second', async () => {
  await limitRate(sandbox.url, 2)
  const codes = await call(5, {})
  expect(codes.toSorted()).toEqual([...Array(3).fill('Throttling'), 'ok', 'ok'])
  await limitRate(sandbox.url, null)
  await proxy.close()
  expect(await call(3, {})).toEqual(['ok', 'ok', 'ok'])
})
