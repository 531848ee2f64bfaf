import {
  CloudFormation,
  paginateListStackResources,
  type Stack,
  type StackResourceSummary,
} from '@aws-sdk/client-cloudformation'
import { EC2 } from '@aws-sdk/client-ec2'
import { ElastiCache } from '@aws-sdk/client-elasticache'
import { RDS } from '@aws-sdk/client-rds'
import { SecretsManager } from '@aws-sdk/client-secrets-manager'

/** The regions that the operations are in. */
const REGIONS = ['us-east-1', 'us-west-2']

/** Everything that there is, read with AWS's own clients once nothing is going on any more. */
export type Look = {
  readonly regions: readonly RegionLook[]
}

export type RegionLook = Awaited<ReturnType<typeof lookAt>>

/** Waits until no stack is in progress, and reads both regions. */
export async function look(): Promise<Look> {
  return { regions: await Promise.all(REGIONS.map(lookAt)) }
}

async function lookAt(region: string) {
  const cloudformation = new CloudFormation({ region })
  const rds = new RDS({ region })
  const elasticache = new ElastiCache({ region })
  const ec2 = new EC2({ region })
  const secretsmanager = new SecretsManager({ region })
  const stacks = await quietStacks(cloudformation)
  const [templates, resources, instances, sqlSnapshots, groups, snapshots, secrets, left] =
    await Promise.all([
      Promise.all(stacks.map((stack) => templateOf(cloudformation, stack))),
      Promise.all(stacks.map((stack) => resourcesOf(cloudformation, stack))),
      rds.describeDBInstances(),
      rds.describeDBSnapshots({ SnapshotType: 'manual' }),
      elasticache.describeReplicationGroups(),
      elasticache.describeSnapshots({ SnapshotSource: 'user' }),
      secretsmanager.listSecrets(),
      bystanders({ rds, elasticache, ec2 }),
    ])
  return {
    region,
    stacks: stacks.map((stack, index) => ({
      ...stack,
      template: templates[index] ?? '',
      resources: resources[index] ?? [],
    })),
    instances: instances.DBInstances ?? [],
    sqlSnapshots: sqlSnapshots.DBSnapshots ?? [],
    groups: groups.ReplicationGroups ?? [],
    cacheSnapshots: snapshots.Snapshots ?? [],
    secrets: secrets.SecretList ?? [],
    bystanders: left,
  }
}

/** One by one: only so AWS tells of termination protection. */
async function quietStacks(cloudformation: CloudFormation): Promise<readonly Stack[]> {
  for (;;) {
    const { Stacks = [] } = await cloudformation.describeStacks()
    if (
      Stacks.some(
        ({ StackStatus }) =>
          StackStatus?.endsWith('_IN_PROGRESS') && StackStatus !== 'REVIEW_IN_PROGRESS',
      )
    ) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      continue
    }
    return Promise.all(
      Stacks.map(async (stack) => {
        const described = await cloudformation.describeStacks({ StackName: stack.StackName })
        return described.Stacks?.[0] ?? stack
      }),
    )
  }
}

async function templateOf(
  cloudformation: CloudFormation,
  { StackName, StackStatus }: Stack,
): Promise<string> {
  if (StackStatus === 'REVIEW_IN_PROGRESS') return ''
  return (
    (await cloudformation.getTemplate({ StackName, TemplateStage: 'Original' })).TemplateBody ?? ''
  )
}

async function resourcesOf(
  client: CloudFormation,
  { StackName }: Stack,
): Promise<readonly StackResourceSummary[]> {
  const found: StackResourceSummary[] = []
  for await (const page of paginateListStackResources({ client }, { StackName }))
    found.push(...(page.StackResourceSummaries ?? []))
  return found.filter(({ ResourceStatus }) => ResourceStatus !== 'DELETE_COMPLETE')
}

/** What a database lives in, by kind and physical id. AWS's own defaults are not ours to leave behind. */
async function bystanders(clients: { rds: RDS; elasticache: ElastiCache; ec2: EC2 }) {
  const { rds, elasticache, ec2 } = clients
  const [vpcs, groups, subnets, parameters, cacheSubnets, cacheParameters] = await Promise.all([
    ec2.describeVpcs(),
    ec2.describeSecurityGroups(),
    rds.describeDBSubnetGroups(),
    rds.describeDBParameterGroups(),
    elasticache.describeCacheSubnetGroups(),
    elasticache.describeCacheParameterGroups(),
  ])
  const all: readonly (readonly [string, string | undefined])[] = [
    ...(vpcs.Vpcs ?? []).flatMap(({ VpcId, IsDefault }) =>
      IsDefault ? [] : [['VPC', VpcId] as const],
    ),
    ...(groups.SecurityGroups ?? []).flatMap(({ GroupId, GroupName }) =>
      GroupName === 'default' ? [] : [['security group', GroupId] as const],
    ),
    ...(subnets.DBSubnetGroups ?? []).map(
      (one) => ['subnet group', one.DBSubnetGroupName] as const,
    ),
    ...(parameters.DBParameterGroups ?? []).map(
      (one) => ['parameter group', one.DBParameterGroupName] as const,
    ),
    ...(cacheSubnets.CacheSubnetGroups ?? []).map(
      (one) => ['cache subnet group', one.CacheSubnetGroupName] as const,
    ),
    ...(cacheParameters.CacheParameterGroups ?? []).map(
      (one) => ['cache parameter group', one.CacheParameterGroupName] as const,
    ),
  ]
  return all.flatMap(([kind, id = '']) => (/^default/.test(id) ? [] : [{ kind, id }]))
}
