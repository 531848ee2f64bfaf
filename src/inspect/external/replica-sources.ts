import { SQL_KINDS, type SqlKind } from '../../engines/table.ts'
import {
  deployedRole,
  type DeployedDatabase,
  type DeployedStage,
} from '../../template/state/deployed-stage.ts'
import { arnOf } from '../../config/arn.ts'
import type { ReplicaSource, ResolvedStage } from '../../config/resolved.ts'
import type { ExternalFacts, FormerSource, SourceFacts } from '../../facts/external.ts'
import type { Fact } from '../../facts/fact.ts'
import { identifierIn, inRegion } from '../../template/replica/sources.ts'
import { TinystacksError } from '../../errors.ts'
import { stackState } from '../../facts/stack/stack-state.ts'
import type { AwsReads } from '../../ports/aws.ts'
import { describeStage } from '../stack/current-stack.ts'
import type { StageContext } from '../stage-context.ts'

/** The primaries that the stage's replicas follow; absent if the stage that creates one is not deployed yet. */
export async function replicaSources(
  context: StageContext,
  stage: ResolvedStage,
  deployed: DeployedStage | null,
): Promise<ExternalFacts['sources']> {
  const sources = await Promise.all(
    SQL_KINDS.map(async (kind) => {
      const replicaOf = stage.databases[kind]?.replicaOf ?? null
      if (replicaOf === null) return []
      const role = deployedRole(kind, deployed)
      // A primary never becomes a replica. The plan refuses it whatever the source is.
      if (role === 'primary' || role === 'promoted') return []
      const kept = deployed && keptSource(kind, deployed, replicaOf)
      return [[kind, kept ?? (await liveSource(context, kind, replicaOf, stage.region))] as const]
    }),
  )
  return Object.fromEntries(sources.flat())
}

/**
 * Whether the primaries of the replicas being promoted still exist. Their region may be down, so nothing waits
 * for it.
 */
export async function formerSources(
  context: Pick<StageContext, 'connect'>,
  stage: ResolvedStage,
  deployed: DeployedStage | null,
): Promise<NonNullable<ExternalFacts['formerSources']>> {
  const former = await Promise.all(
    SQL_KINDS.map(async (kind) => {
      const arn = deployed?.databases[kind].source.arn ?? null
      const wanted = stage.databases[kind]
      if (arn === null || wanted === undefined || wanted.replicaOf !== null) return []
      return [[kind, await formerSource(context, arn)] as const]
    }),
  )
  return Object.fromEntries(former.flat())
}

/** Whether the primary with this ARN still exists. */
export async function formerSource(
  { connect }: Pick<StageContext, 'connect'>,
  arn: string,
): Promise<Fact<FormerSource>> {
  const aws = await connect(arnOf(arn)?.region ?? '')
  return aws.live.stillThere(identifierIn(arn))
}

/**
 * What a deployed replica's own stack knows about its source, so that nothing in the source's region is read;
 * null if the file names another source.
 */
function keptSource(
  kind: SqlKind,
  { databases, network, region }: DeployedStage,
  replicaOf: ReplicaSource,
): Fact<SourceFacts> | null {
  const made = databases[kind]
  const { source, endpoint, secretArn } = made
  if (source.arn === null || !isSame(replicaOf, source.arn, made)) return null
  const home = source.region ?? region
  return {
    kind: 'read',
    value: {
      arn: source.arn,
      identifier: identifierIn(source.arn),
      region: home,
      engine: kind,
      engineVersion: made.version ?? '',
      host: endpoint.host ?? '',
      port: Number(endpoint.port ?? NaN),
      database: made.database,
      username: made.username ?? '',
      stack: source.stack,
      secretArn: secretArn === null ? null : inRegion(secretArn, home),
      secretRegions: [region],
      // It has a replica, and RDS creates none of a source without these.
      encrypted: true,
      backupRetentionDays: 1,
      vpc: home === region ? network.vpc : null,
      subnets: network.subnets,
      databaseSubnets: network.databaseSubnets,
      securityGroups: [],
      ...clientGroup(source.clientGroup),
      replicaSource: null,
    },
  }
}

function isSame(replicaOf: ReplicaSource, arn: string, { source }: DeployedDatabase): boolean {
  return replicaOf.kind === 'existing'
    ? replicaOf.arn === arn
    : source.stack === replicaOf.stackName && arnOf(arn)?.region === replicaOf.region
}

async function liveSource(
  context: StageContext,
  kind: SqlKind,
  replicaOf: ReplicaSource,
  region: string,
): Promise<Fact<SourceFacts>> {
  const aws = await context.connect(replicaOf.region)
  if (replicaOf.kind === 'existing') return ofNoStage(aws, identifierIn(replicaOf.arn))
  const found = await deployedPrimary(aws, replicaOf.stackName)
  if (found.kind !== 'read') return found
  const { databases, network } = found.value
  const made = databases[kind]
  if (made.identifier === null) return { kind: 'absent' }
  const primary = await aws.live.primary(made.identifier)
  if (primary.kind !== 'read') return primary
  const copied = region === replicaOf.region ? null : made.copiedSecretArn
  const secretArn = copied ?? made.secretArn
  // A secret that is itself a copy cannot be replicated further. A new secret will be created instead.
  const goesOn = copied !== null || !made.hasCopiedSecret
  return {
    kind: 'read',
    value: {
      ...primary.value,
      stack: found.value.name,
      secretArn,
      ...(secretArn !== null &&
        goesOn &&
        region !== replicaOf.region && {
          copy: await context.aws.secrets.copyOf(inRegion(secretArn, region)),
        }),
      secretRegions: made.secretRegions,
      subnets: network.subnets,
      ...(network.cidr !== null && { range: network.cidr }),
      ...clientGroup(network.clientSecurityGroup),
    },
  }
}

/** The file does not know what is set for a database that no stage makes. */
async function ofNoStage(
  aws: Pick<AwsReads, 'live'>,
  identifier: string,
): Promise<Fact<SourceFacts>> {
  const primary = await aws.live.primary(identifier)
  const group = primary.kind === 'read' ? (primary.value.parameterGroup ?? '') : ''
  if (primary.kind !== 'read' || group === '') return primary
  const parameters = await aws.live.setParameters(group)
  return { kind: 'read', value: { ...primary.value, parameters } }
}

function clientGroup(id: string | null): Pick<SourceFacts, 'clientSecurityGroup'> {
  return id === null ? {} : { clientSecurityGroup: id }
}

/** The source's stack. If its region does not answer, the fact is unread. */
async function deployedPrimary(
  aws: Pick<AwsReads, 'stacks'>,
  name: string,
): Promise<Fact<DeployedStage>> {
  try {
    const stack = await describeStage(aws, name)
    const state = stackState(stack?.status ?? null)
    return !stack || state === 'absent' || state === 'failed-create'
      ? { kind: 'absent' }
      : { kind: 'read', value: stack }
  } catch (error) {
    if (!(error instanceof TinystacksError)) throw error
    return { kind: 'unread', action: 'cloudformation:DescribeStacks', why: error.code }
  }
}
