import { describe, expect, it } from 'vitest'
import type { Quota, QuotaFacts, QuotaNeeds } from '../../../src/facts/quotas.ts'
import { quotaNotes, quotaRefusals } from '../../../src/plan/refusals/quotas.ts'
import { denied, messagesOf, planInput, read } from '../../builders/plan.ts'

const quota = (used: number, max: number): Quota => ({ used: read(used), max: read(max) })

const inputOf = (facts: QuotaFacts, needs: QuotaNeeds, before: QuotaNeeds = {}) =>
  planInput({ quotas: { facts, needs, before } })

describe('a plan', () => {
  it('may take all that a quota has left', () => {
    const input = inputOf({ vpcs: quota(4, 5) }, { vpcs: 1 })
    expect(quotaRefusals(input)).toEqual([])
    expect(quotaNotes(input)).toEqual([])
  })

  it('may not go over it', () => {
    const [refusal] = quotaRefusals(inputOf({ vpcs: quota(5, 5) }, { vpcs: 1 }))
    expect(refusal).toMatchObject({ code: 'quota-exceeded', database: null })
    expect(refusal?.message).toBe(
      'the quota "VPCs per Region" of us-east-1 has no room: 5 of 5 are used, and this stage takes 1; delete what nobody needs any more, put the stage into a VPC that exists (`network.vpc`), or ask for 6: aws service-quotas request-service-quota-increase --service-code vpc --quota-code L-F678F1CE --desired-value 6',
    )
  })

  it('is added to those before it', () => {
    const facts = { storage: quota(99_900, 100_000) }
    expect(quotaRefusals(inputOf(facts, { storage: 60 }))).toEqual([])
    expect(messagesOf(quotaRefusals(inputOf(facts, { storage: 60 }, { storage: 50 })))).toEqual([
      'the quota "Total storage for all DB instances" of us-east-1 has no room: 99900 of 100000 GiB is used, the stages before it take 50 GiB, and this stage takes 60 GiB; delete what nobody needs any more, or ask for 100010 GiB in the console of Service Quotas (Amazon RDS)',
    ])
  })

  it('is not asked about what it takes nothing of', () => {
    expect(quotaRefusals(inputOf({ vpcs: quota(9, 5) }, { instances: 1 }))).toEqual([])
  })
})

describe('what could not be read', () => {
  it('is said with what AWS gives at first, once for each call', () => {
    const unread = denied('rds:DescribeAccountAttributes')
    const none = { used: unread, max: unread }
    const facts = { instances: none, storage: none, vpcs: quota(1, 5) }
    const input = inputOf(facts, { instances: 1, storage: 20, vpcs: 1 })
    expect(quotaRefusals(input)).toEqual([])
    expect(quotaNotes(input)).toEqual([
      {
        code: 'quota-not-verified',
        level: 'info',
        message:
          'whether the quotas of us-east-1 have room is not verified (rds:DescribeAccountAttributes AccessDenied): "DB instances" (1 more, AWS\'s default is 40) and "Total storage for all DB instances" (20 GiB more, AWS\'s default is 100000 GiB)',
      },
    ])
  })

  it.each([
    [4, 'info'],
    [5, 'warning'],
  ])('with %i VPCs is a note of level %s', (used, level) => {
    const max = denied('servicequotas:GetServiceQuota')
    const input = inputOf({ vpcs: { used: read(used), max } }, { vpcs: 1 })
    expect(quotaRefusals(input)).toEqual([])
    expect(quotaNotes(input)).toMatchObject([{ level }])
    expect(messagesOf(quotaNotes(input))[0]).toContain(
      `"VPCs per Region" (${String(used)} used, 1 more, AWS's default is 5)`,
    )
  })

  it('may be what AWS has no value of', () => {
    const input = inputOf({ vpcs: { used: read(1), max: { kind: 'absent' } } }, { vpcs: 1 })
    expect(messagesOf(quotaNotes(input))[0]).toContain('not verified (AWS does not say)')
  })
})
