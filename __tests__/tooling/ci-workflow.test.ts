import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { chosenChecks } from '../../.ci/checks.ts'

const root = join(import.meta.dirname, '../..')

type Job = {
  readonly needs?: string | readonly string[]
  readonly outputs?: { readonly checks: string }
  readonly strategy?: { readonly matrix: { readonly check?: string } }
  readonly steps: readonly { readonly id?: string; readonly run?: string; readonly env?: object }[]
}

const { jobs } = load(readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8')) as {
  readonly jobs: Readonly<Record<'list' | 'check' | 'checks', Job>>
}
const listStep = jobs.list.steps.find(({ id }) => id === 'list')
const names = chosenChecks([]).map(({ name }) => name)

function ci(...args: readonly string[]) {
  return spawnSync('bash', ['.ci/run', ...args], { cwd: root, encoding: 'utf8' })
}

test('every check is a job of its own: the list that the script prints is the matrix', () => {
  expect(listStep?.run).toContain('bash .ci/run --list')
  expect(JSON.parse(ci('--list').stdout)).toEqual(names)
  expect(jobs.list.outputs?.checks).toBe('${{ steps.list.outputs.checks }}')
  expect(jobs.check.strategy?.matrix.check).toBe('${{ fromJSON(needs.list.outputs.checks) }}')
  const [step] = jobs.check.steps.filter(({ run }) => run?.includes('.ci/run'))
  expect(step?.env).toEqual({ CHECK: '${{ matrix.check }}' })
  expect(step?.run).toContain('bash .ci/run --only "$CHECK"')
})

test('one job stands for all of them', () => {
  expect(jobs.checks.needs).toEqual(['check', 'installs'])
})

test('a check is chosen by its name, which is checked before anything runs', () => {
  expect(names.map((name) => chosenChecks(['--only', name]).map((one) => one.name))).toEqual(
    names.map((name) => [name]),
  )
  expect(() => chosenChecks(['--only', 'lnt'])).toThrow(/--only and one of: demo, /)
  expect(() => chosenChecks(['lint'])).toThrow(/--only and one of/)
})
