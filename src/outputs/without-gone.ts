import { DATABASES, isSql } from '../engines/table.ts'
import type { LiveFacts } from '../facts/databases.ts'
import type { DeployedDatabase, DeployedStage } from '../template/state/deployed-stage.ts'

/**
 * The stage without the addresses of databases and readers that AWS no longer has, which nobody can reach. A replica's
 * own address is its reader's; its primary is another stage's, and is not looked at.
 */
export function withoutGone(deployed: DeployedStage, seen: LiveFacts): DeployedStage {
  const databases = Object.fromEntries(
    DATABASES.map((kind) => {
      const database = deployed.databases[kind]
      const isGone = database.identifier !== null && seen[kind]?.kind === 'absent'
      const isReaderGone = isSql(kind) && seen.readers?.[kind]?.kind === 'absent'
      return [kind, withoutAddresses(database, isGone, isReaderGone)]
    }),
  )
  return { ...deployed, databases: databases as DeployedStage['databases'] }
}

const NOWHERE = { host: null, port: null }

function withoutAddresses(
  database: DeployedDatabase,
  isGone: boolean,
  isReaderGone: boolean,
): DeployedDatabase {
  const hasReader = !isReaderGone && !(isGone && database.role === 'replica')
  return {
    ...database,
    ...(isGone && database.role !== 'replica' && { endpoint: NOWHERE }),
    ...(!hasReader && { reader: { ...database.reader, ...NOWHERE } }),
  }
}
