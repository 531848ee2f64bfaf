import { expect, test } from 'vitest'
import type { JsonObject } from '../../../../sandbox/json.ts'
import { needsReplacement } from '../../../../sandbox/cloudformation/changes/compare.ts'

/** RDSH at 5a410e84, util/ImmutabilityHelper.java: what is not mutable there is NotUpdatable, a replacement. */
test.each<[name: string, before: JsonObject, after: JsonObject, replaces: boolean]>([
  ['another RestoreTime', { RestoreTime: 'a' }, { RestoreTime: 'b' }, true],
  ['a RestoreTime taken out', { RestoreTime: 'a' }, {}, false],
  ['another SourceDbiResourceId', { SourceDbiResourceId: 'a' }, { SourceDbiResourceId: 'b' }, true],
  ['a SourceDbiResourceId taken out', { SourceDbiResourceId: 'a' }, {}, false],
  ['the latest time asked for', {}, { UseLatestRestorableTime: true }, true],
  ['the latest time taken back', { UseLatestRestorableTime: true }, {}, false],
  ['another snapshot', { DBSnapshotIdentifier: 'a' }, { DBSnapshotIdentifier: 'b' }, true],
  ['a snapshot taken out', { DBSnapshotIdentifier: 'a' }, {}, false],
  ['a source taken out', { SourceDBInstanceIdentifier: 'a' }, {}, false],
  ['a source added', {}, { SourceDBInstanceIdentifier: 'a' }, true],
  [
    'another source',
    { SourceDBInstanceIdentifier: 'a' },
    { SourceDBInstanceIdentifier: 'b' },
    true,
  ],
  ['a region of the source taken out', { SourceRegion: 'us-west-2' }, {}, true],
  ['the key taken out', { KmsKeyId: 'a' }, {}, true],
  ['another engine', { Engine: 'postgres' }, { Engine: 'mysql' }, true],
  ['another zone', { AvailabilityZone: 'a' }, { AvailabilityZone: 'b' }, true],
  ['a zone taken out', { AvailabilityZone: 'a' }, {}, true],
  ['a zone taken out of multi-AZ', { AvailabilityZone: 'a' }, { MultiAZ: true }, false],
  ['a port', { Port: '5432' }, { Port: '6543' }, false],
  ['a storage type', { StorageType: 'gp2' }, { StorageType: 'gp3' }, false],
])('CFN-24 %s', (_name, before, after, replaces) => {
  expect(needsReplacement('AWS::RDS::DBInstance', before, after)).toBe(replaces)
})
