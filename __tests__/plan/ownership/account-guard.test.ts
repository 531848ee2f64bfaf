import { describe, expect, test } from 'vitest'
import { accountAsks, newAccount } from '../../../src/plan/ownership/account-guard.ts'
import { aDeployed, aStage } from '../../builders/stage.ts'

const HERE = '123456789012'
const THERE = '210987654321'

describe('a stage that is deployed', () => {
  const guarded = aDeployed(aStage({ account: HERE }))

  test.each([
    ['taken out', null],
    ['another', THERE],
  ])('asks where the account that its stack was tied to is %s', (_what, account) => {
    expect(guarded.account).toBe(HERE)
    expect(accountAsks({ stage: aStage({ account }), deployed: guarded })).toEqual([
      { kind: 'account', stack: guarded.id, from: HERE, to: account },
    ])
  })

  test.each([
    ['the account is the same', HERE, guarded],
    ['its stack says nothing of an account', null, aDeployed()],
    ['an account is added to the file', HERE, aDeployed()],
  ])('asks nothing where %s', (_what, account, deployed) => {
    expect(accountAsks({ stage: aStage({ account }), deployed })).toEqual([])
  })
})

describe('a stage that is to be made', () => {
  const before = (...stages: readonly ReturnType<typeof aStage>[]) =>
    ({ kind: 'read', stages }) as const
  const earlier = aStage({ account: HERE })

  test.each([
    ['another one', THERE],
    ['none', null],
  ])('asks where the file before tied it to an account, and this one to %s', (_what, account) => {
    expect(newAccount(aStage({ account }), before(earlier))).toEqual({
      notes: [],
      asks: [{ kind: 'account', stack: null, from: HERE, to: account }],
    })
  })

  test('is found again under its stackName where it was renamed', () => {
    const renamed = aStage({ name: 'production', account: THERE })
    expect(
      newAccount(renamed, before(aStage({ name: 'x', stackName: 'x' }), earlier)).asks,
    ).toEqual([expect.objectContaining({ from: HERE, to: THERE })])
  })

  test.each([
    ['the account is the same', before(earlier)],
    ['the file before had no such stage', before()],
    ['the file before tied it to none', before(aStage())],
  ])('asks nothing where %s', (_what, file) => {
    expect(newAccount(aStage({ account: HERE }), file)).toEqual({ notes: [], asks: [] })
  })

  test('is noted as not verified where nobody can read the file before', () => {
    const unread = { kind: 'unread', why: 'too shallow' } as const
    expect(newAccount(aStage({ account: HERE }), unread)).toEqual({
      notes: [
        {
          ...{ code: 'account-unread', level: 'info' },
          message: expect.stringMatching(/^whether dev .* not verified \(too shallow\)$/) as string,
        },
      ],
      asks: [],
    })
    expect(newAccount(aStage(), unread)).toEqual({ notes: [], asks: [] })
  })
})
