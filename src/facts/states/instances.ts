import { CHANGE, rowOf, until, WAIT, type Handling, type StatusTable } from './handling.ts'

/**
 * Every status of an RDS instance: those of the RDS guide ("Viewing DB instance status"), and four that only the
 * handler of CloudFormation knows (RDSH, DBInstanceStatus.java). RDS changes an instance that is `available`
 * (API, ModifyDBInstance), and an update of CloudFormation ends only then (RDSH, DBInstancePredicates.java).
 */
export const INSTANCE_STATUSES = {
  available: CHANGE,
  'backing-up': WAIT,
  'configuring-enhanced-monitoring': WAIT,
  'configuring-iam-database-auth': WAIT,
  'configuring-log-exports': WAIT,
  'converting-to-vpc': WAIT,
  creating: WAIT,
  'delete-precheck': until('deletion'),
  deleting: until('deletion'),
  failed: until('restore'),
  'inaccessible-encryption-credentials': until('restore'),
  'inaccessible-encryption-credentials-recoverable': until('enable-key'),
  'incompatible-create': until('events'),
  'incompatible-credentials': until('events'),
  'incompatible-network': until('network'),
  'incompatible-option-group': until('events'),
  'incompatible-parameters': until('parameters'),
  'incompatible-restore': until('events'),
  'insufficient-capacity': until('events'),
  maintenance: WAIT,
  'modify-failed': until('events'),
  modifying: WAIT,
  'moving-to-vpc': WAIT,
  rebooting: WAIT,
  renaming: WAIT,
  'resetting-master-credentials': WAIT,
  'restore-error': until('events'),
  starting: WAIT,
  stopped: until('start'),
  stopping: until('start-when-stopped'),
  'storage-config-upgrade': WAIT,
  'storage-full': { may: 'grow' },
  'storage-initialization': WAIT,
  'storage-optimization': { may: 'change-no-storage' },
  'upgrade-failed': until('events'),
  upgrading: WAIT,
} as const satisfies StatusTable

/** What may be done with an RDS instance in this status. */
export function handlingOfInstance(status: string): Handling {
  return rowOf(INSTANCE_STATUSES, status)
}

/**
 * Whether it serves and may be restarted: it is `available` (RDS guide, "Rebooting a DB instance"), which it is in that
 * sense too while RDS optimizes its storage, for up to a day ("fully operational", "Viewing DB instance status"; the
 * provider of Terraform reboots instances in both, `waitDBInstanceAvailable`).
 */
export function mayRestart(status: string): boolean {
  const { may } = handlingOfInstance(status)
  return may === 'change' || may === 'change-no-storage'
}

/** Whether its restart has begun. */
export function isRestarting(status: string): boolean {
  return status === ('rebooting' satisfies keyof typeof INSTANCE_STATUSES)
}
