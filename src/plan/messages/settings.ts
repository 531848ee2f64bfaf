/** What the settings of a database are called in a sentence. */
import type { Family } from '../../engines/families.ts'

/** Path in the file, within the database -> its name. A path that is not listed has its parent's. */
const NAMES: Readonly<Record<string, string>> = {
  engine: 'the engine',
  version: 'the engine version',
  storage: 'the storage',
  'storage.size': 'the storage size',
  'storage.max': 'the limit of storage autoscaling',
  'storage.type': 'the storage type',
  'storage.iops': 'the provisioned IOPS',
  database: 'the name of the initial database',
  username: 'the name of the master user',
  multiAz: 'Multi-AZ',
  replicas: 'the number of replicas',
  backupDays: 'the backup retention',
  backupWindow: 'the backup window',
  maintenanceWindow: 'the maintenance window',
  apply: 'the time at which changes apply',
  readReplica: 'the reader',
  parameters: 'the parameters',
  logs: 'the exported logs',
  kmsKey: 'the encryption key',
  secretsKmsKey: 'the encryption key of the secrets',
  iamAuthentication: 'IAM authentication',
  monitoring: 'Enhanced Monitoring',
  autoMinorVersionUpgrade: 'automatic minor version upgrades',
  allowMajorUpgrade: 'the permission to upgrade the major version',
  existing: 'the existing database',
  replicaOf: 'the primary',
  restoreFrom: 'the source it is restored from',
  // Of the stage, which it passes on to its databases.
  protected: 'the deletion protection',
}

/** RDS has instance classes, ElastiCache node types. */
const INSTANCE: Readonly<Record<Family, string>> = {
  sql: 'the instance class',
  cache: 'the node type',
}

/** `the storage size` of `storage.size`. A property that no key of the file sets keeps AWS's name. */
export function settingName(path: string, family: Family): string {
  if (path === 'instance') return INSTANCE[family]
  if (Object.hasOwn(NAMES, path)) return NAMES[path] ?? path
  const [parent = ''] = path.split('.')
  return Object.hasOwn(NAMES, parent) ? (NAMES[parent] ?? path) : path
}
