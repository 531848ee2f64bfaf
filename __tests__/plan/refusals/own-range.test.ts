import { expect, test } from 'vitest'
import { NO_EXTERNAL_FACTS, type OwnRange } from '../../../src/facts/external.ts'
import { rangeNotes, rangeRefusals } from '../../../src/plan/refusals/own-range.ts'
import { denied, messagesOf, planInput } from '../../builders/plan.ts'

const inputOf = (ownRange?: Partial<OwnRange>) =>
  planInput({
    external: {
      ...NO_EXTERNAL_FACTS,
      ...(ownRange && {
        ownRange: { cidr: '10.20.0.0/20', unread: null, clash: null, ...ownRange },
      }),
    },
  })

test('nothing is said of a range that is free, or that nobody chooses', () => {
  for (const input of [inputOf(), inputOf({})]) {
    expect(rangeRefusals(input)).toEqual([])
    expect(rangeNotes(input)).toEqual([])
  }
})

test('a range that another stage has is refused', () => {
  const clash = { stack: 'shop-prod', range: '10.20.0.0/16' }
  expect(rangeRefusals(inputOf({ clash }))).toMatchObject([
    { code: 'network-overlap', property: 'network.cidr' },
  ])
  expect(messagesOf(rangeRefusals(inputOf({ clash })))).toEqual([
    '10.20.0.0/20 overlaps 10.20.0.0/16, the range of shop-prod: the two could never be connected; write another `cidr`, or leave it out, and a free one is chosen',
  ])
})

test('where nobody may look at the VPCs, that is said', () => {
  expect(rangeNotes(inputOf({ unread: denied('ec2:DescribeVpcs') }))).toMatchObject([
    {
      code: 'network-range-not-verified',
      level: 'info',
      message:
        'whether 10.20.0.0/20 overlaps another VPC of us-east-1 is not verified (ec2:DescribeVpcs AccessDenied)',
    },
  ])
})
