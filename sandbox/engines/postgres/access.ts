import { join } from 'node:path'
import { writeOwned } from '../files.ts'
import type { Role, Site } from '../program.ts'

/** RDS's own user for replication. */
export const REPLICATION_USER = 'rdsrepladmin'

/**
 * Who may come in: everybody by password, and with rds.force_ssl by TLS alone, which PostgreSQL
 * refuses in the words of RDS: `no pg_hba.conf entry for host ..., no encryption`.
 */
export function writeAccess({ data, identity }: Site, { requireTls }: Role): void {
  const kind = requireTls ? 'hostssl' : 'host'
  const lines = [
    `${kind} all all 127.0.0.0/8 scram-sha-256`,
    `${kind} replication ${REPLICATION_USER} 127.0.0.0/8 scram-sha-256`,
  ]
  writeOwned(join(data, 'pg_hba.conf'), `${lines.join('\n')}\n`, identity)
}
