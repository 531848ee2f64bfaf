import type { DatabaseKind } from '../../src/engines/table.ts'
import {
  DescribeEventsCommand as DescribeCacheEvents,
  DescribeReplicationGroupsCommand,
  DescribeSnapshotsCommand,
  ElastiCacheClient,
} from '@aws-sdk/client-elasticache'
import { DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2'
import { KMSClient } from '@aws-sdk/client-kms'
import {
  DescribeDBInstancesCommand,
  DescribeDBSnapshotsCommand,
  DescribeEventsCommand,
  RDSClient,
} from '@aws-sdk/client-rds'
import { connect } from '../../src/aws/index.ts'
import type { CommandResult } from '../../src/commands/shared/context.ts'
import { deploy } from '../../src/commands/deploy.ts'
import { plan } from '../../src/commands/plan.ts'
import { IDENTIFIER_OUTPUT } from '../../src/facts/databases.ts'
import { contextOf } from '../builders/context.ts'
import { resultHeld } from '../stand-ins/documents.ts'
import type { Deployed } from './row.ts'

/** The sandbox's AWS, looked at with AWS's own clients, and the verbs run in this process. */
export type Cloud = ReturnType<typeof openCloud>

/** Who an instance is, so that one with the same name is not taken for it, and what happened to it. */
export type Trace = Deployed & {
  readonly identity: string
  /** ARN of the instance in another region that has the same rows; null = it is a primary. */
  readonly source: string | null
  readonly restarts: number
  readonly failovers: number
}

/** Opens the sandbox that the environment's AWS_ENDPOINT_URL names. */
export function openCloud() {
  const clients = <T>(make: new (settings: { region: string }) => T): ((region: string) => T) => {
    const made = new Map<string, T>()
    return (region) => {
      const client = made.get(region) ?? new make({ region })
      made.set(region, client)
      return client
    }
  }
  const rds = clients(RDSClient)
  const elasticache = clients(ElastiCacheClient)
  const ec2 = clients(EC2Client)
  const kms = clients(KMSClient)

  return {
    rds,
    elasticache,
    kms,
    plan: async (text: string, stages: readonly string[] = []) =>
      resultHeld('plan', await plan(contextOf(text, { stages }))),
    deploy: async (
      text: string,
      allow: readonly string[] = [],
      stages: readonly string[] = [],
    ): Promise<CommandResult> =>
      resultHeld('deploy', await deploy(contextOf(text, { allow, stages }))),

    /** The region's default VPC and its subnets: a stage in it deploys faster than one with a network. */
    defaultNetwork: async (
      region: string,
    ): Promise<{ vpc: string; subnets: readonly string[] }> => {
      const { Subnets = [] } = await ec2(region).send(new DescribeSubnetsCommand({}))
      const [first] = Subnets.filter(({ DefaultForAz }) => DefaultForAz)
      const vpc = first?.VpcId ?? ''
      return {
        vpc,
        subnets: Subnets.flatMap(({ VpcId, SubnetId }) => (VpcId === vpc ? (SubnetId ?? '') : [])),
      }
    },

    /** The database that a stack's output names, and what happened to it so far; null = none. */
    trace: async (stack: string, region: string, kind: DatabaseKind): Promise<Trace | null> => {
      const described = await connect(region).stacks.describe(stack)
      const identifier = described?.outputs[IDENTIFIER_OUTPUT[kind]]
      if (identifier === undefined) return null
      const identity = await identityOf(identifier, region, kind)
      return identity === null
        ? null
        : {
            identifier,
            region,
            identity,
            source:
              described?.outputs[kind === 'mysql' ? 'MysqlSourceArn' : 'PostgresSourceArn'] ?? null,
            ...(await interruptions(identifier, region, kind)),
          }
    },

    identityOf: (identifier: string, region: string, kind: DatabaseKind) =>
      identityOf(identifier, region, kind),

    /** Whether a manual snapshot of that very database exists. */
    hasFinalSnapshot: async (
      { identifier, region, identity }: Trace,
      kind: DatabaseKind,
    ): Promise<boolean> => {
      if (kind === 'redis') {
        const { Snapshots = [] } = await elasticache(region).send(new DescribeSnapshotsCommand({}))
        return Snapshots.some(
          ({ SnapshotStatus, ReplicationGroupId, CacheClusterId }) =>
            SnapshotStatus === 'available' &&
            (ReplicationGroupId === identifier ||
              CacheClusterId?.startsWith(`${identifier}-0`) === true),
        )
      }
      const { DBSnapshots = [] } = await rds(region).send(
        new DescribeDBSnapshotsCommand({ SnapshotType: 'manual' }),
      )
      return DBSnapshots.some(
        ({ DbiResourceId, Status }) => DbiResourceId === identity && Status === 'available',
      )
    },
  }

  async function identityOf(
    identifier: string,
    region: string,
    kind: DatabaseKind,
  ): Promise<string | null> {
    if (kind === 'redis') {
      const { ReplicationGroups = [] } = await elasticache(region).send(
        new DescribeReplicationGroupsCommand({}),
      )
      const group = ReplicationGroups.find(
        ({ ReplicationGroupId }) => ReplicationGroupId === identifier,
      )
      return group
        ? `${group.ARN ?? ''} ${group.ReplicationGroupCreateTime?.toISOString() ?? ''}`
        : null
    }
    const { DBInstances = [] } = await rds(region).send(
      new DescribeDBInstancesCommand({
        Filters: [{ Name: 'db-instance-id', Values: [identifier] }],
      }),
    )
    return DBInstances[0]?.DbiResourceId ?? null
  }

  async function interruptions(
    identifier: string,
    region: string,
    kind: DatabaseKind,
  ): Promise<{ restarts: number; failovers: number }> {
    const messages =
      kind === 'redis'
        ? await elasticache(region).send(
            new DescribeCacheEvents({
              SourceIdentifier: identifier,
              SourceType: 'replication-group',
            }),
          )
        : await rds(region).send(
            new DescribeEventsCommand({ SourceIdentifier: identifier, SourceType: 'db-instance' }),
          )
    const count = (pattern: RegExp): number =>
      (messages.Events ?? []).filter(({ Message }) => pattern.test(Message ?? '')).length
    return {
      restarts: count(/ restarted$/),
      failovers: count(/^(Multi-AZ instance f|F)ailover.* completed$/),
    }
  }
}
