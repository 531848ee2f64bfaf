import { ENGINES } from '../../engines/table.ts'
import type { Finding } from '../problems/finding.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { writtenSql } from './check.ts'
import { isReservedDatabase, isReservedUser } from './reserved-names.ts'

/** Database and user names that the engine, or RDS on it, keeps for itself. */
export function checkNames(file: TinystacksFile): readonly Finding[] {
  return writtenSql(file).flatMap(({ kind, path, value }) => {
    const { database, username } = value
    const findings: Finding[] = []
    if (database !== undefined && isReservedDatabase(kind, database)) {
      const message = `${ENGINES[kind].title} on RDS does not take "${database}" as a database's name: it is reserved`
      const hint = `choose another, for example \`database: ${database.toLowerCase()}_db\``
      findings.push({ path: [...path, 'database'], at: 'value', message, hint })
    }
    if (username !== undefined && isReservedUser(kind, username)) {
      const message = `${ENGINES[kind].title} on RDS does not take "${username}" as a user's name: it is reserved`
      const hint = 'choose another, for example `username: owner`'
      findings.push({ path: [...path, 'username'], at: 'value', message, hint })
    }
    return findings
  })
}
