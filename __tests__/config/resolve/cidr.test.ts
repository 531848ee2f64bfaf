import { describe, expect, test } from 'vitest'
import {
  defaultCidr,
  freeCidr,
  isNetworkAddress,
  overlaps,
  type Range,
  rangeOf,
} from '../../../src/config/resolve/cidr.ts'
import { configOf, problemsOf } from '../../builders/config.ts'

const range = (cidr: string): Range => {
  const found = rangeOf(cidr)
  if (found === null) throw new Error(`${cidr} is none`)
  return found
}

test('a range has a first and a last address', () => {
  expect(rangeOf('10.0.16.0/20')).toEqual({
    first: 10 * 2 ** 24 + 16 * 256,
    last: 10 * 2 ** 24 + 31 * 256 + 255,
    prefix: 20,
  })
  expect(rangeOf('255.255.255.255/32')).toMatchObject({ first: 2 ** 32 - 1, last: 2 ** 32 - 1 })
  expect(rangeOf('10.0.256.0/20')).toBeNull()
  expect(rangeOf('10.0.0.0/33')).toBeNull()
})

test('ranges overlap when they share an address', () => {
  expect(overlaps(range('10.0.0.0/16'), range('10.0.240.0/20'))).toBe(true)
  expect(overlaps(range('10.0.240.0/20'), range('10.0.0.0/16'))).toBe(true)
  expect(overlaps(range('10.0.0.0/20'), range('10.0.16.0/20'))).toBe(false)
})

test('a network begins at the first address of its size', () => {
  expect(isNetworkAddress(range('10.0.16.0/20'))).toBe(true)
  expect(isNetworkAddress(range('10.0.17.0/20'))).toBe(false)
})

describe("the range of a stage's own network", () => {
  test('is a /20 of 10.0.0.0/8 that follows from stack and region alone', () => {
    // pinned: another choice would replace every VPC
    expect(defaultCidr('shop-dev', 'us-east-1')).toBe('10.141.64.0/20')
    expect(defaultCidr('shop-dev', 'us-east-2')).not.toBe('10.141.64.0/20')
    for (let index = 0; index < 500; index += 1) {
      const own = range(defaultCidr(`stack-${index}`, 'us-east-1'))
      expect(isNetworkAddress(own) && overlaps(own, range('10.0.0.0/8')) && own.prefix).toBe(20)
    }
  })

  test('does not move when stages are added or change places', () => {
    const file = (stages: readonly string[]) =>
      `version: 1\nstack: shop\nregion: us-east-1\nstages:\n${stages.map((name) => `  ${name}: { databases: }\n`).join('')}`
    const networks = (stages: readonly string[]) =>
      new Map(configOf(file(stages)).stages.map(({ name, network }) => [name, network]))
    const before = networks(['dev', 'prod'])
    const after = networks(['test', 'prod', 'dev'])
    expect(after.get('dev')).toEqual(before.get('dev'))
    expect(after.get('prod')).toEqual(before.get('prod'))
  })

  test('a clash of two stages names both, and a range that is free', () => {
    const names = Array.from({ length: 100 }, (_, index) => `s${index}`)
    const stages = names.map((name) => `  ${name}: { databases: }\n`).join('')
    const text = `version: 1\nstack: shop\nregion: us-east-1\nstages:\n${stages}`
    const [problem] = problemsOf(text)
    expect(problem?.message).toMatch(
      /^the networks of `s\d+` \(10\..*\) and `s\d+` \(10\..*\) overlap$/,
    )
    const free = /cidr: (\S+) /.exec(problem?.hint ?? '')?.[1] ?? ''
    const taken = names.map((name) => range(defaultCidr(`shop-${name}`, 'us-east-1')))
    expect(taken.some((other) => overlaps(other, range(free)))).toBe(false)
  })

  test('a file without room says so', () => {
    expect(freeCidr('shop-dev', 'us-east-1', [range('10.0.0.0/8')])).toBeNull()
    expect(freeCidr('shop-dev', 'us-east-1', [])).toBe('10.141.80.0/20')
  })
})
