import { beforeEach, describe, expect, test } from 'vitest'
import { AwsError, type Service } from '../../../sandbox/contract.ts'
import { createRateLimits, type RateLimits } from '../../../sandbox/server/rate-limits.ts'

const CLOUDFORMATION = { name: 'cloudformation', protocol: 'query' } as const

let now: number
let limits: RateLimits
beforeEach(() => {
  now = 0
  limits = createRateLimits(() => now)
})

/** How many of so many calls at once are answered. */
function answered(count: number, action = 'DescribeStacks', region = 'us-east-1'): number {
  return Array.from({ length: count }, () => {
    try {
      limits.take(CLOUDFORMATION, action, region)
      return 1
    } catch (error) {
      if (!(error instanceof AwsError)) throw error
      return 0
    }
  }).reduce<number>((sum, one) => sum + one, 0)
}

describe('HTTP-15 the rate of calls', () => {
  test('has no limit until it is given one', () => {
    expect(answered(1000)).toBe(1000)
  })

  test('is that of a bucket, which is full at first and refilled as time goes on', () => {
    limits.give({ callsPerSecond: 3 })
    expect(answered(10)).toBe(3)
    now += 1000 / 3 + 1
    expect(answered(10)).toBe(1)
    now += 60_000
    expect(answered(10)).toBe(3)
  })

  test('lets as many come at once as it is told', () => {
    limits.give({ callsPerSecond: 1, burst: 5 })
    expect(answered(10)).toBe(5)
  })

  test('is counted for each action and region', () => {
    limits.give({ callsPerSecond: 1 })
    expect(answered(2)).toBe(1)
    expect(answered(2, 'ListStacks')).toBe(1)
    expect(answered(2, 'DescribeStacks', 'eu-west-1')).toBe(1)
  })

  test('below one a second a single call is let through all the same', () => {
    limits.give({ callsPerSecond: 0.5 })
    expect(answered(2)).toBe(1)
    now += 2000
    expect(answered(2)).toBe(1)
  })

  test('of one action comes before that of all, and each can be ended', () => {
    limits.give({ callsPerSecond: 1 })
    limits.give({ action: 'cloudformation:ListStacks', callsPerSecond: 4 })
    expect([answered(9), answered(9, 'ListStacks')]).toEqual([1, 4])
    limits.give({ callsPerSecond: null })
    expect([answered(9), answered(9, 'ListStacks')]).toEqual([9, 4])
  })

  test.each([0, -1, 'three'])('cannot be %j', (callsPerSecond) => {
    expect(() => {
      limits.give({ callsPerSecond: callsPerSecond as number })
    }).toThrow('callsPerSecond is a number above 0, or null.')
  })
})

test.each<[string, Service['protocol'], string, number, string]>([
  ['cloudformation', 'query', 'Throttling', 400, 'Rate exceeded'],
  ['rds', 'query', 'Throttling', 400, 'Rate exceeded'],
  ['ssm', 'json', 'ThrottlingException', 400, 'Rate exceeded'],
  ['kms', 'json', 'ThrottlingException', 400, 'You have exceeded the rate at which you may call'],
  ['servicequotas', 'json', 'TooManyRequestsException', 400, 'Rate exceeded'],
  ['ec2', 'ec2', 'RequestLimitExceeded', 503, 'Request limit exceeded.'],
])(
  'HTTP-16 %s says in its own way that it was called too often',
  (name, protocol, code, status, words) => {
    limits.give({ callsPerSecond: 0.001 })
    const take = (): void => {
      limits.take({ name, protocol }, 'Any', 'us-east-1')
    }
    take()
    expect(take).toThrow(
      expect.objectContaining({ code, status, message: expect.stringContaining(words) as string }),
    )
  },
)
