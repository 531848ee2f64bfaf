import { NAMES, WORDS } from './words.generated.ts'

/** Words that AWS's messages use but its documents do not. */
const SPOKEN = `
  boundary bursting can't cannot constraint coverage couldn't currently denied deny didn't distributed dns
  doesn't encountered exceeded expiring explicit extraneous gib hasn't haven't hence hook hooks hostnames
  initiated isn't kms least mariadb mib modifications mysql nic null optimized optimizing permitted postgres
  postgresql publicly redis references rollback satisfy sdk shouldn't slots stabilize stabilized throttled throttling
  timed timeout transient troubleshoot unavailable undefined unmodifiable unsupported uri url valkey vcpu vpc wasn't won't
`

/** Words with inner capitals or digits. */
const MIXED = new Set(
  split(
    'APIs AZs DBs EBS-optimized hook(s)/validation GiB IPv4 IPv6 MariaDB MiB MySQL OSS PostgreSQL SQL TiB VPCs',
  ),
)

const words = new Set([...split(WORDS), ...split(SPOKEN)])

/** CloudFormation's codes for a resource handler (CloudFormation CLI guide, "Handler error codes"). */
const HANDLER_CODES = `
  NotUpdatable InvalidRequest AccessDenied UnauthorizedTaggingOperation InvalidCredentials AlreadyExists
  NotFound ResourceConflict Throttling ServiceLimitExceeded NotStabilized GeneralServiceException
  ServiceInternalError NetworkFailure InternalFailure InvalidTypeConfiguration HandlerInternalFailure
  NonCompliant UnsupportedTarget Unknown
`

/** Codes that appear in texts under another name than the SDK's class, or that have no class. */
const CODES = `
  AccessDenied DBSubnetGroupDoesNotCoverEnoughAZs DBInstanceAlreadyExists DBInstanceNotFound
  DBParameterGroupAlreadyExists DBSubnetGroupAlreadyExists InsufficientDBInstanceCapacity
  InvalidCacheClusterState InvalidDBInstanceState InvalidParameterCombination InvalidParameterValue
  InvalidReplicationGroupState InvalidVPCNetworkStateFault InstanceQuotaExceeded StorageQuotaExceeded
  AWS::EarlyValidation::PropertyValidation AWS::EarlyValidation::ResourceExistenceCheck
  ValidationError ValidationException UnauthorizedOperation DependencyViolation Throttling CannotRollback DBInstance DBCluster DBName DatabaseName
  DBParameterGroupFamily DBSubnetGroup NodeType ParameterGroup ReplicationGroup TerminationProtection
`

const names = new Set([...split(NAMES), ...split(HANDLER_CODES), ...split(CODES)])

function split(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

/** Whether AWS's texts use this word: as is, capitalized, or in all capitals. */
export function isWord(word: string): boolean {
  if (MIXED.has(word)) return true
  return /^([A-Za-z]?[a-z']*|[A-Z]+)$/.test(word) && words.has(word.toLowerCase())
}

/**
 * Whether it names an AWS error or property, in the original case or as the API's JSON writes it
 * (`masterUsername`).
 */
export function isAwsName(name: string): boolean {
  return names.has(name) || names.has(name.charAt(0).toUpperCase() + name.slice(1))
}
