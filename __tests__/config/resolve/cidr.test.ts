import { describe, expect, test } from 'vitest'
import {
  defaultCidr,
  freeCidr,
  isNetworkAddress,
  overlaps,
  type Range,
  rangeOf,
} from '../../../src/config/resolve/cidr.ts'
import { configOf } from '../../builders/config.ts'

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

  test('moves where another stage of the file would have it, and nowhere else', () => {
    const names = Array.from({ length: 100 }, (_, index) => `s${index}`)
    const stages = names.map((name) => `  ${name}: { databases: }\n`).join('')
    const text = `version: 1\nstack: shop\nregion: us-east-1\nstages:\n${stages}`
    const chosen = configOf(text).stages.map(({ network }) =>
      network.kind === 'own' ? network.cidr : '',
    )
    const defaults = names.map((name) => defaultCidr(`shop-${name}`, 'us-east-1'))
    const moved = chosen.filter((cidr, index) => cidr !== defaults[index])
    expect(new Set(chosen).size).toBe(100)
    expect(moved.length).toBe(100 - new Set(defaults).size)
    expect(moved.length).toBeGreaterThan(0)
    expect(moved.filter((cidr) => defaults.includes(cidr))).toEqual([])
  })

  test('moves clear of a range that the file gives another stage', () => {
    const own = defaultCidr('shop-dev', 'us-east-1')
    const file = (cidr: string): string => `version: 1
stack: shop
region: us-east-1
stages:
  dev: { databases: }
  prod: { databases: , region: eu-west-1, network: { cidr: ${cidr} } }
`
    const [dev] = configOf(file(own)).stages
    expect(dev?.network).toMatchObject({ cidr: '10.141.80.0/20' })
    expect(configOf(file('10.20.0.0/20')).stages[0]?.network).toMatchObject({ cidr: own })
  })

  test('a file without room says so', () => {
    expect(freeCidr('shop-dev', 'us-east-1', [range('10.0.0.0/8')])).toBeNull()
    expect(freeCidr('shop-dev', 'us-east-1', [])).toBe('10.141.80.0/20')
  })
})
