import type { ConfigPath } from '../config/resolved.ts'
import { join, ref, select, split, type Intrinsic } from './intrinsics.ts'
import type { SectionResource } from './section.ts'

/** What tells one database's secret from another's. */
type SecretSpec = {
  /** Everything of the name before the suffix: `dev-shop-postgres`. */
  readonly prefix: string
  readonly description: string
  readonly stagePath: ConfigPath
  /** Other regions that get a copy of it. Taking one away deletes the copy there. */
  readonly replicaRegions?: readonly string[]
}

/** A secret whose password is generated with it. */
export type GeneratingSpec = SecretSpec & {
  readonly username: string
  /** The key of the file the user name comes from. */
  readonly usernamePath: ConfigPath
  /** What else is known before the database is there; AWS adds the rest of a Postgres or MySQL later. */
  readonly holds?: Readonly<Record<string, string | number>>
}

/** First block of the stack's UUID: a stack that is made again gets secrets of other names. */
export const STACK_SUFFIX = select(0, split('-', select(2, split('/', ref('AWS::StackId')))))

/** The same suffix, read from the id (ARN) of a deployed stack; '' where the id has another form. */
export function stackSuffix(stackId: string): string {
  return stackId.split('/')[2]?.split('-')[0] ?? ''
}

/** The secret of one database, with a password that is generated here. */
export function databaseSecret(spec: GeneratingSpec): SectionResource {
  const value = {
    // Frozen: any change here makes a new password, which the database never hears of.
    GenerateSecretString: {
      SecretStringTemplate: JSON.stringify({ username: spec.username, ...spec.holds }),
      GenerateStringKey: 'password',
      // MySQL takes 41 characters at most, ElastiCache 16 to 128; no engine takes every
      // punctuation mark, and 40 letters and digits hold 238 bits without one.
      PasswordLength: 40,
      ExcludePunctuation: true,
    },
    ...copiesIn(spec),
  }
  return keptSecret(spec, value, { GenerateSecretString: spec.usernamePath })
}

const CONNECTION = '-connection'

/**
 * The secret that holds everything of a database that needs its password before it has an address.
 * `value`: its JSON, the password a reference.
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

/** The prefix of the database's secrets, whichever of them the name's own prefix is of. */
export function databasePrefix(prefix: string): string {
  return prefix.endsWith(CONNECTION) ? prefix.slice(0, -CONNECTION.length) : prefix
}

/**
 * A secret outlives its database (CloudFormation deletes a secret without a recovery window), but
 * not a first create that failed, whose retry would find the name taken.
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
