import { AwsError, type World } from '../../../contract.ts'
import { defaultGroup, defaultVpc, ec2State } from '../../ec2/state.ts'
import { zoneOffers, zonesOf, zonesWith } from '../../ec2/zones.ts'
import { checkQuota } from '../../quotas/quotas.ts'
import type { Tags } from '../../tags.ts'
import { chooseWindows } from '../../windows.ts'
import { DEFAULT_PORT, familyOf } from '../catalog.ts'
import {
  checkClass,
  checkEngine,
  checkKey,
  checkLogs,
  checkParameterGroup,
  checkPort,
  checkRetention,
  checkSecurityGroups,
  checkVersion,
} from '../checks.ts'
import { checkDatabaseName, checkIdentifier, checkPassword, checkUsername } from '../names.ts'
import type { InstanceRequest } from '../request.ts'
import { rdsState, type DbInstance, type Engine } from '../state.ts'
import { checkMonitoring } from '../monitoring.ts'
import { checkStorage } from './storage.ts'
import { subnetGroupByName } from '../subnet-groups.ts'

/** Checks the request and writes the instance down as `creating`; `launch` then brings it up. */
export function createInstance(
  world: World,
  region: string,
  given: { identifier: string; request: InstanceRequest; tags: Tags },
): DbInstance {
  const { request } = given
  const state = rdsState(world, region)
  const id = checkIdentifier('DBInstanceIdentifier', given.identifier)
  if (state.instances[id] !== undefined) {
    throw new AwsError('DBInstanceAlreadyExists', 'DB instance already exists')
  }
  const engine = checkEngine(required(request.engine, 'Engine'))
  const engineVersion = checkVersion(engine, request.engineVersion)
  const instanceClass = required(request.instanceClass, 'DBInstanceClass')
  checkClass(engine, engineVersion, instanceClass, 'creating')
  const place = placeOf(world, region, request)
  const instance: DbInstance = {
    id,
    resourceId: `db-${world.id(26).toUpperCase()}`,
    engine,
    engineVersion,
    instanceClass,
    status: 'creating',
    ...place,
    ...storageOf(engine, request),
    ...credentialsOf(engine, request),
    ...scheduleOf(request),
    multiAz: request.multiAz ?? false,
    parameterGroup: checkParameterGroup(world, region, {
      name: request.parameterGroup ?? `default.${familyOf(engine, engineVersion)}`,
      engine,
      version: engineVersion,
    }),
    parameterApplyStatus: 'in-sync',
    port: request.port ?? DEFAULT_PORT[engine],
    endpoint: null,
    created: world.now().toISOString(),
    publiclyAccessible: request.publiclyAccessible ?? request.subnetGroup === undefined,
    encrypted: request.encrypted ?? false,
    kmsKeyId:
      request.encrypted === true
        ? checkKey(world, region, request.kmsKeyId ?? 'alias/aws/rds')
        : null,
    certificateAuthority: request.certificateAuthority ?? 'rds-ca-rsa2048-g1',
    deletionProtection: request.deletionProtection ?? false,
    copyTagsToSnapshot: request.copyTagsToSnapshot ?? false,
    logs: [...(request.logs ?? [])],
    iamAuthentication: request.iamAuthentication ?? false,
    performanceInsights: request.performanceInsights ?? false,
    ...checkMonitoring(world, request),
    lifecycleSupport: request.lifecycleSupport ?? 'open-source-rds-extended-support',
    tags: given.tags,
    pending: {},
  }
  checkPort(instance.port)
  checkLogs(engine, instance.logs)
  checkQuota(world, region, 'instances')
  checkQuota(world, region, 'storage', instance.allocatedStorage)
  state.instances[id] = instance
  return instance
}

function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '') {
    throw new AwsError('MissingParameter', `The request must contain the parameter ${name}`)
  }
  return value
}

export function placeOf(
  world: World,
  region: string,
  request: InstanceRequest,
): Pick<DbInstance, 'subnetGroup' | 'securityGroups' | 'zone' | 'subnet'> {
  const ec2 = ec2State(world, region)
  const group =
    request.subnetGroup === undefined ? null : subnetGroupByName(world, region, request.subnetGroup)
  const vpc = group?.vpc ?? defaultVpc(ec2)?.id
  if (vpc === undefined) {
    throw new AwsError(
      'InvalidSubnet',
      'No default subnet detected in VPC. Please contact AWS Support to recreate the default Subnets.',
    )
  }
  const securityGroups = [...(request.securityGroups ?? [defaultGroup(ec2, vpc).id])]
  checkSecurityGroups(world, region, securityGroups, vpc)
  const zones =
    group?.subnets.map((subnet) => ec2.subnets[subnet]?.zone ?? '').toSorted() ?? zonesOf(region)
  if (request.zone !== undefined && (request.multiAz ?? false)) {
    throw new AwsError(
      'InvalidParameterCombination',
      'Requesting a specific availability zone is not valid for Multi-AZ instances.',
    )
  }
  if (request.zone !== undefined && !zones.includes(request.zone)) {
    throw new AwsError(
      'InvalidVPCNetworkStateFault',
      `Cannot create a database instance in availability zone ${request.zone} because there are no subnets in it`,
    )
  }
  const zone = request.zone ?? offeringZone(region, vpc, zones, request)
  const subnet = group?.subnets.find((id) => ec2.subnets[id]?.zone === zone)
  return {
    subnetGroup: group?.name ?? null,
    securityGroups,
    zone,
    ...(subnet !== undefined && { subnet }),
  }
}

/** A zone of its subnets that has the class; a multi-AZ instance needs two (RDS-112). */
function offeringZone(
  region: string,
  vpc: string,
  zones: readonly string[],
  { instanceClass, multiAz, storageType }: InstanceRequest,
): string {
  if (instanceClass === undefined) return zones[0] ?? ''
  const fitting = zones.filter((zone) => zoneOffers(zone, instanceClass))
  const [first] = fitting
  if (first !== undefined && fitting.length >= (multiAz === true ? 2 : 1)) return first
  throw new AwsError(
    'InvalidVPCNetworkStateFault',
    `Cannot create a ${instanceClass} database instance because no subnets exist in availability zones with sufficient capacity for VPC ${vpc} and storage type : ${storageType ?? 'gp2'} for ${instanceClass}. Please first create at least one new subnet; choose from these availability zones: ${zonesWith(region, instanceClass).join(', ')}.`,
  )
}

function storageOf(
  engine: Engine,
  request: InstanceRequest,
): Pick<
  DbInstance,
  'storageType' | 'allocatedStorage' | 'maxAllocatedStorage' | 'iops' | 'throughput'
> {
  if (request.allocatedStorage === undefined) {
    throw new AwsError(
      'MissingParameter',
      'The request must contain the parameter AllocatedStorage',
    )
  }
  const storage = checkStorage(engine, {
    type: request.storageType ?? (request.iops === undefined ? 'gp2' : 'io1'),
    size: request.allocatedStorage,
    max: request.maxAllocatedStorage ?? null,
    iops: request.iops ?? null,
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

function credentialsOf(
  engine: Engine,
  request: InstanceRequest,
): Pick<DbInstance, 'username' | 'password' | 'dbName'> {
  const username = required(request.username, 'MasterUsername')
  const password = required(request.password, 'MasterUserPassword')
  checkUsername(engine, username)
  checkPassword(engine, password)
  const dbName = request.dbName ?? null
  if (dbName !== null) checkDatabaseName(engine, dbName)
  return { username, password, dbName }
}

function scheduleOf(
  request: InstanceRequest,
): Pick<
  DbInstance,
  'backupRetention' | 'backupWindow' | 'maintenanceWindow' | 'autoMinorVersionUpgrade'
> {
  const backupRetention = request.backupRetention ?? 1
  checkRetention(backupRetention)
  const windows = chooseWindows(request.backupWindow, request.maintenanceWindow)
  return {
    backupRetention,
    backupWindow: windows.backup,
    maintenanceWindow: windows.maintenance,
    autoMinorVersionUpgrade: request.autoMinorVersionUpgrade ?? true,
  }
}
