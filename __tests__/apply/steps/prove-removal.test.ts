import { expect, test } from 'vitest'
import { proveRemoved, snapshotsBefore } from '../../../src/apply/steps/prove-removal.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import type { Removal } from '../../../src/plan/removal/removals.ts'
import type { LiveApi } from '../../../src/ports/live.ts'
import type { Snapshot } from '../../../src/ports/aws.ts'
import { aClock, anAws } from '../../builders/aws.ts'
import { read, redisFacts, sqlFacts } from '../../builders/plan.ts'

const POSTGRES: Removal = { database: 'postgres', identifier: 'pg-1', data: 'snapshot' }
const REDIS: Removal = { database: 'redis', identifier: 'rg-1', data: 'snapshot' }
const DENIED = { kind: 'unread', action: 'rds:DescribeDBSnapshots', why: 'AccessDenied' } as const

function available(names: Fact<readonly string[]>): Fact<readonly Snapshot[]> {
  if (names.kind !== 'read') return names
  return read(names.value.map((name) => ({ name, status: 'available', percent: 100 })))
}

/** Proves with these answers; the first snapshots are those from before. */
async function prove(
  ending: Removal,
  answers: { live: Partial<LiveApi>; snapshots: readonly Fact<readonly string[]>[] },
) {
  const snapshots = [...answers.snapshots]
  const of = () => Promise.resolve(available(snapshots.shift() ?? read([])))
  const aws = anAws({ live: answers.live, snapshots: { of } })
  const notices: string[] = []
  const context = { aws, clock: aClock(), onNotice: (text: string) => notices.push(text) }
  const before = await snapshotsBefore(aws, [ending])
  return { ...(await proveRemoved(context, 'prod', [ending], before)), notices }
}

const gone: Partial<LiveApi> = {
  sql: () => Promise.resolve(new Map()),
  redis: () => Promise.resolve({ kind: 'absent' }),
}

test('an instance that is gone and a new snapshot prove the removal', async () => {
  const proof = await prove(POSTGRES, { live: gone, snapshots: [read(['a']), read(['b', 'a'])] })
  expect(proof).toEqual({
    failures: [],
    kept: [{ database: 'postgres', region: 'us-east-1', identifier: 'pg-1', snapshot: 'b' }],
    notices: [],
  })
})

test('a snapshot that was there before proves nothing', async () => {
  const { failures, kept } = await prove(POSTGRES, {
    live: gone,
    snapshots: [read(['by-hand']), read(['by-hand'])],
  })
  expect(failures).toEqual(['prod/postgres: this removal left no final snapshot of pg-1'])
  expect(kept).toEqual([])
})

test('an instance that is still there is a silent orphan', async () => {
  const { failures } = await prove(POSTGRES, {
    live: { sql: () => Promise.resolve(new Map([['pg-1', read(sqlFacts())]])) },
    snapshots: [read([]), read(['final'])],
  })
  expect(failures).toHaveLength(1)
  expect(failures[0]).toMatch(/pg-1 still exists/)
})

test('one that is being deleted is waited for', async () => {
  const statuses = ['deleting', 'deleting']
  const { failures } = await prove(REDIS, {
    live: {
      redis: () => {
        const status = statuses.shift()
        return Promise.resolve(status ? read(redisFacts({ status })) : { kind: 'absent' })
      },
    },
    snapshots: [read([]), read(['final'])],
  })
  expect(failures).toEqual([])
  expect(statuses).toEqual([])
})

test.each([
  ['before', [DENIED, read(['final'])]],
  ['after', [read<readonly string[]>([]), DENIED]],
] as const)(
  'snapshots that could not be read %s are a notice, no failure',
  async (_when, snapshots) => {
    const { failures, kept, notices } = await prove(POSTGRES, { live: gone, snapshots })
    expect(failures).toEqual([])
    expect(kept).toEqual([])
    expect(notices).toEqual([
      'prod/postgres: its final snapshot is not verified (rds:DescribeDBSnapshots AccessDenied)',
    ])
  },
)

test('an instance that could not be read is a notice', async () => {
  const action = 'elasticache:DescribeReplicationGroups'
  const { failures, notices } = await prove(REDIS, {
    live: { redis: () => Promise.resolve({ kind: 'unread', action, why: 'AccessDenied' }) },
    snapshots: [read([]), read(['final'])],
  })
  expect(failures).toEqual([])
  expect(notices).toEqual([
    `prod/redis: whether rg-1 is gone is not verified (${action} AccessDenied)`,
  ])
})

test('where data is lost, and of a reader, no snapshot is asked for', async () => {
  const aws = anAws({ snapshots: { of: () => Promise.resolve(read([])) } })
  const removals: readonly Removal[] = [
    POSTGRES,
    { ...REDIS, data: 'lost' },
    { ...POSTGRES, identifier: 'pg-1-reader', data: 'kept' },
  ]
  expect([...(await snapshotsBefore(aws, removals)).keys()]).toEqual(['pg-1'])
})

test('a reader that is still there is a silent orphan', async () => {
  const reader: Removal = { database: 'postgres', identifier: 'pg-1-reader', data: 'kept' }
  const { failures, kept } = await prove(reader, {
    live: { sql: () => Promise.resolve(new Map([['pg-1-reader', read(sqlFacts())]])) },
    snapshots: [],
  })
  expect(failures[0]).toMatch(/pg-1-reader still exists/)
  expect(kept).toEqual([])
})
