import type { Finding } from '../problems/finding.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { writtenSql } from './check.ts'

/** RDS makes no reader of an instance whose backups are turned off. */
export function checkReaders(file: TinystacksFile): readonly Finding[] {
  return writtenSql(file)
    .filter(({ value }) => value.readReplica === true && value.backupDays === 0)
    .map(({ path }) => ({
      code: 'reader-needs-backups',
      path: [...path, 'backupDays'],
      at: 'value',
      message: 'a reader needs the backups of its primary, but `backupDays: 0` turns them off',
      hint: 'write `backupDays: 1` or more, or remove `readReplica`',
      about: [[...path, 'readReplica']],
    }))
}
