/** Whom the roles of `bootstrap` trust: jobs of one repository, by the tokens that GitHub gives them. */
import type { Partition } from '../../permissions/permission.ts'
import { when, PARAMETERS, PROVIDER } from './parameters.ts'
import { attribute, ref, sub, variable, type Intrinsic } from '../intrinsics.ts'

export const ISSUER = 'token.actions.githubusercontent.com'

/** The repository, and the branch that is deployed. */
export type Trusted = {
  readonly owner: string
  readonly repository: string
  readonly branch: string
  readonly partition: Partition
}

/** What STS is asked for (aws-actions/configure-aws-credentials, README, "audience"). */
export function audienceIn(partition: Partition): string {
  return partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com'
}

/** Plans: pull requests, the merge queue, and what a person or a comment starts on the branch. */
export function trustOfPlans(trusted: Trusted): object {
  return trustOf(trusted, {
    StringLike: subjects(trusted, [
      'pull_request',
      `ref:refs/heads/${trusted.branch}`,
      `ref:refs/heads/gh-readonly-queue/${trusted.branch}/*`,
    ]),
  })
}

/** Deploys by the one job of all stages. */
export function trustOfBranch(trusted: Trusted): object {
  return trustOf(trusted, {
    StringEquals: subjects(trusted, [`ref:refs/heads/${trusted.branch}`]),
  })
}

/**
 * Deploys by a job with this environment. A pull request may name it too, in a workflow that it changes: the branch is
 * asked for besides, where STS knows that claim.
 */
export function trustOfEnvironment(trusted: Trusted, environment: string): object {
  return trustOf(trusted, {
    StringEquals: {
      ...subjects(trusted, [`environment:${environment}`]),
      ...(knowsClaims(trusted) && {
        [`${ISSUER}:environment`]: environment,
        [`${ISSUER}:ref`]: `refs/heads/${trusted.branch}`,
      }),
    },
  })
}

/**
 * STS asks for claims besides the subject in the commercial regions (AWS, "AWS STS now supports validation of select
 * identity provider specific claims", 2026-01). Elsewhere a condition on them would never hold.
 */
function knowsClaims({ partition }: Trusted): boolean {
  return partition === 'aws'
}

/** Both forms of the subject: with names alone, and with ids that never change (GitHub, "Immutable subject claims"). */
function subjects(
  { owner, repository }: Trusted,
  ends: readonly string[],
): Readonly<Record<string, readonly Intrinsic[] | readonly (string | Intrinsic)[]>> {
  const { ownerId, repositoryId } = PARAMETERS
  return {
    [`${ISSUER}:sub`]: ends.flatMap((end) => [
      `repo:${owner}/${repository}:${end}`,
      sub`repo:${owner}@${variable(ownerId)}/${repository}@${variable(repositoryId)}:${end}`,
    ]),
  }
}

type Conditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>

function trustOf(trusted: Trusted, conditions: Conditions): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: {
          Federated: when(
            'MakesProvider',
            attribute(PROVIDER, 'Arn'),
            ref(PARAMETERS.identityProvider),
          ),
        },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          ...conditions,
          StringEquals: {
            [`${ISSUER}:aud`]: audienceIn(trusted.partition),
            ...(knowsClaims(trusted) && {
              [`${ISSUER}:repository_id`]: ref(PARAMETERS.repositoryId),
            }),
            ...conditions['StringEquals'],
          },
        },
      },
    ],
  }
}
