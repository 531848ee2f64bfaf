import type { SqlKind } from '../resolved.ts'
import { MYSQL_RESERVED, POSTGRES_RESERVED } from './reserved-words.ts'

/**
 * Names beyond the engines' reserved words that RDS refuses, or that are there already. Sources: RDS
 * API CreateDBInstance (DBName, MasterUsername); cfn-lint #4425 tried `admin`, `rdsadmin` and
 * `postgres` on AWS; `pg_` and role names from the PostgreSQL and RDS guides.
 */
const DATABASES: Readonly<Record<SqlKind, readonly string[]>> = {
  postgres: ['admin', 'rdsadmin', 'template0', 'template1'],
  mysql: ['information_schema', 'innodb', 'mysql', 'performance_schema', 'rdsadmin', 'sys', 'tmp'],
}

const USERS: Readonly<Record<SqlKind, readonly string[]>> = {
  postgres: [
    'admin',
    'none',
    'public',
    'rds_ad',
    'rds_iam',
    'rds_password',
    'rds_replication',
    'rds_reserved',
    'rds_superuser',
    'rdsadmin',
    'rdsrepladmin',
    'rdstopmgr',
  ],
  mysql: ['rdsadmin', 'rdsrepladmin', 'rdsproxyadmin'],
}

const RESERVED: Readonly<Record<SqlKind, ReadonlySet<string>>> = {
  postgres: new Set(POSTGRES_RESERVED),
  mysql: new Set(MYSQL_RESERVED),
}

export function isReservedDatabase(kind: SqlKind, name: string): boolean {
  const lower = name.toLowerCase()
  return DATABASES[kind].includes(lower) || RESERVED[kind].has(lower)
}

export function isReservedUser(kind: SqlKind, name: string): boolean {
  const lower = name.toLowerCase()
  if (kind === 'postgres' && lower.startsWith('pg_')) return true
  return USERS[kind].includes(lower) || RESERVED[kind].has(lower)
}
