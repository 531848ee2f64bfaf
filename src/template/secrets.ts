import type { ConfigPath } from '../config/resolved.ts'
import { join, ref, select, split, type Intrinsic } from './intrinsics.ts'
import type { SectionResource } from './section.ts'

/** What distinguishes the secrets of different databases. */
type SecretSpec = {
  /** The name before the suffix: `dev-shop-postgres`. */
  readonly prefix: string
  readonly description: string
  readonly stagePath: ConfigPath
  /** Other regions that get a copy of it. Removing one deletes the copy there. */
  readonly replicaRegions?: readonly string[]
}

/** A secret with a generated password. */
export type GeneratingSpec = SecretSpec & {
  readonly username: string
  /** The key of the file that sets the user name. */
  readonly usernamePath: ConfigPath
  /** What else is known before the database exists; for Postgres and MySQL AWS adds the rest later. */
  readonly holds?: Readonly<Record<string, string | number>>
}

/** The first block of the stack's UUID, so that a stack that is created again gets other secret names. */
export const STACK_SUFFIX = select(0, split('-', select(2, split('/', ref('AWS::StackId')))))

/** The same suffix, from the id (ARN) of a deployed stack; '' = the id has another form. */
export function stackSuffix(stackId: string): string {
  return stackId.split('/')[2]?.split('-')[0] ?? ''
}

/** The secret of one database, with a generated password. */
export function databaseSecret(spec: GeneratingSpec): SectionResource {
  const value = {
    // Frozen: any change here generates a new password that the database does not know.
    GenerateSecretString: {
      SecretStringTemplate: JSON.stringify({ username: spec.username, ...spec.holds }),
      GenerateStringKey: 'password',
      // MySQL allows at most 41 characters, ElastiCache 16 to 128. No engine allows every
      // punctuation mark, and 40 letters and digits have 238 bits without any.
      PasswordLength: 40,
      ExcludePunctuation: true,
    },
    ...copiesIn(spec),
  }
  return keptSecret(spec, value, { GenerateSecretString: spec.usernamePath })
}

const CONNECTION = '-connection'

/**
 * The complete secret of a database that needs its password before it has an address.
 * `value`: its JSON, with a reference for the password.
 */
export function connectionSecret(spec: SecretSpec, value: Intrinsic): SectionResource {
  return keptSecret(
    { ...spec, prefix: `${spec.prefix}${CONNECTION}` },
    { SecretString: value, ...copiesIn(spec) },
  )
}

function copiesIn({ replicaRegions = [] }: SecretSpec): { readonly ReplicaRegions?: object } {
  return replicaRegions.length === 0
    ? {}
    : { ReplicaRegions: replicaRegions.map((Region) => ({ Region })) }
}

/** The common prefix of the database's secrets, from the prefix of any of them. */
export function databasePrefix(prefix: string): string {
  return prefix.endsWith(CONNECTION) ? prefix.slice(0, -CONNECTION.length) : prefix
}

/** The name of the secret that generates the password of a connection secret; null = the name is no such one's. */
export function tokenSecretName(name: string, suffix: string): string | null {
  const end = `${CONNECTION}-${suffix}`
  return name.endsWith(end) ? `${name.slice(0, -end.length)}-${suffix}` : null
}

/**
 * A secret outlives its database, since CloudFormation deletes a secret without a recovery window. After a
 * failed first create it is deleted, or the retry would find the name taken.
 */
function keptSecret(
  { prefix, description, stagePath }: SecretSpec,
  value: Readonly<Record<string, unknown>>,
  properties: SectionResource['properties'] = {},
): SectionResource {
  return {
    resource: {
      Type: 'AWS::SecretsManager::Secret',
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        Name: join('-', [prefix, STACK_SUFFIX]),
        Description: description,
        ...value,
      },
    },
    properties: { Name: stagePath, ...properties },
  }
}
