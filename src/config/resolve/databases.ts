import type { ExistingResource } from '../../engines/families.ts'
import type { CacheKind, DatabaseKind, SqlKind } from '../../engines/table.ts'
import { VARIANTS } from '../../engines/variants.ts'
import { arnOf } from '../arn.ts'
import { DEFAULTS } from '../defaults.generated.ts'
import { alike, handedOn, layered } from '../likeness.ts'
import type { WrittenRedis, WrittenSql } from '../checks/check.ts'
import type {
  Likeness,
  ReplicaSource,
  ResolvedExisting,
  ResolvedRedis,
  ResolvedSql,
  RestoreSource,
} from '../resolved.ts'
import type { Existing, RestoreFrom } from '../types.generated.ts'
import { defaultDatabaseName } from './names.ts'

/** Text that the file may write as a number: a database's parameters, the tags. */
export type Texts = Readonly<Record<string, string>>

type Context = {
  readonly stack: string
  readonly parameters: Texts
  readonly replicaOf: ReplicaSource | null
  readonly replicaRegions: readonly string[]
}

/** A database of RDS with every default filled in. */
export function resolveSql(
  kind: SqlKind,
  written: WrittenSql['value'],
  { stack, parameters, replicaOf, replicaRegions }: Context,
): ResolvedSql {
  const defaults = DEFAULTS[kind]
  const own = ownLikeness(written, parameters)
  const sql: ResolvedSql = {
    kind,
    own,
    version: written.version ?? defaults.version,
    versionGiven: written.version !== undefined,
    instance: written.instance ?? defaults.instance,
    storage: {
      size: written.storage?.size ?? DEFAULTS.storage.size,
      sizeGiven: written.storage?.size !== undefined,
      max: written.storage?.max ?? null,
      type: written.storage?.type ?? DEFAULTS.storage.type,
      iops: written.storage?.iops ?? null,
    },
    database: written.database ?? defaultDatabaseName(kind, stack),
    databaseGiven: written.database !== undefined,
    username: written.username ?? defaults.username,
    usernameGiven: written.username !== undefined,
    multiAz: written.multiAz ?? defaults.multiAz,
    backupDays: written.backupDays ?? defaults.backupDays,
    backupWindow: written.backupWindow ?? null,
    maintenanceWindow: written.maintenanceWindow ?? null,
    apply: written.apply ?? defaults.apply,
    parameters,
    logs: written.logs ?? defaults.logs,
    kmsKey: written.kmsKey ?? null,
    ...(written.iamAuthentication !== undefined && {
      iamAuthentication: written.iamAuthentication,
    }),
    ...(written.monitoring !== undefined && { monitoring: written.monitoring }),
    autoMinorVersionUpgrade: written.autoMinorVersionUpgrade ?? defaults.autoMinorVersionUpgrade,
    allowMajorUpgrade: written.allowMajorUpgrade ?? defaults.allowMajorUpgrade,
    readReplica: written.readReplica ?? false,
    replicaOf,
    replicaRegions,
    restoreFrom: resolveRestore(written.restoreFrom),
  }
  return replicaOf?.kind === 'stage'
    ? alike(sql, layered(handedOn(kind, replicaOf.own ?? {}), own))
    : sql
}

/** What the file says of a database of what a replica would else take from its primary. */
export function ownLikeness(
  { instance, multiAz, storage = {} }: WrittenSql['value'],
  parameters: Texts,
): Likeness {
  const { type = DEFAULTS.storage.type, iops = null, max } = storage
  const saysDisk = storage.type !== undefined || storage.iops !== undefined
  return {
    ...(instance !== undefined && { instance }),
    ...(multiAz !== undefined && { multiAz }),
    ...(saysDisk && { disk: { type, iops } }),
    ...(max !== undefined && { max }),
    parameters,
  }
}

/** One of ElastiCache with every default filled in. */
export function resolveRedis(
  kind: CacheKind,
  written: WrittenRedis['value'],
  parameters: Texts,
): ResolvedRedis {
  const defaults = DEFAULTS[kind]
  const engine = written.engine ?? defaults.engine
  return {
    kind,
    engine,
    version: written.version ?? VARIANTS[engine].newVersion,
    versionGiven: written.version !== undefined,
    instance: written.instance ?? defaults.instance,
    replicas: written.replicas ?? defaults.replicas,
    multiAz: written.multiAz ?? defaults.multiAz,
    backupDays: written.backupDays ?? defaults.backupDays,
    backupWindow: written.backupWindow ?? null,
    maintenanceWindow: written.maintenanceWindow ?? null,
    apply: written.apply ?? defaults.apply,
    parameters,
    kmsKey: written.kmsKey ?? null,
    autoMinorVersionUpgrade: written.autoMinorVersionUpgrade ?? defaults.autoMinorVersionUpgrade,
    restoreFrom: resolveRestore(written.restoreFrom),
  }
}

function resolveRestore(written: RestoreFrom | undefined): RestoreSource | null {
  if (written?.snapshot !== undefined) return { kind: 'snapshot', snapshot: written.snapshot }
  return written?.time === undefined
    ? null
    : { kind: 'time', time: written.time, source: written.source ?? '' }
}

/** An existing database, which is never changed. */
export function resolveExisting(
  kind: DatabaseKind,
  written: Existing,
  stageRegion: string,
): ResolvedExisting {
  const arn = written.arn === undefined ? null : databaseArn(written.arn)
  return {
    kind,
    identifier: arn?.identifier ?? written.identifier ?? '',
    resource: arn?.resource ?? null,
    region: written.region ?? arn?.region ?? stageRegion,
    account: arn?.account ?? null,
    secret: written.secret ?? null,
    allowFrom: written.allowFrom ?? false,
  }
}

/** By service, since `cluster` is something else in each. */
const RESOURCES: Readonly<Record<string, Readonly<Record<string, ExistingResource>>>> = {
  rds: { db: 'instance', cluster: 'cluster' },
  elasticache: {
    replicationgroup: 'replication-group',
    cluster: 'cache-cluster',
    serverlesscache: 'serverless-cache',
  },
}

/** The parts of `arn:aws:rds:us-east-1:123456789012:db:orders`. */
export function databaseArn(arn: string): {
  readonly region: string
  readonly account: string
  readonly resource: ResolvedExisting['resource']
  readonly identifier: string
} {
  const { service = '', region = '', account = '', resource = '' } = arnOf(arn) ?? {}
  const [type = '', ...rest] = resource.split(':')
  return {
    region,
    account,
    resource: RESOURCES[service]?.[type] ?? null,
    identifier: rest.join(':'),
  }
}
