import { FAMILIES, type Family } from '../../engines/families.ts'
import { ENGINES, isDatabase } from '../../engines/table.ts'
import type { ConfigPath } from '../resolved.ts'
import { printable } from './show.ts'
import type { SchemaNode } from './schema-lookup.ts'

/** Keys that people know from other tools, and what to write here instead; by the key in lower case. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '<<': 'write the keys out: YAML 1.2 has no merge keys',
  password: 'remove the line: AWS generates the password and keeps it in a secret',
  engineversion: 'did you mean `version`?',
  class: 'did you mean `instance`?',
  instanceclass: 'did you mean `instance`?',
  instancetype: 'did you mean `instance`?',
  nodetype: 'did you mean `instance`?',
  allocatedstorage: 'write `storage: { size: 100 }`',
  size: 'write `storage: { size: 100 }`',
  dbname: 'did you mean `database`?',
  user: 'did you mean `username`?',
  masterusername: 'did you mean `username`?',
  backupretentionperiod: 'did you mean `backupDays`?',
  backups: 'did you mean `backupDays`?',
  deletionprotection: 'write `protected: true` in the stage',
  valkey: 'write `redis:`, which is Valkey unless `engine` says `redis`',
  pg: 'did you mean `postgres`?',
  mariadb: 'MariaDB is not supported; use `mysql`',
  memcached: 'Memcached is not supported; use `redis`',
}

/** The same for keys that only databases of another family have. */
const ELSEWHERE_OF: Readonly<Record<Family, Readonly<Record<string, string>>>> = {
  sql: {},
  cache: {
    replicaof: 'Redis is not replicated across stages; `replicas` adds readers beside the primary',
    readreplica: 'write `replicas: 1`',
    storage: 'Redis keeps its data in memory: `instance` sets its size',
    database: 'Redis numbers its databases; the application gets number 0',
    durability:
      'remove the line: ElastiCache offers durability in cluster mode alone, and a stage has one address without it',
    username: 'Redis has no user name: clients log in with its AUTH token',
  },
}

/** Keys of the file and of a stage that `defaults` does not take. */
const NOT_IN_DEFAULTS: Readonly<Record<string, string>> = {
  stackname: 'write `stackName` in the stage: each has a name of its own',
  tags: 'write `tags` beside `stack`: they are those of every stage',
}

/** What to write instead of a key that is known from elsewhere; null = it is not known. */
export function adviceForUnknownKey(key: string, parent: ConfigPath): string | null {
  const lower = key.toLowerCase().replaceAll(/[-_]/g, '')
  const family = familyAt(parent)
  if (parent.length === 1 && parent[0] === 'defaults' && Object.hasOwn(NOT_IN_DEFAULTS, lower))
    return own(NOT_IN_DEFAULTS, lower)
  return own(family === null ? {} : ELSEWHERE_OF[family], lower) ?? own(ELSEWHERE, lower)
}

/** What to write instead of a value of the wrong type or form; null = an example says it best. */
export function adviceForValue(
  path: ConfigPath,
  schema: SchemaNode,
  value: unknown,
  raw: string | undefined,
): string | null {
  const key = String(path.at(-1))
  const types = [schema.type ?? []].flat()
  if (typeof value === 'string' && types.includes('boolean')) return boolean(key, value)
  if (typeof value === 'string' && types.includes('integer')) return number(key, value)
  if (typeof value === 'number' && types.includes('string'))
    return quotes(path, raw ?? String(value))
  if (key === 'instance' && typeof value === 'string') return instance(path, value)
  if (key === 'maintenanceWindow' && typeof value === 'string') return weekdays(key, value, schema)
  return null
}

function boolean(key: string, value: string): string | null {
  const meant = { yes: true, on: true, true: true, no: false, off: false, false: false }
  const found = own(meant, value.toLowerCase())
  return found === null ? null : `write \`${key}: ${found}\``
}

function number(key: string, value: string): string | null {
  const digits = /^(\d+)\s*(GiB|GB|G)?$/i.exec(value)?.[1]
  return digits === undefined ? null : `write \`${key}: ${Number(digits)}\``
}

function quotes(path: ConfigPath, raw: string): string {
  const key = path.at(-1)
  const quoted = `"${printable(raw)}"`
  return `write ${typeof key === 'string' ? `\`${key}: ${quoted}\`` : `\`${quoted}\``}, in quotes`
}

/** `Sun` and `Sunday` are `sun` here, as RDS and ElastiCache have it. */
function weekdays(key: string, value: string, { pattern = '$^' }: SchemaNode): string | null {
  const meant = value
    .toLowerCase()
    .replaceAll(/(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?=:)/g, (day) =>
      day.slice(0, 3),
    )
  return new RegExp(pattern).test(meant) ? `write \`${key}: ${meant}\`` : null
}

function instance(path: ConfigPath, value: string): string | null {
  const family = familyAt(path.slice(0, -1)) ?? 'sql'
  const prefix = FAMILIES[family].instancePrefix
  const bare = value.toLowerCase().replace(/^(db|cache)\./, '')
  if (!/^[a-z0-9-]+\.[a-z0-9]+$/.test(bare)) return null
  return `write \`instance: ${prefix}${bare}\`: ${INSTANCES[family]} begin with \`${prefix}\``
}

const INSTANCES: Readonly<Record<Family, string>> = {
  sql: 'instance classes of RDS',
  cache: 'node types of ElastiCache',
}

/** The family of the database that the path ends at; null = it ends at none. */
function familyAt(path: ConfigPath): Family | null {
  const kind = path.at(-1)
  return isDatabase(kind) ? ENGINES[kind].family : null
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null
}
