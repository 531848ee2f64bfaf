import { describe, expect, test } from 'vitest'
import { TinystacksError } from '../../src/errors.ts'
import type { StorageProgress } from '../../src/facts/databases.ts'
import { reportedPercent, type RunningChange } from '../../src/inspect/reported.ts'
import type { Snapshot } from '../../src/ports/aws.ts'
import { anAws, anEvent } from '../builders/aws.ts'
import { denied, read, sqlFacts } from '../builders/plan.ts'

const START = Date.UTC(2026, 10, 23, 12)
const change = (
  status: string,
  { isUsual = false, ...event }: Partial<RunningChange['event']> & { isUsual?: boolean } = {},
): RunningChange => ({
  event: anEvent({ logicalId: 'PostgresInstance', physicalId: 'pg-1', status, ...event }),
  since: START,
  isUsual,
})
const UPDATE = change('UPDATE_IN_PROGRESS')

type World = {
  readonly storage?: StorageProgress
  readonly snapshots?: readonly Snapshot[]
  readonly sql?: () => Promise<never>
  readonly isDenied?: boolean
}

function reporting({ storage, snapshots = [], sql, isDenied }: World) {
  let now = START
  const told: string[] = []
  const facts = sqlFacts(storage && { storageProgress: storage })
  const aws = anAws({
    live: {
      sql:
        sql ??
        ((ids) =>
          Promise.resolve(
            new Map(
              ids.map((id) => [id, isDenied ? denied('rds:DescribeDBInstances') : read(facts)]),
            ),
          )),
    },
    snapshots: {
      of: () => Promise.resolve(isDenied ? denied('rds:DescribeDBSnapshots') : read(snapshots)),
    },
  })
  const reported = reportedPercent({ ...aws, now: () => new Date(now) }, (text) => told.push(text))
  return {
    ...{ told, made: aws.made },
    at: async (minutes: number, ...running: readonly RunningChange[]) => {
      now = START + minutes * 60_000
      await reported.read(running)
      return running.map(({ event }) => reported.text(event.logicalId))
    },
  }
}

describe('what RDS reports', () => {
  test.each(['optimized', 'initialized'] as const)('of storage that is being %s', async (kind) => {
    const { at } = reporting({ storage: { kind, percent: 45 } })
    expect(await at(1, UPDATE)).toEqual([`storage 45 % ${kind}`])
  })

  test('of the final snapshot of an instance that is deleted', async () => {
    const made = { name: 'final', status: 'creating', percent: 7 }
    const { at } = reporting({ snapshots: [made, { ...made, name: 'old', percent: 99 }] })
    expect(await at(1, change('DELETE_IN_PROGRESS'))).toEqual(['final snapshot 7 %'])
  })

  test('nothing of a snapshot that is there, nor of one without a number', async () => {
    const there = { name: 'final', status: 'available', percent: 100 }
    const { at } = reporting({ snapshots: [there] })
    expect(await at(1, change('DELETE_IN_PROGRESS'))).toEqual([null])
    const unknown = reporting({ snapshots: [{ ...there, status: 'creating', percent: null }] })
    expect(await unknown.at(1, change('DELETE_IN_PROGRESS'))).toEqual([null])
  })

  test('it is no longer said when it is over', async () => {
    let storage: StorageProgress | undefined = { kind: 'optimized', percent: 99 }
    const aws = anAws({
      live: {
        sql: () =>
          Promise.resolve(
            new Map([['pg-1', read(sqlFacts(storage && { storageProgress: storage }))]]),
          ),
      },
    })
    let now = START
    const reported = reportedPercent({ ...aws, now: () => new Date(now) }, () => undefined)
    now += 60_000
    await reported.read([UPDATE])
    expect(reported.text('PostgresInstance')).toBe('storage 99 % optimized')
    storage = undefined
    now += 60_000
    await reported.read([UPDATE])
    expect(reported.text('PostgresInstance')).toBeNull()
  })
})

describe('it is asked', () => {
  test('in one call for all, once a minute, and not in the first', async () => {
    const { at, made } = reporting({ storage: { kind: 'optimized', percent: 1 } })
    const mysql = change('UPDATE_IN_PROGRESS', { logicalId: 'MysqlInstance', physicalId: 'my-1' })
    for (let second = 0; second < 180; second += 5) await at(second / 60, UPDATE, mysql)
    expect(made).toEqual(['sql', 'sql'])
  })

  test.each([
    ['a database that begins empty', change('CREATE_IN_PROGRESS', { isUsual: true })],
    ['one that AWS has not named yet', change('CREATE_IN_PROGRESS', { physicalId: '' })],
    [
      'what is not an instance',
      change('UPDATE_IN_PROGRESS', {
        logicalId: 'Redis',
        type: 'AWS::ElastiCache::ReplicationGroup',
      }),
    ],
  ])('never about %s', async (_what, one) => {
    const { at, made } = reporting({})
    await at(5, one)
    expect(made).toEqual([])
  })

  test('about one that is made of other rows', async () => {
    const { at, made } = reporting({ storage: { kind: 'initialized', percent: 3 } })
    expect(await at(5, change('CREATE_IN_PROGRESS'))).toEqual(['storage 3 % initialized'])
    expect(made).toEqual(['sql'])
  })
})

describe('without an answer', () => {
  test('that is said once, and nothing is asked again', async () => {
    const { at, made, told } = reporting({ isDenied: true })
    const running = [UPDATE, change('DELETE_IN_PROGRESS', { logicalId: 'MysqlInstance' })]
    for (const minute of [1, 2, 3]) expect(await at(minute, ...running)).toEqual([null, null])
    expect(told).toEqual([expect.stringMatching(/^how far AWS is, in percent, is not shown: rds:/)])
    expect(made).toEqual(['sql', 'of'])
  })

  test('a deploy goes on, whatever AWS answers', async () => {
    const { at, told } = reporting({
      sql: () => Promise.reject(new TinystacksError('aws-error', 'RDS is down', { exit: 1 })),
    })
    expect(await at(1, UPDATE)).toEqual([null])
    expect(told).toEqual(['how far AWS is, in percent, is not shown: RDS is down'])
  })

  test('an error of our own is not hidden', async () => {
    const { at } = reporting({ sql: () => Promise.reject(new RangeError('ours')) })
    await expect(at(1, UPDATE)).rejects.toThrow('ours')
  })
})
