import type { DBInstance } from '@aws-sdk/client-rds'
import { GP3_STRIPED_IOPS } from '../../config/limits.ts'
import type { Likeness } from '../../config/resolved.ts'
import { Interrupted } from '../../errors.ts'
import type { SourceFacts } from '../../facts/external.ts'
import type { Fact } from '../../facts/fact.ts'
import type { LiveApi } from '../../ports/live.ts'
import type { Clients } from '../clients.ts'
import { errorCode } from '../errors.ts'
import { throughProxy } from '../proxy/handler.ts'
import { readFact } from '../read-fact.ts'
import { networkCode, PatientRetry } from '../retry.ts'

const ACTION = 'rds:DescribeDBInstances'
/** Milliseconds that a region, which may be down, gets to connect, and again to answer. */
const PATIENCE = 3000

/**
 * Reads a primary of another stage or region. Nothing is thrown: its region may be down, and this run must
 * not wait for it, but for its rate limits.
 */
export function primaryApi(
  clients: Clients,
): Pick<LiveApi, 'primary' | 'setParameters' | 'stillThere'> {
  return {
    primary: (identifier) =>
      describe(identifier, clients.rds, (instance) => primaryFacts(instance, clients.region)),
    setParameters: (group) => setParameters(clients, group),
    stillThere: (identifier) => {
      const impatient = async () => {
        const { RDSClient } = await import('@aws-sdk/client-rds')
        const client = new RDSClient({
          ...clients.settings,
          retryStrategy: new PatientRetry({ attempts: 1, stop: clients.settings.stop }),
          ...throughProxy({ connectionTimeout: PATIENCE, requestTimeout: PATIENCE }),
        })
        clients.settings.govern(client.middlewareStack)
        return client
      }
      return describe(identifier, impatient, (instance) => ({
        instanceClass: instance.DBInstanceClass ?? '',
        allocatedStorage: instance.AllocatedStorage ?? 0,
        multiAz: instance.MultiAZ ?? false,
      }))
    },
  }
}

async function describe<T>(
  identifier: string,
  connect: Clients['rds'],
  of: (instance: DBInstance) => T,
): Promise<Fact<T>> {
  try {
    const { DescribeDBInstancesCommand } = await import('@aws-sdk/client-rds')
    const { DBInstances } = await (
      await connect()
    ).send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: identifier }))
    const instance = DBInstances?.[0]
    return instance ? { kind: 'read', value: of(instance) } : { kind: 'absent' }
  } catch (error) {
    if (error instanceof Interrupted) throw error
    const code = errorCode(error)
    if (/^DBInstanceNotFound(Fault)?$/.test(code)) return { kind: 'absent' }
    return { kind: 'unread', action: ACTION, why: networkCode(error) ?? code }
  }
}

function primaryFacts(instance: DBInstance, region: string): SourceFacts {
  return {
    arn: instance.DBInstanceArn ?? '',
    identifier: instance.DBInstanceIdentifier ?? '',
    region,
    engine: instance.Engine ?? '',
    engineVersion: instance.EngineVersion ?? '',
    host: instance.Endpoint?.Address ?? '',
    port: instance.Endpoint?.Port ?? 0,
    database: instance.DBName ?? null,
    username: instance.MasterUsername ?? '',
    stack: null,
    secretArn: null,
    secretRegions: [],
    status: instance.DBInstanceStatus ?? '',
    encrypted: instance.StorageEncrypted ?? false,
    backupRetentionDays: instance.BackupRetentionPeriod ?? 0,
    vpc: instance.DBSubnetGroup?.VpcId ?? null,
    subnets: [],
    databaseSubnets: (instance.DBSubnetGroup?.Subnets ?? []).flatMap(
      ({ SubnetIdentifier }) => SubnetIdentifier ?? [],
    ),
    securityGroups: (instance.VpcSecurityGroups ?? []).flatMap(
      ({ VpcSecurityGroupId }) => VpcSecurityGroupId ?? [],
    ),
    replicaSource: instance.ReadReplicaSourceDBInstanceIdentifier ?? null,
    likeness: likeness(instance),
    windows: {
      backup: instance.PreferredBackupWindow ?? null,
      maintenance: instance.PreferredMaintenanceWindow ?? null,
    },
    parameterGroup: instance.DBParameterGroups?.[0]?.DBParameterGroupName ?? '',
  }
}

/** A maximum that has been reached cannot be given to a new instance: it has to be 10% above its size. */
function likeness(instance: DBInstance): Likeness {
  const { DBInstanceClass, MultiAZ, AllocatedStorage = 0, MaxAllocatedStorage = 0 } = instance
  const disk = diskOf(instance)
  return {
    ...(DBInstanceClass !== undefined && { instance: DBInstanceClass }),
    ...(MultiAZ !== undefined && { multiAz: MultiAZ }),
    ...(disk !== null && { disk }),
    ...(MaxAllocatedStorage >= Math.ceil((AllocatedStorage * 11) / 10) &&
      MaxAllocatedStorage > 0 && { max: MaxAllocatedStorage }),
  }
}

/** Of gp3 AWS tells the operations that every volume has as well, which nobody may ask for. */
function diskOf({ StorageType, Iops = 0 }: DBInstance): NonNullable<Likeness['disk']> | null {
  switch (StorageType) {
    case 'gp2':
      return { type: 'gp2', iops: null }
    case 'gp3':
      return { type: 'gp3', iops: Iops > GP3_STRIPED_IOPS ? Iops : null }
    case 'io1':
    case 'io2':
      return { type: StorageType, iops: Iops }
    default:
      return null
  }
}

/** The parameters of a group that somebody set. RDS's own groups have none. */
function setParameters(clients: Clients, group: string): Promise<Fact<Record<string, string>>> {
  if (group.startsWith('default.')) return Promise.resolve({ kind: 'read', value: {} })
  return readFact(clients, 'rds:DescribeDBParameters', async () => {
    const { paginateDescribeDBParameters } = await import('@aws-sdk/client-rds')
    const of = { DBParameterGroupName: group, Source: 'user' }
    const set: Record<string, string> = {}
    for await (const { Parameters = [] } of paginateDescribeDBParameters(
      { client: await clients.rds() },
      of,
    ))
      for (const { ParameterName, ParameterValue } of Parameters)
        if (ParameterName !== undefined && ParameterValue !== undefined)
          set[ParameterName] = ParameterValue
    return set
  })
}
