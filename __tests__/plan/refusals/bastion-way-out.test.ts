import { expect, test } from 'vitest'
import { NO_EXTERNAL_FACTS, type Fact, type WayOut } from '../../../src/facts/facts.ts'
import { planStage } from '../../../src/plan/index.ts'
import type { StagePlan } from '../../../src/plan/model/types.ts'
import { denied, planInput, read } from '../../builders/plan.ts'
import { aBastion, aStage } from '../../builders/stage.ts'

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
