import { AwsError, type World } from '../../contract.ts'
import { groupById } from '../ec2/find.ts'
import { ec2State } from '../ec2/state.ts'
import { usableKey } from '../kms/usable.ts'
import { classStanding, familyOf, isEngine, LICENSE, LOG_TYPES, resolveVersion } from './catalog.ts'
import { parameterGroupByName } from './parameters/groups.ts'
import type { Tags } from '../tags.ts'
import type { Engine } from './state.ts'

/** What RDS takes in a tag (RDS-77). */
const TAG_TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u

/** The tags, unless RDS does not take one of them (RDS-77). */
export function checkTags(tags: Tags): Tags {
  const [what] = Object.entries(tags).flatMap(([key, value]) =>
    TAG_TEXT.test(key) ? (TAG_TEXT.test(value) ? [] : ['values']) : ['keys'],
  )
  if (what === undefined) return tags
  throw new AwsError(
    'InvalidParameterValue',
    `Tag ${what} may only contain unicode letters, digits, whitespace, or one of these symbols: _ . : / = + \\ - @`,
  )
}

/** The ARN of a key that RDS can use (RDS-78). */
export function checkKey(world: World, region: string, given: string): string {
  return usableKey(
    world,
    region,
    given,
    (key) =>
      new AwsError(
        'KMSKeyNotAccessibleFault',
        `The specified KMS key [${key}] does not exist, is not enabled or you do not have permissions to access it.`,
      ),
  )
}

/** The engine, of those the sandbox pretends to have. */
export function checkEngine(name: string): Engine {
  if (isEngine(name)) return name
  throw new AwsError('InvalidParameterValue', `Invalid DB engine: ${name}`)
}

/** The full version; refuses one that RDS does not have (RDS-5). */
export function checkVersion(engine: Engine, asked: string | undefined): string {
  const version = resolveVersion(engine, asked)
  if (version === undefined) {
    throw new AwsError(
      'InvalidParameterCombination',
      `Cannot find version ${asked ?? ''} for ${engine}`,
    )
  }
  return version
}

/** Refuses a class that does not exist, or that the engine's version does not run on (RDS-4). */
export function checkClass(
  engine: Engine,
  version: string,
  instanceClass: string,
  doing: 'creating' | 'modifying',
): void {
  const standing = classStanding(instanceClass)
  if (standing === 'offered') return
  if (standing === 'unknown') {
    throw new AwsError('InvalidParameterValue', `Invalid DB Instance class: ${instanceClass}`)
  }
  const subject = doing === 'creating' ? 'creating a DB instance' : 'modifying the DB instance'
  throw new AwsError(
    'InvalidParameterCombination',
    `RDS does not support ${subject} with the following combination: DBInstanceClass=${instanceClass}, Engine=${engine}, EngineVersion=${version}, LicenseModel=${LICENSE[engine]}. For supported combinations of instance class and database engine version, see the documentation.`,
  )
}

/** The parameter group must exist and be of the engine's family (RDS-14). */
export function checkParameterGroup(
  world: World,
  region: string,
  given: { name: string; engine: Engine; version: string },
): string {
  const group = parameterGroupByName(world, region, given.name)
  if (group.family !== familyOf(given.engine, given.version)) {
    throw new AwsError(
      'InvalidParameterCombination',
      `The Parameter Group ${group.name} with DBParameterGroupFamily ${group.family} cannot be used for this instance. Please use a Parameter Group with DBParameterGroupFamily ${familyOf(given.engine, given.version)}`,
    )
  }
  return group.name
}

/** The groups must exist, in the VPC of the subnet group (RDS-18). */
export function checkSecurityGroups(
  world: World,
  region: string,
  ids: readonly string[],
  vpc: string,
): void {
  const state = ec2State(world, region)
  for (const id of ids) {
    if (state.groups[id] === undefined) {
      throw new AwsError(
        'InvalidParameterValue',
        `Invalid security group , groupId= ${id}, groupName=.`,
      )
    }
    if (groupById(state, id).vpc !== vpc) {
      throw new AwsError(
        'InvalidVPCNetworkStateFault',
        `The DB instance and EC2 security group are in different VPCs. The DB instance is in ${vpc} and the EC2 security group is in ${groupById(state, id).vpc}`,
      )
    }
  }
}

export function checkLogs(engine: Engine, logs: readonly string[]): void {
  const unknown = logs.filter((log) => !LOG_TYPES[engine].includes(log))
  if (unknown.length > 0) {
    throw new AwsError(
      'InvalidParameterCombination',
      `You cannot use the log types '${unknown.join(', ')}' with engine version ${engine}. For supported log types, see the documentation.`,
    )
  }
}

/** Days automated backups are kept (API_CreateDBInstance, BackupRetentionPeriod). */
export function checkRetention(days: number): void {
  if (days < 0 || days > 35) {
    throw new AwsError(
      'InvalidParameterValue',
      `Invalid backup retention period: ${days}. Retention period must be between 0 and 35.`,
    )
  }
}

export function checkPort(port: number): void {
  if (port < 1150 || port > 65_535) {
    throw new AwsError(
      'InvalidParameterValue',
      `Invalid port number ${port}: must be between 1150 and 65535`,
    )
  }
}
