/** What every workflow that people copy has in common. `.ci/checks/act.ts` runs them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { workflowOf } from '../../.ci/checks/act/readme.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

type Workflow = {
  readonly on: Readonly<Record<string, { readonly paths?: readonly string[] } | null>>
  readonly permissions?: object
  readonly concurrency?: object
  readonly jobs: Readonly<Record<string, { readonly concurrency?: object }>>
}

const NAMES = readdirSync(join(ROOT, 'examples/workflows'))
const TEXTS = new Map([
  ...NAMES.map((name) => [name, read(`examples/workflows/${name}`)] as const),
  ['README.md', workflowOf(read('README.md'))],
])

describe.each([...TEXTS])('%s', (_, text) => {
  const { on, permissions, concurrency, jobs } = load(text) as Workflow

  test('starts for every pull request and in a merge queue, if for any: its check can be required', () => {
    if ('pull_request' in on) {
      expect(on['pull_request']?.paths).toBeUndefined()
      expect(on).toHaveProperty('merge_group')
    } else expect(on).not.toHaveProperty('merge_group')
    expect(on).not.toHaveProperty('pull_request_target')
  })

  test('gives a token what its job names, and runs one at a time unless its caller sees to it', () => {
    expect(permissions).toEqual({})
    const groups = [concurrency, ...Object.values(jobs).map((job) => job.concurrency)]
    expect(groups.some((group) => group !== undefined)).toBe(!('workflow_call' in on))
  })
})

test.each(NAMES)('%s is in the list of examples', (name) => {
  expect(read('examples/README.md')).toContain(`(workflows/${name})`)
})
