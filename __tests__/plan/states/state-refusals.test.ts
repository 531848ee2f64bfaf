/** What a plan says of databases that AWS does not change as they are. */
import { describe, expect, test } from 'vitest'
import { INSTANCE_STATUSES } from '../../../src/facts/states/instances.ts'
import type { Handling } from '../../../src/facts/states/handling.ts'
import { planStage } from '../../../src/plan/index.ts'
import type { StagePlan } from '../../../src/plan/model/types.ts'
import {
  added,
  codesOf,
  denied,
  messagesOf,
  modified,
  planInput,
  postgres,
  property,
  read,
  redis,
  redisFacts,
  removed,
  sqlFacts,
  type Given,
} from '../../builders/plan.ts'

const CLASS_UP = postgres([property('DBInstanceClass', 'db.t4g.micro', 'db.m7g.large')])
const SIZE_UP = postgres([property('AllocatedStorage', '20', '50')])
const NODE_TYPE = redis([property('CacheNodeType', 'cache.t4g.micro', 'cache.m7g.large')])

const PRIMARY = 'shop-dev-postgresinstance-1'

const planOf = (given: Given): StagePlan => planStage(planInput(given))
const postgresIs = (status: string) => ({ postgres: read(sqlFacts({ status })) })
const STATUSES = Object.entries<Handling>(INSTANCE_STATUSES)

describe('a Redis that could not be read', () => {
  const live = { redis: denied('elasticache:DescribeReplicationGroups') }

  test('is sent nothing, since AWS may send it all of the template', () => {
    const { refusals } = planOf({ changes: [NODE_TYPE], live })
    expect(codesOf(refusals)).toEqual(['group-unread'])
    expect(messagesOf(refusals)[0]).toMatch(
      /allow elasticache:DescribeReplicationGroups \(AccessDenied\)$/,
    )
  })

  test('is in nobody’s way where nothing is sent to it', () => {
    expect(planOf({ changes: [CLASS_UP], live }).refusals).toEqual([])
  })
})

describe('a change of the class', () => {
  test.each(STATUSES)('of an instance that is %s', (status, { may }) => {
    const { refusals, notes, steps } = planOf({ changes: [CLASS_UP], live: postgresIs(status) })
    expect(refusals, JSON.stringify(refusals)).toHaveLength(
      may === 'change' || may === 'wait' ? 0 : 1,
    )
    expect(codesOf(notes).includes('database-busy')).toBe(may === 'wait')
    expect(steps === undefined).toBe(refusals.length > 0)
  })

  test('is refused with the command that helps', () => {
    const { refusals } = planOf({ changes: [CLASS_UP], live: postgresIs('stopped') })
    expect(refusals).toEqual([
      {
        code: 'database-stopped',
        message:
          'Postgres is stopped, and AWS changes nothing of it; start it, and plan again: aws rds start-db-instance --db-instance-identifier shop-dev-postgresinstance-1 --region us-east-1',
        database: 'postgres',
        property: null,
        line: expect.any(Number) as number,
      },
    ])
  })

  test.each([
    ['stopping', 'database-stopped', /when it is stopped, start it.*start-db-instance/],
    [
      'inaccessible-encryption-credentials-recoverable',
      'database-key-inaccessible',
      /enable the key, then start it.*start-db-instance/,
    ],
    ['inaccessible-encryption-credentials', 'database-failed', /restoreFrom: \{ source: shop-dev/],
    ['failed', 'database-failed', /LatestRestorableTime/],
    ['incompatible-network', 'database-failed', /no address left for it.*start-db-instance/],
    ['incompatible-parameters', 'database-failed', /deploy that alone.*reboot-db-instance/],
    ['restore-error', 'database-failed', /describe-events --source-type db-instance/],
    ['deleting', 'database-being-deleted', /wait db-instance-deleted/],
    ['storage-full', 'storage-full', /only a larger storage.size/],
  ])('of one that is %s says %s', (status, code, message) => {
    const { refusals } = planOf({ changes: [CLASS_UP], live: postgresIs(status) })
    expect(codesOf(refusals)).toEqual([code])
    expect(messagesOf(refusals)[0]).toMatch(message)
  })

  test.each(['defragmenting', ''])('of one in a status (%j) that nobody knows warns', (status) => {
    const { refusals, notes } = planOf({ changes: [CLASS_UP], live: postgresIs(status) })
    expect(refusals).toEqual([])
    const warning = notes.find(({ code }) => code === 'database-status-unknown')
    expect(warning).toMatchObject({ level: 'warning' })
    expect(warning?.message).toMatch(/tinystacks does not know/)
  })

  test('of one that could not be read says nothing of its state', () => {
    const live = { postgres: { kind: 'unread', action: 'rds:X', why: 'denied' } } as const
    const { refusals, notes } = planOf({ changes: [CLASS_UP], live })
    expect(refusals).toEqual([])
    expect(codesOf(notes)).not.toContain('database-busy')
  })
})

describe('a larger storage', () => {
  test.each(STATUSES)('of an instance that is %s', (status, { may }) => {
    const { refusals } = planOf({ changes: [SIZE_UP], live: postgresIs(status) })
    const isTaken = may === 'change' || may === 'wait' || may === 'grow'
    expect(refusals.length === 0, JSON.stringify(refusals)).toBe(isTaken)
  })

  test.each([
    ['with the class', [property('DBInstanceClass', 'db.t4g.micro', 'db.m7g.large')]],
    ['with its maximum', [property('MaxAllocatedStorage', '30', '100')]],
  ])('%s is refused while it is full', (_, more) => {
    const both = postgres([property('AllocatedStorage', '20', '50'), ...more])
    const { refusals } = planOf({ changes: [both], live: postgresIs('storage-full') })
    expect(refusals).toMatchObject([{ code: 'storage-full', property: 'storage.size' }])
  })
})

describe('what touches no instance is carried out whatever its state is', () => {
  test('no change at all', () => {
    const { refusals, notes } = planOf({ changes: null, live: postgresIs('stopped') })
    expect({ refusals, notes }).toEqual({ refusals: [], notes: [] })
  })

  test('its parameters, which may be what it fails for', () => {
    const group = modified('PostgresParameterGroup', 'AWS::RDS::DBParameterGroup', [
      property('Parameters', '100', '200', { path: '/Properties/Parameters/max_connections' }),
    ])
    const live = postgresIs('incompatible-parameters')
    expect(planOf({ changes: [group], live }).refusals).toEqual([])
  })

  test('another database', () => {
    const live = { ...postgresIs('stopped'), redis: read(redisFacts()) }
    expect(planOf({ changes: [NODE_TYPE], live }).refusals).toEqual([])
  })
})

describe('a removal', () => {
  const changes = [removed('PostgresInstance', 'AWS::RDS::DBInstance')]

  test.each(['stopped', 'failed', 'storage-full'])(
    'takes a snapshot first, which AWS refuses while the instance is %s',
    (status) => {
      const { refusals } = planOf({ changes, live: postgresIs(status) })
      expect(refusals).toHaveLength(1)
    },
  )

  test('waits for a backup', () => {
    const { refusals, notes } = planOf({ changes, live: postgresIs('backing-up') })
    expect(refusals).toEqual([])
    expect(codesOf(notes)).toContain('database-busy')
  })
})

describe('a reader', () => {
  const readers = (status: string) => ({
    postgres: read(sqlFacts()),
    readers: {
      postgres: read(sqlFacts({ identifier: 'reader-1', status, replicaSource: PRIMARY })),
    },
  })

  test('that is changed is looked at too', () => {
    const change = modified('PostgresReader', 'AWS::RDS::DBInstance', [
      property('DBInstanceClass', 'db.t4g.micro', 'db.m7g.large'),
    ])
    const { refusals } = planOf({ changes: [change], live: readers('incompatible-network') })
    expect(messagesOf(refusals)).toEqual([
      expect.stringMatching(/the reader of Postgres is incompatible-network.*reader-1/),
    ])
  })

  test('is copied from a primary that is available', () => {
    const changes = [added('PostgresReader', 'AWS::RDS::DBInstance')]
    expect(codesOf(planOf({ changes, live: postgresIs('stopped') }).refusals)).toEqual([
      'database-stopped',
    ])
  })
})

describe('a replication group', () => {
  const group = (status: string, node = 'available') => ({
    redis: read(redisFacts({ status })),
    nodes: {
      redis: read([
        {
          identifier: 'shr1-001',
          group: 'shr1',
          createdAt: '',
          status: node,
          nodeType: 'cache.t4g.micro',
          engineVersion: '8.0.1',
          maintenanceWindow: null,
          parameterGroup: '',
          parameterApplyStatus: 'in-sync',
          securityGroups: [],
          subnetGroup: '',
        },
      ]),
    },
  })

  test.each([
    ['modifying', 'available', [], ['database-busy']],
    ['snapshotting', 'snapshotting', [], ['database-busy']],
    ['create-failed', 'available', ['database-failed'], []],
    ['deleting', 'available', ['database-being-deleted'], []],
    ['available', 'incompatible-network', ['database-failed'], []],
    ['available', 'rebooting cluster nodes', [], ['database-busy']],
    ['available', 'thinking', [], ['database-status-unknown']],
    ['available', 'available', [], []],
  ])('that is %s, with a node that is %s', (status, node, refused, noted) => {
    const { refusals, notes } = planOf({ changes: [NODE_TYPE], live: group(status, node) })
    expect(codesOf(refusals)).toEqual(refused)
    expect(codesOf(notes).filter((code) => code.startsWith('database-'))).toEqual(
      expect.arrayContaining([...noted]),
    )
  })

  test('names its node, and where the events are', () => {
    const { refusals } = planOf({
      changes: [NODE_TYPE],
      live: group('available', 'restore-failed'),
    })
    expect(messagesOf(refusals)[0]).toBe(
      'node shr1-001 of Redis is restore-failed, and AWS changes nothing of it; its events say why: aws elasticache describe-events --source-type cache-cluster --source-identifier shr1-001 --duration 20160 --region us-east-1',
    )
  })
})
