/** A Redis that exists already and is no replication group: what is used of it, and what is refused by what it is. */
import { beforeEach, describe, expect, test } from 'vitest'
import { useLegacy } from './legacy.ts'

const { sandbox, there, write, run, plan, deploy } = useLegacy()

const arnOf = (resource: string): string => `arn:aws:elasticache:us-east-1:123456789012:${resource}`

const useRedis = (existing: string): void => {
  write(`redis: { existing: { ${existing} } }`)
}

beforeEach(async () => {
  const { cache } = there().here
  await cache.createCacheSubnetGroup({
    CacheSubnetGroupName: 'caches',
    CacheSubnetGroupDescription: 'caches',
    SubnetIds: [...there().subnets],
  })
  await cache.createCacheCluster({
    CacheClusterId: 'legacy-single',
    Engine: 'redis',
    CacheNodeType: 'cache.t4g.micro',
    CacheSubnetGroupName: 'caches',
  })
  await cache.createServerlessCache({ ServerlessCacheName: 'legacy-carts', Engine: 'valkey' })
  const status = async (): Promise<string | undefined> => {
    const { CacheClusters } = await cache.describeCacheClusters({ CacheClusterId: 'legacy-single' })
    return CacheClusters?.[0]?.CacheClusterStatus
  }
  await expect.poll(status).toBe('available')
})

const single = async () => {
  const { CacheClusters } = await there().here.cache.describeCacheClusters({
    CacheClusterId: 'legacy-single',
    ShowCacheNodeInfo: true,
  })
  return CacheClusters?.[0]
}

describe('a cache cluster without a replication group', () => {
  test.each([
    ['its name', 'identifier: Legacy-Single'],
    ['its ARN', `arn: "${arnOf('cluster:legacy-single')}"`],
  ])('is used by %s, with a rule in its group', async (_by, named) => {
    const before = await single()
    useRedis(`${named}, allowFrom: true`)
    await deploy()
    const { stdout } = await run('outputs', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      stages: {
        dev: {
          environment: {
            REDIS_HOST: before?.CacheNodes?.[0]?.Endpoint?.Address,
            REDIS_PORT: '6379',
            REDIS_TLS: 'false',
          },
        },
      },
    })
    const { SecurityGroups } = await there().here.ec2.describeSecurityGroups({
      GroupIds: [before?.SecurityGroups?.[0]?.SecurityGroupId ?? ''],
    })
    expect(
      SecurityGroups?.[0]?.IpPermissions?.filter(({ FromPort }) => FromPort === 6379),
    ).toHaveLength(1)
    expect(await single()).toEqual(before)
  })

  test('is left with the snapshot that keeps its rows', async () => {
    useRedis('identifier: legacy-single')
    await deploy()
    write('redis: {}')
    const { notes } = await plan()
    expect(notes).toContainEqual(
      expect.objectContaining({
        code: 'applications-move',
        message: expect.stringContaining(
          'aws elasticache create-snapshot --cache-cluster-id legacy-single --snapshot-name legacy-single-move) and write restoreFrom: { snapshot: legacy-single-move }',
        ) as string,
      }),
    )
  })

  test('costs a call only where the name is no replication group', async () => {
    const asked = async (named: string): Promise<Record<string, number>> => {
      useRedis(named)
      await sandbox().resetCalls()
      await plan()
      const calls = Object.entries(await sandbox().calls())
      return Object.fromEntries(
        calls.flatMap(([name, count]) => {
          const action = /Describe(ReplicationGroups|CacheClusters|ServerlessCaches)$/.exec(name)
          return action === null ? [] : [[action[1] ?? '', count]]
        }),
      )
    }
    const ofGroup = await asked('identifier: legacy-sessions')
    const ofCluster = await asked('identifier: legacy-single')
    expect(ofGroup).toHaveProperty('ReplicationGroups')
    expect(ofCluster).toEqual(ofGroup)
    const byArn = await asked(`arn: "${arnOf('cluster:legacy-single')}"`)
    expect(byArn['CacheClusters']).toBe(ofCluster['CacheClusters'])
    expect(byArn['ReplicationGroups'] ?? 0).toBe((ofCluster['ReplicationGroups'] ?? 0) - 1)
    expect(await asked('identifier: legacy-carts')).toEqual({ ...ofCluster, ServerlessCaches: 1 })
  })
})

describe('what cannot be used is refused by what it is', () => {
  test.each([
    [
      'a serverless cache',
      'identifier: legacy-carts',
      'existing-serverless-cache',
      /^legacy-carts is a serverless cache: /,
    ],
    [
      'a node of a group',
      'identifier: legacy-sessions-001',
      'existing-cache-node',
      /^legacy-sessions-001 is a node of the replication group legacy-sessions: .* write identifier: legacy-sessions$/,
    ],
    [
      'a node of a group, by ARN',
      `arn: "${arnOf('cluster:legacy-sessions-001')}"`,
      'existing-cache-node',
      /write identifier: legacy-sessions$/,
    ],
    [
      'a name that is nearly that of a single cluster',
      'identifier: legacy-singel',
      'existing-not-found',
      /there is no database legacy-singel in us-east-1; did you mean `legacy-single`/,
    ],
    [
      'the ARN of a group that is a single cluster',
      `arn: "${arnOf('replicationgroup:legacy-single')}"`,
      'existing-not-found',
      /there is no database legacy-single in us-east-1/,
    ],
  ])('%s', async (_what, named, code, message) => {
    useRedis(named)
    expect((await plan()).refusals).toMatchObject([
      { database: 'redis', line: 9, code, message: expect.stringMatching(message) as string },
    ])
  })

  test('a serverless cache by ARN, before AWS is asked', async () => {
    useRedis(`arn: "${arnOf('serverlesscache:legacy-carts')}"`)
    const { code, stdout, stderr } = await run('validate')
    expect(code).not.toBe(0)
    expect(`${stdout}${stderr}`).toMatch(/serverlesscache:legacy-carts is a serverless cache: /)
  })
})
