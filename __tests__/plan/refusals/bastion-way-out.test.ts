import { describe, expect, test } from 'vitest'
import { NO_EXTERNAL_FACTS, type EndpointPlace, type WayOut } from '../../../src/facts/external.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import { planStage } from '../../../src/plan/index.ts'
import type { StagePlan } from '../../../src/plan/model/types.ts'
import { codesOf, denied, planInput, read } from '../../builders/plan.ts'
import { aBastion, aDeployed, aStage } from '../../builders/stage.ts'

const network = { kind: 'given', vpc: 'vpc-1', subnets: ['subnet-1', 'subnet-2'] } as const

function planWith(access: 'ssh' | 'session-manager', bastionWayOut: Fact<WayOut>): StagePlan {
  const subnet = access === 'ssh' ? 'subnet-9' : null
  const stage = aStage({
    network,
    bastion: aBastion({ access, subnet, allow: ['203.0.113.0/24'] }),
  })
  const external = { ...NO_EXTERNAL_FACTS, bastionImage: read('ami-1'), bastionWayOut }
  return planStage(planInput({ stage, external, deployed: null, changes: null }))
}

test.each([
  ['session-manager', 'none', /nothing leads from the subnet subnet-1 to Systems Manager/],
  ['session-manager', 'no-address', /subnet-1 gives no public addresses/],
  ['ssh', 'none', /nothing leads from the subnet subnet-9/],
] as const)('%s in a subnet with the way out "%s" is refused', (access, wayOut, words) => {
  const { refusals } = planWith(access, read(wayOut))
  expect(refusals).toMatchObject([{ property: 'bastion', message: expect.stringMatching(words) }])
})

test.each([
  ['session-manager', 'route'],
  ['session-manager', 'endpoints'],
  ['ssh', 'route'],
  // It has an address of its own.
  ['ssh', 'no-address'],
] as const)('%s in a subnet with the way out "%s" is not', (access, wayOut) => {
  expect(planWith(access, read(wayOut)).refusals).toEqual([])
})

test('where nobody may look it is not verified', () => {
  const { refusals, notes } = planWith('session-manager', denied('ec2:DescribeRouteTables'))
  expect(refusals).toEqual([])
  expect(notes.map(({ message }) => message).join('\n')).toMatch(
    /not verified \(ec2:DescribeRouteTables .*a deploy fails/,
  )
})

test('the refusal names the key that makes endpoints, where the file has it', () => {
  const said = (access: 'ssh' | 'session-manager') =>
    planWith(access, read('none'))
      .refusals.map(({ message }) => message)
      .join()
  expect(said('session-manager')).toContain('write `endpoints: true` for the bastion')
  expect(said('ssh')).not.toContain('endpoints: true')
})

describe('interface endpoints', () => {
  const withEndpoints = (endpoints: boolean) =>
    aStage({
      network,
      bastion: aBastion({ access: 'session-manager', allow: [], endpoints }),
    })

  function planMade(endpointPlace: Fact<EndpointPlace>): StagePlan {
    const external = { ...NO_EXTERNAL_FACTS, bastionImage: read('ami-1'), endpointPlace }
    const stage = withEndpoints(true)
    return planStage(planInput({ stage, external, deployed: null, changes: null }))
  }
  const free = { privateDns: true, taken: [] }

  test('are made with a word of what they cost, and of what else they do in a given VPC', () => {
    const { refusals, notes } = planMade(read(free))
    expect(refusals).toEqual([])
    const said = notes.filter(({ code }) => code.startsWith('endpoints-'))
    expect(said).toMatchObject([
      {
        code: 'endpoints-created',
        message: expect.stringContaining('per hour and zone') as string,
      },
      {
        ...{ code: 'endpoints-for-whole-vpc', level: 'warning' },
        message: expect.stringContaining('every host of vpc-1') as string,
      },
    ])
  })

  test.each<[string, Fact<EndpointPlace>, string, RegExp]>([
    [
      'where there are some',
      read({ privateDns: true, taken: ['ssm'] }),
      'endpoint-exists',
      /vpc-1 has an interface endpoint with private DNS for ssm already.*remove `endpoints`/,
    ],
    [
      'where nobody would find them',
      read({ privateDns: false, taken: [] }),
      'endpoints-without-dns',
      /DNS support and DNS hostnames.*turn both on/,
    ],
    [
      'where nobody may look',
      denied('ec2:DescribeVpcAttribute'),
      'endpoints-unread',
      /not verified \(ec2:DescribeVpcAttribute /,
    ],
  ])('are refused %s', (_what, fact, code, message) => {
    expect(planMade(fact).refusals).toMatchObject([
      { code, property: 'bastion.endpoints', message: expect.stringMatching(message) as string },
    ])
  })

  test('that go are no way out any more', () => {
    const external = {
      ...NO_EXTERNAL_FACTS,
      bastionImage: read('ami-1'),
      bastionWayOut: read<WayOut>('endpoints'),
    }
    const { refusals, notes } = planStage(
      planInput({
        stage: withEndpoints(false),
        external,
        deployed: aDeployed(withEndpoints(true)),
      }),
    )
    expect(codesOf(refusals)).toContain('bastion-without-way-out')
    expect(codesOf(notes)).toContain('endpoints-removed')
  })
})
