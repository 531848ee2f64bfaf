/** `doctor` reads: nothing that it calls changes anything, whatever it finds, and no secret is told. */
import { afterEach, expect, test } from 'vitest'
import { FAULTS } from './doctor/faults.ts'
import { aWorld, look, OWNER, READER } from './doctor/world.ts'

/** Every call to AWS that it may make. */
const READS: ReadonlySet<string> = new Set([
  'cloudformation:DescribeStacks',
  'ec2:DescribeAccountAttributes',
  'ec2:DescribeAddresses',
  'ec2:DescribeVpcs',
  'elasticache:DescribeCacheClusters',
  'iam:GetOpenIDConnectProvider',
  'iam:GetRole',
  'iam:ListOpenIDConnectProviders',
  'iam:SimulatePrincipalPolicy',
  'rds:DescribeAccountAttributes',
  'servicequotas:GetServiceQuota',
  'sts:GetCallerIdentity',
])

let close: () => Promise<void> = () => Promise.resolve()
afterEach(async () => {
  await close()
  close = () => Promise.resolve()
})

const ALL = [
  { title: 'all is well', seed: () => undefined },
  ...FAULTS.filter((_, at) => at % 6 === 0),
]

test.each(ALL)('calls nothing that changes anything where $title', async (fault) => {
  const world = await aWorld('jobs' in fault ? fault.jobs : undefined)
  close = world.close
  fault.seed(world)
  const calls = async () =>
    (await (await fetch(`${world.sandbox.url}/_sandbox/calls`)).json()) as Record<string, number>
  const { before, after, json, text } = await look(world, calls)
  const made = Object.entries(after).filter(([name, count]) => count !== before[name])
  expect(made.map(([name]) => name).filter((name) => !READS.has(name))).toEqual([])
  expect(world.github.calls().filter(({ method }) => method !== 'GET')).toEqual([])
  expect(world.github.violations()).toEqual([])
  const told = `${text}${JSON.stringify(json)}`
  for (const secret of [OWNER, READER, world.sandbox.url, 'AKIASANDBOX'])
    expect(told).not.toContain(secret)
})

test('makes all of these calls where all is well', async () => {
  const world = await aWorld()
  close = world.close
  world.file = (world.file ?? '').replace('access: session-manager', 'allow: [203.0.113.0/24]')
  const calls = async () =>
    (await (await fetch(`${world.sandbox.url}/_sandbox/calls`)).json()) as Record<string, number>
  const { before, after } = await look(world, calls)
  const made = Object.entries(after).filter(([name, count]) => count !== before[name])
  expect(made.map(([name]) => name).toSorted()).toEqual([...READS])
})
