/** What is given to the stack of `bootstrap` when it is deployed, and is not in the file. */
import { condition, type Intrinsic } from '../intrinsics.ts'

/** The names of its parameters. */
export const PARAMETERS = {
  repositoryId: 'RepositoryId',
  ownerId: 'OwnerId',
  identityProvider: 'IdentityProvider',
  permissionsBoundary: 'PermissionsBoundary',
} as const

/** The logical id of GitHub's identity provider. */
export const PROVIDER = 'GitHubProvider'

/** An ARN in any partition, or nothing. */
function optionalArn(resource: string): string {
  return `^(arn:aws(-[a-z]+)*:iam::(aws|\\d{12}):${resource})?$`
}

export const DECLARED = {
  [PARAMETERS.repositoryId]: {
    Type: 'String',
    AllowedPattern: '^[1-9]\\d*$',
    ConstraintDescription: 'the number that GitHub gives the repository',
    Description: 'The id of the repository: gh api repos/OWNER/NAME --jq .id',
  },
  [PARAMETERS.ownerId]: {
    Type: 'String',
    AllowedPattern: '^[1-9]\\d*$',
    ConstraintDescription: 'the number that GitHub gives the owner',
    Description: 'The id of its owner: gh api repos/OWNER/NAME --jq .owner.id',
  },
  [PARAMETERS.identityProvider]: {
    Type: 'String',
    Default: '',
    AllowedPattern: optionalArn('oidc-provider/token\\.actions\\.githubusercontent\\.com'),
    ConstraintDescription:
      'the ARN of the provider token.actions.githubusercontent.com, or nothing',
    Description:
      "ARN of the account's identity provider of GitHub. Leave it empty where there is none: the stack then makes it.",
  },
  [PARAMETERS.permissionsBoundary]: {
    Type: 'String',
    Default: '',
    AllowedPattern: optionalArn('policy/.+'),
    ConstraintDescription: 'the ARN of a managed policy, or nothing',
    Description: 'ARN of the permissions boundary of every role. Leave it empty for none.',
  },
} as const

export const CONDITIONS = {
  MakesProvider: { 'Fn::Equals': [{ Ref: PARAMETERS.identityProvider }, ''] },
  HasBoundary: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: PARAMETERS.permissionsBoundary }, ''] }] },
} as const

/** The one value, or the other where the condition does not hold. */
export function when(name: keyof typeof CONDITIONS, then: unknown, otherwise: unknown): Intrinsic {
  return condition(name, then, otherwise)
}
