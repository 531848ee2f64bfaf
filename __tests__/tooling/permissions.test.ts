/** docs/permissions.md and the policies that it links to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CALLS } from '../permissions/calls.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const permissions = readFileSync(join(ROOT, 'docs', 'permissions.md'), 'utf8')

/** Every IAM action that the edge names when it calls AWS. */
const named = new Set(
  readdirSync(join(ROOT, 'src', 'aws'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(ROOT, 'src', 'aws', name), 'utf8').matchAll(/'([a-z\d]+:[A-Z]\w+)'/g),
    ])
    .map(([, action]) => action ?? ''),
)

/** A trust policy allows it, and no permission: `src/aws/credentials/role-refused.ts` tells why it is refused. */
const BY_TRUST = 'sts:AssumeRoleWithWebIdentity'

test('the edge names the actions it calls, and no others', () => {
  expect(named).toContain('cloudformation:DescribeStacks')
  expect([...named, BY_TRUST].toSorted()).toEqual([...CALLS.keys()].toSorted())
})

test.each([...named].toSorted())('docs/permissions.md names %s', (action) => {
  expect(permissions).toContain(action)
})

test('every policy that the page links to exists, and every policy has a link', () => {
  const linked = [...permissions.matchAll(/\((policies\/aws\/[^)]+)\)/g)].map(
    ([, path = '']) => path,
  )
  expect(linked.filter((path) => !existsSync(join(ROOT, 'docs', path)))).toEqual([])
  const files = readdirSync(join(ROOT, 'docs/policies/aws')).map((name) => `policies/aws/${name}`)
  expect([...new Set(linked)].toSorted()).toEqual(files.toSorted())
})

test.each(['plan', 'deploy-databases', 'deploy-with-service-role'])(
  'the policy %s may ask what the validation of its change sets found',
  (name) => {
    const { Statement } = JSON.parse(
      readFileSync(join(ROOT, 'docs/policies/aws', `${name}.json`), 'utf8'),
    ) as {
      readonly Statement: readonly { readonly Effect: string; readonly Action: string | string[] }[]
    }
    const allowed = Statement.filter(({ Effect }) => Effect === 'Allow')
    expect(allowed.flatMap(({ Action }) => Action)).toContain('cloudformation:DescribeEvents')
  },
)
