import { describe, expect, test } from 'vitest'
import { configOf, expectOnlyProblem, problemsOf, type BadRow } from '../../builders/config.ts'

/** A stage `prod` in us-east-1 with these databases; `network` as it is written. */
function stage(databases: string, network = 'network: { zones: 2 }'): string {
  return `version: 1
stack: shop
region: us-east-1
account: "123456789012"
stages:
  prod:
    ${network}
    databases:
      ${databases}
`
}

const GIVEN = 'network: { vpc: vpc-00000abc, subnets: [subnet-00000001, subnet-00000002] }'

describe('an existing database', () => {
  test.each([
    [
      'an identifier in the stage',
      'mysql: { existing: { identifier: orders } }',
      {
        identifier: 'orders',
        region: 'us-east-1',
        resource: null,
        account: null,
        allowFrom: false,
      },
    ],
    [
      'a region and an identifier',
      'mysql: { existing: { identifier: orders, region: us-west-2 } }',
      { identifier: 'orders', region: 'us-west-2', resource: null },
    ],
    [
      'the ARN of a cluster',
      'mysql: { existing: { arn: "arn:aws:rds:us-west-2:123456789012:cluster:orders" } }',
      { identifier: 'orders', region: 'us-west-2', resource: 'cluster', account: '123456789012' },
    ],
    [
      'the ARN of an instance',
      'mysql: { existing: { arn: "arn:aws:rds:us-east-1:123456789012:db:orders" } }',
      { identifier: 'orders', region: 'us-east-1', resource: 'instance' },
    ],
  ])('is named by %s', (_what, databases, expected) => {
    const [prod] = configOf(stage(databases)).stages
    expect(prod?.existing.mysql).toMatchObject({ ...expected, secret: null })
    expect(prod?.databases).toEqual({})
  })

  test.each([
    ['replicationgroup', 'replication-group'],
    ['cluster', 'cache-cluster'],
  ])('is named by the ARN of a %s of ElastiCache', (type, resource) => {
    const arn = `arn:aws:elasticache:us-west-2:123456789012:${type}:sessions`
    const [prod] = configOf(stage(`redis: { existing: { arn: "${arn}" } }`)).stages
    expect(prod?.existing.redis).toMatchObject({
      identifier: 'sessions',
      region: 'us-west-2',
      resource,
    })
  })

  test('may let clients of its own VPC in', () => {
    const text = stage('mysql: { existing: { identifier: orders, allowFrom: true } }', GIVEN)
    expect(problemsOf(text)).toEqual([])
  })

  const rows: readonly BadRow[] = [
    [
      'the ARN of a cache under MySQL',
      stage(
        'mysql: { existing: { arn: §"arn:aws:elasticache:us-east-1:123456789012:replicationgroup:a" } }',
      ),
      'stages.prod.databases.mysql.existing.arn',
      'wrong-resource',
    ],
    [
      'the ARN of an instance under Redis',
      stage('redis: { existing: { arn: §"arn:aws:rds:us-east-1:123456789012:db:a" } }'),
      'stages.prod.databases.redis.existing.arn',
      'wrong-resource',
    ],
    [
      'the ARN of a cluster of Aurora under Redis',
      stage('redis: { existing: { arn: §"arn:aws:rds:us-east-1:123456789012:cluster:a" } }'),
      'stages.prod.databases.redis.existing.arn',
      'wrong-resource',
      /is not the ARN of a replication group or a cache cluster/,
    ],
    [
      'the ARN of a cache cluster under MySQL',
      stage(
        'mysql: { existing: { arn: §"arn:aws:elasticache:us-east-1:123456789012:cluster:a" } }',
      ),
      'stages.prod.databases.mysql.existing.arn',
      'wrong-resource',
    ],
    [
      'the ARN of a serverless cache under Redis',
      stage(
        'redis: { existing: { arn: §"arn:aws:elasticache:us-east-1:123456789012:serverlesscache:a" } }',
      ),
      'stages.prod.databases.redis.existing.arn',
      'serverless-cache',
      /serverlesscache:a is a serverless cache: it spreads its keys/,
      /name a replication group or a cache cluster, or remove `redis`/,
    ],
    [
      'the ARN of a serverless cache under MySQL',
      stage(
        'mysql: { existing: { arn: §"arn:aws:elasticache:us-east-1:123456789012:serverlesscache:a" } }',
      ),
      'stages.prod.databases.mysql.existing.arn',
      'wrong-resource',
    ],
    [
      'a region that is not the ARN',
      stage(
        'mysql: { existing: { arn: §"arn:aws:rds:us-east-1:123456789012:db:a", region: us-west-2 } }',
      ),
      'stages.prod.databases.mysql.existing.arn',
      'region-contradicts-arn',
      /the ARN is in us-east-1, but `region` says us-west-2/,
      /remove `region`/,
    ],
    [
      'an account that is not the stage',
      stage('mysql: { existing: { arn: §"arn:aws:rds:us-east-1:999999999999:db:a" } }'),
      'stages.prod.databases.mysql.existing.arn',
      'arn-of-another-account',
      /the ARN is of account 999999999999, but the stage belongs to 123456789012/,
    ],
    [
      'a rule from a VPC of the stage',
      stage('mysql: { existing: { identifier: a, allowFrom: §true } }'),
      'stages.prod.databases.mysql.existing.allowFrom',
      'rule-across-vpcs',
      null,
      /network: \{ vpc/,
    ],
    [
      'a rule across regions',
      stage('mysql: { existing: { identifier: a, region: us-west-2, allowFrom: §true } }', GIVEN),
      'stages.prod.databases.mysql.existing.allowFrom',
      'rule-across-regions',
      /a security group in us-west-2 cannot admit clients in us-east-1/,
    ],
    [
      'no network for existing databases alone',
      'version: 1\nstack: shop\nregion: us-east-1\nstages:\n  §prod:\n    databases:\n      mysql: { existing: { identifier: a } }\n',
      'stages.prod.network',
      'existing-without-network',
      /no `network` says where its clients are/,
      /network: \{ zones: 2 \}/,
    ],
  ]
  test.each(rows.map((row) => ({ name: row[0], row })))('$name is refused', ({ row }) => {
    expectOnlyProblem(row)
  })

  test('beside a database of the stage it needs no network', () => {
    expect(
      problemsOf(
        'version: 1\nstack: shop\nregion: us-east-1\nstages:\n  prod:\n    databases:\n      redis:\n      mysql: { existing: { identifier: a } }\n',
      ),
    ).toEqual([])
  })
})
