import { expect, test } from 'vitest'
import { fileOf } from '../../../bench/growth/file.ts'
import { parseConfig } from '../../../src/config/index.ts'

test('the file that is measured is valid, and each of its stages has a database that its other form changes', () => {
  const [before, after] = ['db.t4g.micro', 'db.t4g.small'].map((instance) => {
    const parsed = parseConfig(fileOf(100, instance), 'tinystacks.yml')
    return parsed.kind === 'valid' ? parsed.config.stages : parsed.problems
  })
  expect(before).toHaveLength(100)
  expect(after).toHaveLength(100)
  expect(before).toMatchObject(
    Array.from({ length: 100 }, () => ({ databases: { postgres: { instance: 'db.t4g.micro' } } })),
  )
  expect(after).toMatchObject(
    Array.from({ length: 100 }, () => ({ databases: { postgres: { instance: 'db.t4g.small' } } })),
  )
})
