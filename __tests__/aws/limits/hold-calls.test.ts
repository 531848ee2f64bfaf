import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DescribeVpcsCommand } from '@aws-sdk/client-ec2'
import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import type { FinalizeRequestMiddleware } from '@smithy/types'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClients } from '../../../src/aws/clients.ts'
import { connect } from '../../../src/aws/index.ts'
import type { AwsCall } from '../../../src/ports/aws.ts'
import { sandboxEnvironment } from '../../stand-ins/aws/client-settings.ts'
import { startInBetween, type Call, type InBetween } from '../../stand-ins/aws/in-between.ts'
import { refuse } from '../../stand-ins/aws/refuse.ts'

/** What answers, after it was told how many requests are under way. */
let answer: (call: Call) => void
let underWay = 0
let most = 0
let way: InBetween
beforeEach(async () => {
  underWay = most = 0
  way = await startInBetween('http://127.0.0.1:9', (call) => {
    underWay += 1
    most = Math.max(most, underWay)
    call.answer.once('close', () => (underWay -= 1))
    answer(call)
    return true
  })
  for (const [name, value] of Object.entries(sandboxEnvironment(way.url))) vi.stubEnv(name, value)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await way.close()
})

const denied = ({ answer: to, action }: Call): void => {
  refuse(to, action, 403, 'AccessDenied', 'no')
}

test('all services of a region have eight places together, and another region has its own', async () => {
  answer = (call) => {
    setTimeout(() => {
      denied(call)
    }, 100)
  }
  const one = connect('us-east-1')
  const many = Array.from({ length: 8 }, (_, index) => [
    one.stacks.describe(`shop-${String(index)}`),
    one.live.redis(`redis-${String(index)}`),
    one.secrets.describe(`secret-${String(index)}`),
    one.keys.describe(`key-${String(index)}`),
    one.network.vpcs(),
  ]).flat()
  await Promise.allSettled(many)
  expect(most).toBe(8)
  most = 0
  const other = connect('eu-west-1')
  const both = [one, other].flatMap((aws) =>
    Array.from({ length: 10 }, (_, index) => aws.stacks.describe(`shop-${String(index)}`)),
  )
  await Promise.allSettled(both)
  expect(most).toBe(16)
})

test('an attempt is signed when it is its turn, not before it waited', async () => {
  const signed: string[] = []
  let turns = 0
  const clients = createClients('us-east-1')
  const look: FinalizeRequestMiddleware<object, object> = (next) => (args) => {
    turns += 1
    const { headers } = args.request as Request
    signed.push(`turn ${String(turns)}: ${String('authorization' in headers)}`)
    return next(args)
  }
  clients.cloudformation.middlewareStack.addRelativeTo(look as never, {
    ...{ relation: 'before', toMiddleware: 'holdCalls', name: 'beforeTheGate' },
  })
  answer = denied
  await clients.cloudformation.send(new DescribeStacksCommand({})).catch(() => undefined)
  expect(signed).toEqual(['turn 1: false'])
})

test('a call of EC2 waits for a rate limit as one of CloudFormation does, and each attempt is told', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  let calls = 0
  answer = (call) => {
    calls += 1
    if (calls === 2) denied(call)
    else refuse(call.answer, call.action, 503, 'RequestLimitExceeded', 'Request limit exceeded.')
  }
  const told: AwsCall[] = []
  const clients = createClients('us-east-1', { onCall: (call) => void told.push(call) })
  const ec2 = await clients.ec2()
  await expect(ec2.send(new DescribeVpcsCommand({}))).rejects.toThrow('no')
  expect(
    told.map(({ operation, attempt, result }) => `${operation} ${String(attempt)} ${result}`),
  ).toEqual(['DescribeVpcs 1 RequestLimitExceeded', 'DescribeVpcs 2 AccessDenied'])
})

test('clients that are made aside go through the same gate, and wait for rate limits', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const seen: string[] = []
  answer = (call) => {
    seen.push(call.action)
    const isFirst = seen.filter((one) => one === call.action).length === 1
    if (!isFirst) denied(call)
    else refuse(call.answer, call.action, 400, 'ThrottlingException', 'Rate exceeded')
  }
  const aws = connect('us-east-1')
  const { vpcs } = await aws.quotas.of(['vpcs'])
  expect(vpcs?.max).toMatchObject({
    kind: 'unread',
    why: expect.stringContaining('AccessDenied') as string,
  })
  expect(await aws.live.stillThere('orders')).toMatchObject({ kind: 'unread', why: 'AccessDenied' })
  expect(seen).toEqual([
    ...['servicequotas:GetServiceQuota', 'servicequotas:GetServiceQuota'],
    ...['rds:DescribeDBInstances', 'rds:DescribeDBInstances'],
  ])
})

test('no client is made that does not go through a gate', () => {
  const root = join(import.meta.dirname, '../../../src')
  const made = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(root, name), 'utf8')] as const)
    .filter(([, text]) => /new (\(.*\)\.)?\w+Client\(/.test(text))
  expect(made.map(([name]) => name)).toContain('aws/clients.ts')
  for (const [name, text] of made) expect(text, name).toContain('govern(client.middlewareStack)')
})

test('what was throttled for too long names the action, the region, how long, and what to do', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  let now = Date.now()
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 6 * 60_000))
  answer = ({ answer: to, action }) => {
    refuse(to, action, 400, 'Throttling', 'Rate exceeded')
  }
  const aws = connect('us-east-1')
  const error = {
    code: 'throttled',
    exit: 1,
    hint: expect.stringContaining('run the same command again') as string,
  }
  await expect(aws.stacks.describe('shop-dev')).rejects.toMatchObject({
    ...error,
    message: 'AWS has throttled cloudformation:DescribeStacks in us-east-1 for 15 min (Throttling)',
  })
  // A look that a plan could do without is not taken for one that is denied.
  await expect(aws.live.redis('orders')).rejects.toMatchObject(error)
})
