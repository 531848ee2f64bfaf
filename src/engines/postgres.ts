import { psqlLine } from './client-lines.ts'
import type { SqlEngine } from './engine.ts'
import { reservedNames } from './reserved-names.ts'

/** PostgreSQL on RDS. */
export const postgres: SqlEngine = {
  family: 'sql',
  title: 'Postgres',
  stem: 'Postgres',
  port: 5432,
  localSlot: 0,
  client: { program: 'psql', line: psqlLine },
  versionDepth: 1,
  // RDS release calendar as of 2026-11: 13 is past standard support.
  lines: ['14', '15', '16', '17', '18'],
  // RDS release calendar; endoflife.date, August 2026.
  support: {
    '13': { standard: '2026-02-28', extended: '2029-02-28' },
    '14': { standard: '2027-02-28', extended: '2030-02-28' },
    '15': { standard: '2028-02-29', extended: '2031-02-28' },
    '16': { standard: '2029-02-28', extended: '2032-02-29' },
    '17': { standard: '2030-02-28', extended: '2033-02-28' },
    '18': { standard: '2031-02-28', extended: '2034-02-28' },
  },
  variables: {
    prefix: 'PG',
    demands: { PG_SSLMODE: 'require' },
    secrets: { PG_USERNAME: 'username', PG_CREDENTIALS_SECRET: 'password' },
  },
  speaks: ['postgres', 'aurora-postgresql'],
  tls: { parameter: 'rds.force_ssl', on: '1', off: '0', defaultSince: '15' },
  majorTakesReaders: true,
  reserved: reservedNames('postgres'),
  parameters: {
    form: /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/i,
    example: 'work_mem',
    owned: new Set([
      'archive_command',
      'archive_library',
      'archive_mode',
      'config_file',
      'data_directory',
      'external_pid_file',
      'fsync',
      'full_page_writes',
      'hba_file',
      'ident_file',
      'listen_addresses',
      'log_directory',
      'logging_collector',
      'port',
      'primary_conninfo',
      'rds.extensions',
      'rds.internal_databases',
      'rds.superuser_variables',
      'restore_command',
      'ssl',
      'ssl_ca_file',
      'ssl_cert_file',
      'ssl_key_file',
      'unix_socket_directories',
      'unix_socket_group',
      'unix_socket_permissions',
      'wal_level',
    ]),
    unsupported: {},
  },
}
