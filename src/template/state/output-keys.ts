import {
  CACHE_KINDS,
  DATABASES,
  ENGINES,
  SQL_KINDS,
  perKind,
  type DatabaseKind,
  type SqlKind,
} from '../../engines/table.ts'
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

/** Where the reader answers: beside its primary, or the whole database of a stage that is a replica. */
export const READER_OUTPUTS = perKind(SQL_KINDS, (kind) => {
  const { stem } = ENGINES[kind]
  return { host: `${stem}ReaderHost`, port: `${stem}ReaderPort` }
})

/** The instance of the reader beside a primary. */
export const READER_IDENTIFIER_OUTPUT = perKind(
  SQL_KINDS,
  (kind) => `${ENGINES[kind].stem}ReaderIdentifier`,
)

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

/**
 * The secret that other regions get copies of, where that is not the one of the database itself: see
 * copied-secret.ts.
 */
export const COPIED_SECRET_OUTPUT = perKind(
  SQL_KINDS,
  (kind) => `${ENGINES[kind].stem}CopiedSecretArn`,
)

/** `snapshot=…`, or `resource=… time=…`: what the database was made of, see restored.ts. */
export const RESTORED_OUTPUT = perKind(DATABASES, (kind) => `${ENGINES[kind].stem}RestoredFrom`)

/** `us-east-1/legacy-orders`: the database that is used as this kind and not made by the stack. */
export const EXISTING_OUTPUT = perKind(DATABASES, (kind) => `${ENGINES[kind].stem}Existing`)

export const CACHE_OUTPUTS = perKind(CACHE_KINDS, (kind) => {
  const { stem } = ENGINES[kind]
  return {
    /** `valkey` or `redis`. */
    engine: `${stem}Engine`,
    /** `true` or `false`; only of an existing one: ours always demands TLS. */
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
