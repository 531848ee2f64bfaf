import { AwsError, type World } from '../../contract.ts'
import { inBackground } from '../background.ts'
import { arn } from '../names.ts'
import type { Tags } from '../tags.ts'
import { chooseWindows } from '../windows.ts'
import { compareVersions, familyOf, majorOf } from './catalog.ts'
import { checkClass, checkLogs, checkParameterGroup, checkSecurityGroups } from './checks.ts'
import { placeOf } from './create.ts'
import { engineName } from './engine.ts'
import { instanceById, vpcOf } from './find.ts'
import { checkIdentifier } from './names.ts'
import { parameterGroupByName } from './parameter-groups.ts'
import type { InstanceRequest } from './request.ts'
import { rdsState, type DbInstance } from './state.ts'
import { checkStorage } from './storage.ts'

/** Replicas that one source may have (RDS guide, "Overview of Amazon RDS read replicas"; RDS-29). */
const MOST = 15

/** The replicas of an instance in its own region. */
export function replicasOf(world: World, region: string, id: string): readonly DbInstance[] {
  return Object.values(rdsState(world, region).instances).filter(({ source }) => source === id)
}

/** As ReadReplicaDBInstanceIdentifiers tells them: identifiers in its own region, ARNs in others. */
export function replicaNames(world: World, region: string, id: string): readonly string[] {
  const own = arn(world, 'rds', region, `db:${id}`)
  const elsewhere = world.state
    .regions('rds')
    .filter((other) => other !== region)
    .flatMap((other) =>
      Object.values(rdsState(world, other).instances)
        .filter(({ source }) => source === own)
        .map((replica) => arn(world, 'rds', other, `db:${replica.id}`)),
    )
  return [...replicasOf(world, region, id).map((replica) => replica.id), ...elsewhere]
}

/** Checks the request and writes a replica down as `creating`; `launch` then brings it up. `source`: identifier or ARN. */
export function createReplica(
  world: World,
  region: string,
  given: {
    identifier: string
    source: string
    sourceRegion?: string | undefined
    request: InstanceRequest
    tags: Tags
  },
): DbInstance {
  const { request } = given
  const state = rdsState(world, region)
  const id = checkIdentifier('DBInstanceIdentifier', given.identifier)
  if (state.instances[id] !== undefined) {
    throw new AwsError('DBInstanceAlreadyExists', 'DB instance already exists')
  }
  const home = given.source.split(':')[3] ?? region
  const crosses = home !== region
  const source = instanceById(world, home, given.source.split(':').at(-1) ?? '')
  checkSource(world, home, source)
  refuseInherited(request, crosses)
  if (crosses) checkAcrossRegions(source, given)
  const instanceClass = request.instanceClass ?? source.instanceClass
  checkClass(source.engine, source.engineVersion, instanceClass, 'creating')
  const place = crosses
    ? placeOf(world, region, request)
    : besideSource(world, region, source, request)
  const windows = chooseWindows(undefined, request.maintenanceWindow)
  const replica: DbInstance = {
    ...structuredClone(source),
    id,
    source: crosses ? arn(world, 'rds', home, `db:${source.id}`) : source.id,
    resourceId: `db-${world.id(26).toUpperCase()}`,
    instanceClass,
    status: 'creating',
    ...storageOf(source, request),
    multiAz: request.multiAz ?? false,
    ...place,
    kmsKeyId: crosses ? (request.kmsKeyId ?? null) : source.kmsKeyId,
    parameterGroup: checkParameterGroup(world, region, {
      name: request.parameterGroup ?? ownGroup(source, crosses),
      engine: source.engine,
      version: source.engineVersion,
    }),
    parameterApplyStatus: 'in-sync',
    port: request.port ?? source.port,
    endpoint: null,
    created: world.now().toISOString(),
    publiclyAccessible: request.publiclyAccessible ?? false,
    certificateAuthority: request.certificateAuthority ?? source.certificateAuthority,
    deletionProtection: request.deletionProtection ?? false,
    copyTagsToSnapshot: request.copyTagsToSnapshot ?? false,
    backupRetention: 0,
    backupWindow: windows.backup,
    maintenanceWindow: windows.maintenance,
    autoMinorVersionUpgrade: request.autoMinorVersionUpgrade ?? source.autoMinorVersionUpgrade,
    logs: [...(request.logs ?? [])],
    iamAuthentication: request.iamAuthentication ?? false,
    performanceInsights: request.performanceInsights ?? false,
    monitoringInterval: request.monitoringInterval ?? 0,
    tags: given.tags,
    pending: {},
  }
  checkLogs(replica.engine, replica.logs)
  state.instances[id] = replica
  return replica
}

/** Encrypted as its source is, with a key of its own region, and signed for the source's (RDS-52). */
function checkAcrossRegions(
  source: DbInstance,
  given: { readonly sourceRegion?: string | undefined; readonly request: InstanceRequest },
): void {
  const refuse = (message: string): never => {
    throw new AwsError('InvalidParameterCombination', message)
  }
  const key = given.request.kmsKeyId
  if (source.encrypted && key === undefined)
    refuse('Cannot create a cross region unencrypted read replica from encrypted source.')
  if (!source.encrypted && key !== undefined)
    refuse('Cannot create an encrypted read replica from an unencrypted source.')
  if (source.encrypted && given.sourceRegion === undefined)
    refuse('A pre-signed URL, which SourceRegion makes, is required across regions.')
}

/** In one region a replica lives in its source's VPC and subnet group (RDS-27). */
function besideSource(
  world: World,
  region: string,
  source: DbInstance,
  request: InstanceRequest,
): Pick<DbInstance, 'subnetGroup' | 'securityGroups' | 'zone'> {
  const securityGroups = [...(request.securityGroups ?? source.securityGroups)]
  checkSecurityGroups(world, region, securityGroups, vpcOf(world, region, source))
  return {
    subnetGroup: source.subnetGroup,
    securityGroups,
    zone: request.zone ?? source.zone,
  }
}

/** A parameter group is of its region: in another one the default group takes its place. */
function ownGroup(source: DbInstance, crosses: boolean): string {
  return crosses
    ? `default.${familyOf(source.engine, source.engineVersion)}`
    : source.parameterGroup
}

/** A source is available, keeps backups and has room for one more (API_CreateDBInstanceReadReplica; RDS-28, RDS-29). */
export function checkSource(world: World, region: string, source: DbInstance): void {
  if (source.status !== 'available') {
    throw new AwsError(
      'InvalidDBInstanceState',
      `Database instance ${source.id} is not in available state.`,
    )
  }
  if (source.backupRetention === 0) {
    throw new AwsError(
      'InvalidDBInstanceState',
      'Automated backups are not enabled for this database instance. To enable automated backups, use ModifyDBInstance to set the backup retention period to a non-zero value.',
    )
  }
  if (replicaNames(world, region, source.id).length >= MOST) {
    throw new AwsError(
      'InstanceQuotaExceeded',
      `The DB instance ${source.id} already has ${MOST} read replicas.`,
    )
  }
}

/** What a replica has from its source (AWS::RDS::DBInstance, SourceDBInstanceIdentifier; RDS-30). */
function refuseInherited(request: InstanceRequest, crosses: boolean): void {
  if (request.subnetGroup !== undefined && !crosses) {
    throw new AwsError(
      'DBSubnetGroupNotAllowedFault',
      'DbSubnetGroupName should not be specified for read replicas that are created in the same region as the master',
    )
  }
  const inherited = {
    BackupRetentionPeriod: request.backupRetention,
    DBName: request.dbName,
    MasterUsername: request.username,
    MasterUserPassword: request.password,
    PreferredBackupWindow: request.backupWindow,
    StorageEncrypted: request.encrypted,
    ...(crosses ? {} : { KmsKeyId: request.kmsKeyId }),
  }
  const [name] = Object.entries(inherited).find(([, value]) => value !== undefined) ?? []
  if (name !== undefined) {
    throw new AwsError(
      'InvalidParameterCombination',
      `${name} should not be specified for a read replica${crosses ? '' : ' in the region of its source'}.`,
    )
  }
}

function storageOf(source: DbInstance, request: InstanceRequest): Partial<DbInstance> {
  const type = request.storageType ?? source.storageType
  const size = request.allocatedStorage ?? source.allocatedStorage
  if (size < source.allocatedStorage) {
    throw new AwsError(
      'InvalidParameterCombination',
      `Requested storage size (${size}) cannot be less than the storage size of the source (${source.allocatedStorage})`,
    )
  }
  const storage = checkStorage(source.engine, {
    type,
    size,
    max: request.maxAllocatedStorage ?? null,
    iops: request.iops ?? (type.startsWith('io') ? source.iops : null),
    throughput: request.throughput ?? null,
  })
  return {
    storageType: storage.type,
    allocatedStorage: storage.size,
    maxAllocatedStorage: storage.max,
    iops: storage.iops,
    throughput: storage.throughput,
  }
}

/**
 * A source is not upgraded before its replicas, but for a major version of PostgreSQL, which takes
 * those of its region along (RDS guide, USER_UpgradeDBInstance.PostgreSQL and .MySQL; RDS-31).
 */
export function checkUpgradeOrder(
  world: World,
  region: string,
  source: DbInstance,
  version: string,
): void {
  if (takesAlong(source, version)) return
  const older = replicasOf(world, region, source.id).filter(
    ({ engineVersion }) => compareVersions(engineVersion, version) < 0,
  )
  if (older.length === 0) return
  throw new AwsError(
    'DBUpgradeDependencyFailure',
    `One or more of the DB Instance's read replicas need to be upgraded: ${older.map(({ id }) => id).join(', ')}`,
  )
}

/** Moves the replicas of the region along with a major upgrade, onto default groups where theirs is of the old family. */
export function upgradeAlong(
  world: World,
  region: string,
  source: DbInstance,
  version: string,
): void {
  if (!takesAlong(source, version)) return
  const family = familyOf(source.engine, version)
  for (const replica of replicasOf(world, region, source.id)) {
    replica.engineVersion = version
    if (parameterGroupByName(world, region, replica.parameterGroup).family !== family) {
      replica.parameterGroup = `default.${family}`
    }
  }
}

function takesAlong({ engine, engineVersion }: DbInstance, version: string): boolean {
  return engine === 'postgres' && majorOf(engine, version) !== majorOf(engine, engineVersion)
}

/** Backups of a source stay on (API_ModifyDBInstance, BackupRetentionPeriod; RDS-28). */
export function checkBackupsStay(
  world: World,
  region: string,
  source: DbInstance,
  retention: number | undefined,
): void {
  if (retention !== 0 || replicaNames(world, region, source.id).length === 0) return
  throw new AwsError(
    'InvalidParameterCombination',
    'BackupRetentionPeriod cannot be set to 0 for a DB instance that is a source to read replicas.',
  )
}

/** The replicas of a source that is deleted live on by themselves (RDS guide, "Considerations when deleting replicas"; RDS-32). */
export function releaseReplicas(world: World, region: string, source: DbInstance): void {
  for (const replica of replicasOf(world, region, source.id)) {
    delete replica.source
    const promotion = world.engines.promote?.(engineName(region, replica.id))
    inBackground(promotion ?? Promise.resolve(), () => {
      replica.status = 'failed'
    })
  }
}
