import { describe, expect, it } from 'vitest'
import type { BastionFacts } from '../../../src/facts/bastion.ts'
import type { PropertyChange, ResourceChange } from '../../../src/facts/stack/change-set.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import { goneBastionRefusals } from '../../../src/plan/gone/gone-bastion.ts'
import { denied, modified, planInput, property, read, removed, tags } from '../../builders/plan.ts'
import { aBastion, aDeployed, aStage } from '../../builders/stage.ts'

const HOST = 'AWS::EC2::Instance'
const ABSENT: Fact<BastionFacts> = { kind: 'absent' }
const stage = aStage({ bastion: aBastion() })
const there = aDeployed()
const deployed = { ...there, bastion: { ...there.bastion, instance: 'i-0bastion' } }

const inState = (state: BastionFacts['state']): Fact<BastionFacts> =>
  read({ instance: 'i-0bastion', state, securityGroups: [] })

const host = (
  details: readonly PropertyChange[],
  overrides: Partial<ResourceChange> = {},
): ResourceChange => modified('BastionInstance', HOST, details, overrides)

const USER_DATA = host([property('UserData', null, null)])

function refusedCodes(change: ResourceChange, bastion: Fact<BastionFacts> = ABSENT): string[] {
  const input = planInput({ stage, deployed, changes: [change] })
  return goneBastionRefusals({ ...input, seen: { bastion } }).map(({ code }) => code)
}

describe('a bastion that is gone', () => {
  it.each([
    ['its user data', USER_DATA],
    ['its tags', host([tags()])],
    ['something that is not told', host([])],
    ['what may replace it', { ...USER_DATA, replacement: 'Conditional' as const }],
  ])('refuses a change of %s', (_what, change) => {
    expect(refusedCodes(change)).toEqual(['bastion-missing'])
  })

  it.each([
    ['it is removed', removed('BastionInstance', HOST)],
    ['it is replaced', { ...USER_DATA, replacement: 'True' as const }],
    [
      'its metadata changes',
      host([property('', null, null, { attribute: 'Metadata', property: null })]),
    ],
    [
      'what it refers to keeps its name',
      host([
        property('IamInstanceProfile', null, null, {
          evaluation: 'Dynamic',
          source: 'ResourceReference',
        }),
      ]),
    ],
    [
      'it reads an attribute of what changes',
      host([
        property('UserData', null, null, { evaluation: 'Dynamic', source: 'ResourceAttribute' }),
      ]),
    ],
    ['something else changes', modified('BastionKeys', 'AWS::SSM::Association', [tags()])],
  ])('refuses nothing where %s', (_what, change) => {
    expect(refusedCodes(change)).toEqual([])
  })
})

describe('an update that changes a bastion', () => {
  it.each(['shutting-down', 'terminated'] as const)('is refused while that is %s', (state) => {
    expect(refusedCodes(USER_DATA, inState(state))).toEqual(['bastion-missing'])
  })

  it.each(['pending', 'running', 'stopping', 'stopped', 'unknown'] as const)(
    'is not while that is %s',
    (state) => {
      expect(refusedCodes(USER_DATA, inState(state))).toEqual([])
    },
  )

  it('is not where nobody could look', () => {
    expect(refusedCodes(USER_DATA, denied('ec2:DescribeInstances'))).toEqual([])
  })
})
