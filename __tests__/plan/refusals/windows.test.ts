import { describe, expect, it } from 'vitest'
import type { ResourceChange } from '../../../src/facts/stack/change-set.ts'
import type { ResolvedSql } from '../../../src/config/resolved.ts'
import { NO_EXTERNAL_FACTS, type Windows } from '../../../src/facts/external.ts'
import { windowNotes, windowRefusals } from '../../../src/plan/refusals/windows.ts'
import {
  codesOf,
  modified,
  INSTANCE,
  planInput,
  postgres,
  property,
  read,
  redis,
  redisFacts,
  sqlFacts,
  type Given,
} from '../../builders/plan.ts'
import { FOLLOWS, SOURCE } from '../../builders/source.ts'
import { aPostgres, aRedis, aStage } from '../../builders/stage.ts'

const BACKUP = 'PreferredBackupWindow'
const MAINTENANCE = 'PreferredMaintenanceWindow'

/** `postgres backupWindow: ...`, a refusal each. */
const refused = (given: Given): readonly string[] =>
  windowRefusals(planInput(given)).map(
    ({ code, database, property, message }) =>
      `${code} ${String(database)} ${String(property)}: ${message}`,
  )

const chosen = sqlFacts({ backupWindow: '09:00-10:00', maintenanceWindow: 'sun:05:00-sun:06:00' })
const withLive = (changes: readonly ResourceChange[], more: Given = {}): Given => ({
  changes,
  live: { postgres: read(chosen) },
  ...more,
})

describe('a window of Postgres beside the one that AWS has', () => {
  it('is refused where the two meet, with what to write', () => {
    expect(refused(withLive([postgres([property(BACKUP, null, '05:00-06:00')])]))).toEqual([
      'window-meets-running postgres backupWindow: the backup window 05:00-06:00 overlaps the maintenance window of the running database, sun:05:00-sun:06:00; write `backupWindow: "06:00-07:00"`, or add `maintenanceWindow: "sun:06:00-sun:07:00"`',
    ])
    expect(
      refused(withLive([postgres([property(MAINTENANCE, null, 'tue:09:30-tue:10:30')])])),
    ).toEqual([
      'window-meets-running postgres maintenanceWindow: the maintenance window tue:09:30-tue:10:30 overlaps the backup window of the running database, 09:00-10:00; write `maintenanceWindow: "tue:10:00-tue:11:00"`, or add `backupWindow: "10:30-11:30"`',
    ])
  })

  it.each([
    ['apart from it', [postgres([property(BACKUP, null, '06:00-07:00')])]],
    ['taken out, which AWS keeps', [postgres([property(BACKUP, '05:00-06:00', null)])]],
    [
      'of a database that is made',
      [postgres([property(BACKUP, null, '05:00-06:00')], { action: 'Add' })],
    ],
    [
      'of one that is replaced',
      [postgres([property(BACKUP, null, '05:00-06:00')], { replacement: 'True' })],
    ],
    [
      'moved together with it',
      [
        postgres([
          property(BACKUP, null, '05:00-06:00'),
          property(MAINTENANCE, null, 'mon:06:00-mon:07:00'),
        ]),
      ],
    ],
    ['that does not change, whatever runs', [postgres([property('MultiAZ', 'false', 'true')])]],
  ])('is fine: %s', (_, changes) => {
    expect(refused(withLive(changes))).toEqual([])
  })

  it('is not judged where nobody could look', () => {
    expect(
      refused({ changes: [postgres([property(BACKUP, null, '05:00-06:00')])], live: {} }),
    ).toEqual([])
  })

  it('is refused for the reader, whose backup window is its own', () => {
    const reader = modified('PostgresReader', INSTANCE, [
      property(MAINTENANCE, null, 'mon:06:00-mon:07:00'),
    ])
    const live = {
      postgres: read(chosen),
      readers: { postgres: read(sqlFacts({ ...chosen, backupWindow: '06:30-07:30' })) },
    }
    const stage = aStage({ databases: { postgres: aPostgres({ readReplica: true }) } })
    expect(refused({ stage, changes: [reader], live })).toEqual([
      'window-meets-running postgres maintenanceWindow: the maintenance window mon:06:00-mon:07:00 overlaps the backup window of its reader, 06:30-07:30; write `maintenanceWindow: "mon:07:30-mon:08:30"`',
    ])
  })
})

describe('a window of Redis', () => {
  const told = {
    engineVersion: '8.0.1',
    maintenanceWindow: 'sun:05:00-sun:06:00',
    parameterGroup: 'g',
    securityGroups: [],
    ready: 1,
  }
  const live = { redis: read(redisFacts({ snapshotWindow: '09:00-10:00', nodesTell: told })) }
  const stageWith = (overrides: Parameters<typeof aRedis>[0]) =>
    aStage({ databases: { redis: aRedis(overrides) } })

  it('is refused beside that of the nodes', () => {
    const stage = stageWith({ backupWindow: '05:30-06:30' })
    const changes = [redis([property('SnapshotWindow', null, '05:30-06:30')])]
    expect(refused({ stage, changes, live })).toEqual([
      expect.stringMatching(
        /^window-meets-running redis backupWindow: .*write `backupWindow: "06:00-07:00"`/,
      ),
    ])
  })

  it('is refused with any change, since all that the template says may be sent', () => {
    const stage = stageWith({ maintenanceWindow: 'wed:09:30-wed:10:30' })
    const changes = [redis([property('CacheNodeType', 'cache.t4g.micro', 'cache.t4g.small')])]
    expect(refused({ stage, changes, live })).toEqual([
      expect.stringMatching(/^window-meets-running redis maintenanceWindow: /),
    ])
    expect(refused({ stage, changes: [], live })).toEqual([])
    expect(refused({ stage, changes, live: {} })).toEqual([])
  })
})

describe('a new database that takes windows from another', () => {
  const WINDOWS = { backup: '05:00-06:00', maintenance: 'sun:03:00-sun:04:00' }
  const FROM = { kind: 'snapshot', snapshot: 'orders' } as const
  const RESTORED = {
    ...{ engine: 'postgres', engineVersion: '17.6', status: 'available', storage: 20 },
    ...{ username: 'app', encrypted: true, resourceId: null, latest: null },
  }

  const restored = (written: Partial<ResolvedSql>, windows?: Windows): Given => ({
    ...{ deployed: null, changes: null, live: {} },
    stage: aStage({ databases: { postgres: aPostgres({ restoreFrom: FROM, ...written }) } }),
    external: {
      ...NO_EXTERNAL_FACTS,
      restores: { postgres: read({ ...RESTORED, ...(windows && { windows }) }) },
    },
  })
  const notes = (given: Given) => codesOf(windowNotes(planInput(given)))
  const backupWindow = '03:30-04:30'
  const maintenanceWindow = 'sun:05:30-sun:06:30'

  it('is refused where one of the file meets one of its source', () => {
    expect(refused(restored({ backupWindow }, WINDOWS))).toEqual([
      'window-meets-running postgres backupWindow: the backup window 03:30-04:30 overlaps the maintenance window that it takes from what it is restored from, sun:03:00-sun:04:00; write `backupWindow: "04:00-05:00"`, or add `maintenanceWindow: "sun:04:30-sun:05:30"`',
    ])
    expect(refused(restored({ maintenanceWindow }, WINDOWS))).toEqual([
      expect.stringMatching(
        /^window-meets-running postgres maintenanceWindow: .*05:00-06:00; write/,
      ),
    ])
  })

  it.each<[string, Partial<ResolvedSql>, Windows | undefined]>([
    ['apart', { backupWindow: '06:00-07:00' }, WINDOWS],
    ['with both windows in the file', { backupWindow: '03:30-04:30', maintenanceWindow }, WINDOWS],
    ['with none in the file', {}, WINDOWS],
    ['that is there already', { backupWindow }, undefined],
  ])('is fine %s', (_, written, windows) => {
    expect(refused(restored(written, windows))).toEqual([])
    expect(notes(restored(written, windows))).toEqual([])
  })

  it('is not verified where a snapshot does not tell the other one', () => {
    const ofSnapshot = { backup: '05:00-06:00', maintenance: null }
    expect(notes(restored({ backupWindow }, ofSnapshot))).toEqual(['windows-not-verified'])
    expect(notes(restored({ maintenanceWindow: 'mon:08:00-mon:09:00' }, ofSnapshot))).toEqual([])
    expect(refused(restored({ maintenanceWindow }, ofSnapshot))).toHaveLength(1)
    const old = { backup: null, maintenance: null }
    expect(notes(restored({ maintenanceWindow }, old))).toEqual(['windows-not-verified'])
  })

  it('is refused for a replica, by the backup window of its primary', () => {
    const replica = (windows?: Windows): Given => ({
      stage: aStage({
        databases: { postgres: aPostgres({ replicaOf: FOLLOWS, backupWindow, maintenanceWindow }) },
      }),
      ...{ deployed: null, changes: null, live: {} },
      external: {
        ...NO_EXTERNAL_FACTS,
        sources: { postgres: read({ ...SOURCE, ...(windows && { windows }) }) },
      },
    })
    expect(refused(replica(WINDOWS))).toEqual([
      'window-meets-running postgres maintenanceWindow: the maintenance window sun:05:30-sun:06:30 overlaps the backup window that it takes from its primary, 05:00-06:00; write `maintenanceWindow: "sun:06:00-sun:07:00"`',
    ])
    expect(refused(replica({ ...WINDOWS, backup: '01:00-02:00' }))).toEqual([])
    expect(refused(replica())).toEqual([])
  })
})
