import { DATABASES, type DatabaseKind } from '../../engines/table.ts'
import {
  databasesOf,
  forFamily,
  type ResolvedBastion,
  type ResolvedNetwork,
  type ResolvedRedis,
  type ResolvedSql,
  type ResolvedStage,
} from '../../config/resolved.ts'
import type {
  DeployedBastion,
  DeployedDatabase,
  DeployedNetwork,
  DeployedStage,
} from './deployed-stage.ts'
import { databasePrefix, stackSuffix } from '../secrets.ts'

/**
 * The stage with what AWS cannot change, or a default must not change, taken from the deployed stack, for
 * each value that the file does not set. A value in the file counts, and the plan says what it costs.
 */
export function keepDeployed(stage: ResolvedStage, deployed: DeployedStage | null): ResolvedStage {
  if (deployed === null) return stage
  const databases = databasesOf(stage).map((database) => [
    database.kind,
    forFamily<ResolvedSql | ResolvedRedis>(database, {
      sql: (sql) => keepSql(sql, madeBy(deployed, sql.kind)),
      cache: (cache) => keepCache(cache, deployed.databases[cache.kind]),
    }),
  ])
  return {
    ...stage,
    secretsKmsKey: secretsKeyOf(stage, deployed),
    network: keepNetwork(stage.network, deployed.network),
    bastion: stage.bastion && keepBastion(stage.bastion, deployed.bastion),
    databases: Object.fromEntries(databases) as ResolvedStage['databases'],
  }
}

/** Of the secrets that the stack makes: what the file says, else what they have. null = AWS's own. */
export function secretsKeyOf(
  { secretsKmsKey }: Pick<ResolvedStage, 'secretsKmsKey'>,
  deployed: DeployedStage | null,
): string | null {
  return secretsKmsKey ?? deployed?.secretsKey?.written ?? null
}

/** The database as the stack made it; null = it is an existing one. */
function madeBy(deployed: DeployedStage | null, kind: DatabaseKind): DeployedDatabase | null {
  const database = deployed?.databases[kind] ?? null
  return database?.existing === null ? database : null
}

function keepNetwork(network: ResolvedNetwork, deployed: DeployedNetwork): ResolvedNetwork {
  const { cidr } = deployed
  if (network.kind === 'given' || cidr === null) return network
  const zones = deployed.databaseSubnets.length
  return {
    ...network,
    cidr: network.cidrGiven === false ? cidr : network.cidr,
    zones: network.zonesGiven === false && (zones === 2 || zones === 3) ? zones : network.zones,
  }
}

function keepBastion(
  bastion: ResolvedBastion,
  { instance, edition }: DeployedBastion,
): ResolvedBastion {
  return instance === null ? bastion : { ...bastion, edition }
}

function keepSql(sql: ResolvedSql, made: DeployedDatabase | null): ResolvedSql {
  const kept = (given: boolean | undefined, key: 'version' | 'database' | 'username'): string =>
    given === false ? (made?.[key] ?? sql[key]) : sql[key]
  return {
    ...sql,
    version: kept(sql.versionGiven, 'version'),
    database: kept(sql.databaseGiven, 'database'),
    username: kept(sql.usernameGiven, 'username'),
    ...(made !== null && made.role !== 'absent' && { edition: made.edition }),
    ...(turnsMonitoringOff(sql, made) && { monitoring: 0 }),
  }
}

/**
 * RDS goes on with an interval that the template no longer has (RDSH, Translator.modifyDbInstanceRequest), by a role
 * that leaves the stack: what was once said is turned off.
 */
function turnsMonitoringOff({ monitoring }: ResolvedSql, made: DeployedDatabase | null): boolean {
  return monitoring === undefined && made !== null && made.monitoring !== null
}

/** Valkey and Redis OSS number their versions separately. */
function keepCache(cache: ResolvedRedis, { engine, version }: DeployedDatabase): ResolvedRedis {
  const keeps = cache.versionGiven === false && engine === cache.engine
  return keeps ? { ...cache, version: version ?? cache.version } : cache
}

/**
 * The start of a database's secret names: as deployed, even if the stage has been renamed, or
 * `{stage}-{stack}-{engine}`, with a number if an earlier database of this stack left its secret.
 */
export function secretPrefix(
  stage: ResolvedStage,
  kind: DatabaseKind,
  deployed: DeployedStage | null,
): string {
  const made = madeBy(deployed, kind)
  const arn = made?.copiedSecretArn ?? made?.urls?.secretArn ?? made?.secretArn ?? null
  const kept = deployed && arn !== null ? prefixOfDeployed(arn, deployed.id) : null
  if (kept !== null) return kept
  const left = keptSecrets(stage, deployed)[kind] ?? 0
  const prefix = `${stage.name}-${stage.application}-${kind}`
  return left === 0 ? prefix : `${prefix}-${left + 1}`
}

/** Secrets Manager ends an ARN with a hyphen and six random characters after the name. */
function prefixOfDeployed(arn: string, stackId: string): string | null {
  const name = arn.startsWith('arn:') ? arn.replace(/^.*:secret:/, '').slice(0, -7) : arn
  const suffix = `-${stackSuffix(stackId)}`
  return suffix !== '-' && name.endsWith(suffix)
    ? databasePrefix(name.slice(0, -suffix.length))
    : null
}

/** How many removed databases have left their secrets behind, including those of this update. */
export function keptSecrets(
  stage: ResolvedStage,
  deployed: DeployedStage | null,
): Partial<Record<DatabaseKind, number>> {
  if (deployed === null) return {}
  const counts = DATABASES.map((kind) => {
    const secret = madeBy(deployed, kind)?.secretArn ?? null
    const removed = stage.databases[kind] === undefined && secret !== null
    return [kind, (deployed.keptSecrets[kind] ?? 0) + (removed ? 1 : 0)] as const
  })
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}
