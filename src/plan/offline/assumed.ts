/** What would be deployed and running, if exactly the file before the change were. */
import { CACHE_KINDS, SQL_KINDS } from '../../engines/table.ts'
import { isDeepStrictEqual } from 'node:util'
import type { ResolvedRedis, ResolvedSql, ResolvedStage } from '../../config/resolved.ts'
import { READER_IDS } from '../../template/logical-ids.ts'
import { STACK_SUFFIX, stackSuffix } from '../../template/secrets.ts'
import { decode } from '../../template/state/decode.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import type { RenderedStage, Template } from '../../template/types.ts'
import { IDENTIFIER_OUTPUT } from '../../facts/databases.ts'
import type { LiveFacts, RedisFacts, SqlFacts } from '../../facts/databases.ts'

/** Stands for the name that AWS gave a database, in the commands that notes print. */
const IDENTIFIER = 'IDENTIFIER'

/** A stack that was deployed with this template; what AWS would have chosen is told by logical ids. */
export function assumedStack(
  { stackName: name, region, protected: isProtected }: ResolvedStage,
  { template, tags }: RenderedStage,
): DeployedStage {
  const id = `arn:aws:cloudformation:${region}:000000000000:stack/${name}/00000000-0000-0000-0000-000000000000`
  const identifiers = new Set(Object.values(IDENTIFIER_OUTPUT))
  const outputs = Object.entries(template.Outputs).map(([key, { Value }]) => [
    key,
    identifiers.has(key) ? IDENTIFIER : textOf(Value, template, stackSuffix(id)),
  ])
  return decode({
    id,
    name,
    region,
    status: 'UPDATE_COMPLETE',
    statusReason: null,
    terminationProtection: isProtected,
    tags,
    outputs: Object.fromEntries(outputs) as Record<string, string>,
  })
}

/** A replica whose class the file does not name keeps the one that runs: that of the file before. */
export function withClasses(
  stack: DeployedStage,
  before: ResolvedStage,
  after: ResolvedStage,
): DeployedStage {
  const kept = SQL_KINDS.flatMap((kind) => {
    const { replicaOf, instance } = before.databases[kind] ?? {}
    const made = stack.databases[kind]
    return replicaOf && after.databases[kind]?.own?.instance === undefined
      ? [[kind, { ...made, likeness: { ...made.likeness, instance } }] as const]
      : []
  })
  const databases = Object.fromEntries(kept) as Partial<DeployedStage['databases']>
  return { ...stack, databases: { ...stack.databases, ...databases } }
}

/** A template value as text. A resource that has a name of its own is told by it. */
function textOf(value: unknown, template: Template, suffix: string): string {
  const inner = (part: unknown): string => textOf(part, template, suffix)
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (isDeepStrictEqual(value, STACK_SUFFIX)) return suffix
  const [operation, operand] = Object.entries(value)[0] ?? []
  if (operation === 'Ref' && typeof operand === 'string')
    return inner(template.Resources[operand]?.Properties['Name'] ?? operand)
  if (operation === 'Fn::Join' && Array.isArray(operand)) {
    const [separator, parts] = operand as [string, unknown[]]
    return parts.map(inner).join(separator)
  }
  if (operation === 'Fn::GetAtt' && Array.isArray(operand))
    return inner({ 'Fn::Join': ['.', operand] })
  if (operation === 'Fn::Sub' && typeof operand === 'string') return substituted(operand)
  return typeof operand === 'string' ? operand : JSON.stringify(value)
}

/** Pseudo parameters have values, and resources their names. */
function substituted(text: string): string {
  return text
    .replaceAll('${AWS::Partition}', 'aws')
    .replaceAll('${AWS::AccountId}', '000000000000')
    .replaceAll(/\$\{([^}]*)\}/g, '$1')
}

/** Database (`stage/kind`) -> its replicas in other stages, in the words of the file. */
export type Followers = ReadonlyMap<string, readonly string[]>

/** The followers of every database of a file. */
export function followersIn(stages: readonly ResolvedStage[]): Followers {
  const followers = new Map<string, string[]>()
  for (const { name, databases } of stages)
    for (const kind of SQL_KINDS) {
      const source = databases[kind]?.replicaOf
      if (source?.kind !== 'stage') continue
      const key = `${source.stage}/${kind}`
      followers.set(key, [...(followers.get(key) ?? []), `${name}/${kind}`])
    }
  return followers
}

/** The databases of a stage as that file has them. A replica has its version and size from its source. */
export function assumedFacts(stage: ResolvedStage, followers: Followers): LiveFacts {
  const sql = SQL_KINDS.flatMap((kind) => {
    const database = stage.databases[kind]
    if (database === undefined || database.replicaOf !== null) return []
    const replicas = [
      ...(database.readReplica ? [READER_IDS[kind]] : []),
      ...(followers.get(`${stage.name}/${kind}`) ?? []),
    ]
    return [[kind, { kind: 'read', value: sqlFacts(stage, database, replicas) }]]
  })
  const caches = CACHE_KINDS.flatMap((kind) => {
    const database = stage.databases[kind]
    return database ? [[kind, { kind: 'read', value: redisFacts(database) }]] : []
  })
  return Object.fromEntries([...sql, ...caches]) as LiveFacts
}

function sqlFacts(
  stage: ResolvedStage,
  database: ResolvedSql,
  readReplicas: readonly string[],
): SqlFacts {
  const { kind, storage } = database
  return {
    identifier: IDENTIFIER,
    resourceId: '',
    createdAt: '',
    stack: null,
    status: 'available',
    engine: kind,
    engineVersion: database.version,
    instanceClass: database.instance,
    allocatedStorage: storage.size,
    maxAllocatedStorage: storage.max,
    storageType: storage.type,
    iops: storage.iops,
    throughput: null,
    multiAz: database.multiAz,
    deletionProtection: stage.protected,
    backupRetentionDays: database.backupDays,
    masterUsername: database.username,
    databaseName: database.database,
    pending: {},
    backupWindow: database.backupWindow,
    maintenanceWindow: database.maintenanceWindow,
    certificate: null,
    logs: database.logs,
    securityGroups: [],
    subnetGroup: '',
    zones: [],
    parameterGroup: '',
    parameterApplyStatus: 'in-sync',
    readReplicas,
    replicaSource: null,
  }
}

function redisFacts(database: ResolvedRedis): RedisFacts {
  return {
    identifier: IDENTIFIER,
    createdAt: '',
    status: 'available',
    engine: database.engine,
    nodeType: database.instance,
    members: database.replicas + 1,
    nodes: [],
    clusterMode: false,
    multiAz: database.multiAz,
    automaticFailover: database.replicas > 0,
    snapshotRetentionDays: database.backupDays,
    snapshotWindow: database.backupWindow,
    pending: {},
    nodesTell: {
      engineVersion: database.version,
      maintenanceWindow: database.maintenanceWindow,
      parameterGroup: '',
      securityGroups: [],
      ready: database.replicas + 1,
    },
  }
}
