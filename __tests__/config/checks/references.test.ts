import { describe, expect, test } from 'vitest'
import { problemsOf } from '../../builders/config.ts'
import { fileWith, textFields } from '../schema-strings.ts'

const GOOD = {
  secret: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:legacy-orders-AbCdEf',
  instance: 'arn:aws:rds:us-east-1:123456789012:db:legacy-orders',
  group: 'arn:aws:elasticache:us-east-1:123456789012:replicationgroup:legacy-sessions',
  key: 'arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f',
  snapshot: 'arn:aws:rds:us-east-1:123456789012:snapshot:rds:orders-2026-01-01-03-04',
  cache: 'arn:aws:elasticache:us-east-1:123456789012:snapshot:automatic.shop-2026-01-01-03-00',
  file: 'arn:aws:s3:::dumps/redis/dump-1.rdb',
}

const POSTGRES = ['stages', 'dev', 'databases', 'postgres']
const REDIS = ['stages', 'dev', 'databases', 'redis']

/** Where a reference stands, and one that is right there. */
const PLACES = {
  'existing.secret': [...POSTGRES, 'existing', 'secret'],
  'existing.arn': [...POSTGRES, 'existing', 'arn'],
  'existing.arn of a Redis': [...REDIS, 'existing', 'arn'],
  kmsKey: [...POSTGRES, 'kmsKey'],
  secretsKmsKey: ['stages', 'dev', 'secretsKmsKey'],
  replicaOf: [...POSTGRES, 'replicaOf'],
  'restoreFrom.snapshot': [...POSTGRES, 'restoreFrom', 'snapshot'],
  'restoreFrom.snapshot of a Redis': [...REDIS, 'restoreFrom', 'snapshot'],
  'restoreFrom.source': [...POSTGRES, 'restoreFrom', 'source'],
  'existing.identifier': [...POSTGRES, 'existing', 'identifier'],
  'existing.region': [...POSTGRES, 'existing', 'region'],
  'network.vpc': ['stages', 'dev', 'network', 'vpc'],
  'network.subnets': ['stages', 'dev', 'network', 'subnets', 0],
  'network.allowFrom': ['stages', 'dev', 'network', 'allowFrom', 0],
} as const

type Place = keyof typeof PLACES

function complaintsOf(place: Place, text: string): readonly string[] {
  const path = PLACES[place]
  return (
    problemsOf(fileWith({ path, isKey: false }, text))
      .filter((problem) => problem.path === path.join('.'))
      // A VPC alone is half of a network, which says nothing about its reference.
      .filter(({ code }) => code !== 'missing-related-key')
      .map(({ code, message }) => `${code}: ${message}`)
  )
}

const RIGHT: readonly (readonly [Place, string])[] = [
  ['existing.secret', GOOD.secret],
  ['existing.secret', 'arn:aws:secretsmanager:us-east-1:123456789012:secret:a/b_c+d=e.f@g-AbCdEf'],
  ['existing.arn', GOOD.instance],
  ['existing.arn', GOOD.instance.replace(':db:', ':cluster:')],
  ['existing.arn', 'arn:aws-cn:rds:cn-north-1:123456789012:db:orders'],
  ['existing.arn', 'arn:aws-us-gov:rds:us-gov-west-1:123456789012:db:orders'],
  ['existing.arn of a Redis', GOOD.group],
  ['kmsKey', GOOD.key],
  ['kmsKey', 'arn:aws:kms:us-east-1:123456789012:alias/shop'],
  ['kmsKey', 'alias/shop/prod'],
  ['secretsKmsKey', GOOD.key],
  ['secretsKmsKey', 'alias/aws/secretsmanager'],
  ['kmsKey', '0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f'],
  ['kmsKey', 'mrk-0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d'],
  ['replicaOf', GOOD.instance],
  ['replicaOf', GOOD.instance.replace('us-east-1', 'eu-central-1')],
  ['restoreFrom.snapshot', GOOD.snapshot],
  ['restoreFrom.snapshot', 'rds:orders-2026-01-01-03-04'],
  ['restoreFrom.snapshot', 'awsbackup:job-0a1b2c3d-0a1b'],
  ['restoreFrom.snapshot of a Redis', GOOD.cache],
  ['restoreFrom.snapshot of a Redis', GOOD.file],
  ['restoreFrom.source', 'db-ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ['network.vpc', 'vpc-0123456789abcdef0'],
]

/** What goes into a template or a policy as it stands, and must not. */
const WRONG: readonly (readonly [Place, string, RegExp])[] = [
  ['existing.secret', 'arn:aws:secretsmanager:us-east-1:123456789012:secret:*', /whole ARN/],
  [
    'existing.secret',
    'arn:aws:secretsmanager:us-east-1:123456789012:secret:orders-??????',
    /whole/,
  ],
  ['existing.secret', 'arn:aws:secretsmanager:*:*:secret:orders-AbCdEf', /whole ARN/],
  ['existing.secret', 'arn:*:secretsmanager:us-east-1:123456789012:secret:orders-AbCdEf', /whole/],
  ['existing.secret', 'arn:aws:secretsmanager:us-east-1:123456789012:secret:orders', /whole ARN/],
  ['existing.secret', 'arn:aws:secretsmanager:us-east-1:123456789012:secret:', /whole ARN/],
  ['existing.secret', `${GOOD.secret}:password::`, /whole ARN/],
  ['existing.secret', `${GOOD.secret},${GOOD.secret}`, /whole ARN/],
  ['existing.secret', `${GOOD.secret}\n`, /whole ARN/],
  ['existing.secret', ` ${GOOD.secret}`, /whole ARN/],
  ['existing.secret', GOOD.secret.replace('123456789012', '12345'), /whole ARN/],
  ['existing.secret', GOOD.secret.replace('123456789012', ''), /whole ARN/],
  ['existing.secret', GOOD.secret.replace('secretsmanager', 'ssm'), /whole ARN/],
  ['existing.secret', 'legacy-orders', /whole ARN/],
  ['existing.secret', GOOD.secret.replace('us-east-1', ''), /whole ARN/],
  ['existing.secret', GOOD.secret.replace('us-east-1', 'us-nowhere-1'), /^unknown-region: /],
  ['existing.secret', GOOD.secret.replace('us-east-1', 'us-east-9'), /^unknown-region: /],
  [
    'existing.secret',
    GOOD.secret.replace('us-east-1', 'us-west-2'),
    /^wrong-region: .*its database is in us-east-1/,
  ],
  [
    'existing.secret',
    GOOD.secret.replace('aws', 'aws-cn'),
    /^wrong-partition: .* in the partition aws, not aws-cn/,
  ],
  ['existing.arn', 'arn:aws:rds:us-east-1:123456789012:db:*', /the ARN of a database/],
  ['existing.arn', 'arn:aws:rds:us-east-1:123456789012:db:a?', /the ARN of a database/],
  ['existing.arn', 'arn:aws:rds:us-east-1:123456789012:db:', /the ARN of a database/],
  ['existing.arn', 'arn:aws:rds:us-east-1:123456789012:db:a--b', /the ARN of a database/],
  ['existing.arn', 'arn:aws:rds:us-east-1:123456789012:db:a-', /the ARN of a database/],
  ['existing.arn', 'arn:aws:rds:us-east-1:123456789012:snapshot:a', /the ARN of a database/],
  ['existing.arn', 'arn:aws:rds:us-east-1:123456789012:db:a:b', /the ARN of a database/],
  ['existing.arn', 'arn:aws:rds::123456789012:db:a', /the ARN of a database/],
  ['existing.arn', 'arn:aws:rds:us-esat-1:123456789012:db:a', /^unknown-region: .*"us-esat-1"/],
  [
    'existing.arn',
    'arn:aws:rds:cn-north-1:123456789012:db:a',
    /^wrong-partition: .* in the partition aws-cn, not aws/,
  ],
  ['existing.arn', GOOD.group, /^wrong-resource: .* is not the ARN of an instance or a cluster/],
  [
    'existing.arn of a Redis',
    GOOD.instance,
    /^wrong-resource: .* is not the ARN of a replication group/,
  ],
  ['existing.arn of a Redis', `${GOOD.group}*`, /the ARN of a database/],
  ['existing.region', 'us-nowhere-1', /^unknown-region: /],
  ['existing.region', '*', /an AWS region/],
  ['existing.identifier', 'orders*', /letters, digits and hyphens/],
  ['kmsKey', 'arn:aws:kms:us-east-1:123456789012:key/*', /a KMS key/],
  ['kmsKey', 'arn:aws:kms:us-east-1:123456789012:key/abc', /a KMS key/],
  ['kmsKey', 'alias/*', /a KMS key/],
  [
    'kmsKey',
    GOOD.key.replace('us-east-1', 'us-west-2'),
    /^wrong-region: .*the stage is in us-east-1/,
  ],
  ['kmsKey', GOOD.key.replace('us-east-1', 'us-north-1'), /^unknown-region: /],
  ['secretsKmsKey', GOOD.key.replace('us-east-1', 'us-west-2'), /^wrong-region: /],
  ['secretsKmsKey', 'shop', /a KMS key/],
  ['kmsKey', GOOD.key.replace('aws', 'aws-us-gov'), /^wrong-partition: .* in the partition aws/],
  ['replicaOf', 'arn:aws:rds:*:123456789012:db:orders', /the ARN of an RDS instance/],
  ['replicaOf', 'arn:aws:rds:us-east-1:123456789012:cluster:orders', /the ARN of an RDS instance/],
  ['replicaOf', 'arn:aws:rds:us-nowhere-1:123456789012:db:orders', /^unknown-region: /],
  ['replicaOf', '*', /a stage's name/],
  ['restoreFrom.snapshot', 'arn:aws:rds:us-east-1:123456789012:snapshot:*', /a snapshot's name/],
  ['restoreFrom.snapshot', 'last*', /a snapshot's name/],
  ['restoreFrom.snapshot', '', /a snapshot's name/],
  [
    'restoreFrom.snapshot',
    GOOD.snapshot.replace('us-east-1', 'us-west-2'),
    /^wrong-region: .*the stage is in us-e/,
  ],
  [
    'restoreFrom.snapshot',
    GOOD.cache,
    /^wrong-snapshot-service: .* cannot be restored from a snapshot of elasticache/,
  ],
  [
    'restoreFrom.snapshot',
    GOOD.file,
    /^wrong-snapshot-service: .* cannot be restored from a snapshot of s3/,
  ],
  [
    'restoreFrom.snapshot of a Redis',
    GOOD.snapshot,
    /^wrong-snapshot-service: .* cannot be restored from a snapshot of rds/,
  ],
  ['restoreFrom.snapshot of a Redis', 'arn:aws:s3:::dumps/*', /a snapshot's name/],
  ['restoreFrom.source', 'prod*', /letters, digits and hyphens/],
  ['network.vpc', 'vpc-*', /a VPC's id/],
  ['network.vpc', 'vpc-0', /a VPC's id/],
  ['network.subnets', 'subnet-?', /a subnet's id/],
  ['network.allowFrom', 'sg-*', /a security group's id/],
]

describe('a reference', () => {
  test.each(RIGHT)('%s: %s is taken', (place, text) => {
    expect(complaintsOf(place, text)).toEqual([])
  })

  test.each(WRONG)('%s: %j is refused at its place', (place, text, message) => {
    expect(complaintsOf(place, text)).toEqual([expect.stringMatching(message)])
  })

  test('of a secret lies in the region of its database, which the file or the ARN says', () => {
    const secret = GOOD.secret.replace('us-east-1', 'us-west-2')
    const existing = (database: object) =>
      problemsOf(
        JSON.stringify({
          version: 1,
          stack: 'shop',
          region: 'us-east-1',
          stages: {
            dev: { databases: { redis: {}, mysql: { existing: { ...database, secret } } } },
          },
        }),
      ).map(({ message }) => message)
    expect(existing({ identifier: 'a', region: 'us-west-2' })).toEqual([])
    expect(existing({ arn: GOOD.instance.replace('us-east-1', 'us-west-2') })).toEqual([])
    expect(existing({ arn: GOOD.instance })).toEqual([
      'the ARN is in us-west-2, but its database is in us-east-1',
    ])
  })
})

/** Fields of the schema that take an ARN: those of later versions too. */
const ARN_FIELDS = textFields().filter(
  ({ pattern = '', isEnum }) => !isEnum && pattern.includes('arn:'),
)

describe('a pattern of the schema that takes an ARN', () => {
  test('there are several', () => {
    expect(ARN_FIELDS.length).toBeGreaterThanOrEqual(12)
  })

  test.each(ARN_FIELDS)(
    '$name takes no wildcard in any part of one',
    ({ pattern = '', examples }) => {
      const form = new RegExp(pattern, 'u')
      const arns = [...Object.values(GOOD), ...examples.map(String)].filter((text) =>
        form.test(text),
      )
      for (const arn of arns)
        for (const [index] of arn.split(':').entries())
          for (const wild of ['*', '?', 'a*', 'a?b', '', ' ', 'a,b', '${a}', '..'])
            expect(form.test(arn.split(':').with(index, wild).join(':')), `${arn} ${wild}`).toBe(
              // IAM's ARNs name no region, S3's no account either.
              wild === '' &&
                /^arn:aws:(s3|iam):/.test(arn) &&
                (index === 3 || (index === 4 && arn.startsWith('arn:aws:s3:'))),
            )
    },
  )
})
