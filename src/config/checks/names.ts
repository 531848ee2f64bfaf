import { ENGINES } from '../../engines/table.ts'
import type { Finding } from '../problems/finding.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { writtenSql } from './check.ts'
import { isReservedDatabase, isReservedUser } from './reserved-names.ts'

/** Database and user names that the engine or RDS reserves. */
export function checkNames(file: TinystacksFile): readonly Finding[] {
  return writtenSql(file).flatMap(({ kind, path, value }) => {
    const { database, username } = value
    const findings: Finding[] = []
    // RDS makes no database in what it restores: the snapshot may well have one of that name.
    const isMade = value.restoreFrom === undefined
    if (database !== undefined && isMade && isReservedDatabase(kind, database)) {
      const message = `the database name "${database}" is reserved in ${ENGINES[kind].title} on RDS`
      const hint = `choose another, for example \`database: ${database.toLowerCase()}_db\``
      findings.push({
        code: 'reserved-database-name',
        path: [...path, 'database'],
        at: 'value',
        message,
        hint,
      })
    }
    if (username !== undefined && isReservedUser(kind, username)) {
      const message = `the user name "${username}" is reserved in ${ENGINES[kind].title} on RDS`
      const hint = 'choose another, for example `username: owner`'
      findings.push({
        code: 'reserved-username',
        path: [...path, 'username'],
        at: 'value',
        message,
        hint,
      })
    }
    return findings
  })
}
