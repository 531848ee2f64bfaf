/** The range of a new stage's VPC. */
import { expect, test } from 'vitest'
import { defaultCidr } from '../../../src/config/resolve/cidr.ts'
import type { VpcFacts } from '../../../src/facts/external.ts'
import { ownRange } from '../../../src/inspect/external/own-range.ts'
import { anAws } from '../../builders/aws.ts'
import { denied, read } from '../../builders/plan.ts'
import { SOURCE } from '../../builders/source.ts'
import { aDeployed, aPostgres, aStage, ownNetwork } from '../../builders/stage.ts'

const cidr = defaultCidr('shop-dev', 'us-east-1')
const place = (stage: string, written: string | null = null, region = 'us-east-1') => ({
  stage,
  stackName: `shop-${stage}`,
  region,
  written,
})
const networks = [place('dev'), place('prod')]
const stage = aStage({ network: ownNetwork({ cidr }) })
const vpc = (range: string, stack: string | null = null): VpcFacts => ({
  id: 'vpc-1',
  ranges: [range],
  stack,
})

const rangeOf = (vpcs: readonly VpcFacts[], asked = stage, sources = {}) => {
  const aws = anAws({ surroundings: { vpcs: () => Promise.resolve(read(vpcs)) } })
  return ownRange({ aws, networks }, asked, null, sources)
}

test('is the default where it is free, and the next one where it is not', async () => {
  const free = { ownRange: { cidr, unread: null, clash: null } }
  expect(await rangeOf([vpc('172.31.0.0/16')])).toEqual(free)
  expect(await rangeOf([vpc(cidr)])).toMatchObject({ ownRange: { cidr: '10.141.80.0/20' } })
  expect(await rangeOf([vpc(cidr, 'shop-prod')])).toMatchObject({
    ownRange: { cidr: '10.141.80.0/20' },
  })
  // What a failed create of this very stage has left.
  expect(await rangeOf([vpc(cidr, 'shop-dev')])).toEqual(free)
})

test('costs no call where the stage is deployed, or makes no VPC', async () => {
  const aws = anAws()
  const context = { aws, networks }
  expect(await ownRange(context, stage, aDeployed(stage), {})).toEqual({})
  const given = aStage({ network: { kind: 'given', vpc: 'vpc-1', subnets: ['subnet-1'] } })
  expect(await ownRange(context, given, null, {})).toEqual({})
  const replicaOf = {
    kind: 'stage' as const,
    stage: 'prod',
    stackName: 'shop-prod',
    region: 'us-east-1',
  }
  const beside = aStage({ databases: { postgres: aPostgres({ replicaOf }) } })
  expect(await ownRange(context, beside, null, {})).toEqual({})
  expect(aws.made).toEqual([])
})

test('of the file is kept, and a deployed stage that has it is named', async () => {
  const written = aStage({ network: ownNetwork({ cidr: '10.20.0.0/20', cidrGiven: true }) })
  expect(await rangeOf([vpc('10.20.0.0/16')], written)).toMatchObject({
    ownRange: { cidr: '10.20.0.0/20', clash: null },
  })
  expect(await rangeOf([vpc('10.20.0.0/16', 'shop-prod')], written)).toMatchObject({
    ownRange: { cidr: '10.20.0.0/20', clash: { stack: 'shop-prod', range: '10.20.0.0/16' } },
  })
})

test('is compared with that of its primary in another region', async () => {
  const west = place('west', null, 'us-west-2')
  const aws = anAws()
  const source = { ...SOURCE, region: 'us-west-2', stack: 'shop-west', range: cidr }
  const sources = { postgres: read(source) }
  const context = { aws, networks: [...networks, west] }
  expect(await ownRange(context, stage, null, sources)).toMatchObject({
    ownRange: { cidr: '10.141.80.0/20' },
  })
})

test('is the default where nobody may look, which is told', async () => {
  const unread = denied('ec2:DescribeVpcs')
  const aws = anAws({ surroundings: { vpcs: () => Promise.resolve(unread) } })
  expect(await ownRange({ aws, networks }, stage, null, {})).toEqual({
    ownRange: { cidr, unread, clash: null },
  })
})
