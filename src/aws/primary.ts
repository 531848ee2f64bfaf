import type { DBInstance } from '@aws-sdk/client-rds'
import type { SourceFacts } from '../facts/external.ts'
import type { Fact } from '../facts/fact.ts'
import type { LiveApi } from '../ports/live.ts'
import type { Clients } from './clients.ts'
import { errorCode } from './errors.ts'
import { networkCode } from './retry.ts'

const ACTION = 'rds:DescribeDBInstances'
/** Milliseconds that a region, which may be down, gets to connect, and again to answer. */
const PATIENCE = 3000

/**
 * Reads a primary of another stage or region. Nothing is thrown: its region may be down, and this run must
 * not wait for it.
 */
export function primaryApi(clients: Clients): Pick<LiveApi, 'primary' | 'stillThere'> {
  return {
    primary: (identifier) =>
      describe(identifier, clients.rds, (instance) => primaryFacts(instance, clients.region)),
    stillThere: (identifier) => {
      const impatient = async () => {
        const { RDSClient } = await import('@aws-sdk/client-rds')
        return new RDSClient({
          region: clients.region,
          maxAttempts: 1,
          requestHandler: { connectionTimeout: PATIENCE, requestTimeout: PATIENCE },
        })
      }
      return describe(identifier, impatient, () => true as const)
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
  }
}
