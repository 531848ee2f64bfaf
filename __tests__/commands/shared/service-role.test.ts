import { describe, expect, test } from 'vitest'
import { readServiceRole } from '../../../src/commands/shared/service-role.ts'

describe('cloudformation-role', () => {
  test.each([
    'arn:aws:iam::123456789012:role/shop-cloudformation',
    'arn:aws:iam::123456789012:role/teams/data/shop@cloudformation',
    'arn:aws-us-gov:iam::123456789012:role/a',
    'arn:aws-cn:iam::123456789012:role/a',
  ])('takes %s', (arn) => {
    expect(readServiceRole(arn)).toBe(arn)
  })

  test.each([undefined, ''])('%s is none', (written) => {
    expect(readServiceRole(written)).toBeNull()
  })

  test.each([
    'shop-cloudformation',
    'arn:aws:iam::12345678901:role/short-account',
    'arn:aws:iam::123456789012:user/somebody',
    'arn:aws:sts::123456789012:assumed-role/shop/session',
    'arn:aws:iam::123456789012:role/',
    'arn:aws:iam::123456789012:role/two words',
    `arn:aws:iam::123456789012:role/${'a/'.repeat(1100)}a`,
  ])('refuses %s', (written) => {
    expect(() => readServiceRole(written)).toThrow(
      expect.objectContaining({ code: 'not-a-role', exit: 2 }),
    )
  })
})
