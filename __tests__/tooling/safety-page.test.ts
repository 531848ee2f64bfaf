import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const PAGE = readFileSync(join(ROOT, 'docs', 'safety.md'), 'utf8')

it('names for each promise a test that there is', () => {
  const promises = PAGE.split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
  expect(promises.length).toBeGreaterThan(8)
  for (const promise of promises) {
    const held = [...promise.matchAll(/`(__tests__\/[^`]+)`/g)].map(([, path = '']) => path)
    expect(held, promise).not.toEqual([])
    for (const path of held) expect(existsSync(join(ROOT, path)), path).toBe(true)
  }
})
