import type { ResolvedRedis, ResolvedSql, SqlKind } from '../../config/resolved.ts'

/** `postgres17`, `mysql8.4`: RDS names a family by the engine's major version. */
export function sqlFamily(kind: SqlKind, version: string): string {
  const [major = '', minor = ''] = version.split('.')
  return kind === 'postgres' ? `postgres${major}` : `mysql${major}.${minor}`
}

/** `valkey8`, `redis7`, `redis6.x`: ElastiCache's names. */
export function redisFamily(engine: ResolvedRedis['engine'], version: string): string {
  const [major = ''] = version.split('.')
  if (engine === 'valkey') return `valkey${major}`
  return major === '6' ? 'redis6.x' : `redis${major}`
}

/** What makes the server refuse a connection without TLS. */
const REQUIRE_TLS: Readonly<Record<SqlKind, Readonly<Record<string, string>>>> = {
  postgres: { 'rds.force_ssl': '1' },
  mysql: { require_secure_transport: 'ON' },
}

/** The user's parameters over ours. */
export function sqlParameters(sql: ResolvedSql): Readonly<Record<string, string>> {
  return { ...REQUIRE_TLS[sql.kind], ...sql.parameters }
}
