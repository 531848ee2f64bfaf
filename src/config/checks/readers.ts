import type { Finding } from '../problems/finding.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { writtenSql } from './check.ts'

/** A reader follows its primary's backups: RDS makes none of an instance whose backups are off. */
export function checkReaders(file: TinystacksFile): readonly Finding[] {
  return writtenSql(file)
    .filter(({ value }) => value.readReplica === true && value.backupDays === 0)
    .map(({ path }) => ({
      path: [...path, 'backupDays'],
      at: 'value',
      message: 'a reader needs the backups of its primary, and `backupDays: 0` turns them off',
      hint: 'write `backupDays: 1` or more, or take `readReplica` out',
      about: [[...path, 'readReplica']],
    }))
}
