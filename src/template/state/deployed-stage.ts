/**
 * What a stage's stack says about itself in its outputs, read only here. Code that needs to know what is
 * deployed takes a DeployedStage; elsewhere the outputs' keys are only used to write them.
 */
import {
  DATABASES,
  isCache,
  isSql,
  perKind,
  type DatabaseKind,
  type SqlKind,
} from '../../engines/table.ts'
import type { Likeness } from '../../config/resolved.ts'
import type { DeployedStack, StackFacts } from '../../facts/stack.ts'
import type { Part } from '../types.ts'
import {
  ACCOUNT_GUARD_OUTPUT,
  BASTION_OUTPUTS,
  CACHE_OUTPUTS,
  COPIED_SECRET_OUTPUT,
  DATABASE_OUTPUTS,
  EXISTING_OUTPUT,
  KEPT_SECRETS_OUTPUT,
  LIKENESS_OUTPUT,
  NETWORK_OUTPUTS,
  PARTS_OUTPUT,
  READER_IDENTIFIER_OUTPUT,
  READER_VERSION_OUTPUT,
  READER_OUTPUTS,
  RESTORED_OUTPUT,
  SECRET_REGIONS_OUTPUT,
  SOURCE_OUTPUTS,
  UNDERWAY_OUTPUT,
  USERNAME_OUTPUT,
} from './output-keys.ts'
import { parseLikeness } from './likeness.ts'
import { parsePairs } from './pairs.ts'
import { parseRestored, type RestoredFrom } from './restored-from.ts'
import { parseParts } from './section-hashes.ts'

/** A stage's stack as deployed. Every value that a stack may lack can be null. */
export type DeployedStage = StackFacts & {
  readonly databases: Readonly<Record<DatabaseKind, DeployedDatabase>>
  readonly network: DeployedNetwork
  readonly bastion: DeployedBastion
  /** The account that the file tied the stage to; null = none, or the stack is older than the output. */
  readonly account: string | null
  /** A fingerprint of each part; null = the stack was never complete, or is not ours. */
  readonly parts: Readonly<Partial<Record<Part, string>>> | null
  /** How many removed databases have left their secrets behind. */
  readonly keptSecrets: Readonly<Partial<Record<DatabaseKind, number>>>
  /** The note of a deploy between its updates, as consent/underway.ts writes it. */
  readonly underway: string | null
}

/** The role of a database as deployed: a primary, a replica, or a promoted replica. */
export type DeployedRole = 'absent' | 'primary' | 'replica' | 'promoted'

/** One database, whether the stack makes it or only uses it. */
export type DeployedDatabase = {
  readonly role: DeployedRole
  /** Of the instance or replication group that the stack made. */
  readonly identifier: string | null
  /** The existing database that it uses: `us-east-1/legacy-orders`. */
  readonly existing: string | null
  /** Where applications write: for a replica, its primary. */
  readonly endpoint: Endpoint
  /** Where the stack's own instance answers: for a replica, its reader. */
  readonly ownEndpoint: Endpoint
  readonly reader: Endpoint & {
    readonly identifier: string | null
    /** As written, where it is not the primary's. */
    readonly version: string | null
  }
  /** The database's name. */
  readonly database: string | null
  readonly username: string | null
  /** The engine version as written when the stack was last deployed. */
  readonly version: string | null
  readonly secretArn: string | null
  /** Whether that secret is a copy of the primary's, or was one before the promotion. */
  readonly hasCopiedSecret: boolean
  /** The secret that is copied to other regions, if it is another one. */
  readonly copiedSecretArn: string | null
  /** The other regions that the secret is copied to. */
  readonly secretRegions: readonly string[]
  readonly source: DeployedSource
  /** What it was made with because its primary had it; empty = the defaults, or an earlier version made it. */
  readonly likeness: Likeness
  readonly restoredFrom: RestoredFrom | null
  /** For Redis: `valkey` or `redis`. */
  readonly engine: string | null
  /** For an existing Redis: `true` or `false`. */
  readonly tls: string | null
}

type Endpoint = { readonly host: string | null; readonly port: string | null }

/** What a replica, or a promoted one, records about its primary. */
type DeployedSource = {
  /** ARN of its primary. */
  readonly arn: string | null
  /** ARN of its former primary. */
  readonly promotedFrom: string | null
  /** Of that primary, if it is another one. */
  readonly region: string | null
  readonly stack: string | null
  readonly clientGroup: string | null
  readonly kmsKey: string | null
}

export type DeployedNetwork = {
  readonly vpc: string | null
  /** For a VPC of its own. */
  readonly cidr: string | null
  /** Set if the stage is in the VPC of its replica's primary. */
  readonly primaryVpc: string | null
  readonly clientSecurityGroup: string | null
  /** For the application's tasks. */
  readonly subnets: readonly string[]
  readonly databaseSubnets: readonly string[]
}

type DeployedBastion = {
  readonly access: string | null
  readonly instance: string | null
  readonly image: string | null
  readonly subnet: string | null
  readonly endpoints: boolean
  readonly host: string | null
  readonly user: string | null
  readonly keyParameter: string | null
  readonly securityGroup: string | null
  /** The existing databases that have no rule for it. */
  readonly notAdmitted: readonly string[]
}

type Outputs = Readonly<Record<string, string>>

/** Reads the outputs of a stage's stack. */
export function decode({ outputs, updatedAt: _updatedAt, ...facts }: DeployedStack): DeployedStage {
  return {
    ...facts,
    databases: perKind(DATABASES, (kind) => databaseIn(outputs, kind)),
    network: {
      vpc: outputs[NETWORK_OUTPUTS.vpc] ?? null,
      cidr: outputs[NETWORK_OUTPUTS.vpcCidr] ?? null,
      primaryVpc: outputs[NETWORK_OUTPUTS.primaryVpc] ?? null,
      clientSecurityGroup: outputs[NETWORK_OUTPUTS.clientSecurityGroup] ?? null,
      subnets: list(outputs[NETWORK_OUTPUTS.subnets]),
      databaseSubnets: list(outputs[NETWORK_OUTPUTS.databaseSubnets]),
    },
    bastion: bastionIn(outputs),
    account: outputs[ACCOUNT_GUARD_OUTPUT] ?? null,
    parts: parseParts(outputs[PARTS_OUTPUT]),
    keptSecrets: countsIn(outputs[KEPT_SECRETS_OUTPUT]),
    underway: outputs[UNDERWAY_OUTPUT] ?? null,
  }
}

function databaseIn(outputs: Outputs, kind: DatabaseKind): DeployedDatabase {
  const keys = DATABASE_OUTPUTS[kind]
  const at = (key: string | undefined): string | null =>
    key === undefined ? null : (outputs[key] ?? null)
  const sql = isSql(kind) ? sqlKeys(kind) : null
  const cache = isCache(kind) ? CACHE_OUTPUTS[kind] : null
  const source: DeployedSource = {
    arn: at(sql?.source.sourceArn),
    promotedFrom: at(sql?.source.promotedFrom),
    region: at(sql?.source.sourceRegion),
    stack: at(sql?.source.sourceStack),
    clientGroup: at(sql?.source.sourceClientGroup),
    kmsKey: at(sql?.source.kmsKey),
  }
  const identifier = at(keys.identifier)
  const endpoint = { host: at(keys.host), port: at(keys.port) }
  const reader = { host: at(sql?.reader.host), port: at(sql?.reader.port) }
  return {
    role: roleOf(identifier, source),
    identifier,
    existing: at(EXISTING_OUTPUT[kind]),
    endpoint,
    ownEndpoint: source.arn === null ? endpoint : reader,
    reader: {
      ...reader,
      identifier: at(sql?.readerIdentifier),
      version: at(sql?.readerVersion),
    },
    database: at(keys.database),
    username: at(sql?.username),
    version: at(keys.version),
    secretArn: at(keys.secretArn),
    hasCopiedSecret: source.region !== null && source.stack !== null,
    copiedSecretArn: at(sql?.copiedSecret),
    secretRegions: list(outputs[sql?.secretRegions ?? '']),
    source,
    likeness: parseLikeness(at(sql?.likeness)),
    restoredFrom: parseRestored(outputs[RESTORED_OUTPUT[kind]]),
    engine: at(cache?.engine),
    tls: at(cache?.tls),
  }
}

/** The keys that only a database of RDS has. */
function sqlKeys(kind: SqlKind) {
  return {
    source: SOURCE_OUTPUTS[kind],
    likeness: LIKENESS_OUTPUT[kind],
    reader: READER_OUTPUTS[kind],
    readerIdentifier: READER_IDENTIFIER_OUTPUT[kind],
    readerVersion: READER_VERSION_OUTPUT[kind],
    username: USERNAME_OUTPUT[kind],
    copiedSecret: COPIED_SECRET_OUTPUT[kind],
    secretRegions: SECRET_REGIONS_OUTPUT[kind],
  }
}

function roleOf(identifier: string | null, { arn, promotedFrom }: DeployedSource): DeployedRole {
  if (identifier === null) return 'absent'
  if (arn !== null) return 'replica'
  return promotedFrom === null ? 'primary' : 'promoted'
}

function bastionIn(outputs: Outputs): DeployedBastion {
  const at = (key: string): string | null => outputs[key] ?? null
  return {
    access: at(BASTION_OUTPUTS.access),
    instance: at(BASTION_OUTPUTS.instance),
    image: at(BASTION_OUTPUTS.image),
    subnet: at(BASTION_OUTPUTS.subnet),
    endpoints: at(BASTION_OUTPUTS.endpoints) === 'true',
    host: at(BASTION_OUTPUTS.host),
    user: at(BASTION_OUTPUTS.user),
    keyParameter: at(BASTION_OUTPUTS.keyParameter),
    securityGroup: at(BASTION_OUTPUTS.securityGroup),
    notAdmitted: list(outputs[BASTION_OUTPUTS.notAdmitted]),
  }
}

function countsIn(value: string | undefined): DeployedStage['keptSecrets'] {
  const written = parsePairs(value ?? '')
  return Object.fromEntries(
    DATABASES.map((kind) => [kind, Number(written.get(kind) ?? 0)] as const).filter(
      ([, count]) => count > 0,
    ),
  )
}

function list(value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : value.split(',')
}

/** The role of a database of the stack; `absent` without a stack. */
export function deployedRole(kind: DatabaseKind, deployed: DeployedStage | null): DeployedRole {
  return deployed?.databases[kind].role ?? 'absent'
}
