/** The zones that CloudFormation has for a stage's own VPC. */
import { expect, test } from 'vitest'
import { ownZones } from '../../../src/inspect/external/own-zones.ts'
import { anAws } from '../../builders/aws.ts'
import { denied, read } from '../../builders/plan.ts'
import { aDeployed, aPostgres, aStage, ownNetwork } from '../../builders/stage.ts'

const stage = aStage({ network: ownNetwork({ zones: 3, zonesGiven: true }) })
const deployedIn = (zones: 2 | 3) => {
  const deployed = aDeployed(aStage({ network: ownNetwork({ zones }) }))
  const databaseSubnets = ['subnet-1', 'subnet-2', 'subnet-3'].slice(0, zones)
  return { ...deployed, network: { ...deployed.network, databaseSubnets } }
}

const region = (defaults: readonly string[], all: readonly string[] = ['a', 'b', 'c']) =>
  anAws({
    surroundings: {
      defaultZones: () => Promise.resolve(read(defaults)),
      zones: () => Promise.resolve(read(all)),
    },
  })

test('are those with a default subnet; the rest of the region is asked for where they are too few', async () => {
  const enough = region(['a', 'b', 'c'])
  expect(await ownZones({ aws: enough }, stage, null)).toEqual({
    ownZones: read({ usable: ['a', 'b', 'c'], closed: [] }),
  })
  expect(enough.made).toEqual(['defaultZones'])
  expect(await ownZones({ aws: region(['b']) }, stage, null)).toEqual({
    ownZones: read({ usable: ['b'], closed: ['a', 'c'] }),
  })
})

test('are all of the region where none has a default subnet', async () => {
  expect(await ownZones({ aws: region([]) }, stage, null)).toEqual({
    ownZones: read({ usable: ['a', 'b', 'c'], closed: [] }),
  })
})

test('are read where the VPC grows by a zone', async () => {
  const aws = region(['a', 'b'], ['a', 'b'])
  expect(await ownZones({ aws }, stage, deployedIn(2))).toEqual({
    ownZones: read({ usable: ['a', 'b'], closed: [] }),
  })
})

test('cost no call where no VPC is made or grows', async () => {
  const aws = anAws()
  const asked = (one: typeof stage, deployed: ReturnType<typeof aDeployed> | null) =>
    ownZones({ aws }, one, deployed)
  expect(await asked(stage, deployedIn(3))).toEqual({})
  // The number is our default: the stack keeps its own.
  expect(await asked(aStage(), deployedIn(2))).toEqual({})
  const given = aStage({ network: { kind: 'given', vpc: 'vpc-1', subnets: ['subnet-1'] } })
  expect(await asked(given, null)).toEqual({})
  const primary = {
    kind: 'stage',
    stage: 'prod',
    stackName: 'shop-prod',
    region: 'us-east-1',
  } as const
  const beside = aStage({ databases: { postgres: aPostgres({ replicaOf: primary }) } })
  expect(await asked(beside, null)).toEqual({})
  expect(aws.made).toEqual([])
})

test('are unread where AWS does not say', async () => {
  const [subnets, zones] = [denied('ec2:DescribeSubnets'), denied('ec2:DescribeAvailabilityZones')]
  const no = anAws({ surroundings: { defaultZones: () => Promise.resolve(subnets) } })
  expect(await ownZones({ aws: no }, stage, null)).toEqual({ ownZones: subnets })
  const half = anAws({
    surroundings: {
      defaultZones: () => Promise.resolve(read(['a'])),
      zones: () => Promise.resolve(zones),
    },
  })
  expect(await ownZones({ aws: half }, stage, null)).toEqual({ ownZones: zones })
})
