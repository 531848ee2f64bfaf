import { describe, expect, it } from 'vitest'
import type { ResourceChange } from '../../../src/facts/change-set.ts'
import { windowRefusals } from '../../../src/plan/refusals/windows.ts'
import {
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
