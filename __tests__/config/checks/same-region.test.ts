import { describe, expect, test } from 'vitest'
import { problemsOf } from '../../builders/config.ts'

const file = (more: string, database = 'replicaOf: prod') => `version: 1
stack: shop
region: us-east-1
stages:
  prod:
    databases: { postgres: {} }
  reports:
    ${more}
    databases: { postgres: { ${database} } }
`
const told = (text: string) => problemsOf(text).map(({ path, line }) => [path, line])

describe('a replica in the region of its primary', () => {
  test.each([
    ['network: { cidr: 10.20.0.0/20 }', 'network.cidr'],
    ['network: { zones: 3 }', 'network.zones'],
    ['bastion: { allow: [198.51.100.0/24] }', 'bastion'],
  ])('takes no %s: it lives in the VPC of its primary', (written, path) => {
    expect(told(file(written))).toEqual([[`stages.reports.${path}`, 8]])
    expect(told(file(`region: us-west-2\n    ${written}`))).toEqual([])
  })

  test('takes no key: it has that of its primary', () => {
    const text = file('protected: false', 'replicaOf: prod, kmsKey: alias/shop')
    expect(told(text)).toEqual([['stages.reports.databases.postgres.kmsKey', 9]])
    expect(told(text.replace('protected: false', 'region: us-west-2'))).toEqual([])
  })

  test('may name the VPC of its primary, with a bastion in it', () => {
    const network =
      'network: { vpc: vpc-0000000a, subnets: [subnet-00000001, subnet-00000002], bastionSubnet: subnet-00000003 }'
    expect(told(file(`${network}\n    bastion: { allow: [198.51.100.0/24] }`))).toEqual([])
  })

  test('has no range that could overlap another network', () => {
    const clash = (prod: string) =>
      told(
        file('protected: false')
          .replace(
            'databases: { postgres: {} }',
            `network: { cidr: ${prod} }\n    databases: { postgres: {} }`,
          )
          .concat('  other:\n    network: { cidr: 10.20.0.0/20 }\n    databases: { redis: {} }\n'),
      )
    expect(clash('10.20.0.0/20')).toHaveLength(1)
    // The whole of 10.0.0.0/16 up to 10.255.0.0/16 holds the default of every stage.
    for (const second of [...Array(256).keys()].filter((number) => number !== 20))
      expect(clash(`10.${second}.0.0/16`)).toEqual([])
  })
})
