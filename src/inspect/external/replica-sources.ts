import type { ReplicaSource, ResolvedStage, SqlKind } from '../../config/resolved.ts'
import { IDENTIFIER_OUTPUT } from '../../facts/facts.ts'
import type { DeployedStack, Fact, Known, SourceFacts } from '../../facts/facts.ts'
import {
  COPIED_SECRET_OUTPUT,
  DATABASE_OUTPUTS,
  NETWORK_OUTPUTS,
  SECRET_REGIONS_OUTPUT,
  SOURCE_OUTPUTS,
  USERNAME_OUTPUT,
} from '../../template/state/output-keys.ts'
import {
  deployedRole,
  hasCopiedSecret,
  identifierIn,
  inRegion,
} from '../../template/replica/sources.ts'
import { TinystacksError } from '../../errors.ts'
import { stackState } from '../../facts/stack-state.ts'
import type { StageContext } from '../stage-context.ts'

/** The primaries that the stage's replicas follow; absent = the stage that makes it is not deployed yet. */
export async function replicaSources(
  context: StageContext,
  stage: ResolvedStage,
  deployed: DeployedStack | null,
): Promise<Known['sources']> {
  const sources = await Promise.all(
    (['postgres', 'mysql'] as const).map(async (kind) => {
      const replicaOf = stage.databases[kind]?.replicaOf ?? null
      if (replicaOf === null) return []
      const role = deployedRole(kind, deployed)
      // A primary never becomes a replica: the plan refuses it, whatever the source is.
      if (role === 'primary' || role === 'promoted') return []
      const kept = deployed && keptSource(kind, deployed, replicaOf)
      return [[kind, kept ?? (await liveSource(context, kind, replicaOf, stage.region))] as const]
    }),
  )
  return Object.fromEntries(sources.flat())
}

/** Whether the primaries are still there whose replicas the file promotes. Their region may be down: nothing waits for it. */
export async function formerSources(
  context: Pick<StageContext, 'connect'>,
  stage: ResolvedStage,
  deployed: DeployedStack | null,
): Promise<NonNullable<Known['formerSources']>> {
  const former = await Promise.all(
    (['postgres', 'mysql'] as const).map(async (kind) => {
      const arn = deployed?.outputs[SOURCE_OUTPUTS[kind].sourceArn]
      const wanted = stage.databases[kind]
      if (arn === undefined || wanted === undefined || wanted.replicaOf !== null) return []
      const aws = await context.connect(arn.split(':')[3] ?? '')
      return [[kind, await aws.live.stillThere(identifierIn(arn))] as const]
    }),
  )
  return Object.fromEntries(former.flat())
}

/**
 * What a deployed replica's own stack knows of its source, so that nothing of the source's region is
 * asked; null = it follows another one than the file says.
 */
function keptSource(
  kind: SqlKind,
  { outputs, region }: DeployedStack,
  replicaOf: ReplicaSource,
): Fact<SourceFacts> | null {
  const keys = { ...DATABASE_OUTPUTS[kind], ...SOURCE_OUTPUTS[kind] }
  const arn = outputs[keys.sourceArn]
  if (arn === undefined || !isSame(replicaOf, arn, outputs, kind)) return null
  const home = outputs[keys.sourceRegion] ?? region
  const secret = outputs[keys.secretArn]
  return {
    kind: 'read',
    value: {
      arn,
      identifier: identifierIn(arn),
      region: home,
      engine: kind,
      engineVersion: outputs[keys.version] ?? '',
      host: outputs[keys.host] ?? '',
      port: Number(outputs[keys.port]),
      database: outputs[keys.database] ?? null,
      username: outputs[USERNAME_OUTPUT[kind]] ?? '',
      stack: outputs[keys.sourceStack] ?? null,
      secretArn: secret === undefined ? null : inRegion(secret, home),
      secretRegions: [region],
      // There is a replica of it: RDS makes none of a source without these.
      encrypted: true,
      backupRetentionDays: 1,
      vpc: home === region ? (outputs[NETWORK_OUTPUTS.vpc] ?? null) : null,
      subnets: list(outputs[NETWORK_OUTPUTS.subnets]),
      databaseSubnets: list(outputs[NETWORK_OUTPUTS.databaseSubnets]),
      securityGroups: [],
      ...clientGroup(outputs[keys.sourceClientGroup]),
      replicaSource: null,
    },
  }
}

function isSame(
  replicaOf: ReplicaSource,
  arn: string,
  outputs: DeployedStack['outputs'],
  kind: SqlKind,
): boolean {
  return replicaOf.kind === 'existing'
    ? replicaOf.arn === arn
    : outputs[SOURCE_OUTPUTS[kind].sourceStack] === replicaOf.stackName &&
        arn.split(':')[3] === replicaOf.region
}

async function liveSource(
  context: StageContext,
  kind: SqlKind,
  replicaOf: ReplicaSource,
  region: string,
): Promise<Fact<SourceFacts>> {
  const aws = await context.connect(replicaOf.region)
  if (replicaOf.kind === 'existing') return aws.live.primary(identifierIn(replicaOf.arn))
  const found = await describe(aws.stacks.describe, replicaOf.stackName)
  if (found.kind !== 'read') return found
  const { outputs } = found.value
  const identifier = outputs[IDENTIFIER_OUTPUT[kind]]
  if (identifier === undefined) return { kind: 'absent' }
  const primary = await aws.live.primary(identifier)
  if (primary.kind !== 'read') return primary
  const copied = region === replicaOf.region ? undefined : outputs[COPIED_SECRET_OUTPUT[kind]]
  const secretArn = copied ?? outputs[DATABASE_OUTPUTS[kind].secretArn] ?? null
  // A secret that was a copy itself is never copied on: another one will be made for that.
  const goesOn = copied !== undefined || !hasCopiedSecret(kind, outputs)
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
      secretRegions: list(outputs[SECRET_REGIONS_OUTPUT[kind]]),
      subnets: list(outputs[NETWORK_OUTPUTS.subnets]),
      ...clientGroup(outputs[NETWORK_OUTPUTS.clientSecurityGroup]),
    },
  }
}

function clientGroup(id: string | undefined): Pick<SourceFacts, 'clientSecurityGroup'> {
  return id === undefined ? {} : { clientSecurityGroup: id }
}

/** The source's stack; a region that does not answer leaves the fact unread. */
async function describe(
  describeStack: (name: string) => Promise<DeployedStack | null>,
  name: string,
): Promise<Fact<DeployedStack>> {
  try {
    const stack = await describeStack(name)
    const state = stackState(stack?.status ?? null)
    return !stack || state === 'absent' || state === 'failed-create'
      ? { kind: 'absent' }
      : { kind: 'read', value: stack }
  } catch (error) {
    if (!(error instanceof TinystacksError)) throw error
    return { kind: 'unread', action: 'cloudformation:DescribeStacks', why: error.code }
  }
}

function list(value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : value.split(',')
}
