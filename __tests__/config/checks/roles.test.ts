import { describe, expect, test } from 'vitest'
import { accountOf } from '../../../src/config/accounts.ts'
import { configOf, expectOnlyProblem, withStage, type BadRow } from '../../builders/config.ts'

const A = '111111111111'
const B = '222222222222'
const arn = (name: string, account = A, partition = 'aws') =>
  `arn:${partition}:iam::${account}:role/${name}`

/** `dev` in us-east-1 with a Postgres, and `west`, which may replicate it, as they are written. */
function twoStages(dev: string, west: string, head = ''): string {
  return `version: 1
stack: shop
region: us-east-1
${head}stages:
  dev:
    databases: { postgres: }
    ${dev}
  west:
    region: us-west-2
    ${west}
`
}

const ROWS: readonly BadRow[] = [
  [
    'a name instead of an ARN',
    withStage('roles: { plan: §shop-plan }'),
    'stages.dev.roles.plan',
    'invalid-value',
    /must be the ARN of an IAM role/,
  ],
  [
    'the ARN of a user',
    withStage(`roles: { deploy: §arn:aws:iam::${A}:user/deployer }`),
    'stages.dev.roles.deploy',
    'invalid-value',
  ],
  [
    'the ARN of a session',
    withStage(`roles: { deploy: §arn:aws:sts::${A}:assumed-role/shop-deploy/ci }`),
    'stages.dev.roles.deploy',
    'invalid-value',
  ],
  [
    'a role of another use',
    withStage(`roles: { §destroy: ${arn('shop')} }`),
    'stages.dev.roles.destroy',
    'unknown-key',
  ],
  [
    'a role of another partition',
    withStage(`roles: { plan: §${arn('shop-plan', A, 'aws-cn')} }`),
    'stages.dev.roles.plan',
    'wrong-partition',
    /us-east-1, which is in the partition aws, not aws-cn/,
    /arn:aws:iam::/,
  ],
  [
    "a role outside of the stage's account",
    withStage(`account: "${A}"\nroles: { plan: ${arn('shop-plan')}, deploy: §${arn('shop', B)} }`),
    'stages.dev.roles.deploy',
    'role-in-another-account',
    /in account 222222222222, but the stage belongs to 111111111111/,
  ],
  [
    "a role outside of the file's account",
    twoStages(
      `roles: { service: §${arn('shop', B)} }`,
      'databases: { redis: }',
      `account: "${A}"\n`,
    ),
    'stages.dev.roles.service',
    'role-in-another-account',
  ],
  [
    'roles of two accounts',
    withStage(`roles: { plan: ${arn('shop-plan')}, service: §${arn('shop', B)} }`),
    'stages.dev.roles.service',
    'role-in-another-account',
    /`service` is in account 222222222222, but `plan` is in 111111111111/,
  ],
  [
    'a default of another account than a stage',
    twoStages(
      `roles: { plan: §${arn('shop-plan', B)} }`,
      'databases: { redis: }',
      `defaults:\n  roles: { plan: ${arn('shop-plan')}, service: ${arn('shop')} }\n`,
    ),
    'stages.dev.roles.plan',
    'role-in-another-account',
    /`service` is in account 111111111111, but `plan` is in 222222222222 \(`service` is from line 5, in `defaults`\)/,
  ],
  [
    'a replica in another account than its primary',
    twoStages(
      `account: "${A}"`,
      `account: "${B}"\n    databases: { postgres: { replicaOf: §dev } }`,
    ),
    'stages.west.databases.postgres.replicaOf',
    'replica-in-another-account',
    /the primary is in account 111111111111, but the stage is in 222222222222/,
  ],
  [
    'a replica whose roles are in another account than those of its primary',
    twoStages(
      `roles: { plan: ${arn('shop-plan')} }`,
      `roles: { plan: ${arn('shop-plan', B)} }\n    databases: { postgres: { replicaOf: §dev } }`,
    ),
    'stages.west.databases.postgres.replicaOf',
    'replica-in-another-account',
  ],
]

test.each(ROWS.map((row) => [row[0], row] as const))('%s is a problem', (_name, row) => {
  expectOnlyProblem(row)
})

describe('the roles of a stage', () => {
  test('are its own, else those of the defaults, key by key; null undoes one', () => {
    const { stages } = configOf(
      twoStages(
        `roles: { deploy: ${arn('dev-deploy')}, service: null }`,
        'databases: { redis: }',
        `defaults:\n  roles: { plan: ${arn('plan')}, deploy: ${arn('deploy')}, service: ${arn('cfn')} }\n`,
      ),
    )
    expect(stages.map(({ roles }) => roles)).toEqual([
      { plan: arn('plan'), deploy: arn('dev-deploy'), service: null },
      { plan: arn('plan'), deploy: arn('deploy'), service: arn('cfn') },
    ])
  })

  test('say which account it is in, where `account` does not', () => {
    const { stages } = configOf(
      twoStages(`roles: { plan: ${arn('plan', B)} }`, `account: "${A}"\n    databases: { redis: }`),
    )
    expect(stages.map(({ account }) => account)).toEqual([null, A])
    expect(stages.map(accountOf)).toEqual([B, A])
  })

  test('may have a path, and may be of China or GovCloud', () => {
    const [dev] = configOf(
      withStage(`region: cn-north-1\nroles: { plan: ${arn('ci/shop-plan', A, 'aws-cn')} }`),
    ).stages
    expect(dev?.roles.plan).toBe(`arn:aws-cn:iam::${A}:role/ci/shop-plan`)
  })
})
