import { DATABASES } from '../../config/resolved.ts'
import type {
  DatabaseKind,
  ResolvedNetwork,
  ResolvedSql,
  ResolvedStage,
} from '../../config/resolved.ts'
import type { DeployedStack } from '../../facts/facts.ts'
import {
  COPIED_SECRET_OUTPUT,
  DATABASE_OUTPUTS,
  EXISTING_OUTPUT,
  KEPT_SECRETS_OUTPUT,
  NETWORK_OUTPUTS,
  REDIS_ENGINE_OUTPUT,
  USERNAME_OUTPUT,
} from './output-keys.ts'
import { parsePairs } from './pairs.ts'
import { databasePrefix, stackSuffix } from '../secrets.ts'

type Outputs = DeployedStack['outputs']

/**
 * The stage with what AWS cannot change, or a default must not move, taken from the deployed stack:
 * each value that the file does not say. What the file does say stands, and the plan tells the price.
 */
export function keepDeployed(stage: ResolvedStage, deployed: DeployedStack | null): ResolvedStage {
  if (deployed === null) return stage
  const { outputs } = deployed
  const { postgres, mysql, redis } = stage.databases
  const made = (kind: DatabaseKind): Outputs => madeBy(outputs, kind)
  const keepsVersion =
    redis?.versionGiven === false && outputs[REDIS_ENGINE_OUTPUT] === redis.engine
  return {
    ...stage,
    network: keepNetwork(stage.network, outputs),
    databases: {
      ...(postgres && { postgres: keepSql(postgres, made('postgres')) }),
      ...(mysql && { mysql: keepSql(mysql, made('mysql')) }),
      ...(redis && {
        redis: keepsVersion
          ? { ...redis, version: outputs[DATABASE_OUTPUTS.redis.version] ?? redis.version }
          : redis,
      }),
    },
  }
}

/** What the stack keeps of a database that it made: of an existing one nothing is its own. */
function madeBy(outputs: Outputs, kind: DatabaseKind): Outputs {
  return outputs[EXISTING_OUTPUT[kind]] === undefined ? outputs : {}
}

function keepNetwork(network: ResolvedNetwork, outputs: Outputs): ResolvedNetwork {
  const cidr = outputs[NETWORK_OUTPUTS.vpcCidr]
  if (network.kind === 'given' || cidr === undefined) return network
  const zones = outputs[NETWORK_OUTPUTS.databaseSubnets]?.split(',').length
  return {
    ...network,
    cidr: network.cidrGiven === false ? cidr : network.cidr,
    zones: network.zonesGiven === false && (zones === 2 || zones === 3) ? zones : network.zones,
  }
}

function keepSql(sql: ResolvedSql, outputs: Outputs): ResolvedSql {
  const keys = DATABASE_OUTPUTS[sql.kind]
  const kept = (given: boolean | undefined, key: string, value: string): string =>
    given === false ? (outputs[key] ?? value) : value
  return {
    ...sql,
    version: kept(sql.versionGiven, keys.version, sql.version),
    database: kept(sql.databaseGiven, keys.database, sql.database),
    username: kept(sql.usernameGiven, USERNAME_OUTPUT[sql.kind], sql.username),
  }
}

/**
 * What the names of a database's secrets begin with: as deployed, whatever the stage is called now,
 * or `{stage}-{stack}-{engine}`, numbered where an earlier database of this stack left its secret.
 */
export function secretPrefix(
  stage: ResolvedStage,
  kind: DatabaseKind,
  deployed: DeployedStack | null,
): string {
  const outputs = madeBy(deployed?.outputs ?? {}, kind)
  const copied = kind === 'redis' ? undefined : outputs[COPIED_SECRET_OUTPUT[kind]]
  const arn = copied ?? outputs[DATABASE_OUTPUTS[kind].secretArn]
  const kept = deployed && arn !== undefined ? prefixOfDeployed(arn, deployed.id) : null
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

/** How many removed databases have left their secrets behind, this update's included. */
export function keptSecrets(
  stage: ResolvedStage,
  deployed: DeployedStack | null,
): Partial<Record<DatabaseKind, number>> {
  if (deployed === null) return {}
  const before = parsePairs(deployed.outputs[KEPT_SECRETS_OUTPUT] ?? '')
  const counts = DATABASES.map((kind) => {
    const removed =
      stage.databases[kind] === undefined &&
      madeBy(deployed.outputs, kind)[DATABASE_OUTPUTS[kind].secretArn] !== undefined
    return [kind, Number(before.get(kind) ?? 0) + (removed ? 1 : 0)] as const
  })
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}
