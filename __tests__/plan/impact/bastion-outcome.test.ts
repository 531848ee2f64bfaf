import { describe, expect, test } from 'vitest'
import { planStage } from '../../../src/plan/index.ts'
import type { ResourceChange } from '../../../src/facts/stack/change-set.ts'
import {
  added,
  modified,
  planInput,
  postgres,
  property,
  removed,
  tags,
} from '../../builders/plan.ts'

const HOST = 'AWS::EC2::Instance'
const GROUP = 'AWS::EC2::SecurityGroup'
const type = property('InstanceType', 't4g.nano', 't4g.micro')
const rules = property('SecurityGroupIngress', '[]', '[1]')

function fate(...changes: readonly ResourceChange[]) {
  return planStage(planInput({ changes })).bastion
}

describe('what happens to the bastion', () => {
  test('is told where it comes, goes, or is made anew', () => {
    expect(fate(added('BastionSecurityGroup', GROUP), added('BastionInstance', HOST))).toBe('made')
    expect(fate(removed('BastionInstance', HOST, 'Delete'))).toBe('removed')
    const replacement = { replacement: 'True' } as const
    expect(fate(modified('BastionInstance', HOST, [type], replacement))).toBe('replaced')
  })

  test('is a change where the host stays', () => {
    expect(fate(modified('BastionInstance', HOST, [type]))).toBe('changed')
    expect(fate(modified('BastionSecurityGroup', GROUP, [rules]))).toBe('changed')
  })

  test('is nothing where only tags change, or what a rule of its reads', () => {
    const read = property('DestinationSecurityGroupId', null, null, {
      evaluation: 'Dynamic',
      source: 'ResourceAttribute',
    })
    expect(fate(modified('BastionInstance', HOST, [tags()]))).toBeUndefined()
    expect(
      fate(modified('BastionToPostgres', 'AWS::EC2::SecurityGroupEgress', [read])),
    ).toBeUndefined()
    expect(fate(postgres([property('AllocatedStorage', '20', '50')]))).toBeUndefined()
  })
})
