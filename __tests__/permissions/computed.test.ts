/**
 * The table of permissions against AWS's own lists: everything that a handler of a template may call
 * (`handlers.permissions` and `tagging.permissions` of the provider schemas) and everything that the sources call is in
 * it, but for exceptions with a reason; and nothing is in it that nobody needs. One test for an action, so that an
 * action that is taken out fails one (.ci/checks/permissions.ts takes out twenty).
 */
import { describe, expect, test } from 'vitest'
import type { Action, Feature } from '../../src/permissions/permission.ts'
import { PERMISSIONS } from '../../src/permissions/table.ts'
import { callsIn, CALLS } from './calls.ts'
import { EXCEPTIONS, NOT_ALLOWED } from './exceptions.ts'
import { directNeeds, HANDLED_TYPES, isMet, needsOfTemplate, templates } from './needs.ts'

const ALL = templates()
const NEEDS = [...ALL.flatMap(needsOfTemplate), ...directNeeds()]
const byAction = Map.groupBy(NEEDS, ({ action }) => action)

describe('an action that is needed is in the table', () => {
  test.each([...byAction].toSorted())('%s', (_action, needs) => {
    expect(needs.filter((need) => !isMet(need, PERMISSIONS)).map(({ who }) => who)).toEqual([])
  })
})

/** Each place of an action in the table. */
const PLACES = PERMISSIONS.flatMap(({ actions, by, features, why }, at) =>
  actions.map((action) => ({ action, at, features, name: `${action}, ${by}: ${why}` })),
)

describe('nothing is in the table that nobody needs', () => {
  test.each(PLACES)('$name', ({ action, at, features = [] }) => {
    const without = PERMISSIONS.map((row, index) =>
      index === at ? { ...row, actions: row.actions.filter((one) => one !== action) } : row,
    )
    const needs = (byAction.get(action) ?? []).filter(({ by }) => by === PERMISSIONS[at]?.by)
    expect(needs.some((need) => !isMet(need, without))).toBe(true)
    const needless = features.filter(
      (feature) => !needs.some((need) => need.features?.includes(feature) ?? true),
    )
    expect(needless).toEqual([])
  })
})

describe('exceptions', () => {
  const permitted = (type: string): readonly Action[] =>
    Object.values(HANDLED_TYPES[type] ?? {}).flat()

  test.each(EXCEPTIONS)("$type: $property is in AWS's list", ({ type, actions }) => {
    expect(actions.filter((action) => !permitted(type).includes(action))).toEqual([])
  })

  test('a call that no policy allows is one', () => {
    expect(Object.keys(NOT_ALLOWED).filter((action) => !CALLS.has(action as Action))).toEqual([])
  })
})

test('every feature of the table has a template', () => {
  const found = new Set<Feature>(['service-role', ...ALL.flatMap(({ features }) => features)])
  const named = new Set(PERMISSIONS.flatMap(({ features = [] }) => features))
  expect([...named].filter((feature) => !found.has(feature))).toEqual([])
})

describe('the calls of a source', () => {
  test('are those of static and dynamic imports and of pages, not clients and types', () => {
    const text = `
      import { CloudFormationClient, DescribeStacksCommand as D, type Stack } from '@aws-sdk/client-cloudformation'
      import type { CreateStackCommand } from '@aws-sdk/client-cloudformation'
      const { PutParameterCommand, paginateDescribeParameters: pages } = await import('@aws-sdk/client-ssm')
      const client = new (await import('@aws-sdk/client-secrets-manager')).SecretsManagerClient({})`
    expect(callsIn(text)).toEqual([
      'cloudformation:DescribeStacks',
      'ssm:PutParameter',
      'ssm:DescribeParameters',
    ])
  })

  test('have to show', () => {
    expect(() => callsIn(`const rds = await import('@aws-sdk/client-rds')`)).toThrow(
      'which commands',
    )
    expect(() => callsIn(`import * as rds from '@aws-sdk/client-rds'`)).toThrow('which commands')
    expect(() => callsIn('const OtherCommand = makeBuilder()')).toThrow('which commands')
  })

  test('ask nothing of S3: a template is sent whole', () => {
    const services = new Set([...CALLS.keys()].map((action) => action.split(':')[0]))
    expect(services).not.toContain('s3')
    expect(services).toContain('cloudformation')
  })

  test('are named by the action that an error names', () => {
    expect(CALLS.get('rds:RebootDBInstance')).toEqual(['src/aws/reboot.ts'])
    expect(CALLS.size).toBeGreaterThan(50)
  })
})
