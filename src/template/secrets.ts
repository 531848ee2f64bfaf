import type { ConfigPath } from '../config/resolved.ts'
import type { SectionResource } from './section.ts'

/** What tells one database's secret from another's. */
export type SecretSpec = {
  /** Everything of the name before the suffix: `dev-shop-postgres`. */
  readonly prefix: string
  readonly description: string
  readonly username: string
  /** The key of the file the user name comes from. */
  readonly usernamePath: ConfigPath
  readonly stagePath: ConfigPath
  /** What else is known before the database is there; AWS adds the rest of a Postgres or MySQL later. */
  readonly holds?: Readonly<Record<string, string | number>>
  /** Other regions that get a copy of it. Taking one away deletes the copy there. */
  readonly replicaRegions?: readonly string[]
}

/** First block of the stack's UUID: a stack that is made again gets secrets of other names. */
export const STACK_SUFFIX = {
  'Fn::Select': [
    0,
    {
      'Fn::Split': ['-', { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] }],
    },
  ],
}

/** The same suffix, read from the id (ARN) of a deployed stack; '' where the id has another form. */
export function stackSuffix(stackId: string): string {
  return stackId.split('/')[2]?.split('-')[0] ?? ''
}

/**
 * The secret of one database. It outlives the database (CloudFormation deletes a secret without a
 * recovery window), but not a first create that failed, whose retry would find the name taken.
 */
export function databaseSecret(spec: SecretSpec): SectionResource {
  const { replicaRegions = [] } = spec
  return {
    resource: {
      Type: 'AWS::SecretsManager::Secret',
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        Name: { 'Fn::Join': ['-', [spec.prefix, STACK_SUFFIX]] },
        Description: spec.description,
        // Frozen: any change here makes a new password, which the database never hears of.
        GenerateSecretString: {
          SecretStringTemplate: JSON.stringify({ username: spec.username, ...spec.holds }),
          GenerateStringKey: 'password',
          // MySQL takes 41 characters at most, ElastiCache 16 to 128; no engine takes every
          // punctuation mark, and 40 letters and digits hold 238 bits without one.
          PasswordLength: 40,
          ExcludePunctuation: true,
        },
        ...(replicaRegions.length > 0 && {
          ReplicaRegions: replicaRegions.map((Region) => ({ Region })),
        }),
      },
    },
    properties: { Name: spec.stagePath, GenerateSecretString: spec.usernamePath },
  }
}
