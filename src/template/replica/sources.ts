import type { ReplicaSource, ResolvedSql, ResolvedStage } from '../../config/resolved.ts'
import type { ExternalFacts, SourceFacts } from '../../facts/external.ts'
import { exactVersion } from '../../facts/versions.ts'
import { sub, variable } from '../intrinsics.ts'
import type { DeployedStage } from '../state/deployed-stage.ts'

/** A replica's primary, in values that a template can contain. */
export type TemplateSource = {
  readonly arn: unknown
  /** In its own region. */
  readonly identifier: unknown
  readonly region: string
  /** The stack that makes it; null = no stage makes it. */
  readonly stack: string | null
  readonly host: string
  readonly port: string
  readonly database: string
  readonly username: string
  /** ARN of the secret with its credentials, as it is in the replica's region; null = there is none. */
  readonly secretArn: unknown
  /** The client security group of its stage; null = not known. */
  readonly clientGroup: string | null
}

/**
 * What is known of the source. If it is not deployed yet, placeholders: such a template is shown and
 * compared, but never sent.
 */
export function templateSource(
  stage: ResolvedStage,
  sql: ResolvedSql,
  replicaOf: ReplicaSource,
  known: ExternalFacts,
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
  const arn = (service: string, of: string, rest: string): object =>
    sub`arn:${variable('AWS::Partition')}:${service}:${of}:${variable('AWS::AccountId')}:${rest}`
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

/** The same ARN in another region, which is all that distinguishes a copied secret from its original. */
export function inRegion(arn: string, region: string): string {
  return arn.split(':').with(3, region).join(':')
}

/**
 * A new replica starts with its source's version, as RDS creates it, and its parameter group must be of that family.
 * Where the file names the major alone, too: CloudFormation sends the version after the creation, and RDS would upgrade
 * the replica to the major's default minor, ahead of its source.
 */
export function withSourceVersion(
  sql: ResolvedSql,
  known: ExternalFacts,
  deployed: DeployedStage | null,
): ResolvedSql {
  const fact = known.sources[sql.kind]
  const isDeployed = (deployed?.databases[sql.kind].version ?? null) !== null
  return sql.replicaOf === null || isDeployed || fact?.kind !== 'read'
    ? sql
    : { ...sql, version: exactVersion(sql, fact.value.engineVersion) }
}
