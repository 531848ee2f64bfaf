import { describe, expect, test } from 'vitest'
import { beginOfSnapshot, snapshotName, snapshotPrefix } from '../../../src/inspect/names.ts'
import { subjectsOf, takeSnapshots } from '../../../src/apply/steps/snapshot.ts'
import { databasesToSnapshot } from '../../../src/plan/removal/snapshot-first.ts'
import { TinystacksError } from '../../../src/errors.ts'
import { groupIdentity } from '../../../src/facts/physical-identity.ts'
import type { ResourceChange } from '../../../src/facts/stack/change-set.ts'
import type { DeployedStack } from '../../../src/facts/stack/stack.ts'
import type { LiveFacts } from '../../../src/facts/databases.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import { planStage } from '../../../src/plan/index.ts'
import type { DatabasePlan, DataOutcome, Impact } from '../../../src/plan/model/types.ts'
import type { Snapshot, SnapshotApi } from '../../../src/ports/aws.ts'
import { decode } from '../../../src/template/index.ts'
import { anAws, aStack } from '../../builders/aws.ts'
import {
  GROUP,
  modified,
  planInput,
  property,
  read,
  redisFacts,
  sqlFacts,
} from '../../builders/plan.ts'
import { aStage } from '../../builders/stage.ts'
import { aWatchedClock } from '../../builders/watched.ts'

const FINGERPRINT = '3f9c1a2b'.padEnd(64, '0')
const prefixOf = (database: DatabasePlan['database'], identity: string | null = null): string =>
  snapshotPrefix(aStage(), database, FINGERPRINT, identity)
const PREFIX = prefixOf('postgres')
/** The builders' clock stands there. */
const NOW = `${PREFIX}20261123120000`
const OUTPUTS = { PostgresIdentifier: 'pg-1', MysqlIdentifier: 'my-1', RedisIdentifier: 'rg-1' }

function row(
  database: DatabasePlan['database'],
  impact: Impact,
  data: DataOutcome = 'kept',
): DatabasePlan {
  return { database, impact, data, verified: true, consent: null, changes: [], reason: '' }
}

const STACK = aStack({ updatedAt: '2026-11-23T11:00:00.000Z' })
const GOES = row('postgres', 'remove', 'snapshot')

type Situation = {
  readonly rows?: readonly DatabasePlan[]
  /** Each look's answer; the last one stays. */
  readonly looks: readonly Fact<readonly Snapshot[]>[]
  readonly live?: LiveFacts
  readonly outputs?: Readonly<Record<string, string>>
  readonly changes?: readonly ResourceChange[]
  readonly take?: SnapshotApi['take']
  /** The stack right before a snapshot is taken. */
  readonly now?: DeployedStack | null
}

async function run({
  rows = [GOES],
  looks,
  live = {},
  outputs,
  changes = [],
  take,
  now = STACK,
}: Situation) {
  const taken: string[] = []
  const said: string[] = []
  const left = [...looks]
  const look = () => (left.length > 1 ? left.shift() : left[0]) ?? read([])
  const aws = anAws({
    stacks: { describe: () => Promise.resolve(now) },
    snapshots: {
      of: () => Promise.resolve(look()),
      named: (_database, name) => Promise.resolve(namedIn(look(), name)),
      take:
        take ??
        (({ database, identifier }, name) => {
          taken.push(`${database} ${identifier} ${name}`)
          return Promise.resolve()
        }),
    },
  })
  const found = decode({ ...STACK, outputs: { ...OUTPUTS, ...outputs } })
  const input = planInput({ stage: aStage(), deployed: found, live, changes })
  const plan = { ...planStage(input), databases: rows, fingerprint: FINGERPRINT }
  const { clock, said: waits } = aWatchedClock()
  const context = { aws, clock, onProgress: (text: string) => said.push(text) }
  const agreed = { stage: aStage(), plan, input, live }
  const subjects = subjectsOf(agreed, databasesToSnapshot(rows, input), found)
  const result = await takeSnapshots(context, subjects, found)
  return { result, taken, said, waits, calls: aws.made }
}

function namedIn(list: Fact<readonly Snapshot[]>, name: string): Fact<Snapshot> {
  if (list.kind !== 'read') return list
  const found = list.value.find((one) => one.name === name)
  return found === undefined ? { kind: 'absent' } : read(found)
}

const snapshot = (name: string, status: string, percent: number | null = null): Snapshot => ({
  name,
  status,
  percent,
})
const listing = (...snapshots: readonly Snapshot[]): Fact<readonly Snapshot[]> => read(snapshots)

describe('what a snapshot is taken of', () => {
  test('nothing, and no call is made, where no plan takes rows away', async () => {
    const rows = [row('postgres', 'restart'), row('mysql', 'create'), row('redis', 'in-place')]
    const { result, calls, said } = await run({ rows, looks: [] })
    expect(result).toEqual({ kind: 'taken', snapshots: [], notes: [] })
    expect(calls).toEqual([])
    expect(said).toEqual([])
  })

  test.each([
    ['one that is removed', row('mysql', 'remove', 'snapshot'), 'mysql my-1 dev-shop-mysql-'],
    ['one that is replaced', row('redis', 'replace', 'snapshot'), 'redis rg-1 dev-shop-redis-'],
    ['one whose rows are lost', row('redis', 'in-place', 'lost'), 'redis rg-1 dev-shop-redis-'],
  ])('%s', async (_what, goes, names) => {
    const { taken } = await run({ rows: [goes], looks: [listing()] })
    expect(taken).toHaveLength(1)
    expect(taken[0]).toMatch(new RegExp(`^${names}before-[0-9a-f]{8}-2026`))
  })

  test('no replica, whose rows its primary has; one that follows nobody any more is none', async () => {
    const outputs = { PostgresSourceArn: 'arn:aws:rds:us-west-2:123456789012:db:pg' }
    const rows = [row('postgres', 'remove')]
    const follows = (replicaSource: string | null): LiveFacts => ({
      postgres: read(sqlFacts({ replicaSource })),
    })
    expect((await run({ rows, outputs, live: follows('pg'), looks: [] })).calls).toEqual([])
    const alone = { rows, outputs, live: follows(null), looks: [listing()] }
    expect((await run(alone)).taken).toHaveLength(1)
  })

  test('no database that somebody deleted already, which the plan says', async () => {
    const { calls } = await run({ live: { postgres: { kind: 'absent' } }, looks: [] })
    expect(calls).toEqual([])
  })

  test('a Redis OSS that becomes Valkey, with the way back to its own engine', async () => {
    const changes = [
      modified('RedisReplicationGroup', GROUP, [property('Engine', 'redis', 'valkey')]),
    ]
    const live = { redis: read(redisFacts({ engine: 'redis' })) }
    const name = `${prefixOf('redis', groupIdentity(live.redis))}20261123120000`
    const { result, taken } = await run({
      rows: [row('redis', 'restart')],
      changes,
      live,
      looks: [listing(), listing(snapshot(name, 'available'))],
    })
    expect(taken).toEqual([`redis rg-1 ${name}`])
    expect(result.kind === 'taken' && result.notes.join()).toMatch(
      /engine: redis and restoreFrom: \{ snapshot: dev-shop-redis-.*--engine redis/,
    )
  })
})

describe('a snapshot that is taken', () => {
  test('is waited for, and its name and restore are told', async () => {
    const { result, taken, said } = await run({
      looks: [
        listing(snapshot('by-hand', 'available')),
        listing(),
        listing(snapshot(NOW, 'creating', 40)),
        listing(snapshot(NOW, 'available', 100)),
      ],
    })
    expect(taken).toEqual([`postgres pg-1 ${NOW}`])
    expect(said).toEqual([`dev/postgres: taking the snapshot ${NOW}`])
    expect(result.kind === 'taken' && result.notes).toEqual([
      expect.stringMatching(
        new RegExp(
          `restoreFrom: \\{ snapshot: ${NOW} \\}.*aws rds restore-db-instance-from-db-snapshot --region us-east-1 .*--db-snapshot-identifier ${NOW}`,
        ),
      ),
    ])
  })

  test('that takes long says how far it is, a line a minute', async () => {
    const creating = listing(snapshot(NOW, 'creating', 40))
    const { waits } = await run({
      looks: [
        listing(),
        ...Array.from({ length: 40 }, () => creating),
        listing(snapshot(NOW, 'available')),
      ],
    })
    expect(waits.slice(1)).toEqual([
      [0, `Postgres: taking the snapshot ${NOW}, 1 min, 40 %`],
      [1, `Postgres: taking the snapshot ${NOW}, 2 min, 40 %`],
    ])
  })

  test('is waited for 8 hours at the most', async () => {
    const { result } = await run({ looks: [listing(), listing(snapshot(NOW, 'creating'))] })
    expect(result).toMatchObject({
      kind: 'failed',
      remarks: [expect.stringMatching(/after 8 hours\), and nothing was changed/)],
    })
  })

  test.each([
    ['fails', [listing(snapshot(NOW, 'failed'))], /did not become available \(failed\)/],
    ['is never listed', [listing()], /did not become available \(not listed\)/],
    [
      'may not be followed',
      [{ kind: 'unread', action: 'rds:DescribeDBSnapshots', why: 'AccessDenied' } as const],
      /could not be taken \(rds:DescribeDBSnapshots AccessDenied\)/,
    ],
  ])('that %s stops the deploy', async (_what, looks, words) => {
    const { result } = await run({ looks: [listing(), ...looks] })
    expect(result.kind === 'failed' && result.remarks).toEqual([expect.stringMatching(words)])
  })

  test('that AWS refuses stops the deploy in AWS’s words; what was taken beside it is told', async () => {
    const refusal = new TinystacksError('aws-error', 'rds:CreateDBSnapshot failed: in no state', {
      exit: 1,
    })
    const mysql = `${prefixOf('mysql')}20261123120000`
    const { result } = await run({
      rows: [GOES, row('mysql', 'remove', 'snapshot')],
      take: ({ database }) => (database === 'mysql' ? Promise.resolve() : Promise.reject(refusal)),
      looks: [listing(), listing(), listing(snapshot(mysql, 'available'))],
    })
    expect(result.kind === 'failed' && result.remarks).toEqual([
      expect.stringMatching(/dev\/postgres.*rds:CreateDBSnapshot failed: in no state.*nothing was/),
      expect.stringContaining(`restoreFrom: { snapshot: ${mysql} }`),
    ])
  })
})

test.each([
  ['changes', { ...STACK, status: 'UPDATE_IN_PROGRESS' }, 'in progress'],
  ['has changed', { ...STACK, updatedAt: '2026-11-23T12:00:00.000Z' }, 'has changed the stack'],
  ['deletes', { ...STACK, status: 'DELETE_IN_PROGRESS' }, 'is deleting it'],
  ['has deleted', null, 'has deleted the stack'],
])('none is taken while somebody else %s the stack', async (_what, now, words) => {
  const { result, taken } = await run({ looks: [listing()], now })
  expect(taken).toEqual([])
  expect(result).toEqual({ kind: 'gone', remarks: [expect.stringContaining(words)] })
})

describe('a run after one that was broken off', () => {
  test.each([
    ['is still being made', `${PREFIX}20261122080000`, 'creating'],
    ['was finished within the last hour', `${PREFIX}20261123110500`, 'available'],
  ])('waits for the snapshot of the same plan that %s', async (_what, name, status) => {
    const { taken, said, result } = await run({
      looks: [listing(snapshot(name, status)), listing(snapshot(name, 'available'))],
    })
    expect(taken).toEqual([])
    expect(said.join()).toContain(`reusing the snapshot ${name}`)
    expect(result.kind === 'taken' && result.notes.join()).toContain(name)
  })

  test.each([
    ['is older: rows were written since', `${PREFIX}20261123105900`, 'available'],
    ['was begun by a clock that was ahead of AWS’s', `${PREFIX}20261123200000`, 'available'],
    ['failed', `${PREFIX}20261123115900`, 'failed'],
    ['is of another plan', 'dev-shop-postgres-before-00000000-20261123115900', 'available'],
    [
      'is of another database, which had the same name',
      `${prefixOf('postgres', 'db-0ANOTHER')}20261123115900`,
      'available',
    ],
    ['has a name of somebody’s own', `${PREFIX}by-hand`, 'available'],
  ])('takes another one where that %s', async (_what, name, status) => {
    const { taken } = await run({ looks: [listing(snapshot(name, status)), listing()] })
    expect(taken).toEqual([`postgres pg-1 ${NOW}`])
  })
})

describe('the name of a snapshot', () => {
  const stage = aStage({ name: 'Prod--', application: `Shop-${'x'.repeat(126)}` })

  test('is what RDS takes: 255 characters, a letter first, single hyphens, in lower case', () => {
    const name = snapshotName(snapshotPrefix(stage, 'postgres', FINGERPRINT, 'db-1'), new Date(0))
    expect(name).toMatch(/^[a-z]([a-z0-9]|-(?!-))*[a-z0-9]$/)
    expect(name).toMatch(/^prod-shop-x+-postgres-before-[0-9a-f]{8}-19700101000000$/)
    expect(name.length).toBeLessThan(256)
  })

  test('tells when it was begun', () => {
    const time = new Date('2026-02-03T04:05:06Z')
    expect(beginOfSnapshot(PREFIX, snapshotName(PREFIX, time))).toEqual(time)
    expect(beginOfSnapshot(PREFIX, 'shop-dev-snapshot-postgresinstance-1a2b')).toBeNull()
  })
})
