/** docs/security.md: that its tests exist, and that the policies which it speaks of are as it says. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const PAGE = read('docs/security.md')

type Statement = {
  readonly Sid?: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Action: string | readonly string[]
  readonly Resource: string | readonly string[]
}

/** The statements of a policy that docs/permissions.md has a reader copy. */
function statementsOf(name: string): readonly Statement[] {
  const policy = JSON.parse(read(`docs/policies/aws/${name}.json`)) as {
    readonly Statement: readonly Statement[]
  }
  return policy.Statement
}

const actionsOf = (statements: readonly Statement[], effect: Statement['Effect'] = 'Allow') =>
  statements.filter(({ Effect }) => Effect === effect).flatMap(({ Action }) => Action)

const plan = statementsOf('plan')
const deploy = statementsOf('deploy-everything')

describe('the page', () => {
  it('names for everybody a check that there is', () => {
    const rows = PAGE.split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2)
    expect(rows.length).toBeGreaterThan(8)
    for (const row of rows) expect(row).toMatch(/`(__tests__|\.ci)\//)
    for (const [, path = ''] of PAGE.matchAll(/`((?:__tests__|\.ci)\/[^`]+)`/g))
      expect(existsSync(join(ROOT, path)), path).toBe(true)
  })
})

describe('the plan role', () => {
  const READS = /:(Describe|List|Get)/

  it('writes nothing but change sets, and executes none', () => {
    expect(actionsOf(plan).filter((action) => !READS.test(action))).toEqual([
      'cloudformation:CreateChangeSet',
      'cloudformation:DeleteChangeSet',
    ])
    expect(actionsOf(plan, 'Deny')).toEqual(
      expect.arrayContaining([
        'cloudformation:ExecuteChangeSet',
        'cloudformation:UpdateStack',
        'cloudformation:DeleteStack',
      ]),
    )
  })

  it('is denied everything that the deploy role may do to a stack', () => {
    const operations = actionsOf(deploy).filter(
      (action) =>
        action.startsWith('cloudformation:') &&
        !READS.test(action) &&
        !/(Create|Delete)ChangeSet$/.test(action),
    )
    expect(operations.length).toBeGreaterThan(3)
    expect(actionsOf(plan, 'Deny')).toEqual(expect.arrayContaining(operations))
  })

  it('reads no value of a secret and no parameter but that of the bastion’s image', () => {
    expect(actionsOf(plan).join()).not.toMatch(
      /secretsmanager:(?!ListSecrets|DescribeSecret)|kms:(?!DescribeKey)/,
    )
    const parameters = plan.filter(({ Action }) => JSON.stringify(Action).includes('ssm:'))
    expect(parameters.map(({ Resource }) => Resource)).toEqual([
      'arn:aws:ssm:*::parameter/aws/service/ami-amazon-linux-latest/*',
    ])
  })

  it('writes to the application’s stacks alone, and reads of others only that they are there', () => {
    for (const { Action, Resource } of plan.filter(({ Effect }) => Effect === 'Allow'))
      if (
        [Action]
          .flat()
          .some((action) => /^cloudformation:(?!Describe(Stacks|Events)$|ListStacks$)/.test(action))
      )
        expect(Resource).toBe('arn:aws:cloudformation:*:*:stack/shop-*/*')
  })
})
