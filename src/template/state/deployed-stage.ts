/** What is deployed of a stage, as its stack says of itself. Code that needs to know it takes a DeployedStage. */
import type { DatabaseKind } from '../../engines/table.ts'
import type { Likeness } from '../../config/resolved.ts'
import type { StackFacts } from '../../facts/stack/stack.ts'
import type { Part } from '../types.ts'
import type { RestoredFrom } from './restored-from.ts'
import type { DeployedUrls } from './urls.ts'

/** A stage's stack as deployed. Every value that a stack may lack can be null. */
export type DeployedStage = StackFacts & {
  readonly databases: Readonly<Record<DatabaseKind, DeployedDatabase>>
  readonly network: DeployedNetwork
  readonly bastion: DeployedBastion
  /** The KMS key of the secrets that the stack makes; null = AWS's own. */
  readonly secretsKey: {
    /** As the file wrote it. */
    readonly written: string
    /** null = applications need no permission for it, or it could not be read. */
    readonly arn: string | null
  } | null
  /** The account that the file tied the stage to; null = none, or the stack is older than the output. */
  readonly account: string | null
  /** Those that the stack made; null = the stack is older than the output. */
  readonly securityGroups: OwnIds | null
  /** DbiResourceId of the instances that the stack made; null = it has none, or is older than the output. */
  readonly resourceIds: OwnIds | null
  /** A fingerprint of each part; null = the stack was never complete, or is not ours. */
  readonly parts: Readonly<Partial<Record<Part, string>>> | null
  /** How many removed databases have left their secrets behind. */
  readonly keptSecrets: Readonly<Partial<Record<DatabaseKind, number>>>
  /** The note of a deploy between its updates, as consent/underway.ts writes it. */
  readonly underway: string | null
}

/** Logical id -> what AWS calls it. */
export type OwnIds = Readonly<Record<string, string>>

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
  /** null = it has none. */
  readonly urls: DeployedUrls | null
  readonly source: DeployedSource
  /** What it was made with because its primary had it; empty = the defaults, or an earlier version made it. */
  readonly likeness: Likeness
  readonly restoredFrom: RestoredFrom | null
  /** The edition of the template that it was made with. */
  readonly edition: number
  /** Seconds between two measurements of Enhanced Monitoring, as deployed; null = the file has never said. */
  readonly monitoring: string | null
  /** For Redis: `valkey` or `redis`. */
  readonly engine: string | null
  /** For an existing Redis: `true` or `false`. */
  readonly tls: string | null
}

type Endpoint = { readonly host: string | null; readonly port: string | null }

/** What a replica, or a promoted one, records about its primary. */
export type DeployedSource = {
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

export type DeployedBastion = {
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
  /** The edition of the template that it was made with. */
  readonly edition: number
}

/** The role of a database of the stack; `absent` without a stack. */
export function deployedRole(kind: DatabaseKind, deployed: DeployedStage | null): DeployedRole {
  return deployed?.databases[kind].role ?? 'absent'
}
