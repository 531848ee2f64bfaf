import { describe, expect, test } from 'vitest'
import { accountsReached, asOf } from '../../../src/commands/shared/as-whom.ts'
import type { Context } from '../../../src/commands/shared/context.ts'
import { NO_ROLES } from '../../../src/config/accounts.ts'
import { aStage } from '../../builders/stage.ts'

const role = (account: string, name: string) => `arn:aws:iam::${account}:role/${name}`
const inA = { plan: role('1', 'plan'), deploy: role('1', 'deploy'), service: role('1', 'cfn') }

const run = (assumes: Context['assumes'], serviceRole: string | null = null) =>
  ({ assumes, options: { serviceRole } }) as unknown as Pick<Context, 'assumes' | 'options'>

describe('a stage is reached', () => {
  const stage = { roles: inA }

  test.each([
    ['plan', inA.plan],
    ['deploy', inA.deploy],
    [null, null],
  ] as const)('by its role for %s', (assumes, expected) => {
    expect(asOf(run(assumes), stage)).toEqual({ role: expected, service: inA.service })
  })

  test('by no role for deploys where it has none for plans', () => {
    const only = { roles: { ...NO_ROLES, deploy: inA.deploy } }
    expect(asOf(run('plan'), only).role).toBeNull()
  })

  test('with the service role of the input where the file names none', () => {
    expect(asOf(run('plan', 'given'), { roles: NO_ROLES }).service).toBe('given')
    expect(asOf(run('plan', 'given'), null).service).toBe('given')
  })
})

describe('the accounts that are reached', () => {
  const stages = [
    aStage({ name: 'dev', roles: inA }),
    aStage({ name: 'test', roles: { ...inA, plan: role('1', 'test-plan') } }),
    aStage({ name: 'prod', roles: { ...NO_ROLES, plan: role('2', 'plan') } }),
    aStage({ name: 'open' }),
    aStage({ name: 'tied', account: '2' }),
  ]
  const told = (assumes: Context['assumes']) =>
    accountsReached(run(assumes), stages).map(({ as, stages: own }) => [
      as.role,
      own.map(({ name }) => name),
    ])

  test('are one each, with the stages that are or may be there', () => {
    expect(told('plan')).toEqual([
      [role('1', 'plan'), ['dev', 'test', 'open']],
      [role('2', 'plan'), ['prod', 'open', 'tied']],
      [null, ['dev', 'test', 'prod', 'open', 'tied']],
    ])
  })

  test('are that of the credentials alone where no role is assumed', () => {
    expect(told(null)).toEqual([[null, ['dev', 'test', 'prod', 'open', 'tied']]])
  })
})
