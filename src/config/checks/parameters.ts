import type { Finding } from '../problems/finding.ts'
import { printable } from '../problems/show.ts'
import type { DatabaseKind } from '../resolved.ts'
import type { TinystacksFile } from '../types.generated.ts'
import { writtenDatabases } from './check.ts'

const NAME: Readonly<Record<DatabaseKind, RegExp>> = {
  postgres: /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/i,
  mysql: /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/i,
  redis: /^[a-z][a-z0-9-]*$/,
}

/**
 * Well-known parameters that the service sets itself and does not let anybody change
 * (IsModifiable=false in describe-db-parameters and describe-cache-parameters). AWS refuses the
 * others by name when the stack is deployed.
 */
const OWNED: Readonly<Record<DatabaseKind, ReadonlySet<string>>> = {
  postgres: new Set([
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
  mysql: new Set([
    'basedir',
    'bind_address',
    'datadir',
    'general_log_file',
    'innodb_data_home_dir',
    'innodb_log_group_home_dir',
    'lc_messages_dir',
    'log_bin',
    'log_error',
    'pid_file',
    'plugin_dir',
    'port',
    'relay_log',
    'secure_file_priv',
    'server_id',
    'skip_networking',
    'slow_query_log_file',
    'socket',
    'tmpdir',
  ]),
  redis: new Set([
    'appendfilename',
    'bind',
    'dir',
    'logfile',
    'masterauth',
    'maxmemory',
    'port',
    'rename-command',
    'requirepass',
    'save',
    'unixsocket',
  ]),
}

/** Keys that CloudFormation takes for functions; the others (`Fn::Sub`) are no names anyway. */
const FUNCTIONS: ReadonlySet<string> = new Set(['Ref', 'Condition'])

/** Parameters whose names no engine has, or that the service keeps for itself. */
export function checkParameters(file: TinystacksFile): readonly Finding[] {
  return writtenDatabases(file).flatMap(({ kind, path, value }) =>
    Object.keys(value.parameters ?? {}).flatMap((name) =>
      problemOf(kind, name).map((problem) => ({
        path: [...path, 'parameters', name],
        at: 'key' as const,
        ...problem,
      })),
    ),
  )
}

function problemOf(kind: DatabaseKind, name: string): { message: string; hint: string }[] {
  const shown = `\`${printable(name)}\``
  if (!NAME[kind].test(name) || FUNCTIONS.has(name) || name.length > 255) {
    return [{ message: `${shown} is not a parameter's name`, hint: exampleOf(kind) }]
  }
  const key = name.toLowerCase()
  if (kind === 'redis' && key === 'cluster-enabled') {
    const hint = 'take it out: the application gets one address, without cluster mode'
    return [{ message: `${shown} is not supported`, hint }]
  }
  if (!OWNED[kind].has(key)) return []
  return [
    { message: `AWS sets the parameter ${shown} itself and refuses a value`, hint: 'take it out' },
  ]
}

function exampleOf(kind: DatabaseKind): string {
  const name = { postgres: 'work_mem', mysql: 'max_connections', redis: 'maxmemory-policy' }[kind]
  return `names are as in the engine's manual, for example \`${name}\``
}
