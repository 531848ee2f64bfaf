/** The stack of `bootstrap`: what an account needs before a workflow can plan and deploy. */
import type { ResolvedStage } from '../../config/resolved.ts'
import { usageError } from '../../errors.ts'
import { attribute } from '../intrinsics.ts'
import type { Template, TemplateResource } from '../types.ts'
import { declaredWith, NOTHING_GIVEN, type Given } from './given.ts'
import { MADE, type Made, type MadeStage } from './made.ts'
import { NOTHING_KEPT, type ToKeep } from './to-keep.ts'
import { CONDITIONS, PROVIDER } from './parameters.ts'
import type { Jobs } from './jobs.ts'
import { rolesOf } from './roles.ts'
import { audienceIn, ISSUER, type Trusted } from './trust.ts'

type BootstrapResource = TemplateResource & { readonly Condition?: string }

export type BootstrapTemplate = Template & {
  readonly Metadata: { readonly [MADE]: Made }
  readonly Parameters: Readonly<Record<string, { readonly Default?: string }>>
  readonly Conditions: typeof CONDITIONS
  readonly Resources: Readonly<Record<string, BootstrapResource>>
}

/** The template of one account. `stages`: those of the account, at least one. */
export function bootstrapTemplate(
  stages: readonly ResolvedStage[],
  application: string,
  trusted: Trusted,
  jobs: Jobs,
  given: Given = NOTHING_GIVEN,
  kept: ToKeep = NOTHING_KEPT,
): BootstrapTemplate {
  const roles = rolesOf(stages, application, trusted, jobs, kept)
  const ids = roles.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined)
    throw usageError(
      `two stages would have the logical id \`${twice}\`, in which a hyphen is written \`Dash\``,
      'rename one of the stages, or take --jobs one',
    )
  const { owner, repository, branch } = trusted
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Roles by which ${owner}/${repository} plans and deploys the databases of ${application}. Made by tinystacks.`,
    Metadata: {
      [MADE]: {
        ...{ repository: `${owner}/${repository}`, branch, jobs },
        stages: stagesIn(stages, kept),
      },
    },
    Parameters: declaredWith(given),
    Conditions: CONDITIONS,
    Resources: {
      [PROVIDER]: provider(trusted),
      ...Object.fromEntries(roles.map(({ id, resource }) => [id, resource])),
      ...kept.roles.Resources,
    },
    Outputs: {
      ...Object.fromEntries(
        roles.map(({ id, does }) => [id, { Description: does, Value: attribute(id, 'Arn') }]),
      ),
      ...kept.roles.Outputs,
    },
  }
}

function stagesIn(stages: readonly ResolvedStage[], kept: ToKeep): readonly MadeStage[] {
  const own = stages.map(({ name: stage, stackName, region }) => ({ stage, stackName, region }))
  const others = kept.stages.filter(
    ({ stackName, region }) =>
      !own.some((one) => one.stackName === stackName && one.region === region),
  )
  return [...own, ...others.map(({ stage, stackName, region }) => ({ stage, stackName, region }))]
}

/** An account has one of each issuer, which other applications may have come to use: it stays when the stack goes. */
function provider(trusted: Trusted): BootstrapResource {
  return {
    Type: 'AWS::IAM::OIDCProvider',
    Condition: 'MakesProvider',
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: { Url: `https://${ISSUER}`, ClientIdList: [audienceIn(trusted.partition)] },
  }
}
