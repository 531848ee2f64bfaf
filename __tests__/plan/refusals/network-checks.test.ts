import { describe, expect, test } from 'vitest'
import { NO_EXTERNAL_FACTS } from '../../../src/facts/external.ts'
import type { ExternalFacts, SubnetFacts } from '../../../src/facts/external.ts'
import { planStage } from '../../../src/plan/index.ts'
import type { StagePlan } from '../../../src/plan/model/types.ts'
import {
  modified,
  planInput,
  postgres,
  property,
  besidesNewStage,
  codesOf,
  messagesOf,
} from '../../builders/plan.ts'
import { aBastion, aStage } from '../../builders/stage.ts'

const network = { kind: 'given', vpc: 'vpc-1', subnets: ['subnet-1', 'subnet-2'] } as const
const given = aStage({ network })

function planWith(external: Partial<ExternalFacts>, stage = given): StagePlan {
  const all = { ...NO_EXTERNAL_FACTS, ...external }
  return planStage(planInput({ stage, external: all, deployed: null, changes: null }))
}

function subnet(id: string, zone: string, vpc = 'vpc-1'): SubnetFacts {
  return { id, vpc, zone }
}

function read<T>(value: T): { kind: 'read'; value: T } {
  return { kind: 'read', value }
}

describe('the subnets of a given VPC', () => {
  test('are taken where they are of that VPC and of two zones', () => {
    const subnets = read([subnet('subnet-1', 'us-east-1a'), subnet('subnet-2', 'us-east-1b')])
    expect(planWith({ subnets }).refusals).toEqual([])
  })

  test.each([
    [
      'one is not there',
      [subnet('subnet-1', 'us-east-1a')],
      'there is no subnet subnet-2 in this region',
    ],
    [
      'one is of another VPC',
      [subnet('subnet-1', 'us-east-1a'), subnet('subnet-2', 'us-east-1b', 'vpc-2')],
      'the subnet subnet-2 is in vpc-2, not in vpc-1',
    ],
    [
      'all are of one zone',
      [subnet('subnet-1', 'us-east-1a'), subnet('subnet-2', 'us-east-1a')],
      'all subnets are in the zone us-east-1a',
    ],
  ])('are refused where %s, with the line', (_why, found, message) => {
    const { refusals } = planWith({ subnets: read(found) })
    expect(refusals).toHaveLength(1)
    expect(refusals[0]).toMatchObject({ database: null, property: 'network.subnets' })
    expect(refusals[0]?.message).toContain(message)
    expect(refusals[0]?.line).toBeGreaterThan(0)
  })

  test('a bastion without a subnet of its own is refused there, Session Manager is not', () => {
    const plan = (access: 'ssh' | 'session-manager') => {
      const bastion = aBastion({ access, subnet: null, allow: [] })
      const stage = aStage({ network, bastion })
      return planWith({ bastionImage: read('ami-1') }, stage).refusals
    }
    expect(plan('ssh')).toMatchObject([{ property: 'bastion' }])
    expect(plan('session-manager')).toEqual([])
  })

  test("the bastion's own is looked at as well", () => {
    const stage = aStage({ network, bastion: aBastion({ subnet: 'subnet-9' }) })
    const subnets = read([subnet('subnet-1', 'us-east-1a'), subnet('subnet-2', 'us-east-1b')])
    const { refusals } = planWith({ subnets, bastionImage: read('ami-1') }, stage)
    expect(refusals).toMatchObject([{ property: 'network.bastionSubnet' }])
  })

  test('that may not be read are refused: the template would name what nobody has seen', () => {
    const action = 'ec2:DescribeSubnets'
    const subnets = { kind: 'unread', action, why: 'UnauthorizedOperation' } as const
    const { refusals, notes } = planWith({ subnets })
    expect(refusals).toMatchObject([
      {
        property: 'network.subnets',
        message: expect.stringMatching(
          /could not be read \(ec2:DescribeSubnets UnauthorizedOperation\)/,
        ) as string,
      },
    ])
    expect(besidesNewStage(notes)).toEqual([])
  })
})

describe('the groups in allowFrom', () => {
  const stage = aStage({ allowFrom: ['10.50.0.0/16', 'sg-1', 'sg-2'] })
  const action = 'ec2:DescribeSecurityGroups'
  const unread = { kind: 'unread', action, why: 'UnauthorizedOperation' } as const

  /** A stage that is deployed, whose databases' group changes in this property. */
  const changing = (name: string | null, external: Partial<ExternalFacts>) =>
    planStage(
      planInput({
        stage,
        external: { ...NO_EXTERNAL_FACTS, ...external },
        changes:
          name === null
            ? null
            : [
                modified('PostgresSecurityGroup', 'AWS::EC2::SecurityGroup', [
                  property(name, '[]', '[1]'),
                ]),
              ],
      }),
    ).refusals

  test('are taken where they are there', () => {
    expect(planWith({ admittedGroups: read(['sg-2', 'sg-1']) }, stage).refusals).toEqual([])
    expect(planWith({}, aStage({ allowFrom: ['10.50.0.0/16'] })).refusals).toEqual([])
  })

  test('are refused where one is not, with its line', () => {
    const { refusals } = planWith({ admittedGroups: read(['sg-1']) }, stage)
    expect(refusals).toMatchObject([
      {
        property: 'network.allowFrom',
        message: expect.stringContaining(
          'there is no security group sg-2 in this region',
        ) as string,
      },
    ])
  })

  test('that may not be read are refused: the template would admit what nobody has seen', () => {
    expect(planWith({ admittedGroups: unread }, stage).refusals).toMatchObject(
      ['sg-1', 'sg-2'].map((id) => ({
        message: expect.stringMatching(
          new RegExp(`${id} exists is not verified .*; allow ec2:DescribeSecurityGroups$`),
        ) as string,
      })),
    )
  })

  test('of a deployed stage are looked at where its rules change, and nowhere else', () => {
    for (const admittedGroups of [unread, read(['sg-1'])]) {
      expect(changing('SecurityGroupIngress', { admittedGroups })).not.toEqual([])
      expect(changing('GroupDescription', { admittedGroups })).toEqual([])
      expect(changing(null, { admittedGroups })).toEqual([])
    }
  })
})

describe('who gets in', () => {
  test.each([
    [aBastion({ allow: ['0.0.0.0/0'] }), 'bastion-open-to-everyone'],
    [aBastion({ allow: ['::/0'] }), 'bastion-open-to-everyone'],
    [aBastion({ allow: [] }), 'bastion-unreachable'],
  ])('is warned about: %o', (bastion, code) => {
    const notes = planWith({ bastionImage: read('ami-1') }, aStage({ bastion })).notes
    expect(codesOf(besidesNewStage(notes)).filter((one) => one !== 'access-granted')).toEqual([
      code,
    ])
  })

  test('is not warned about where it is a range of some people, or Session Manager', () => {
    const external = { bastionImage: read('ami-1') }
    expect(
      messagesOf(besidesNewStage(planWith(external, aStage({ bastion: aBastion() })).notes)),
    ).toEqual(['203.0.113.0/24 will be able to connect to the bastion'])
    const keyless = aBastion({ access: 'session-manager', allow: [] })
    expect(
      messagesOf(besidesNewStage(planWith(external, aStage({ bastion: keyless })).notes)),
    ).toEqual(['whoever IAM allows to start a session will be able to connect to the bastion'])
  })

  test('databases that admit everybody are warned about', () => {
    const notes = planWith({}, aStage({ allowFrom: ['0.0.0.0/0'] })).notes
    expect(notes).toContainEqual({
      ...{ code: 'databases-open-to-everyone', level: 'warning' },
      message: expect.stringContaining('network.allowFrom: 0.0.0.0/0') as string,
    })
  })
})

test('a bastion whose image could not be read is refused, with what to allow', () => {
  const bastionImage = { kind: 'unread', action: 'ssm:GetParameter', why: 'AccessDenied' } as const
  const { refusals } = planWith({ bastionImage }, aStage({ bastion: aBastion() }))
  expect(refusals).toMatchObject([{ property: 'bastion' }])
  expect(refusals[0]?.message).toContain('allow ssm:GetParameter')
})

test.each([
  ['restart', { replacement: 'Conditional' }, 'bastion-restarted'],
  ['be replaced', { replacement: 'True' }, 'bastion-replaced'],
] as const)('new user data: the bastion will %s', (_what, replacement, code) => {
  const userData = property('UserData', null, 'I2Nsb3Vk', { requiresRecreation: 'Conditionally' })
  const change = modified('BastionInstance', 'AWS::EC2::Instance', [userData], replacement)
  const { notes } = planStage(
    planInput({ changes: [change], stage: aStage({ bastion: aBastion() }) }),
  )
  expect(codesOf(besidesNewStage(notes)).filter((one) => one.startsWith('bastion-'))).toEqual([
    code,
  ])
})

test('adding a bastion: every database none, and the resources as a note', () => {
  const stage = aStage({ bastion: aBastion() })
  const rules = { attribute: 'Properties', property: 'SecurityGroupIngress' } as const
  const group = modified('PostgresSecurityGroup', 'AWS::EC2::SecurityGroup', [
    {
      ...rules,
      requiresRecreation: 'Never',
      evaluation: 'Static',
      source: 'DirectModification',
      before: '[]',
      after: '[]',
    },
  ])
  const host = modified('BastionInstance', 'AWS::EC2::Instance', [], {
    action: 'Add',
    physicalId: null,
    replacement: null,
  })
  const external = { ...NO_EXTERNAL_FACTS, bastionImage: read('ami-1') }
  const plan = planStage(planInput({ stage, external, changes: [group, host], live: {} }))
  expect(plan.databases.map(({ impact, verified }) => [impact, verified])).toEqual([
    ['none', true],
    ['none', true],
    ['none', true],
  ])
  expect(messagesOf(plan.notes)).toContain('bastion: 1 resource will be added (BastionInstance)')
})

test('a replaced bastion is said to be no matter of a database', () => {
  const stage = aStage({ bastion: aBastion() })
  const host = modified('BastionInstance', 'AWS::EC2::Instance', [], { replacement: 'True' })
  const external = { ...NO_EXTERNAL_FACTS, bastionImage: read('ami-1') }
  const { notes } = planStage(planInput({ stage, external, changes: [host] }))
  expect(codesOf(notes)).toContain('bastion-replaced')
})

test('keys that are listed only because they read the address of a changed database are no note', () => {
  const stage = aStage({ bastion: aBastion() })
  const external = { ...NO_EXTERNAL_FACTS, bastionImage: read('ami-1') }
  const detail = {
    attribute: 'Properties',
    property: 'Parameters',
    requiresRecreation: 'Never',
    source: 'ResourceAttribute',
    before: null,
    after: null,
  } as const
  const notesWith = (evaluation: 'Dynamic' | 'Static') => {
    const keys = modified('BastionKeys', 'AWS::SSM::Association', [{ ...detail, evaluation }])
    const size = property('DBInstanceClass', 'db.t4g.micro', 'db.t4g.small')
    return planStage(planInput({ stage, external, changes: [postgres([size]), keys] })).notes
  }
  expect(notesWith('Dynamic')).toEqual([])
  expect(notesWith('Static')).toMatchObject([
    { code: 'other-resources', message: 'bastion: 1 resource will change (BastionKeys)' },
  ])
})
