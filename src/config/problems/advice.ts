import type { ConfigPath } from '../resolved.ts'
import { printable } from './show.ts'
import type { SchemaNode } from './schema-lookup.ts'

/** Keys people bring from elsewhere, with what this file says instead; by the key in lower case. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  '<<': 'merge keys are not part of YAML 1.2: write the keys out',
  password: 'the password is made by AWS and kept in a secret: take the line out',
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
  mariadb: 'MariaDB is not supported; there is `mysql`',
  memcached: 'Memcached is not supported; there is `redis`',
}

/** The same for keys of Postgres and MySQL that Redis does not have. */
const NOT_REDIS: Readonly<Record<string, string>> = {
  replicaof: 'Redis is not replicated across stages; `replicas` adds readers beside the primary',
  readreplica: 'write `replicas: 1`',
  storage: 'Redis is kept in memory: its size follows from `instance`',
  database: 'Redis has numbered databases; the application gets number 0',
  username: 'Redis is reached with its AUTH token: there is no user name',
}

/** What to write instead of a key that is known from elsewhere; null where nothing is known of it. */
export function adviceForUnknownKey(key: string, parent: ConfigPath): string | null {
  const lower = key.toLowerCase().replaceAll(/[-_]/g, '')
  const redis = parent.at(-1) === 'redis' ? own(NOT_REDIS, lower) : null
  return redis ?? own(ELSEWHERE, lower)
}

/** What to write instead of a value of the wrong type or form; null where an example says it best. */
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

function instance(path: ConfigPath, value: string): string | null {
  const redis = path.at(-2) === 'redis'
  const prefix = redis ? 'cache.' : 'db.'
  const bare = value.toLowerCase().replace(/^(db|cache)\./, '')
  if (!/^[a-z0-9-]+\.[a-z0-9]+$/.test(bare)) return null
  const why = redis
    ? 'node types of ElastiCache begin with `cache.`'
    : 'instance classes of RDS begin with `db.`'
  return `write \`instance: ${prefix}${bare}\`: ${why}`
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null
}
