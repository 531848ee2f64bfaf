import { DATABASES } from '../config/resolved.ts'
import type { DatabaseKind } from '../config/resolved.ts'
import {
  DATABASE_OUTPUTS,
  READER_OUTPUTS,
  REDIS_TLS_OUTPUT,
} from '../template/state/output-keys.ts'

type Outputs = Readonly<Record<string, string>>

/** How one database's variables are called, and what its server demands of a client. */
type Naming = {
  readonly prefix: string
  readonly demands: Readonly<Record<string, string>>
  /** Variable -> key of the secret's JSON. */
  readonly secrets: Readonly<Record<string, string>>
}

const NAMING: Readonly<Record<DatabaseKind, Naming>> = {
  postgres: {
    prefix: 'PG',
    demands: { PG_SSLMODE: 'require' },
    secrets: { PG_USERNAME: 'username', PG_CREDENTIALS_SECRET: 'password' },
  },
  mysql: {
    prefix: 'MYSQL',
    demands: { MYSQL_SSLMODE: 'REQUIRED' },
    secrets: { MYSQL_USERNAME: 'username', MYSQL_CREDENTIALS_SECRET: 'password' },
  },
  redis: {
    prefix: 'REDIS',
    demands: { REDIS_TLS: 'true' },
    secrets: { REDIS_CREDENTIALS_SECRET: 'password' },
  },
}

/** Every plain variable there can be, in order. */
export const ENVIRONMENT_VARIABLES: readonly string[] = DATABASES.flatMap((kind) => {
  const { prefix, demands } = NAMING[kind]
  const reader = kind === 'redis' ? [] : [`${prefix}_READER_HOST`, `${prefix}_READER_PORT`]
  return [
    `${prefix}_HOST`,
    `${prefix}_PORT`,
    ...reader,
    `${prefix}_DATABASE`,
    ...Object.keys(demands),
  ]
})

/** Every variable there can be that is injected from a secret, in order. */
export const SECRET_VARIABLES: readonly string[] = DATABASES.flatMap((kind) =>
  Object.keys(NAMING[kind].secrets),
)

/** The plain variables of the databases a stack has. */
export function environmentOf(outputs: Outputs): Readonly<Record<string, string>> {
  return Object.fromEntries(
    DATABASES.flatMap((kind) => Object.entries(environmentOfDatabase(kind, outputs))),
  )
}

function environmentOfDatabase(kind: DatabaseKind, outputs: Outputs): Record<string, string> {
  const { prefix, demands } = NAMING[kind]
  const keys = DATABASE_OUTPUTS[kind]
  const [host, port, database] = [outputs[keys.host], outputs[keys.port], outputs[keys.database]]
  if (host === undefined || port === undefined) return {}
  return {
    [`${prefix}_HOST`]: host,
    [`${prefix}_PORT`]: port,
    ...readerOf(kind, outputs),
    ...(database !== undefined && { [`${prefix}_DATABASE`]: database }),
    ...demands,
    ...tlsOf(kind, outputs),
  }
}

/** An existing Redis may demand no TLS. */
function tlsOf(kind: DatabaseKind, outputs: Outputs): Record<string, string> {
  const tls = outputs[REDIS_TLS_OUTPUT]
  return kind === 'redis' && tls !== undefined ? { REDIS_TLS: tls } : {}
}

function readerOf(kind: DatabaseKind, outputs: Outputs): Record<string, string> {
  if (kind === 'redis') return {}
  const { prefix } = NAMING[kind]
  const keys = READER_OUTPUTS[kind]
  const [host, port] = [outputs[keys.host], outputs[keys.port]]
  if (host === undefined || port === undefined) return {}
  return { [`${prefix}_READER_HOST`]: host, [`${prefix}_READER_PORT`]: port }
}

/**
 * The variables that ECS injects from a secret, as references: `<arn>:<json key>::`, the last two
 * fields (version stage and id) empty for the current version.
 */
export function secretsOf(outputs: Outputs): Readonly<Record<string, string>> {
  return Object.fromEntries(
    DATABASES.flatMap((kind) => {
      const arn = outputs[DATABASE_OUTPUTS[kind].secretArn]
      if (arn === undefined) return []
      return Object.entries(NAMING[kind].secrets).map(([name, key]) => [name, `${arn}:${key}::`])
    }),
  )
}
