import { expect, test } from 'vitest'
import { changeSetName } from '../../src/deploy/names.ts'

test('two change sets of the same second have different names, in the form CloudFormation takes', () => {
  const now = new Date('2026-11-23T12:34:56Z')
  const names = Array.from({ length: 100 }, () => changeSetName(now))
  expect(new Set(names).size).toBe(100)
  for (const name of names) expect(name).toMatch(/^tinystacks-20261123123456-[0-9a-f]{8}$/)
})
