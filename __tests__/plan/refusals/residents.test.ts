import { describe, expect, it } from 'vitest'
import type { InterfaceFacts } from '../../../src/facts/interfaces.ts'
import { ownerOf, someOf } from '../../../src/plan/messages/around/residents.ts'
import {
  leavingSubnets,
  residentNotes,
  residentRefusals,
} from '../../../src/plan/refusals/residents.ts'
import type { DatabaseVerdict } from '../../../src/plan/model/input.ts'
import {
  denied,
  modified,
  planInput,
  property,
  read,
  redisFacts,
  removed,
  sqlFacts,
  type Given,
} from '../../builders/plan.ts'
import { aDeployed, aStage } from '../../builders/stage.ts'

const anInterface = (overrides: Partial<InterfaceFacts>): InterfaceFacts => ({
  id: 'eni-1',
  subnet: 'subnet-a',
  zone: 'us-east-1a',
  groups: ['sg-0database'],
  description: 'RDSNetworkInterface',
  instance: null,
  ...overrides,
})

describe('whom an interface belongs to', () => {
  it.each([
    ['arn:aws:ecs:us-east-1:123456789012:attachment/0f1', 'an ECS task (eni-1)'],
    [
      'AWS Lambda VPC ENI-shop-mail-0f1e2d3c-0f1e-4a5b-8c9d-0f1e2d3c4b5a',
      'the Lambda function shop-mail',
    ],
    ['ELB app/shop/50dc6c495c0c9188', 'the load balancer shop'],
    ['Interface for NAT Gateway nat-0a', 'the NAT gateway nat-0a'],
    ['VPC Endpoint Interface vpce-0a', 'the endpoint vpce-0a'],
    ['RDSNetworkInterface', 'a database of RDS (eni-1)'],
    ['ElastiCache shop-002', 'the cache node shop-002'],
    ['made by hand', 'eni-1 (made by hand)'],
    ['', 'eni-1'],
  ])('is told by %s', (description, owner) => {
    expect(ownerOf(anInterface({ description }))).toBe(owner)
  })

  it('is its instance, if it has one', () => {
    expect(ownerOf(anInterface({ instance: 'i-0a' }))).toBe('the instance i-0a')
  })

  it('is named once, and of many the first', () => {
    expect(someOf(['a', 'a', 'b'])).toBe('a and b')
    expect(someOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a, b, c, d, e and 2 more')
  })
})

const THERE = aDeployed()
const GROUP = modified('PostgresSubnetGroup', 'AWS::RDS::DBSubnetGroup', [
  property('SubnetIds', null, null),
])
const LIVE = {
  postgres: read(sqlFacts({ zones: ['us-east-1a', 'us-east-1b'] })),
  readers: { postgres: read(sqlFacts({ identifier: 'reader-1', zones: ['us-east-1b'] })) },
  redis: read(redisFacts({ nodes: ['shr1-001', 'shr1-002'] })),
}
const GIVEN: Given = {
  stage: aStage({
    network: { kind: 'given', vpc: 'vpc-1', subnets: ['subnet-c', 'subnet-d'] },
  }),
  deployed: {
    ...THERE,
    network: { ...THERE.network, vpc: 'vpc-1', databaseSubnets: ['subnet-a', 'subnet-b'] },
  },
  changes: [GROUP],
  live: LIVE,
}

const refused = (given: Given, verdicts: readonly DatabaseVerdict[] = []) =>
  residentRefusals(planInput(given), verdicts).map(
    ({ code, property, message }) => `${code} ${String(property)}: ${message}`,
  )

describe('subnets of a given VPC that the file no longer names', () => {
  it('are refused with the databases, readers and nodes that live there', () => {
    const residents = read([
      anInterface({}),
      anInterface({ subnet: 'subnet-b', zone: 'us-east-1b' }),
      anInterface({ subnet: 'subnet-b', zone: 'us-east-1b', description: 'ElastiCache shr1-002' }),
      anInterface({ groups: ['sg-other'], id: 'eni-others' }),
      anInterface({ description: 'ElastiCache others-001' }),
    ])
    expect(leavingSubnets(planInput(GIVEN))).toEqual(['subnet-a', 'subnet-b'])
    expect(refused({ ...GIVEN, residents })).toEqual([
      'subnet-in-use network.subnets: subnet-a (us-east-1a) cannot leave the subnets: Postgres (shop-dev-postgresinstance-1) lives in it, and AWS moves no database to another; keep it in `subnets`',
      'subnet-in-use network.subnets: subnet-b (us-east-1b) cannot leave the subnets: Postgres (shop-dev-postgresinstance-1), the reader of Postgres (reader-1) and the node shr1-002 of Redis live in it, and AWS moves no database to another; keep it in `subnets`',
    ])
  })

  it('may leave where only others live', () => {
    const residents = read([
      anInterface({ groups: ['sg-other'] }),
      anInterface({ instance: 'i-1', description: '' }),
    ])
    expect(refused({ ...GIVEN, residents })).toEqual([])
  })

  it('are not looked at where the groups stay, or the stage moves elsewhere', () => {
    expect(leavingSubnets(planInput({ ...GIVEN, changes: [] }))).toEqual([])
    expect(leavingSubnets(planInput({ ...GIVEN, changes: null }))).toEqual([])
    expect(leavingSubnets(planInput({ ...GIVEN, deployed: aDeployed() }))).toEqual([])
  })

  it('are not verified where nobody may look', () => {
    const residents = denied('ec2:DescribeNetworkInterfaces')
    expect(refused({ ...GIVEN, residents })).toEqual([])
    expect(residentNotes(planInput({ ...GIVEN, residents }))).toMatchObject([
      { code: 'subnet-use-unread', level: 'warning' },
    ])
    expect(residentNotes(planInput(GIVEN))).toEqual([])
  })
})

describe("subnets of the stage's own VPC that are deleted", () => {
  const own: Given = {
    deployed: {
      ...THERE,
      network: { ...THERE.network, databaseSubnets: ['subnet-a', 'subnet-b', 'subnet-3'] },
      bastion: { ...THERE.bastion, instance: 'i-bastion' },
    },
    changes: [removed('DatabaseSubnet3', 'AWS::EC2::Subnet', null)],
    live: LIVE,
  }
  const here = (overrides: Partial<InterfaceFacts>): InterfaceFacts =>
    anInterface({ subnet: 'physical-DatabaseSubnet3', zone: 'us-east-1c', ...overrides })
  const node = here({ description: 'ElastiCache shr1-002' })

  it('are refused with whoever lives there', () => {
    const residents = read([
      node,
      here({ instance: 'i-bastion', description: '' }),
      here({ groups: ['sg-x'], description: 'arn:aws:ecs:us-east-1:1:attachment/2' }),
    ])
    expect(refused({ ...own, residents })).toEqual([
      'subnet-in-use network.zones: physical-DatabaseSubnet3 (us-east-1c) cannot be deleted: the node shr1-002 of Redis, the bastion and an ECS task (eni-1) live in it; leave `zones` at 3, or remove that first',
    ])
  })

  it('may go with a database that goes too', () => {
    const verdicts = [{ database: 'redis', impact: 'remove' } as DatabaseVerdict]
    expect(refused({ ...own, residents: read([node]) }, verdicts)).toEqual([])
    expect(refused({ ...own, residents: read([]) })).toEqual([])
  })

  it('may go with a bastion and an endpoint of the stage that go too', () => {
    const residents = read([
      here({ instance: 'physical-BastionInstance', description: '' }),
      here({ description: 'VPC Endpoint Interface physical-BastionEndpoint' }),
    ])
    const changes = [
      ...(own.changes ?? []),
      removed('BastionInstance', 'AWS::EC2::Instance', null),
      modified('BastionEndpoint', 'AWS::EC2::VPCEndpoint', [property('SubnetIds', null, null)]),
    ]
    expect(refused({ ...own, changes, residents })).toEqual([])
    expect(refused({ ...own, residents })).toHaveLength(1)
  })

  it('are told otherwise where the whole VPC goes', () => {
    const changes = [...(own.changes ?? []), removed('Vpc', 'AWS::EC2::VPC', null)]
    expect(refused({ ...own, changes, residents: read([node]) })).toEqual([])
  })
})
