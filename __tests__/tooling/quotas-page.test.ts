import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { countsOf, quotaTable, usageTable } from '../../scripts/generate/quotas.ts'
import { exampleNames, goldensOf } from '../template/examples.ts'
import type { Template } from '../../src/template/types.ts'

test('the resources of each example are counted, of types that somebody has looked up', () => {
  const goldens = exampleNames().flatMap(goldensOf)
  expect(goldens.length).toBeGreaterThan(10)
  for (const { body } of goldens)
    expect(Object.keys(countsOf((JSON.parse(body) as Template).Resources))).not.toEqual([])
})

test('a type that nobody has looked up is no type that takes nothing', () => {
  const unknown = { Type: 'AWS::EC2::NatGateway', Properties: {} }
  expect(() => countsOf({ unknown })).toThrow('AWS::EC2::NatGateway')
})

test('what the quickstart takes is the sum of its rows', () => {
  const quickstart = goldensOf('quickstart')[0]?.body ?? ''
  expect(countsOf((JSON.parse(quickstart) as Template).Resources)).toEqual({
    vpcs: 1,
    gateways: 1,
    subnets: 4,
    routeTables: 2,
    groups: 4,
    instances: 2,
    storage: 40,
    parameterGroups: 2,
    subnetGroups: 2,
    cacheNodes: 1,
    cacheParameterGroups: 1,
    cacheSubnetGroups: 1,
    secrets: 4,
  })
})

test('the page says so of every feature, and each quota with its default and source', () => {
  const page = readFileSync('docs/quotas.md', 'utf8').replaceAll(/ +/g, ' ')
  for (const line of [...usageTable().split('\n').slice(2), ...quotaTable().split('\n').slice(2)])
    expect(page).toContain(line.replaceAll(/ +/g, ' '))
})
