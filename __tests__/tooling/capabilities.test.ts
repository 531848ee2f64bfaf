/** docs/capabilities.md: what shows a capability is there to be run. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { VERB_NAMES } from '../../src/verbs/table.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const [, , ...rows] = readFileSync(join(ROOT, 'docs', 'capabilities.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()))

describe('a capability', () => {
  it.each(
    rows.map(([, name = '', example = '', test = '', command = '']) => ({
      name,
      example,
      test,
      command,
    })),
  )('$name', ({ example, test, command }) => {
    const [, page = ''] = /\]\((.+?)\)/.exec(example) ?? []
    const tests = [...test.matchAll(/`(.+?)`/g)].map(([, path = '']) => path)
    expect(tests).not.toEqual([])
    for (const path of [join('docs', page), ...tests])
      expect(existsSync(join(ROOT, path)), path).toBe(true)
    for (const [, verb = ''] of command.matchAll(/`tinystacks ([\w-]+)/g))
      expect(VERB_NAMES).toContain(verb)
    expect(command).toMatch(/^`/)
  })
})
