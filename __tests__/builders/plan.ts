/** Test data: a change set and live facts as the edge hands them to the plan. */
import { NEW_STAGE_NOTES } from '../../src/codes/notes/new-stages.ts'
import type { Locate } from '../../src/config/resolved.ts'
import type { PropertyChange, ResourceChange } from '../../src/facts/stack/change-set.ts'
import type { CacheNodeFacts, RedisFacts, SqlFacts } from '../../src/facts/databases.ts'
import { NO_EXTERNAL_FACTS } from '../../src/facts/external.ts'
import type { Fact } from '../../src/facts/fact.ts'
import type { ParameterDefinition, ParameterFacts } from '../../src/facts/parameters.ts'
import {
  attribute,
  liveDatabases,
  planStage,
  markConsentsGiven,
  type StageInput,
} from '../../src/plan/index.ts'
import type { Note, StagePlan } from '../../src/plan/model/types.ts'
import { renderStage } from '../../src/template/index.ts'
import { aContext, aDeployed, aStage } from './stage.ts'

/** Every path stands on a line of its own, so that a test sees which path was looked up. */
const LINES: ReadonlyMap<string, number> = new Map([
  ['stages.dev', 3],
  ['stages.dev.network', 4],
  ['stages.dev.protected', 5],
  ['stages.dev.databases.postgres', 10],
  ['stages.dev.databases.postgres.version', 11],
  ['stages.dev.databases.postgres.instance', 12],
  ['stages.dev.databases.postgres.storage.size', 13],
  ['stages.dev.databases.postgres.storage.max', 14],
  ['stages.dev.databases.postgres.username', 15],
  ['stages.dev.databases.postgres.database', 16],
  ['stages.dev.databases.postgres.parameters.work_mem', 17],
  ['stages.dev.databases.mysql', 20],
  ['stages.dev.databases.mysql.version', 21],
  ['stages.dev.databases.redis', 30],
  ['stages.dev.databases.redis.engine', 31],
])

/** As the file's own lookup: a path that is not written gives its nearest written parent. */
export const locate: Locate = (path) => {
  for (let length = path.length; length > 0; length--) {
    const line = LINES.get(path.slice(0, length).join('.'))
    if (line !== undefined) return { line, column: 1 }
  }
  return { line: 1, column: 1 }
}

export function read<T>(value: T): Fact<T> {
  return { kind: 'read', value }
}

export function denied(action: string): {
  readonly kind: 'unread'
  readonly action: string
  readonly why: string
} {
  return { kind: 'unread', action, why: 'AccessDenied' }
}

/** The Postgres of `aStage` as it runs: single-AZ, nothing queued. */
export function sqlFacts(overrides: Partial<SqlFacts> = {}): SqlFacts {
  return {
    identifier: 'shop-dev-postgresinstance-1',
    resourceId: 'db-0POSTGRES0DEV',
    createdAt: '2026-11-01T08:00:00.000Z',
    stack:
      'arn:aws:cloudformation:us-east-1:123456789012:stack/shop-dev/1a2b3c4d-0000-11ef-8000-0affd1b7e5a1',
    status: 'available',
    engine: 'postgres',
    engineVersion: '17.6',
    instanceClass: 'db.t4g.micro',
    allocatedStorage: 20,
    maxAllocatedStorage: null,
    storageType: 'gp3',
    iops: null,
    throughput: null,
    multiAz: false,
    deletionProtection: false,
    backupRetentionDays: 7,
    masterUsername: 'app',
    databaseName: 'shop',
    pending: {},
    backupWindow: '05:00-05:30',
    maintenanceWindow: 'sun:03:00-sun:04:00',
    certificate: 'rds-ca-rsa2048-g1',
    logs: [],
    securityGroups: ['sg-0database'],
    subnetGroup: 'shop-dev-subnets',
    zones: ['us-east-1a'],
    parameterGroup: '',
    parameterApplyStatus: 'in-sync',
    readReplicas: [],
    replicaSource: null,
    ...overrides,
  }
}

/** Parameters that AWS knows, with any value. */
export function parameterFacts(
  applies: Readonly<Record<string, ParameterDefinition['applies']>>,
): ParameterFacts {
  return {
    asked: Object.keys(applies),
    known: Object.fromEntries(
      Object.entries(applies).map(([name, when]) => [name, parameterDefinition({ applies: when })]),
    ),
    names: [],
  }
}

export function parameterDefinition(
  overrides: Partial<ParameterDefinition> = {},
): ParameterDefinition {
  return {
    applies: 'dynamic',
    allowed: null,
    dataType: 'string',
    modifiable: true,
    description: '',
    ...overrides,
  }
}

export function redisFacts(overrides: Partial<RedisFacts> = {}): RedisFacts {
  return {
    identifier: 'shr1',
    createdAt: '2026-11-01T08:00:00.000Z',
    status: 'available',
    engine: 'valkey',
    nodeType: 'cache.t4g.micro',
    members: 1,
    nodes: ['shr1-001'],
    clusterMode: false,
    multiAz: false,
    automaticFailover: (overrides.members ?? 1) > 1,
    snapshotRetentionDays: 1,
    snapshotWindow: '05:00-06:00',
    pending: {},
    ...overrides,
  }
}

/** A node of that Redis, there to be used. */
export function cacheNode(overrides: Partial<CacheNodeFacts> = {}): CacheNodeFacts {
  return {
    identifier: 'shr1-001',
    group: 'shr1',
    createdAt: '2026-11-01T08:00:00.000Z',
    status: 'available',
    nodeType: 'cache.t4g.micro',
    engineVersion: '8.0.1',
    maintenanceWindow: 'sun:03:00-sun:04:00',
    parameterGroup: 'shop-dev-redisparametergroup-x1',
    parameterApplyStatus: 'in-sync',
    securityGroups: ['sg-1'],
    subnetGroup: 'shop-dev-redissubnetgroup-x1',
    ...overrides,
  }
}

/** A property as the change set names it; a create-only one needs `requiresRecreation: 'Always'`. */
export function property(
  name: string,
  before: string | null,
  after: string | null,
  overrides: Partial<PropertyChange> = {},
): PropertyChange {
  return {
    attribute: 'Properties',
    property: name,
    requiresRecreation: 'Never',
    evaluation: 'Static',
    source: 'DirectModification',
    before,
    after,
    ...overrides,
  }
}

export function tags(): PropertyChange {
  return property('', null, null, { attribute: 'Tags', property: null })
}

/** A modification in place of some resource. */
export function modified(
  logicalId: string,
  type: string,
  details: readonly PropertyChange[],
  overrides: Partial<ResourceChange> = {},
): ResourceChange {
  return {
    logicalId,
    physicalId: `physical-${logicalId}`,
    type,
    action: 'Modify',
    replacement: 'False',
    policyAction: null,
    details,
    ...overrides,
  }
}

export const INSTANCE = 'AWS::RDS::DBInstance'
export const GROUP = 'AWS::ElastiCache::ReplicationGroup'

export function postgres(
  details: readonly PropertyChange[],
  overrides: Partial<ResourceChange> = {},
): ResourceChange {
  return modified('PostgresInstance', INSTANCE, details, overrides)
}

export function mysql(
  details: readonly PropertyChange[],
  overrides: Partial<ResourceChange> = {},
): ResourceChange {
  return modified('MysqlInstance', INSTANCE, details, overrides)
}

export function redis(
  details: readonly PropertyChange[],
  overrides: Partial<ResourceChange> = {},
): ResourceChange {
  return modified('RedisReplicationGroup', GROUP, details, overrides)
}

export function added(logicalId: string, type: string): ResourceChange {
  return modified(logicalId, type, [], { action: 'Add', physicalId: null, replacement: null })
}

export function removed(
  logicalId: string,
  type: string,
  policyAction: string | null = 'Snapshot',
): ResourceChange {
  return modified(logicalId, type, [], { action: 'Remove', replacement: null, policyAction })
}

/** Stage `dev` of `shop`, deployed as it is, every live fact read, nothing to change. */
export function planInput(overrides: Given = {}): StageInput {
  const { changes = [], ...given } = { ...planDefaults(overrides), ...overrides }
  return {
    ...given,
    changes: changes && attribute(changes, given),
    liveDatabases: liveDatabases(given.rendered, given.live),
  }
}

/** What a plan is made of, with the changes as a change set has them. */
export type Given = Omit<Partial<StageInput>, 'changes' | 'liveDatabases'> & {
  readonly changes?: readonly ResourceChange[] | null
}

function planDefaults({ stage = aStage() }: Given) {
  return {
    external: NO_EXTERNAL_FACTS,
    stage,
    rendered: renderStage(stage, aContext()),
    deployed: aDeployed(),
    live: {
      postgres: read(sqlFacts()),
      mysql: read(
        sqlFacts({
          engine: 'mysql',
          engineVersion: '8.4.6',
          identifier: 'my-1',
          resourceId: 'db-0MYSQL0DEV',
        }),
      ),
      redis: read(redisFacts()),
    },
    locate,
    notes: [],
  }
}

/** What a plan is made of and the words of consent that are given. */
export type Asked = Given & { readonly allow?: ReadonlySet<string> }

/** The plan of stage `dev`, as a verb shows it. */
export function stagePlan({ allow = new Set(), ...input }: Asked = {}): StagePlan {
  return markConsentsGiven(planStage(planInput(input)), allow)
}

/** The codes of notes or refusals. */
export function codesOf(said: readonly { readonly code: string }[]): readonly string[] {
  return said.map(({ code }) => code)
}

/** Their messages. */
export function messagesOf(said: readonly { readonly message: string }[]): readonly string[] {
  return said.map(({ message }) => message)
}

/** Without what every new stage says of its network, its bastion and its secrets. */
export function besidesNewStage(notes: readonly Note[]): readonly Note[] {
  return notes.filter(({ code }) => !Object.hasOwn(NEW_STAGE_NOTES, code))
}
