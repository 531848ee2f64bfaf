import { AwsError, type World } from '../../../contract.ts'
import { inBackground } from '../../background.ts'
import { arn } from '../../names.ts'
import { compareVersions, familyOf, majorOf } from '../catalog.ts'
import { engineName } from './engine.ts'
import { parameterGroupByName } from '../parameters/groups.ts'
import { rdsState, type DbInstance } from '../state.ts'

/** Replicas that one source may have (RDS guide, "Overview of Amazon RDS read replicas"; RDS-29). */
const MOST = 15

/** The replicas of an instance in its own region. */
function replicasOf(world: World, region: string, id: string): readonly DbInstance[] {
  return Object.values(rdsState(world, region).instances).filter(({ source }) => source === id)
}

/** As in ReadReplicaDBInstanceIdentifiers: identifiers in its own region, ARNs in others. */
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

/**
 * Moves the replicas of the region along with a major upgrade, onto default groups where theirs is of the old
 * family.
 */
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

/** The replicas of a deleted source become independent (RDS guide, "Considerations when deleting replicas"; RDS-32). */
export function releaseReplicas(world: World, region: string, source: DbInstance): void {
  for (const replica of replicasOf(world, region, source.id)) {
    delete replica.source
    const promotion = world.engines.promote?.(engineName(region, replica.id))
    inBackground(promotion ?? Promise.resolve(), () => {
      replica.status = 'failed'
    })
  }
}
