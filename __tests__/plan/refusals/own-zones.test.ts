import { expect, test } from 'vitest'
import { NO_EXTERNAL_FACTS, type ExternalFacts } from '../../../src/facts/external.ts'
import { zoneNotes, zoneRefusals } from '../../../src/plan/refusals/own-zones.ts'
import { denied, messagesOf, planInput, read } from '../../builders/plan.ts'
import { aStage, ownNetwork } from '../../builders/stage.ts'

const inputOf = (ownZones?: ExternalFacts['ownZones'], zones: 2 | 3 = 3) =>
  planInput({
    stage: aStage({ network: ownNetwork({ zones }) }),
    external: { ...NO_EXTERNAL_FACTS, ...(ownZones && { ownZones }) },
  })

test('nothing is said where there are enough, or nobody had to look', () => {
  const two = read({ usable: ['a', 'b'], closed: [] })
  for (const input of [inputOf(), inputOf(two, 2)]) {
    expect(zoneRefusals(input)).toEqual([])
    expect(zoneNotes(input)).toEqual([])
  }
})

test.each([
  [
    ['us-east-1a', 'us-east-1c'],
    [],
    'us-east-1 has 2 availability zones (us-east-1a and us-east-1c) for this account, and the VPC needs 3; write `zones: 2`',
  ],
  [
    ['us-east-1a', 'us-east-1b'],
    ['us-east-1c'],
    'CloudFormation places subnets only in zones with a default subnet, and us-east-1 has 2 availability zones (us-east-1a and us-east-1b) with one, and the VPC needs 3; write `zones: 2`, or make a default subnet in another (aws ec2 create-default-subnet --availability-zone us-east-1c)',
  ],
  [
    ['us-east-1a'],
    ['us-east-1b', 'us-east-1c'],
    'CloudFormation places subnets only in zones with a default subnet, and us-east-1 has 1 availability zone (us-east-1a) with one, and the VPC needs 3; make a default subnet in another (aws ec2 create-default-subnet --availability-zone us-east-1b), or write `vpc` and `subnets` of a VPC that you have',
  ],
])('too few are refused with what to write: %j, without %j', (usable, closed, message) => {
  const refusals = zoneRefusals(inputOf(read({ usable, closed })))
  expect(refusals).toMatchObject([{ code: 'too-few-zones', property: 'network.zones' }])
  expect(messagesOf(refusals)).toEqual([message])
})

test('where nobody may look, that is said', () => {
  const input = inputOf(denied('ec2:DescribeAvailabilityZones'))
  expect(zoneRefusals(input)).toEqual([])
  expect(zoneNotes(input)).toMatchObject([
    {
      code: 'zones-not-verified',
      message:
        'whether us-east-1 has 3 availability zones for the VPC is not verified (ec2:DescribeAvailabilityZones AccessDenied)',
    },
  ])
})
