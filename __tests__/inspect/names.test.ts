import { expect, test } from 'vitest'
import { changeSetName, originOfChangeSet, originOfToken } from '../../src/inspect/names.ts'

const NOW = new Date('2026-11-23T12:34:56Z')
const COMMIT = '0123456789abcdef0123456789abcdef01234567'
const ARN = 'arn:aws:cloudformation:us-east-1:123456789012:changeSet/'

test('two change sets of the same second have different names, in the form CloudFormation takes', () => {
  const names = Array.from({ length: 100 }, () => changeSetName(NOW))
  expect(new Set(names).size).toBe(100)
  for (const name of names) expect(name).toMatch(/^tinystacks-20261123123456-[0-9a-f]{8}$/)
})

test('a name tells the workflow run, and stays within what CloudFormation takes', () => {
  const name = changeSetName(NOW, { run: 19876543210 })
  expect(name).toMatch(/^tinystacks-20261123123456-r19876543210-[0-9a-f]{8}$/)
  expect(originOfToken(name)).toEqual({ run: 19876543210, purpose: 'step' })
  const longest = changeSetName(NOW, { run: Number.MAX_SAFE_INTEGER, commit: COMMIT }, 'undo')
  expect(originOfToken(longest)).toEqual({ run: Number.MAX_SAFE_INTEGER, purpose: 'undo' })
  // API_CreateChangeSet, ChangeSetName, and API_ExecuteChangeSet, ClientRequestToken.
  expect(longest).toMatch(/^[a-zA-Z][-a-zA-Z0-9]{0,127}$/)
})

test.each([
  changeSetName(NOW),
  'Console-CreateStack-7f59c3cf-00d2-40c7-b2ff-e75db0987002',
  'tinystacks-20261123123456-r-1f2e3d4c',
  'tinystacks-20261123123456-r12-1f2e3d4c-',
  'x-tinystacks-20261123123456-r12-1f2e3d4c',
  'tinystacks-20261123123456-r12uu-1f2e3d4c',
  '',
])('no run is read out of %j', (token) => {
  expect(originOfToken(token)).toBeNull()
})

test('a change set tells the run and the commit that it deployed', () => {
  const arnOf = (name: string): string => `${ARN}${name}/1a2b3c4d-0000-0000-0000-000000000000`
  const both = { run: 7, commit: COMMIT }
  expect(originOfChangeSet(arnOf(changeSetName(NOW, both)))).toEqual(both)
  expect(originOfChangeSet(arnOf(changeSetName(NOW, { commit: COMMIT })))?.commit).toBe(COMMIT)
  expect(originOfChangeSet(arnOf(changeSetName(NOW, { run: 7 })))).toEqual({ run: 7 })
  expect(originOfChangeSet(arnOf(changeSetName(NOW, { run: 7, commit: 'main' })))?.commit).toBe(
    undefined,
  )
  for (const name of [changeSetName(NOW, { run: 7, commit: COMMIT }, 'undo'), `other-${COMMIT}`])
    expect(originOfChangeSet(arnOf(name))).toBeNull()
  expect(originOfChangeSet('')).toBeNull()
})
