import { AwsError, type World } from '../../../contract.ts'
import { arn } from '../../names.ts'
import { checkQuota } from '../../quotas/quotas.ts'
import type { Tags } from '../../tags.ts'
import { chooseWindows } from '../../windows.ts'
import { familyOf } from '../catalog.ts'
import {
  checkClass,
  checkKey,
  checkLogs,
  checkParameterGroup,
  checkSecurityGroups,
} from '../checks.ts'
import { placeOf } from './create.ts'
import { instanceById, vpcOf } from '../find.ts'
import { checkIdentifier } from '../names.ts'
import { checkMonitoring } from '../monitoring.ts'
import { checkSource } from './replicas.ts'
import type { InstanceRequest } from '../request.ts'
import { rdsState, type DbInstance } from '../state.ts'
import { checkStorage } from './storage.ts'

/**
 * Checks the request and writes a replica down as `creating`; `launch` then brings it up. `source`: identifier or
 * ARN.
 */
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
  const key = crosses ? (request.kmsKeyId ?? null) : source.kmsKeyId
  // All that is not specified is its source's, windows too (API, CreateDBInstanceReadReplica).
  const windows = chooseWindows(
    source.backupWindow,
    request.maintenanceWindow ?? source.maintenanceWindow,
  )
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
    kmsKeyId: key === null ? null : checkKey(world, region, key),
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
    ...checkMonitoring(world, request),
    tags: given.tags,
    pending: {},
  }
  checkLogs(replica.engine, replica.logs)
  checkQuota(world, region, 'instances')
  checkQuota(world, region, 'storage', replica.allocatedStorage)
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

/** In one region a replica is in its source's VPC and subnet group (RDS-27). */
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
