import { expect, test } from 'vitest'
import { NO_EXTERNAL_FACTS, type ExternalFacts } from '../../../src/facts/external.ts'
import {
  bastionZoneNotes,
  bastionZoneRefusals,
  classZoneNotes,
  classZoneRefusals,
} from '../../../src/plan/refusals/zones-offered.ts'
import { denied, messagesOf, planInput, read, sqlFacts } from '../../builders/plan.ts'
import { aBastion, aPostgres, aStage, ownNetwork } from '../../builders/stage.ts'

const GIVEN: ReturnType<typeof ownNetwork> = {
  kind: 'given',
  vpc: 'vpc-1',
  subnets: ['subnet-1', 'subnet-2'],
}
const subnets = read(
  ['e', 'f', 'a'].map((letter, index) => ({
    id: `subnet-${String(index + 1)}`,
    vpc: 'vpc-1',
    zone: `us-east-1${letter}`,
  })),
)
const usable = (...names: readonly string[]) => read({ usable: names, closed: [] })

const classOf = (
  offered: readonly string[] | null,
  known: Partial<ExternalFacts>,
  {
    network = GIVEN,
    multiAz = false,
  }: { network?: ReturnType<typeof ownNetwork>; multiAz?: boolean } = {},
) =>
  classZoneRefusals(
    planInput({
      stage: aStage({
        network,
        databases: { postgres: aPostgres({ instance: 'db.m7g.large', multiAz }) },
      }),
      external: { ...NO_EXTERNAL_FACTS, ...known },
      checked: {
        parameters: {},
        maintenance: {},
        offers: { postgres: { instance: read(true), ...(offered && { zones: offered }) } },
      },
    }),
  )

test('a class is refused where no zone of the given subnets has it', () => {
  const refusals = classOf(['us-east-1a', 'us-east-1b'], { subnets })
  expect(refusals).toMatchObject([
    { code: 'instance-not-offered-in-zones', database: 'postgres', property: 'instance' },
  ])
  expect(messagesOf(refusals)).toEqual([
    'Postgres: no zone of its subnets (us-east-1e and us-east-1f) offers db.m7g.large; it is offered in us-east-1a and us-east-1b: write another instance, or subnets in those zones',
  ])
  expect(classOf(['us-east-1f'], { subnets })).toEqual([])
})

test('multi-AZ needs two zones that have it', () => {
  expect(messagesOf(classOf(['us-east-1f'], { subnets }, { multiAz: true }))).toEqual([
    'Postgres: multiAz needs two zones that offer db.m7g.large, and of its subnets us-east-1f alone does; it is offered in us-east-1f: write another instance, or subnets in those zones',
  ])
  expect(classOf(['us-east-1e', 'us-east-1f'], { subnets }, { multiAz: true })).toEqual([])
})

test('of a VPC of its own, the zones that it will have count', () => {
  const ownZones = usable('us-east-1a', 'us-east-1b', 'us-east-1c')
  const [message] = messagesOf(classOf(['us-east-1c'], { ownZones }, { network: ownNetwork() }))
  expect(message).toBe(
    'Postgres: no zone of its subnets (us-east-1a and us-east-1b) offers db.m7g.large; it is offered in us-east-1c: write another instance, or `vpc` and `subnets` of a VPC with subnets in those zones',
  )
  expect(classOf(['us-east-1c'], { ownZones }, { network: ownNetwork({ zones: 3 }) })).toEqual([])
})

test('a changed class is held against the zones of the subnets that the instance has', () => {
  const changed = (subnetZones?: readonly string[]) =>
    classZoneRefusals(
      planInput({
        live: { postgres: read(sqlFacts(subnetZones && { subnetZones })) },
        checked: {
          parameters: {},
          maintenance: {},
          offers: { postgres: { instance: read(true), zones: ['us-east-1c'] } },
        },
      }),
    )
  expect(changed(['us-east-1a', 'us-east-1b'])).toHaveLength(1)
  expect(changed(['us-east-1b', 'us-east-1c'])).toEqual([])
  expect(changed()).toEqual([])
})

test('nothing is refused where the zones of either are not known', () => {
  expect(classOf(null, { subnets })).toEqual([])
  expect(classOf([], { subnets })).toEqual([])
  expect(classOf(['us-east-1a'], { subnets: denied('ec2:DescribeSubnets') })).toEqual([])
})

const bastionIn = (known: Partial<ExternalFacts>, network: ReturnType<typeof ownNetwork>) =>
  planInput({
    stage: aStage({ network, bastion: aBastion() }),
    external: { ...NO_EXTERNAL_FACTS, ...known },
  })
const offer = { zones: read(['us-east-1a', 'us-east-1b']), place: null }

test('a new bastion is refused in a zone that lacks its type', () => {
  const stage = aStage({ network: GIVEN, bastion: aBastion({ subnet: 'subnet-1' }) })
  const external = { ...NO_EXTERNAL_FACTS, subnets, bastionOffer: offer }
  const given = bastionZoneRefusals(planInput({ stage, external }))
  expect(given).toMatchObject([
    { code: 'bastion-not-offered-in-zone', property: 'network.bastionSubnet' },
  ])
  expect(messagesOf(given)).toEqual([
    'us-east-1e, where the bastion will be, does not offer its type, t4g.nano; it is offered in us-east-1a and us-east-1b: write a bastionSubnet there',
  ])
  const own = (...zones: readonly string[]) =>
    messagesOf(
      bastionZoneRefusals(
        bastionIn({ bastionOffer: offer, ownZones: usable(...zones) }, ownNetwork()),
      ),
    )
  expect(own('us-east-1e', 'us-east-1f')).toEqual([
    'us-east-1e, where the bastion will be, does not offer its type, t4g.nano; it is offered in us-east-1a and us-east-1b: write `vpc`, `subnets` and a bastionSubnet there, or remove the bastion',
  ])
  expect(own('us-east-1a', 'us-east-1e')).toEqual([])
  const nowhere = { bastionOffer: { zones: read([]), place: null }, ownZones: usable('a', 'b') }
  expect(messagesOf(bastionZoneRefusals(bastionIn(nowhere, ownNetwork())))).toEqual([
    "the region does not offer t4g.nano, the bastion's type; remove the bastion",
  ])
})

test('of a stack that has the subnet already, the zone of that counts', () => {
  const place = (zone: string) => ({
    bastionOffer: { ...offer, place: read([{ id: 'subnet-1', vpc: 'vpc-1', zone }]) },
  })
  expect(bastionZoneRefusals(bastionIn(place('us-east-1b'), ownNetwork()))).toEqual([])
  expect(bastionZoneRefusals(bastionIn(place('us-east-1e'), ownNetwork()))).toHaveLength(1)
})

test('where nobody may ask for the type, that is said', () => {
  const zones = denied('ec2:DescribeInstanceTypeOfferings')
  const input = bastionIn({ bastionOffer: { zones, place: null } }, ownNetwork())
  expect(bastionZoneRefusals(input)).toEqual([])
  expect(bastionZoneNotes(input)).toMatchObject([
    {
      code: 'bastion-offer-unread',
      message:
        "whether the bastion's zone offers t4g.nano is not verified (ec2:DescribeInstanceTypeOfferings AccessDenied)",
    },
  ])
  expect(bastionZoneNotes(bastionIn({ bastionOffer: offer }, ownNetwork()))).toEqual([])
})

test('the first SQL database of a deployed stage is held against the subnets that were read for it', () => {
  const network = ownNetwork()
  const refusals = classOf(['us-east-1b'], { databaseSubnets: subnets }, { network })
  expect(messagesOf(refusals)).toEqual([
    expect.stringMatching(
      /^Postgres: no zone of its subnets \(us-east-1a, us-east-1e and us-east-1f\)/,
    ),
  ])
  expect(classOf(['us-east-1e'], { databaseSubnets: subnets }, { network })).toEqual([])
  const unread = planInput({
    external: { ...NO_EXTERNAL_FACTS, databaseSubnets: denied('ec2:DescribeSubnets') },
    checked: {
      parameters: {},
      maintenance: {},
      offers: { postgres: { instance: read(true), zones: ['us-east-1e'] } },
    },
  })
  expect(classZoneNotes(unread)).toMatchObject([{ code: 'class-zones-unread' }])
  expect(classZoneRefusals(unread)).toEqual([])
})
