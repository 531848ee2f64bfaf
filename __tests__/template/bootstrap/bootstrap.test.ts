import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decide } from '../../../sandbox/access/evaluate.ts'
import { readPolicy } from '../../../sandbox/access/policy.ts'
import type { Partition } from '../../../src/permissions/permission.ts'
import {
  LARGEST_INLINE,
  LARGEST_TRUST,
  refusedByIam,
} from '../../../src/template/bootstrap/limits.ts'
import { JOBS } from '../../../src/template/bootstrap/jobs.ts'
import type { TemplateResource } from '../../../src/template/types.ts'
import { accountOf, BOOTSTRAP_GOLDENS, bootstrapGoldens } from './accounts.ts'

/** After a change that is meant: `node scripts/golden.ts`, then read the difference. */
test('the templates are those that were reviewed', () => {
  for (const { file, body } of bootstrapGoldens())
    expect(readFileSync(`${BOOTSTRAP_GOLDENS}${file}`, 'utf8'), file).toBe(body)
  expect(readdirSync(BOOTSTRAP_GOLDENS).toSorted()).toEqual(
    bootstrapGoldens()
      .map(({ file }) => file)
      .toSorted(),
  )
})

/** `stages` of an application, with everything that takes permissions. */
function fileOf(stages: number, stack = 'shop', region = 'us-east-1', more = ''): string {
  const all = Array.from(
    { length: stages },
    (_, index) =>
      `  s${index + 1}: { ${more.replaceAll('#', String(index + 1))}bastion: { access: session-manager }, databases: { postgres: {}, redis: {} } }`,
  )
  return ['version: 1', `stack: ${stack}`, `region: ${region}`, 'stages:', ...all].join('\n')
}

type Template = ReturnType<typeof accountOf>

function roles({ Resources }: Template): readonly TemplateResource[] {
  return Object.values(Resources).filter(({ Type }) => Type === 'AWS::IAM::Role')
}

function role(template: Template, name: string): TemplateResource {
  const found = roles(template).find(({ Properties }) => Properties['RoleName'] === name)
  if (found === undefined) throw new Error(`there is no role ${name}`)
  return found
}

/** Characters, as IAM counts them, once CloudFormation has put the longest values in. */
const sizeOf = (policy: unknown): number => filled(policy).replaceAll(/\s/g, '').length

/** With the values of the parameters. */
function filled(policy: unknown): string {
  return JSON.stringify(policy)
    .replaceAll(/\{"Fn::Sub":"([^"]*)"\}/g, '"$1"')
    .replaceAll(
      /\{"Fn::If":\["MakesProvider",[^\]]*\]\},\{"Ref":"IdentityProvider"\}\]\}/g,
      '"arn:aws-us-gov:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"',
    )
    .replaceAll('{"Ref":"RepositoryId"}', '"987654321012"')
    .replaceAll('${RepositoryId}', '987654321012')
    .replaceAll('${OwnerId}', '123456789012')
}

describe.each(JOBS)('with --jobs %s', (jobs) => {
  test.each([1, 10, 50])('%d stages fit the sizes that IAM takes', (stages) => {
    const longest = { owner: 'o'.repeat(39), repository: 'r'.repeat(100) }
    for (const partition of ['aws', 'aws-us-gov', 'aws-cn'] as Partition[]) {
      const region = { aws: 'us-east-1', 'aws-us-gov': 'us-gov-west-1', 'aws-cn': 'cn-north-1' }[
        partition
      ]
      const text = fileOf(stages, 'an-application-with-a-long-name', region)
      const template = accountOf(text, jobs, { ...longest, partition })
      expect(refusedByIam(template)).toBe(null)
      expect(roles(template)).toHaveLength(jobs === 'one' ? 3 : stages + 2)
      for (const { Properties } of roles(template)) {
        expect(sizeOf(Properties['AssumeRolePolicyDocument'])).toBeLessThanOrEqual(LARGEST_TRUST)
        const [policy] = Properties['Policies'] as readonly { readonly PolicyDocument: object }[]
        expect(sizeOf(policy?.PolicyDocument)).toBeLessThanOrEqual(LARGEST_INLINE)
      }
    }
  })
})

describe('what IAM would not take is refused before', () => {
  test.each([
    ['a name of a role', accountOf(fileOf(1, `a${'b'.repeat(60)}`), 'one'), 'longer name'],
    ['a branch', accountOf(fileOf(1), 'one', { branch: 'b'.repeat(500) }), 'trust policy'],
    [
      'stacks of other names',
      accountOf(fileOf(50, 'shop', 'us-east-1', 'stackName: another-name-of-stage-#, '), 'one'),
      'the policy of',
    ],
  ])('%s', (_what, template, words) => {
    expect(refusedByIam(template)?.why).toContain(words)
  })
})

test('two stages never share a role', () => {
  const text = `version: 1
stack: shop
region: us-east-1
stages:
  a-B: { databases: { redis: {} } }
  aDashB: { databases: { redis: {} } }`
  expect(() => accountOf(text, 'each')).toThrow('`DeployRoleADashB`')
})

test('a policy names the stacks whose names do not begin with the application', () => {
  const text = fileOf(1, 'shop', 'us-east-1', 'stackName: old, ')
  for (const name of ['shop-plan', 'shop-deploy'])
    expect(JSON.stringify(role(accountOf(text, 'one'), name))).toContain(
      '["arn:aws:cloudformation:*:*:stack/shop-*/*","arn:aws:cloudformation:*:*:stack/old/*"]',
    )
  expect(JSON.stringify(role(accountOf(text, 'one'), 'shop-cloudformation'))).toContain(':old-*"')
})

describe('trust', () => {
  const claims = {
    aud: 'sts.amazonaws.com',
    repository_id: '987654321012',
    ref: 'refs/heads/main',
  }
  const names = 'repo:acme/shop:'
  const ids = 'repo:acme@123456789012/shop@987654321012:'

  /** Whether a job with these claims gets the role. */
  function trusts(template: Template, name: string, given: Record<string, string>): boolean {
    const [statement] = (
      JSON.parse(filled(role(template, name).Properties['AssumeRolePolicyDocument'])) as {
        readonly Statement: readonly Record<string, unknown>[]
      }
    ).Statement
    const { Principal: _, ...rest } = statement ?? {}
    const policy = readPolicy({ Version: '2012-10-17', Statement: [{ ...rest, Resource: '*' }] })
    const context = Object.fromEntries(
      Object.entries({ ...claims, ...given }).map(([key, value]) => [
        `token.actions.githubusercontent.com:${key}`,
        value,
      ]),
    )
    const question = { action: 'sts:AssumeRoleWithWebIdentity', resource: '*', context }
    return decide([policy], question) === 'allowed'
  }

  const one = accountOf(fileOf(2), 'one')
  const each = accountOf(fileOf(2), 'each')
  const MAIN = 'ref:refs/heads/main'
  const QUEUE = 'ref:refs/heads/gh-readonly-queue/main/pr-12-0123'
  const PULL = { ref: 'refs/pull/12/merge' }

  test.each([
    ['a pull request', one, 'shop-plan', { sub: 'pull_request', ...PULL }, true],
    ['the merge queue', one, 'shop-plan', { sub: QUEUE }, true],
    ['the branch', one, 'shop-plan', { sub: MAIN }, true],
    ['another branch', one, 'shop-plan', { sub: 'ref:refs/heads/other' }, false],
    ['an environment', one, 'shop-plan', { sub: 'environment:s1' }, false],
    ['the branch', one, 'shop-deploy', { sub: MAIN }, true],
    ['a pull request', one, 'shop-deploy', { sub: 'pull_request', ...PULL }, false],
    ['a branch that begins so', one, 'shop-deploy', { sub: `${MAIN}2` }, false],
    ['another audience', one, 'shop-deploy', { sub: MAIN, aud: 'https://acme' }, false],
    [
      'another repository of that name',
      one,
      'shop-deploy',
      { sub: MAIN, repository_id: '1' },
      false,
    ],
    ['its environment', each, 'shop-s1-deploy', { sub: 'environment:s1', environment: 's1' }, true],
    [
      'another environment',
      each,
      'shop-s1-deploy',
      { sub: 'environment:s2', environment: 's2' },
      false,
    ],
    [
      'a pull request that names it',
      each,
      'shop-s1-deploy',
      { sub: 'environment:s1', environment: 's1', ...PULL },
      false,
    ],
    ['the branch without it', each, 'shop-s1-deploy', { sub: MAIN }, false],
  ])('%s, of %#: %s', (_who, template, name, { sub, ...given }, expected) => {
    for (const form of [names, ids])
      expect(trusts(template, name, { sub: `${form}${sub}`, ...given }), form).toBe(expected)
    for (const form of ['repo:acme/shop2:', 'repo:evil/shop:', 'repo:acme@1/shop@2:'])
      expect(trusts(template, name, { sub: `${form}${sub}`, ...given }), form).toBe(false)
  })

  test('outside of the commercial regions asks for nothing that STS does not know there', () => {
    const text = fileOf(1, 'shop', 'us-gov-west-1')
    const gov = accountOf(text, 'each', { partition: 'aws-us-gov' })
    const keys = [...JSON.stringify(gov.Resources).matchAll(/githubusercontent\.com:(\w+)/g)]
    expect(new Set(keys.map(([, key]) => key))).toEqual(new Set(['aud', 'sub']))
  })
})
