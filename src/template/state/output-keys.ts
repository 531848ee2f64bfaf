import {
  CACHE_KINDS,
  DATABASES,
  ENGINES,
  SQL_KINDS,
  perKind,
  type DatabaseKind,
  type SqlKind,
} from '../../engines/table.ts'
import { IDENTIFIER_OUTPUT } from '../../facts/databases.ts'

/** The keys of the stack's outputs, for writing them. Only `decode` reads what is deployed. */

/** Those about one database. */
export type DatabaseOutputKeys = {
  readonly host: string
  readonly port: string
  readonly database: string
  readonly secretArn: string
  readonly identifier: string
  /** The engine version as written when the stack was last deployed. */
  readonly version: string
}

export const DATABASE_OUTPUTS: Readonly<Record<DatabaseKind, DatabaseOutputKeys>> = perKind(
  DATABASES,
  (kind) => {
    const { stem } = ENGINES[kind]
    return {
      host: `${stem}Host`,
      port: `${stem}Port`,
      database: `${stem}Database`,
      secretArn: `${stem}SecretArn`,
      identifier: IDENTIFIER_OUTPUT[kind],
      version: `${stem}Version`,
    }
  },
)

export const USERNAME_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}Username`)

/** Where the reader answers: the one beside a primary, or the whole database of a replica stage. */
export const READER_OUTPUTS = perKind(SQL_KINDS, (kind) => {
  const { stem } = ENGINES[kind]
  return { host: `${stem}ReaderHost`, port: `${stem}ReaderPort` }
})

/** The instance of the reader beside a primary. */
export const READER_IDENTIFIER_OUTPUT = perKind(
  SQL_KINDS,
  (kind) => `${ENGINES[kind].stem}ReaderIdentifier`,
)

/** The engine version of that reader as written; only where it names a minor and its primary's a major alone. */
export const READER_VERSION_OUTPUT = perKind(
  SQL_KINDS,
  (kind) => `${ENGINES[kind].stem}ReaderVersion`,
)

/** JSON: the settings that a replica, or a promoted one, was made with because its primary had them (likeness.ts). */
export const LIKENESS_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}AsPrimary`)

/**
 * What a replica records about its primary. Kept in the replica's own stack, so that the primary's region is
 * not called once the replica is deployed. A promoted database keeps the record.
 */
export type SourceOutputKeys = {
  /** ARN of its primary; only while it is a replica. */
  readonly sourceArn: string
  /** ARN of its former primary; only after its promotion. */
  readonly promotedFrom: string
  /** Region of that primary, if it is another one. Create-only: stays after the promotion. */
  readonly sourceRegion: string
  /** Stack of that primary; absent if no stage makes it. */
  readonly sourceStack: string
  /** Client security group of that primary's stage; only in the primary's own region. */
  readonly sourceClientGroup: string
  /** The KmsKeyId it was created with. Create-only: stays after the promotion. */
  readonly kmsKey: string
}

export const SOURCE_OUTPUTS: Readonly<Record<SqlKind, SourceOutputKeys>> = perKind(
  SQL_KINDS,
  (kind) => {
    const { stem } = ENGINES[kind]
    return {
      sourceArn: `${stem}SourceArn`,
      promotedFrom: `${stem}PromotedFrom`,
      sourceRegion: `${stem}SourceRegion`,
      sourceStack: `${stem}SourceStack`,
      sourceClientGroup: `${stem}SourceClientGroup`,
      kmsKey: `${stem}KmsKey`,
    }
  },
)

/** Comma separated: the other regions that the primary's secret is replicated to. */
export const SECRET_REGIONS_OUTPUT = perKind(
  SQL_KINDS,
  (kind) => `${ENGINES[kind].stem}SecretRegions`,
)

/** Seconds between two measurements of Enhanced Monitoring, `0` = off; absent = the file has never said. */
export const MONITORING_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}Monitoring`)

/** The edition of the template that it was made with (edition.ts); absent = the first. */
export const EDITION_OUTPUT = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}Edition`)

/**
 * The secret that is copied to other regions, if it is not the database's own: see
 * copied-secret.ts.
 */
export const COPIED_SECRET_OUTPUT = perKind(
  SQL_KINDS,
  (kind) => `${ENGINES[kind].stem}CopiedSecretArn`,
)

/** The secret with the URLs of a database; absent = it has none. A cache's is its only one. */
export const URL_SECRET_OUTPUT = perKind(DATABASES, (kind) => `${ENGINES[kind].stem}UrlSecretArn`)

/** `keys=url,readerUrl offered=true`: what that secret has for the application, see state/urls.ts. */
export const URLS_OUTPUT = perKind(DATABASES, (kind) => `${ENGINES[kind].stem}Urls`)

/** `snapshot=…`, or `resource=… time=…`: what the database was restored from, see restored.ts. */
export const RESTORED_OUTPUT = perKind(DATABASES, (kind) => `${ENGINES[kind].stem}RestoredFrom`)

/** `us-east-1/legacy-orders`: the existing database that the stage uses as this kind. */
export const EXISTING_OUTPUT = perKind(DATABASES, (kind) => `${ENGINES[kind].stem}Existing`)

export const CACHE_OUTPUTS = perKind(CACHE_KINDS, (kind) => {
  const { stem } = ENGINES[kind]
  return {
    /** `valkey` or `redis`. */
    engine: `${stem}Engine`,
    /** `true` or `false`; only for an existing one, since ours always requires TLS. */
    tls: `${stem}Tls`,
  }
})

export const NETWORK_OUTPUTS = {
  clientSecurityGroup: 'ClientSecurityGroup',
  vpc: 'Vpc',
  /** Comma separated: the subnets for the application's tasks. */
  subnets: 'Subnets',
  /** Comma separated: the subnets the databases are in. */
  databaseSubnets: 'DatabaseSubnets',
  /** Only for a stage in the VPC of its replica's primary, where it stays even without the replica. */
  primaryVpc: 'VpcOfPrimary',
  /** Only for a VPC of its own. */
  vpcCidr: 'VpcCidr',
} as const

/** Only for a stage with a bastion; `host`, `user` and `keyParameter` only with ssh. */
export const BASTION_OUTPUTS = {
  /** `ssh` or `session-manager`. */
  access: 'BastionAccess',
  /** The instance's id. */
  instance: 'BastionInstance',
  /** The image (AMI id) it was created from. */
  image: 'BastionImage',
  /** Only if the file names one. */
  subnet: 'BastionSubnet',
  /** Only if the stack makes its interface endpoints: `true`. */
  endpoints: 'BastionEndpoints',
  host: 'BastionHost',
  user: 'BastionUser',
  /** The name of the SSM parameter that holds the private key. */
  keyParameter: 'BastionKeyParameter',
  /** Only if an existing database has no rule for it. */
  securityGroup: 'BastionSecurityGroup',
  /** Comma separated, `postgres,redis`: those databases. */
  notAdmitted: 'BastionNotAdmitted',
  /** The edition of the template that it was made with (edition.ts); absent = the first. */
  edition: 'BastionEdition',
} as const

/** The KMS key of the secrets that the stack makes; absent = AWS's own. */
export const SECRETS_KEY_OUTPUTS = {
  /** As the file wrote it. */
  written: 'SecretsKmsKey',
  /** Only if applications need `kms:Decrypt` of it: its ARN, which a policy takes; it takes no alias. */
  arn: 'SecretsKmsKeyArn',
} as const

/** The account that the file ties the stage to, see account-guard.ts. */
export const ACCOUNT_GUARD_OUTPUT = 'AccountGuard'

/** What AWS calls the stack's own resources, see own-ids.ts: `PostgresSecurityGroup=sg-0abc RedisSecurityGroup=…`. */
export const OWN_IDS_OUTPUTS = {
  securityGroups: 'SecurityGroups',
  /** `PostgresInstance=db-ABC…`; only for a stage with instances of its own. */
  resourceIds: 'ResourceIds',
} as const

/** `network=1f2e3d4c5b6a postgres=…`: a fingerprint of each part, see section-hashes.ts. */
export const PARTS_OUTPUT = 'Parts'

/** `postgres=1`: how many databases were removed whose secrets are kept. */
export const KEPT_SECRETS_OUTPUT = 'KeptSecrets'

/** The plan that a deploy of several updates is carrying out (plan/consent/underway.ts). The last update removes it. */
export const UNDERWAY_OUTPUT = 'PlanUnderway'
