import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('runs the tests on the major version of Node that the action runs on', () => {
  const action = readFileSync(join(import.meta.dirname, '..', '..', 'action.yml'), 'utf8')
  const [, major] = /using: node(\d+)/.exec(action) ?? []
  expect(process.versions.node.split('.')[0]).toBe(major)
})

it('runs packages as users run them, and not their development builds', () => {
  const exports = readFileSync('node_modules/micromark/package.json', 'utf8')
  expect(exports).toContain('"development"')
  expect(import.meta.resolve('micromark')).not.toContain('/dev/')
})
