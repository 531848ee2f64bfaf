/**
 * A Redis that somebody gave more replicas and a larger node: the plan of another change says that they may be put
 * back and asks, and both of what AWS may then do ends well (EC-55).
 */
import {
  DescribeReplicationGroupsCommand,
  ElastiCacheClient,
  IncreaseReplicaCountCommand,
  ModifyReplicationGroupCommand,
  type ReplicationGroup,
} from '@aws-sdk/client-elasticache'
import { expect, it, vi } from 'vitest'
import type { DatabasePlan, Plan } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox()
const checkout = useCheckout()

const run = (...argv: readonly string[]): Promise<Finished> =>
  runCli(checkout.path(), sandbox().environment, ...argv)

const write = (stack: string, more = ''): void =>
  checkout.write(`version: 1
stack: ${stack}
region: us-east-1
stages:
  prod:
    protected: false
    interruptions: ask
    databases:
      redis: { replicas: 1, multiAz: true${more} }
`)

it.each([
  ['left', true, { CacheNodeType: 'cache.m7g.large', nodes: 5 }],
  ['put', false, { CacheNodeType: 'cache.t4g.micro', nodes: 2 }],
])('what may be put back is asked for, whether it is %s', async (stack, only, ends) => {
  const elasticache = new ElastiCacheClient(clientSettings(sandbox()))
  const group = async (): Promise<ReplicationGroup> => {
    const { ReplicationGroups = [] } = await elasticache.send(
      new DescribeReplicationGroupsCommand({}),
    )
    const own = ReplicationGroups.find(({ ReplicationGroupId: id }) => id?.startsWith(stack))
    if (own?.Status !== 'available') throw new Error('not available yet')
    return own
  }
  write(stack)
  expect((await run('deploy')).code).toBe(0)
  const { ReplicationGroupId } = await group()
  const to = { ReplicationGroupId, ApplyImmediately: true }
  await elasticache.send(new IncreaseReplicaCountCommand({ ...to, NewReplicaCount: 4 }))
  await vi.waitFor(group, 20_000)
  await elasticache.send(
    new ModifyReplicationGroupCommand({ ...to, CacheNodeType: 'cache.m7g.large' }),
  )
  await vi.waitFor(group, 20_000)

  write(stack, ', backupDays: 7')
  const { stdout } = await run('plan', '--json')
  const database = (JSON.parse(stdout) as Plan).stages[0]?.databases[0] as DatabasePlan
  expect(database).toMatchObject({
    impact: 'failover',
    consent: { kind: 'failover', given: false },
    changes: [
      { property: 'instance', before: 'cache.m7g.large', after: 'cache.t4g.micro', perhaps: true },
      { property: 'backupDays', before: '1', after: '7' },
      { property: 'replicas', before: '4', after: '1', lastDeploy: '1', perhaps: true },
    ],
  })
  expect((await run('plan')).stdout).toMatch(
    /instance +cache\.m7g\.large \(last deploy: cache\.t4g\.micro\) → cache\.t4g\.micro \(perhaps\)/,
  )
  expect((await run('deploy')).code).not.toBe(0)

  await fetch(new URL('/_sandbox/switches', sandbox().environment['AWS_ENDPOINT_URL']), {
    method: 'POST',
    body: JSON.stringify({ sendsOnlyChanges: only }),
  })
  const deployed = await run('deploy', '--allow', database.consent?.words ?? '')
  expect(deployed.code, deployed.stderr).toBe(0)
  const { CacheNodeType, MemberClusters = [], SnapshotRetentionLimit } = await group()
  expect({ CacheNodeType, nodes: MemberClusters.length }).toEqual(ends)
  expect(SnapshotRetentionLimit).toBe(7)
})
