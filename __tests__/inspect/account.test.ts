import { describe, expect, test } from 'vitest'
import type { ConfigPath } from '../../src/config/resolved.ts'
import { guardAccount, guardServiceRole } from '../../src/inspect/account.ts'
import { anAws, aStack } from '../builders/aws.ts'
import { aStage } from '../builders/stage.ts'

const POSITIONS: Record<string, { line: number; column: number }> = {
  account: { line: 4, column: 10 },
  'stages.dev': { line: 7, column: 3 },
}

/** As `Locate` promises: a path that is not written gives its nearest written parent. */
function locate(path: ConfigPath): { line: number; column: number } {
  return (
    POSITIONS[path.join('.')] ??
    (path.length === 0 ? { line: 1, column: 1 } : locate(path.slice(0, -1)))
  )
}

describe('guardAccount', () => {
  const stage = aStage({ account: '999999999999' })

  test('asks nobody where the file names no account', async () => {
    const aws = anAws()
    await guardAccount({ aws, locate, file: 'tinystacks.yml' }, aStage({ account: null }), null)
    expect(aws.made).toEqual([])
  })

  test("refuses another account's credentials with the line of `account`", async () => {
    await expect(
      guardAccount({ aws: anAws(), locate, file: 'tinystacks.yml' }, stage, null),
    ).rejects.toMatchObject({
      code: 'wrong-account',
      exit: 2,
      problems: [{ code: 'credentials-of-another-account', path: 'account', line: 4, column: 10 }],
    })
  })

  test('knows the account of a deployed stack without a call', async () => {
    const aws = anAws()
    await expect(
      guardAccount({ aws, locate, file: 'tinystacks.yml' }, stage, aStack()),
    ).rejects.toMatchObject({ code: 'wrong-account' })
    expect(aws.made).toEqual([])
  })

  test('lets the right account through', async () => {
    const aws = anAws({ account: '999999999999' })
    await expect(
      guardAccount({ aws, locate, file: 'tinystacks.yml' }, stage, null),
    ).resolves.toBeUndefined()
  })
})

describe('guardServiceRole', () => {
  const role = (account: string, partition = 'aws') =>
    `arn:${partition}:iam::${account}:role/shop-cloudformation`
  const stage = aStage({ account: null, region: 'us-east-1' })
  const guard = (serviceRole: string | null, one = stage, found = false): void => {
    guardServiceRole({ serviceRole }, one, found ? aStack() : null)
  }

  test('takes a role of the account, and any where no account is known', () => {
    guard(null)
    guard(role('999999999999'))
    guard(role('999999999999'), aStage({ account: '999999999999' }))
    guard(role('123456789012'), stage, true)
    guard(role('999999999999', 'aws-cn'), aStage({ account: null, region: 'cn-north-1' }))
  })

  test.each([
    ['of another account than the stack', role('999999999999'), stage, true],
    [
      'of another account than the file says',
      role('1'.repeat(12)),
      aStage({ account: '9'.repeat(12) }),
      false,
    ],
    ['of another partition', role('999999999999', 'aws-cn'), stage, false],
  ] as const)('refuses one %s', (_name, given, one, found) => {
    expect(() => {
      guard(given, one, found)
    }).toThrow(expect.objectContaining({ code: 'role-of-another-account', exit: 2 }))
  })
})
