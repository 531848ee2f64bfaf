import type { ReplicaSource, ResolvedSql, ResolvedStage } from '../../config/resolved.ts'
import type { DeployedStack, Known, SourceFacts } from '../../facts/facts.ts'
import { DATABASE_OUTPUTS, SOURCE_OUTPUTS } from '../state/output-keys.ts'

/** The primary a replica follows, in values a template can hold. */
export type TemplateSource = {
  readonly arn: unknown
  /** In its own region. */
  readonly identifier: unknown
  readonly region: string
  /** The stack that makes it; null = none of ours. */
  readonly stack: string | null
  readonly host: string
  readonly port: string
  readonly database: string
  readonly username: string
  /** ARN of the secret with its credentials, as it is in the replica's region; null = there is none. */
  readonly secretArn: unknown
  /** The group that the clients of its stage wear; null = not known. */
  readonly clientGroup: string | null
}

/**
 * What is known of the source; where it is not deployed yet, words in its place: such a template is
 * shown and compared, never sent.
 */
export function templateSource(
  stage: ResolvedStage,
  sql: ResolvedSql,
  replicaOf: ReplicaSource,
  known: Known,
): TemplateSource {
  const fact = known.sources[sql.kind]
  return fact?.kind === 'read' ? fromFacts(stage, sql, fact.value) : expected(stage, sql, replicaOf)
}

function fromFacts(
  { region }: ResolvedStage,
  sql: ResolvedSql,
  source: SourceFacts,
): TemplateSource {
  return {
    arn: source.arn,
    identifier: source.identifier,
    region: source.region,
    stack: source.stack,
    host: source.host,
    port: String(source.port),
    database: source.database ?? sql.database,
    username: source.username,
    secretArn: source.secretArn === null ? null : inRegion(source.secretArn, region),
    clientGroup: source.clientSecurityGroup ?? null,
  }
}

function expected(
  stage: ResolvedStage,
  sql: ResolvedSql,
  replicaOf: ReplicaSource,
): TemplateSource {
  const { region } = replicaOf
  const stack = replicaOf.kind === 'stage' ? replicaOf.stackName : null
  const identifier = stack === null ? '' : `${stack}-${sql.kind}`
  const later = `known after ${replicaOf.kind === 'stage' ? replicaOf.stage : replicaOf.arn}`
  const arn = (service: string, of: string, rest: string): object => ({
    'Fn::Sub': `arn:\${AWS::Partition}:${service}:${of}:\${AWS::AccountId}:${rest}`,
  })
  return {
    arn: replicaOf.kind === 'stage' ? arn('rds', region, `db:${identifier}`) : replicaOf.arn,
    identifier: replicaOf.kind === 'stage' ? identifier : identifierIn(replicaOf.arn),
    region,
    stack,
    host: later,
    port: later,
    database: sql.database,
    username: sql.username,
    secretArn:
      replicaOf.kind === 'stage'
        ? arn('secretsmanager', stage.region, `secret:${replicaOf.stage}-${stage.application}`)
        : null,
    clientGroup: null,
  }
}

/** The identifier at the end of a database's ARN. */
export function identifierIn(arn: string): string {
  return arn.split(':').at(-1) ?? ''
}

/** The same ARN in another region: a copied secret differs from its original in that alone. */
export function inRegion(arn: string, region: string): string {
  return arn.split(':').with(3, region).join(':')
}

/**
 * A replica without a version of its own begins with what its source runs: RDS makes it so, and its
 * parameter group must be of that family.
 */
export function withSourceVersion(
  sql: ResolvedSql,
  known: Known,
  deployed: DeployedStack | null,
): ResolvedSql {
  const fact = known.sources[sql.kind]
  const isDeployed = deployed?.outputs[DATABASE_OUTPUTS[sql.kind].version] !== undefined
  return sql.replicaOf === null || sql.versionGiven || isDeployed || fact?.kind !== 'read'
    ? sql
    : { ...sql, version: fact.value.engineVersion }
}

/**
 * Whether the secret that the database's output names is a copy of its primary's, or was one until the
 * database was promoted with it.
 */
export function hasCopiedSecret(
  kind: ResolvedSql['kind'],
  outputs: DeployedStack['outputs'],
): boolean {
  const { sourceRegion, sourceStack } = SOURCE_OUTPUTS[kind]
  return outputs[sourceRegion] !== undefined && outputs[sourceStack] !== undefined
}

/** What a database of the stack is as deployed: a primary, a replica, or one that was a replica once. */
export type DeployedRole = 'absent' | 'primary' | 'replica' | 'promoted'

export function deployedRole(
  kind: ResolvedSql['kind'],
  deployed: DeployedStack | null,
): DeployedRole {
  const outputs = deployed?.outputs ?? {}
  if (outputs[DATABASE_OUTPUTS[kind].identifier] === undefined) return 'absent'
  if (outputs[SOURCE_OUTPUTS[kind].sourceArn] !== undefined) return 'replica'
  return outputs[SOURCE_OUTPUTS[kind].promotedFrom] === undefined ? 'primary' : 'promoted'
}
