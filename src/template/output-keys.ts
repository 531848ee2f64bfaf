import type { DatabaseKind } from '../config/resolved.ts'
import { IDENTIFIER_OUTPUT } from '../plan/facts.ts'

/** The keys of the stack's outputs about one database. */
export type DatabaseOutputKeys = {
  readonly host: string
  readonly port: string
  readonly database: string
  readonly secretArn: string
  readonly identifier: string
  /** The engine version as it was written when the stack was last deployed. */
  readonly version: string
}

export const DATABASE_OUTPUTS: Readonly<Record<DatabaseKind, DatabaseOutputKeys>> = {
  postgres: {
    host: 'PostgresHost',
    port: 'PostgresPort',
    database: 'PostgresDatabase',
    secretArn: 'PostgresSecretArn',
    identifier: IDENTIFIER_OUTPUT.postgres,
    version: 'PostgresVersion',
  },
  mysql: {
    host: 'MysqlHost',
    port: 'MysqlPort',
    database: 'MysqlDatabase',
    secretArn: 'MysqlSecretArn',
    identifier: IDENTIFIER_OUTPUT.mysql,
    version: 'MysqlVersion',
  },
  redis: {
    host: 'RedisHost',
    port: 'RedisPort',
    database: 'RedisDatabase',
    secretArn: 'RedisSecretArn',
    identifier: IDENTIFIER_OUTPUT.redis,
    version: 'RedisVersion',
  },
}

export const USERNAME_OUTPUT = { postgres: 'PostgresUsername', mysql: 'MysqlUsername' } as const

/** `valkey` or `redis`. */
export const REDIS_ENGINE_OUTPUT = 'RedisEngine'

export const NETWORK_OUTPUTS = {
  clientSecurityGroup: 'ClientSecurityGroup',
  vpc: 'Vpc',
  /** Comma separated: the subnets for the application's tasks. */
  subnets: 'Subnets',
  /** Comma separated: the subnets the databases are in. */
  databaseSubnets: 'DatabaseSubnets',
  /** Only of an own VPC. */
  vpcCidr: 'VpcCidr',
} as const

/** `network=1f2e3d4c5b6a postgres=…`: a fingerprint of each part, see parts.ts. */
export const PARTS_OUTPUT = 'Parts'

/** `postgres=1`: how many secrets of databases that were removed are kept, see kept.ts. */
export const KEPT_SECRETS_OUTPUT = 'KeptSecrets'
