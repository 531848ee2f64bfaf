import type { DatabaseKind, SqlKind } from '../../config/resolved.ts'
import { IDENTIFIER_OUTPUT } from '../../facts/facts.ts'

/** The keys of the stack's outputs: to write them. What is deployed is read by `decode` alone. */

/** Those about one database. */
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

/** Where the reader answers: beside its primary, or the whole database of a stage that is a replica. */
export const READER_OUTPUTS = {
  postgres: { host: 'PostgresReaderHost', port: 'PostgresReaderPort' },
  mysql: { host: 'MysqlReaderHost', port: 'MysqlReaderPort' },
} as const

/** The instance of the reader beside a primary. */
export const READER_IDENTIFIER_OUTPUT = {
  postgres: 'PostgresReaderIdentifier',
  mysql: 'MysqlReaderIdentifier',
} as const

/**
 * What a replica knows of its source. Kept in the replica's own stack, so that nothing of the
 * source's region is asked once it is deployed. A promoted database keeps what it came from.
 */
export type SourceOutputKeys = {
  /** ARN of the primary it follows; only while it is a replica. */
  readonly sourceArn: string
  /** ARN of the primary it followed; only after its promotion. */
  readonly promotedFrom: string
  /** Region of that primary, where it is another one. Create-only: stays after the promotion. */
  readonly sourceRegion: string
  /** Stack of that primary; absent where it is a database that no stage makes. */
  readonly sourceStack: string
  /** Client security group of that primary's stage; only in the primary's own region. */
  readonly sourceClientGroup: string
  /** KmsKeyId as it was made with. Create-only: stays after the promotion. */
  readonly kmsKey: string
}

export const SOURCE_OUTPUTS: Readonly<Record<SqlKind, SourceOutputKeys>> = {
  postgres: {
    sourceArn: 'PostgresSourceArn',
    promotedFrom: 'PostgresPromotedFrom',
    sourceRegion: 'PostgresSourceRegion',
    sourceStack: 'PostgresSourceStack',
    sourceClientGroup: 'PostgresSourceClientGroup',
    kmsKey: 'PostgresKmsKey',
  },
  mysql: {
    sourceArn: 'MysqlSourceArn',
    promotedFrom: 'MysqlPromotedFrom',
    sourceRegion: 'MysqlSourceRegion',
    sourceStack: 'MysqlSourceStack',
    sourceClientGroup: 'MysqlSourceClientGroup',
    kmsKey: 'MysqlKmsKey',
  },
}

/** Comma separated: the other regions that the primary's secret is replicated to. */
export const SECRET_REGIONS_OUTPUT = {
  postgres: 'PostgresSecretRegions',
  mysql: 'MysqlSecretRegions',
} as const

/**
 * The secret that other regions get copies of, where that is not the one of the database itself: see
 * copied-secret.ts.
 */
export const COPIED_SECRET_OUTPUT = {
  postgres: 'PostgresCopiedSecretArn',
  mysql: 'MysqlCopiedSecretArn',
} as const

/** `snapshot=…`, or `resource=… time=…`: what the database was made of, see restored.ts. */
export const RESTORED_OUTPUT: Readonly<Record<DatabaseKind, string>> = {
  postgres: 'PostgresRestoredFrom',
  mysql: 'MysqlRestoredFrom',
  redis: 'RedisRestoredFrom',
}

/** `us-east-1/legacy-orders`: the database that is used as this kind and not made by the stack. */
export const EXISTING_OUTPUT: Readonly<Record<DatabaseKind, string>> = {
  postgres: 'PostgresExisting',
  mysql: 'MysqlExisting',
  redis: 'RedisExisting',
}

/** `true` or `false`; only of an existing Redis: ours always demands TLS. */
export const REDIS_TLS_OUTPUT = 'RedisTls'

/** `valkey` or `redis`. */
export const REDIS_ENGINE_OUTPUT = 'RedisEngine'

export const NETWORK_OUTPUTS = {
  clientSecurityGroup: 'ClientSecurityGroup',
  vpc: 'Vpc',
  /** Comma separated: the subnets for the application's tasks. */
  subnets: 'Subnets',
  /** Comma separated: the subnets the databases are in. */
  databaseSubnets: 'DatabaseSubnets',
  /** Only of a stage in the VPC of the primary it follows: it stays there when the replica goes. */
  primaryVpc: 'VpcOfPrimary',
  /** Only of an own VPC. */
  vpcCidr: 'VpcCidr',
} as const

/** Only of a stage with a bastion; `host`, `user` and `keyParameter` only of one that is reached by ssh. */
export const BASTION_OUTPUTS = {
  /** `ssh` or `session-manager`. */
  access: 'BastionAccess',
  /** The instance's id. */
  instance: 'BastionInstance',
  /** The image (AMI id) it is made of. */
  image: 'BastionImage',
  /** Only where the file names one. */
  subnet: 'BastionSubnet',
  host: 'BastionHost',
  user: 'BastionUser',
  /** The name of the SSM parameter that holds the private key. */
  keyParameter: 'BastionKeyParameter',
  /** Only where an existing database has no rule for it. */
  securityGroup: 'BastionSecurityGroup',
  /** Comma separated, `postgres,redis`: those databases. */
  notAdmitted: 'BastionNotAdmitted',
} as const

/** The account that the file ties the stage to, see account-guard.ts. */
export const ACCOUNT_GUARD_OUTPUT = 'AccountGuard'

/** `network=1f2e3d4c5b6a postgres=…`: a fingerprint of each part, see section-hashes.ts. */
export const PARTS_OUTPUT = 'Parts'

/** `postgres=1`: how many databases were removed whose secrets are kept. */
export const KEPT_SECRETS_OUTPUT = 'KeptSecrets'

/** The plan that a deploy of several updates is carrying out (plan/consent/underway.ts); the last takes it away. */
export const UNDERWAY_OUTPUT = 'PlanUnderway'
