import type { World } from '../../contract.ts'
import type { Tags } from '../tags.ts'

export type Engine = 'postgres' | 'mysql'

/** What a modification may leave waiting, by RDS's own name in PendingModifiedValues. */
export type Pending = Record<string, string | number | boolean>

export type DbInstance = {
  readonly id: string
  readonly resourceId: string
  readonly engine: Engine
  engineVersion: string
  instanceClass: string
  status: string
  /** GiB. */
  allocatedStorage: number
  maxAllocatedStorage: number | null
  storageType: string
  iops: number | null
  /** MiB a second. */
  throughput: number | null
  multiAz: boolean
  zone: string
  /** In which it was made; absent: the first of its group in its zone. */
  subnet?: string
  readonly subnetGroup: string | null
  securityGroups: string[]
  parameterGroup: string
  /** `in-sync`, `pending-reboot`, `applying`. */
  parameterApplyStatus: string
  readonly dbName: string | null
  readonly username: string
  /** Never returned, as in real RDS. */
  password: string
  port: number
  /** Absent until the instance was first available. */
  endpoint: { address: string; port: number } | null
  /** ISO 8601. */
  created: string
  backupRetention: number
  backupWindow: string
  maintenanceWindow: string
  autoMinorVersionUpgrade: boolean
  publiclyAccessible: boolean
  readonly encrypted: boolean
  readonly kmsKeyId: string | null
  certificateAuthority: string
  deletionProtection: boolean
  copyTagsToSnapshot: boolean
  logs: string[]
  iamAuthentication: boolean
  performanceInsights: boolean
  /** Seconds; 0 = off. */
  monitoringInterval: number
  /** ARN; stays when monitoring is turned off. Absent: it never had one. */
  monitoringRole?: string | undefined
  readonly lifecycleSupport: string
  /** What it replicates: an identifier in its own region, an ARN in another. Absent: it is a primary. */
  source?: string
  /** A replica's status in StatusInfos; absent: `replicating`. */
  replication?: string
  /** ISO 8601: when it was stopped; absent: it is not. */
  stopped?: string
  tags: Tags
  pending: Pending
}

export type SubnetGroup = {
  readonly name: string
  description: string
  vpc: string
  subnets: string[]
  tags: Tags
}

export type ParameterGroup = {
  readonly name: string
  readonly family: string
  readonly description: string
  /** Those set by the user. */
  parameters: Record<string, string>
  tags: Tags
}

export type DbSnapshot = {
  readonly id: string
  readonly instance: string
  readonly type: 'manual' | 'automated'
  status: string
  /** ISO 8601. */
  readonly created: string
  readonly source: Omit<DbInstance, 'password' | 'pending'>
  /** The master password that the data holds. Never answered. */
  readonly password?: string
  tags: Tags
}

/** The automated backups of a deleted instance, if they were kept. */
export type RetainedBackup = DbSnapshot & {
  /** ISO 8601: when the instance was deleted. */
  readonly latest: string
}

export type RdsState = {
  instances: Record<string, DbInstance>
  subnetGroups: Record<string, SubnetGroup>
  parameterGroups: Record<string, ParameterGroup>
  snapshots: Record<string, DbSnapshot>
  /** By the instance's resource id. */
  backups?: Record<string, RetainedBackup>
}

export function rdsState(world: World, region: string): RdsState {
  return world.state.of('rds', region, () => ({
    instances: {},
    subnetGroups: {},
    parameterGroups: {},
    snapshots: {},
  }))
}
