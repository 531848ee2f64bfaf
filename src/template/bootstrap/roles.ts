/** The roles that `bootstrap` makes in an account, with the policies of the table of permissions. */
import { FEATURE_SETS, featuresOf, type FeatureSet } from '../../permissions/features.ts'
import { policyOf, type PolicyDocument } from '../../permissions/policy.ts'
import type { Feature } from '../../permissions/permission.ts'
import type { Role } from '../../permissions/roles.ts'
import { serviceRoleOf } from '../../permissions/scopes.ts'
import type { ResolvedStage } from '../../config/resolved.ts'
import { ref } from '../intrinsics.ts'
import { trustOf } from '../trust.ts'
import type { TemplateResource } from '../types.ts'
import type { Jobs } from './jobs.ts'
import { PARAMETERS, when } from './parameters.ts'
import { deployRoleOf, planRoleOf } from './role-names.ts'
import type { ToKeep } from './to-keep.ts'
import { trustOfBranch, trustOfEnvironment, trustOfPlans, type Trusted } from './trust.ts'

export type MadeRole = {
  readonly id: string
  /** For its output. */
  readonly does: string
  readonly resource: TemplateResource
}

/** Seconds that a session of a deploy may last: as long as README's workflow asks for. */
const DEPLOYING = 14_400

/** The roles of the application in one account. `stages`: those of the account. */
export function rolesOf(
  stages: readonly ResolvedStage[],
  application: string,
  trusted: Trusted,
  jobs: Jobs,
  kept: Pick<ToKeep, 'needs' | 'stages'>,
): readonly MadeRole[] {
  const { partition } = trusted
  const names = namesOf([...stages, ...kept.stages], application)
  const policy = (role: Role, set: FeatureSet, stackNames: readonly string[] = names) =>
    policyOf({ role, features: FEATURE_SETS[set], partition, stack: application, stackNames })
  const deploys = (id: string, name: string, trust: object, of: readonly string[], does: string) =>
    role(id, name, trust, policy('deploy-with-service-role', 'everything', of), does)
  const plan = role(
    'PlanRole',
    planRoleOf(application),
    trustOfPlans(trusted),
    policy('plan-with-service-role', 'everything'),
    'Plans on pull requests. It can change nothing.',
  )
  const service = role(
    'ServiceRole',
    serviceRoleOf(application),
    trustOf('cloudformation.amazonaws.com'),
    policy('service', featureSetOf([...stages.flatMap(featuresOf), ...kept.needs])),
    'CloudFormation acts by it. Delete it after the last stack: without it none can be changed or deleted.',
  )
  return [
    plan,
    ...(jobs === 'one'
      ? [
          deploys(
            'DeployRole',
            deployRoleOf(application, null),
            trustOfBranch(trusted),
            names,
            'Deploys every stage.',
          ),
        ]
      : stages.map(({ name, stackName }) =>
          deploys(
            `DeployRole${idOf(name)}`,
            deployRoleOf(application, name),
            trustOfEnvironment(trusted, name),
            [stackName],
            `Deploys ${name}.`,
          ),
        )),
    service,
  ]
}

function role(
  id: string,
  name: string,
  trust: object,
  policy: PolicyDocument,
  does: string,
): MadeRole {
  return {
    id,
    does,
    resource: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: name,
        Description: `tinystacks: ${does}`,
        AssumeRolePolicyDocument: trust,
        ...(id.startsWith('DeployRole') && { MaxSessionDuration: DEPLOYING }),
        PermissionsBoundary: when(
          'HasBoundary',
          ref(PARAMETERS.permissionsBoundary),
          ref('AWS::NoValue'),
        ),
        Policies: [{ PolicyName: 'tinystacks', PolicyDocument: policy }],
      },
    },
  }
}

/** The stacks of the stages: all that begin with the application's name, and those that do not. */
function namesOf(
  stages: readonly { readonly stackName: string }[],
  application: string,
): readonly string[] {
  const others = new Set(stages.map(({ stackName }) => stackName))
  return [`${application}-*`, ...[...others].filter((name) => !name.startsWith(`${application}-`))]
}

/** The smallest set of features that has all of these. */
function featureSetOf(features: readonly Feature[]): FeatureSet {
  const sets = Object.keys(FEATURE_SETS) as readonly FeatureSet[]
  const enough = sets.find((set) =>
    features.every((feature) => (FEATURE_SETS[set] as readonly string[]).includes(feature)),
  )
  return enough ?? 'everything'
}

/** Part of a logical id, another for each name: `prod-west` is `ProdDashWest`. */
function idOf(stage: string): string {
  return stage
    .split('-')
    .map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`)
    .join('Dash')
}
