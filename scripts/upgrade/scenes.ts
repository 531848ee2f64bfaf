/** What the fixtures of a release show: every example, and what the end-to-end tests deploy. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Request } from '../../__tests__/upgrade/fixture.ts'
import { cache, call, cluster, instance, network, networkOf, snapshot } from './given.ts'

/** A file that is deployed with every consent it asks for (all stages, or one), or a call of somebody else's. */
export type Step = { readonly deploy: string; readonly stage?: string } | { readonly call: Request }

const EAST = 'us-east-1'
const OHIO = 'us-east-2'
const WEST = 'us-west-2'

/** The application `shop` in us-east-1 with these stages. */
const shop = (...stages: readonly string[]): { readonly deploy: string } => ({
  deploy: `version: 1\nstack: shop\nregion: ${EAST}\nstages:\n${stages.map((one) => `  ${one}\n`).join('')}`,
})

/** An unprotected stage with these databases, as flow YAML. */
const stage = (name: string, databases: string, more = ''): string =>
  `${name}: { protected: false, databases: { ${databases} }${more === '' ? '' : `, ${more}`} }`

/** A stage in us-west-2. */
const west = (databases: string, name = 'west'): string => stage(name, databases, `region: ${WEST}`)

/** An example, with what AWS makes up in the place of what it makes up for its reader. */
function example(
  name: string,
  values: Readonly<Record<string, string>> = {},
): { readonly deploy: string } {
  const path = join(import.meta.dirname, '..', '..', 'examples', name, 'tinystacks.yml')
  let text = readFileSync(path, 'utf8')
  for (const [written, value] of Object.entries(values)) {
    if (!text.includes(written)) throw new Error(`${path} has no ${written}`)
    text = text.replaceAll(written, value)
  }
  return { deploy: text }
}

const IN_OHIO = {
  'vpc-0abc1234def567890': `$(${OHIO}/given/Vpc)`,
  'subnet-0aaa1111bbb22222c': `$(${OHIO}/given/SubnetA)`,
  'subnet-0ddd3333eee44444f': `$(${OHIO}/given/SubnetB)`,
}

const EXAMPLES: Readonly<Record<string, readonly Step[]>> = {
  'example-bastion': [
    network(EAST),
    example('bastion', { 'sg-0abc1234': `$(${EAST}/given/Group)` }),
  ],
  'example-changes': [example('changes')],
  'example-existing': [
    network(OHIO),
    cache(EAST, 'legacy-sessions'),
    example('existing', {
      ...IN_OHIO,
      'legacy-orders-AbCdEf': `$(${OHIO}/given/Secret)`,
    }),
  ],
  'example-given-vpc': [network(OHIO), example('given-vpc', IN_OHIO)],
  'example-postgres-only': [example('postgres-only')],
  'example-quickstart': [example('quickstart')],
  'example-reader': [example('reader')],
  'example-regions': [example('regions')],
  'example-reports': [example('reports')],
  'example-restore': [
    instance(EAST, 'old-postgres', 'postgres'),
    snapshot(EAST, 'old-postgres', 'shop-prod-snapshot-postgresinstance-1a2b3c4d5e6f'),
    instance(EAST, 'shop-prod-mysqlinstance-6f5e4d3c2b1a', 'mysql'),
    cache(EAST, 'old-redis', 'valkey', '8.0'),
    call(EAST, 'elasticache', 'CreateSnapshot', {
      CacheClusterId: 'old-redis-001',
      SnapshotName: 'shop-prod-snapshot-redisreplicationgroup-0f1e2d3c4b5a',
    }),
    example('restore', { '2026-11-20T06:00:00Z': '$(now)' }),
  ],
  'example-urls': [example('urls')],
  // The sandbox has one account.
  'example-stages': [example('stages', { '210987654321': '123456789012' })],
}

const SMALL = 'instance: db.t4g.small, storage: { size: 40 }'
const WINDOW = 'apply: window, maintenanceWindow: "sun:03:00-sun:04:00"'
const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl ada@example.com'
const OPEN = 'bastion: { allow: [203.0.113.0/24] }'
const LEGACY = 'existing: { identifier: legacy-orders, allowFrom: true }'

/** One stage from its making to its last change. */
const LIFE: Readonly<Record<string, readonly Step[]>> = {
  lifecycle: [
    shop(stage('dev', 'postgres: {}, mysql: {}, redis: {}')),
    shop(stage('dev', `postgres: { ${SMALL} }, mysql: {}, redis: {}`)),
    shop(stage('dev', `postgres: { ${SMALL} }, mysql: {}`)),
  ],
  protected: [
    shop(stage('prod', 'postgres: {}, mysql: {}, redis: {}')),
    shop('prod: { databases: { postgres: {}, mysql: {}, redis: {} } }'),
  ],
  unprotected: [shop('prod: { databases: { postgres: {} } }'), shop(stage('prod', 'postgres: {}'))],
  replaced: [
    shop('prod: { databases: { postgres: {}, redis: {} } }'),
    shop(
      'prod: { databases: { postgres: { kmsKey: alias/shop }, redis: { kmsKey: alias/shop } } }',
    ),
  ],
  parameters: [
    shop(
      stage(
        'dev',
        'postgres: { parameters: { work_mem: "8192" }, logs: [postgresql], backupDays: 0 }, mysql: { parameters: { max_connections: "200" }, logs: [error, slowquery] }, redis: { parameters: { maxmemory-policy: allkeys-lru }, backupDays: 0 }',
      ),
    ),
  ],
  storage: [
    shop(
      stage(
        'dev',
        'postgres: { storage: { size: 400, iops: 12000 } }, mysql: { storage: { size: 30, max: 60 } }',
      ),
    ),
  ],
  window: [
    shop(stage('prod', `postgres: { ${WINDOW} }`)),
    shop(stage('prod', `postgres: { ${WINDOW}, instance: db.r7g.large }`)),
  ],
  'minor-version': [
    shop(stage('dev', 'postgres: { version: "17.6" }, mysql: {}')),
    shop(stage('dev', 'postgres: { version: "17.7" }, mysql: {}')),
  ],
  'major-version': [
    shop(stage('dev', 'postgres: { version: "16" }')),
    shop(stage('dev', 'postgres: { version: "17", allowMajorUpgrade: true }')),
  ],
  reader: [
    shop(stage('dev', 'postgres: { version: "17.6" }, mysql: { readReplica: true }')),
    shop(
      stage(
        'dev',
        'postgres: { version: "17.6", readReplica: true }, mysql: { readReplica: true }',
      ),
    ),
    shop(
      stage(
        'dev',
        'postgres: { version: "17.7", readReplica: true, instance: db.t4g.small }, mysql: {}',
      ),
    ),
  ],
  redis: [shop(stage('dev', 'redis: { engine: redis }'))],
  'redis-to-valkey': [
    shop(stage('dev', 'mysql: {}, redis: { engine: redis }')),
    shop(stage('dev', 'mysql: {}, redis: { engine: valkey }')),
    shop(stage('dev', 'mysql: {}, redis: { instance: cache.t4g.small, replicas: 1 }')),
  ],
  'redis-made-again': [
    shop(stage('dev', 'mysql: {}, redis: {}')),
    shop(stage('dev', 'mysql: {}')),
    shop(stage('dev', 'mysql: {}, redis: {}')),
  ],
  bastions: [
    shop(
      stage('keys', 'postgres: {}', OPEN),
      stage('session', 'redis: {}', 'bastion: { access: session-manager }'),
    ),
    shop(
      stage('keys', 'postgres: {}', `bastion: { allow: [203.0.113.0/24], keys: ["${KEY}"] }`),
      stage('session', 'redis: {}', 'bastion: { access: session-manager }'),
    ),
  ],
  'bastion-gone': [shop(stage('dev', 'postgres: {}', OPEN)), shop(stage('dev', 'postgres: {}'))],
  renamed: [
    shop('prod: { databases: { postgres: {}, redis: {} } }'),
    shop('production: { stackName: shop-prod, databases: { postgres: {}, redis: {} } }'),
  ],
  'three-zones': [
    shop(stage('dev', 'postgres: { multiAz: true }', 'network: { cidr: 10.40.0.0/20, zones: 3 }')),
  ],
}

/** Stages that depend on one another, on what is not theirs, or on what was before. */
const OTHERS: Readonly<Record<string, readonly Step[]>> = {
  existing: [
    network(EAST),
    cluster(EAST, 'legacy-shop'),
    cache(EAST, 'legacy-sessions'),
    shop(
      stage(
        'dev',
        `mysql: { existing: { identifier: legacy-orders, secret: "arn:aws:secretsmanager:${EAST}:123456789012:secret:$(${EAST}/given/Secret)", allowFrom: true } }, postgres: { existing: { identifier: legacy-shop } }, redis: { existing: { identifier: legacy-sessions } }`,
        networkOf(EAST),
      ),
    ),
  ],
  'existing-bastion': [
    network(EAST),
    shop(
      stage(
        'dev',
        `mysql: { ${LEGACY} }`,
        `${networkOf(EAST, `, bastionSubnet: $(${EAST}/given/SubnetA)`)}, ${OPEN}`,
      ),
    ),
  ],
  'existing-left': [
    network(EAST),
    shop(stage('dev', `mysql: { ${LEGACY} }`, networkOf(EAST))),
    shop(stage('dev', 'mysql: {}', networkOf(EAST))),
  ],
  'replica-of-existing': [
    instance(EAST, 'legacy-db', 'postgres'),
    shop(west('postgres: { replicaOf: "arn:aws:rds:us-east-1:123456789012:db:legacy-db" }')),
  ],
  replicas: [
    shop(
      `prod-west: { region: ${WEST}, protected: false, databases: { postgres: { instance: db.t4g.small, replicaOf: prod } } }`,
      'prod: { databases: { postgres: {} } }',
    ),
  ],
  'replicas-same-region': [
    shop(
      stage('reports', 'postgres: { replicaOf: prod }, redis: {}'),
      stage('prod', 'postgres: {}'),
    ),
  ],
  promoted: [
    shop(stage('prod', 'postgres: {}'), west('postgres: { replicaOf: prod }')),
    shop(stage('prod', 'postgres: {}'), west('postgres: {}')),
    shop(stage('prod', 'postgres: {}'), west('postgres: {}')),
  ],
  'promoted-same-region': [
    shop(
      stage('prod', 'postgres: { username: owner, database: orders }'),
      stage('reports', 'postgres: { replicaOf: prod }'),
    ),
    shop(
      stage('prod', 'postgres: { username: owner, database: orders }'),
      stage('reports', 'postgres: {}'),
    ),
    shop(
      stage('prod', 'postgres: { username: owner, database: orders }'),
      stage('reports', 'postgres: {}'),
    ),
  ],
  'promoted-outside': [
    shop(stage('prod', 'postgres: {}'), west('postgres: { replicaOf: prod }')),
    call(WEST, 'rds', 'PromoteReadReplica', {
      DBInstanceIdentifier: `$(${WEST}/shop-west/PostgresInstance)`,
    }),
  ],
  'fail-back': [
    shop(stage('prod', 'mysql: {}'), west('mysql: { replicaOf: prod }')),
    shop(stage('prod', 'mysql: {}'), west('mysql: {}')),
    shop(stage('prod', 'mysql: {}'), west('mysql: {}')),
    shop(
      stage('prod', 'mysql: {}'),
      west('mysql: {}'),
      stage('east', 'mysql: { replicaOf: west }'),
    ),
    {
      ...shop(stage('prod', 'mysql: {}'), west('mysql: {}'), stage('east', 'mysql: {}')),
      stage: 'east',
    },
    shop(stage('prod', 'mysql: {}'), west('mysql: {}'), stage('east', 'mysql: {}')),
  ],
  'restored-to-a-time': [
    instance(EAST, 'old-db', 'postgres'),
    shop(stage('dev', 'postgres: { restoreFrom: { time: "$(now)", source: old-db } }, redis: {}')),
    shop(stage('dev', 'postgres: { instance: db.t4g.small }, redis: {}')),
  ],
  'restored-after-removal': [
    instance(EAST, 'old-db', 'postgres'),
    snapshot(EAST, 'old-db', 'old-last'),
    shop(stage('dev', 'postgres: {}, redis: {}')),
    shop(stage('dev', 'redis: {}')),
    shop(stage('dev', 'postgres: { restoreFrom: { snapshot: old-last } }, redis: {}')),
  ],
  'stages-of-two-regions': [
    shop(stage('dev', 'redis: {}'), 'prod: { region: eu-west-1, databases: { postgres: {} } }'),
  ],
}

/** By the name of its fixture. */
export const SCENES: Readonly<Record<string, readonly Step[]>> = { ...EXAMPLES, ...LIFE, ...OTHERS }
