import { describe, expect, test } from 'vitest'
import type { RedisFacts } from '../../../src/facts/databases.ts'
import { denied, property, read, redis, redisFacts, stagePlan, tags } from '../../builders/plan.ts'
import { aRedis, aStage } from '../../builders/stage.ts'

const BACKUPS = property('SnapshotRetentionLimit', '1', '7')
const REPLICA = { replicas: 1, multiAz: true }
const AS_DEPLOYED = { members: 2, multiAz: true, automaticFailover: true }
const TELL = {
  engineVersion: '8.0.1',
  maintenanceWindow: 'sun:03:00-sun:04:00',
  parameterGroup: 'shop-dev-redisparametergroup-x1',
  securityGroups: ['sg-1'],
  ready: 2,
}

/** The plan of Redis with one replica in several zones, which runs otherwise. */
function planned(running: Partial<RedisFacts>, detail = BACKUPS, asks: object = {}) {
  const stage = aStage({ databases: { redis: aRedis({ ...REPLICA, backupDays: 7 }) }, ...asks })
  const live = { redis: read(redisFacts({ ...AS_DEPLOYED, ...running })) }
  const plan = stagePlan({ stage, live, changes: [redis([detail])] })
  const [database] = plan.databases
  if (database === undefined) throw new Error('no Redis in the plan')
  return { ...database, fingerprint: plan.fingerprint }
}

describe('what was changed by hand on a Redis', () => {
  test('is nothing where it runs as the template says', () => {
    const { impact, changes, reason } = planned({ nodesTell: TELL })
    expect({ impact, reason }).toEqual({
      impact: 'in-place',
      reason: 'the backup retention will change while it runs',
    })
    expect(changes).toHaveLength(1)
  })

  test('may be put back with another change, and its impact is the heaviest', () => {
    const byHand = { members: 5, nodeType: 'cache.m7g.large', snapshotWindow: '01:00-02:00' }
    const { impact, consent, changes, reason } = planned(byHand, BACKUPS, { interruptions: 'ask' })
    expect(impact).toBe('failover')
    expect(consent?.kind).toBe('failover')
    expect(changes).toMatchObject([
      { property: 'instance', before: 'cache.m7g.large', after: 'cache.t4g.micro', perhaps: true },
      { property: 'backupDays', before: '1', after: '7' },
      { property: 'replicas', before: '4', after: '1', lastDeploy: '1', perhaps: true },
    ])
    expect(reason).toBe(
      'the backup retention will change while it runs; the node type and the number of replicas were changed by hand: AWS may put them back with this update, which makes a standby take over',
    )
  })

  test.each([
    ['one node alone', { members: 1, multiAz: false, automaticFailover: false }, 'restart'],
    ['a replica that is still made', { nodesTell: { ...TELL, ready: 1 } }, 'restart'],
    ['a replica that is there', { nodesTell: TELL }, 'failover'],
  ] as const)('interrupts as %s does', (_what, running, impact) => {
    expect(planned({ ...running, nodeType: 'cache.m7g.large' }).impact).toBe(impact)
  })

  test('may be put back by a change of tags alone', () => {
    expect(planned({ nodeType: 'cache.m7g.large' }, tags()).impact).toBe('failover')
  })

  test.each([
    ['automatic failover', { automaticFailover: false }, /automatic failover was changed by hand/],
    ['Multi-AZ', { multiAz: false }, /^the backup.*Multi-AZ was changed by hand/],
    [
      'the parameter group',
      { nodesTell: { ...TELL, parameterGroup: 'default.valkey8' } },
      /the parameter group was changed by hand: AWS may put it back with this update$/,
    ],
    ['an older version', { nodesTell: { ...TELL, engineVersion: '7.2.6' } }, /engine version was/],
  ])('says %s', (_what, running, says) => {
    expect(planned(running).reason).toMatch(says)
  })

  test('comes back for sure where its replicas and failover need an update of their own', () => {
    const alone = { members: 1, multiAz: false, automaticFailover: false }
    const { changes, reason, impact } = planned(alone)
    expect(impact).toBe('in-place')
    expect(changes.map(({ property, perhaps }) => [property, perhaps ?? false])).toEqual([
      ['backupDays', false],
      ['replicas', false],
      ['multiAz', false],
      ['AutomaticFailoverEnabled', false],
    ])
    expect(reason).toMatch(/will change while it runs; its replicas will be added first/)
    expect(reason).not.toMatch(/may/)
  })

  test('is not a version that is ahead of the template', () => {
    const { reason, impact } = planned({ nodesTell: { ...TELL, engineVersion: '8.1.0' } })
    expect({ impact, reason }).toMatchObject({ impact: 'in-place', reason: /^(?!.*by hand)/ })
  })

  test('makes another plan of it, whatever it was changed to', () => {
    const fingerprints = ['cache.t4g.micro', 'cache.m7g.large', 'cache.r7g.large'].map(
      (nodeType) => planned({ nodeType }).fingerprint,
    )
    const group = planned({ nodesTell: { ...TELL, parameterGroup: 'default.valkey8' } })
    expect(new Set([...fingerprints, group.fingerprint]).size).toBe(4)
  })

  test('cuts the backups that it added', () => {
    const changed = property('CacheNodeType', 'cache.t4g.micro', 'cache.t4g.small')
    const { nets, consent } = planned({ snapshotRetentionDays: 30 }, changed)
    expect(nets).toMatchObject([{ kind: 'backups', before: '30', after: '7' }])
    expect(consent?.kind).toBe('backups')
  })
})

test('where its nodes cannot be read, that is said, and it is not verified', () => {
  const live = {
    redis: read(redisFacts()),
    nodes: { redis: denied('elasticache:DescribeCacheClusters') },
  }
  const [database] = stagePlan({
    stage: aStage({ databases: { redis: aRedis({ backupDays: 7 }) } }),
    live,
    changes: [redis([BACKUPS])],
  }).databases
  expect(database?.verified).toBe(false)
  expect(database?.reason).toMatch(/not verified \(elasticache:DescribeCacheClusters denied\)/)
})
