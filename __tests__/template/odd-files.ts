/** Files with odd names and every feature, from a seed: JSON, which is YAML too. Some are not valid. */
import fc from 'fast-check'
import { partitionOf } from '../../sandbox/cloudformation/template/pseudo.ts'
import { REGIONS } from '../../src/config/regions.generated.ts'

const CHARACTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']

/** A letter, then these, at one of the lengths where limits are. */
function name(also: readonly string[], lengths: readonly number[]): fc.Arbitrary<string> {
  const rest = fc.constantFrom(...CHARACTERS, ...also, ...also, ...also)
  return fc
    .tuple(fc.constantFrom(...'aZqM'), fc.constantFrom(...lengths))
    .chain(([first, length]) =>
      fc
        .array(rest, { minLength: length - 1, maxLength: length - 1 })
        .map((characters) => [first, ...characters].join('')),
    )
}

const appName = name(['-'], [1, 3, 40, 63, 126, 126])
const stackName = name(['-'], [1, 40, 127, 128])
const userName = name(['_'], [1, 8, 16])
/** RDS and ElastiCache: single hyphens, none at the end. */
const identifier = (longest: number) =>
  name(['-'], [1, 20, longest]).map((text) => text.replace(/-{2,}|-$/g, 'x'))

/** What every service accepts in a tag. */
const TAG = [...CHARACTERS, ...' _.:/=+-@', 'ä', 'Ω', '日', '٣', '\u00A0', '\u3000', '𝒳']
const tagText = (longest: number) =>
  fc
    .constantFrom(1, 7, longest - 1, longest)
    .chain((length) =>
      fc
        .array(fc.constantFrom(...TAG), { minLength: length, maxLength: length })
        .map((characters) => characters.join('').slice(0, longest)),
    )
const tags = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.dictionary(
      fc.oneof(
        tagText(128),
        fc.constantFrom('Name', 'team', 'Team', 'rds:team', 'RDS:team', 'aws', 'Aws:x'),
      ),
      fc.oneof(tagText(256), fc.constantFrom('rds:x', 'aws:x', 'true')),
      { maxKeys: 5 },
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(44, 45, 46)
      .map((count) =>
        Object.fromEntries(Array.from({ length: count }, (_, at) => [`t${String(at)}`, 'x'])),
      ),
  },
)

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const record = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { requiredKeys: [] })

const window = fc.constantFrom('23:30-00:30', '03:00-04:00')
const week = fc.constantFrom('sun:21:00-sun:22:00', 'mon:05:00-mon:06:00')
const arnOf = (service: string, kind: string, region: string, id: string): string =>
  `arn:${partitionOf(region)}:${service}:${region}:123456789012:${kind}:${id}`

const kmsKey = (region: string) =>
  fc.constantFrom(
    'alias/shop',
    `alias/${'k'.repeat(250)}`,
    '1234abcd-12ab-34cd-56ef-1234567890ab',
    'mrk-1234abcd12ab34cd56ef1234567890ab',
    `arn:${partitionOf(region)}:kms:${region}:123456789012:alias/${'k'.repeat(250)}`,
  )

const storage = fc.constantFrom(
  { size: 20, max: 22 },
  { size: 65536 },
  { size: 400, type: 'gp3', iops: 12000 },
  { size: 100, type: 'io1', iops: 1000 },
  { size: 1000, max: 65536, type: 'io2', iops: 64000 },
  { size: 30, type: 'gp2' },
)

const shared = {
  backupWindow: window,
  maintenanceWindow: week,
  autoMinorVersionUpgrade: fc.boolean(),
}

const restore = fc.oneof(
  identifier(255).map((snapshot) => ({ snapshot })),
  identifier(200).map((id) => ({ snapshot: `rds:${id}` })),
  identifier(63).map((source) => ({ time: '2026-11-20T06:00:00Z', source })),
)

function sql(at: string, longest: number, logs: readonly string[], versions: readonly string[]) {
  const own = {
    ...shared,
    kmsKey: kmsKey(at),
    version: fc.constantFrom(...versions),
    instance: fc.constantFrom('db.t4g.micro', 'db.m7g.large', 'db.x2iedn.32xlarge'),
    storage,
    database: name(['_'], [1, 8, longest - 1, longest]),
    username: userName,
    multiAz: fc.boolean(),
    backupDays: fc.constantFrom(0, 1, 35),
    apply: fc.constantFrom('now', 'window'),
    readReplica: fc.boolean(),
    parameters: fc.dictionary(
      fc.constantFrom('log_min_duration_statement', 'work_mem', 'a.b', `p${'x'.repeat(254)}`),
      fc.oneof(fc.integer(), fc.boolean(), fc.constantFrom('x', 'on', '{DBInstanceClassMemory/9}')),
      { maxKeys: 3 },
    ),
    logs: fc.shuffledSubarray([...logs]),
    allowMajorUpgrade: fc.boolean(),
    iamAuthentication: fc.boolean(),
    monitoring: fc.constantFrom(0, 1, 5, 10, 15, 30, 60),
  }
  return fc
    .oneof(
      { weight: 4, arbitrary: record(own) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(record({ ...own, kmsKey: fc.constant(undefined) }), restore)
          .map(([one, restoreFrom]) => ({ ...one, restoreFrom })),
      },
    )
    .map((one) =>
      one.readReplica === true && one.backupDays === 0 ? { ...one, backupDays: 1 } : one,
    )
}

const existing = (region: string, service: 'rds' | 'elasticache') =>
  fc
    .tuple(identifier(service === 'rds' ? 63 : 40), fc.boolean(), fc.boolean(), fc.boolean())
    .map(([id, byArn, allowFrom, hasSecret]) => ({
      existing: {
        ...(byArn
          ? { arn: arnOf(service, service === 'rds' ? 'db' : 'replicationgroup', region, id) }
          : { identifier: id }),
        ...(allowFrom && { allowFrom }),
        ...(hasSecret && {
          secret: arnOf('secretsmanager', 'secret', region, `${'s'.repeat(490)}/_+=.@-AbCdEf`),
        }),
      },
    }))

const redis = (at: string) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: record({
        ...shared,
        kmsKey: kmsKey(at),
        engine: fc.constantFrom('valkey'),
        version: fc.constantFrom('7.2', '8.0'),
        instance: fc.constantFrom('cache.t4g.micro', 'cache.r7g.16xlarge'),
        replicas: fc.constantFrom(0, 1, 5),
        parameters: fc.dictionary(
          fc.constantFrom('maxmemory-policy', 'timeout', `p${'x'.repeat(254)}`),
          fc.oneof(fc.integer(), fc.boolean(), fc.constantFrom('noeviction', 'AKE')),
          { maxKeys: 3 },
        ),
        backupDays: fc.constantFrom(0, 1, 35),
        restoreFrom: fc.oneof(
          identifier(255).map((snapshot) => ({ snapshot })),
          fc.constant({ snapshot: `arn:aws:s3:::${'b'.repeat(63)}/${'k'.repeat(1020)}.rdb` }),
        ),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ engine: 'redis', replicas: 1, multiAz: true }) },
  )

const range = fc.constantFrom('0.0.0.0/0', '203.0.113.7/32', '10.0.0.0/8')
const group = fc.constantFrom('sg-0abc1234', 'sg-0abc1234def567890')
const SUBNETS = Array.from({ length: 20 }, (_, at) => `subnet-0abc1234def567${String(100 + at)}`)

const KEYS = [
  `ssh-ed25519 ${'AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl'} ada@example.com`,
  `ssh-rsa AAAAB3NzaC1yc2E${'A'.repeat(700)}=`,
]
const bastion = fc.oneof(
  record({
    allow: fc.uniqueArray(range, { maxLength: 3 }),
    keys: fc.subarray(KEYS),
  }),
  fc.boolean().map((endpoints) => ({
    access: 'session-manager',
    ...(endpoints && { endpoints }),
  })),
)

/** A network and a bastion in it, which needs a subnet of its own where the VPC is given. */
const place = fc.oneof(
  record({
    network: record({
      cidr: fc.constantFrom('10.20.0.0/20', '10.255.255.0/24', '192.168.0.0/16', '172.16.0.0/24'),
      zones: fc.constantFrom(2, 3),
      allowFrom: fc.uniqueArray(fc.oneof(range, group), { maxLength: 5 }),
    }),
    bastion,
  }),
  fc
    .tuple(fc.constantFrom(2, 20), optional(bastion), fc.uniqueArray(group, { maxLength: 2 }))
    .map(([count, host, allowFrom]) => ({
      network: {
        vpc: 'vpc-0abc1234def567890',
        subnets: SUBNETS.slice(0, count),
        ...(host !== undefined && { bastionSubnet: 'subnet-0123abcd' }),
        ...(allowFrom.length > 0 && { allowFrom }),
      },
      ...(host !== undefined && { bastion: host }),
    })),
)

const region = fc.constantFrom(...REGIONS)

function stage(at: string) {
  const databases = record({
    postgres: fc.oneof(
      { weight: 4, arbitrary: sql(at, 63, ['postgresql', 'upgrade'], ['17', '16.9']) },
      { weight: 1, arbitrary: existing(at, 'rds') },
    ),
    mysql: fc.oneof(
      { weight: 4, arbitrary: sql(at, 64, ['audit', 'error', 'slowquery'], ['8.4', '8.0.42']) },
      { weight: 1, arbitrary: existing(at, 'rds') },
    ),
    redis: fc.oneof(
      { weight: 4, arbitrary: redis(at) },
      { weight: 1, arbitrary: existing(at, 'elasticache') },
    ),
  })
  return fc
    .tuple(
      record({
        stackName,
        protected: fc.boolean(),
        interruptions: fc.constantFrom('allow', 'ask'),
        secretsKmsKey: kmsKey(at),
      }),
      databases,
      place,
    )
    .map(([settings, made, where]) => ({
      ...settings,
      // Only in a VPC that is given is an existing database beside the stage.
      databases: JSON.parse(
        JSON.stringify(made, (key, value: unknown) =>
          key === 'allowFrom' && !('vpc' in (where.network ?? {})) ? undefined : value,
        ),
      ) as typeof made,
      ...where,
    }))
}

/** A stage that follows another one, in its region or not. */
function follower(at: string, primary: string) {
  return fc
    .tuple(
      fc.oneof(fc.constant(at), region),
      fc.constantFrom('postgres', 'mysql'),
      optional(redis(at)),
    )
    .map(([where, kind, cache]) => ({
      region: where,
      databases: { [kind]: { replicaOf: primary }, ...(cache !== undefined && { redis: cache }) },
    }))
}

type Named = { readonly stackName?: string | undefined }

/** With a stack's name of its own where the default one would be too long. */
function named<T extends Named>(stack: string, of: string, stage: T, given: string): T {
  return stage.stackName === undefined && `${stack}-${of}`.length > 128
    ? { ...stage, stackName: given }
    : stage
}

const file = fc
  .tuple(appName, appName, appName, region, stackName, stackName)
  .chain(([stack, first, second, at, ...stackNames]) =>
    fc
      .record({
        primary: stage(at),
        replica: optional(follower(at, first)),
        tags: optional(tags),
      })
      .map(({ primary, replica, tags: chosen }) => ({
        version: 1,
        stack,
        region: at,
        ...(chosen !== undefined && { tags: chosen }),
        stages: {
          [first]: named(stack, first, primary, stackNames[0]),
          ...(replica !== undefined && {
            [second]: named(stack, second, replica as typeof replica & Named, stackNames[1]),
          }),
        },
      })),
  )

/** A path within a repository, and `owner/name`. */
const found = fc.record({
  config: fc.constantFrom(
    'tinystacks.yml',
    'apps/(web)/[slug]/tiny stacks.yml',
    'rds:/tinystacks.yml',
    'aws:x.yml',
    `${'größe/'.repeat(60)}tinystacks.yml`,
  ),
  repository: fc.constantFrom(null, 'acme/shop', `${'o'.repeat(39)}/${'n'.repeat(96)}.-_x`),
})

export type OddFile = {
  readonly text: string
  readonly config: string
  readonly repository: string | null
}

export function oddFiles(count: number, seed: number): readonly OddFile[] {
  return fc
    .sample(fc.tuple(file, found), { numRuns: count, seed })
    .map(([content, where]) => ({ text: JSON.stringify(content), ...where }))
}
