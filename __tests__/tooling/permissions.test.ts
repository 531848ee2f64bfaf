import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const permissions = readFileSync(join(ROOT, 'docs', 'permissions.md'), 'utf8')

/** Every IAM action that the edge names when it calls AWS. */
const called = new Set(
  readdirSync(join(ROOT, 'src', 'aws'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(ROOT, 'src', 'aws', name), 'utf8').matchAll(/'([a-z\d]+:[A-Z]\w+)'/g),
    ])
    .map(([, action]) => action ?? ''),
)

test('the edge names the actions it calls', () => {
  expect(called).toContain('cloudformation:DescribeStacks')
  expect(called.size).toBeGreaterThan(10)
})

test.each([...called].toSorted())('docs/permissions.md allows %s', (action) => {
  expect(permissions).toContain(action)
})

test.each(['The plan role', 'The deploy role'])(
  '%s may ask what the validation of its change sets found',
  (role) => {
    const [, section = ''] = permissions.split(`## ${role}\n`)
    const [, policy = ''] = /```json\n([^]*?)```/.exec(section) ?? []
    const { Statement } = JSON.parse(policy) as {
      readonly Statement: readonly { readonly Effect: string; readonly Action: string | string[] }[]
    }
    const allowed = Statement.filter(({ Effect }) => Effect === 'Allow')
    expect(allowed.flatMap(({ Action }) => Action)).toContain('cloudformation:DescribeEvents')
  },
)
