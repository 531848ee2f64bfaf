import { expect, test } from 'vitest'
import { defaultCidr } from '../../../src/config/resolve/cidr.ts'
import { networkKey, placeRanges } from '../../../src/config/resolve/ranges.ts'
import type { OwnNetwork } from '../../../src/config/resolved.ts'

const region = 'us-east-1'
const network = (stage: string, overrides: Partial<OwnNetwork> = {}): OwnNetwork => ({
  stage,
  stackName: `shop-${stage}`,
  region,
  written: null,
  ...overrides,
})
const [dev, prod] = [network('dev'), network('prod')]
const own = ({ stackName, region: home }: OwnNetwork): string => defaultCidr(stackName, home)
const nothing = { known: new Map<string, readonly string[]>(), others: [], region }

test('a stage has its default where nobody else has it', () => {
  expect(Object.fromEntries(placeRanges([dev, prod]))).toEqual({ dev: own(dev), prod: own(prod) })
})

test('it moves clear of every VPC of its region, and of none of another region', () => {
  const inUse = { ...nothing, others: ['172.31.0.0/16', own(dev), '10.141.80.0/20'] }
  expect(placeRanges([dev], inUse).get('dev')).toBe('10.141.96.0/20')
  const away = network('dev', { region: 'eu-west-1' })
  expect(placeRanges([away], { ...inUse, others: [own(away)] }).get('dev')).toBe(own(away))
})

test('two new stages that both move get two ranges, whichever is placed first', () => {
  const twins = [dev, network('twin', { stackName: 'shop-dev', region: 'eu-west-1' })]
  const inUse = { ...nothing, others: ['10.141.64.0/18', own(prod)] }
  const placed = placeRanges([prod, ...twins, network('late')], inUse)
  expect(new Set(placed.values()).size).toBe(4)
  // A stage that was deployed meanwhile changes nothing for the others.
  const known = new Map([[networkKey(dev), [placed.get('dev') ?? '']]])
  const after = placeRanges([prod, ...twins, network('late')], { ...inUse, known })
  expect(after.get('late')).toBe(placed.get('late'))
  expect(after.get('prod')).toBe(placed.get('prod'))
  expect(after.has('dev')).toBe(false)
})

test('it moves clear of what another stage of the file has, wherever that is', () => {
  const west = network('west', { region: 'us-west-2' })
  const known = new Map([[networkKey(west), [own(dev)]]])
  expect(placeRanges([dev, west], { ...nothing, known }).get('dev')).toBe('10.141.80.0/20')
})
