import {
  AwsError,
  type Properties,
  type ResourceContext,
  type ResourceHandler,
  type World,
} from '../../contract.ts'
import { partitionOf } from '../../cloudformation/template/pseudo.ts'
import { generatedName } from '../names.ts'
import { requiredText, structures, text, texts, whole } from '../params.ts'
import { resourceTags } from '../tags.ts'
import { providerHandler } from './identity-providers.ts'
import { iamState, type Role } from './state.ts'

/** Seconds that IAM takes, and CloudFormation waits for it to be known everywhere. */
const ROLE = 17
const PROFILE = 120

/** Characters of all inline policies of a role, and of its trust policy (IAM user guide, "IAM and AWS STS quotas"). */
const LARGEST_INLINE = 10_240
const LARGEST_TRUST = 2048

/** What CloudFormation can make of IAM (IAM-1, IAM-8, IAM-9). */
export function iamHandlers(world: World): readonly ResourceHandler[] {
  return [roleHandler(world), profileHandler(world), providerHandler(world)]
}

function roleHandler(world: World): ResourceHandler {
  const apply = (role: Role, context: ResourceContext, properties: Properties): void => {
    const policies = texts(properties, 'ManagedPolicyArns')
    const wrong = policies.find((arn) => !/^arn:aws[a-z-]*:iam::(aws|\d{12}):policy\/.+$/.test(arn))
    if (wrong !== undefined) {
      throw new AwsError('InvalidInput', `ARN ${wrong} is not valid.`)
    }
    const trust = JSON.stringify(properties['AssumeRolePolicyDocument'])
    if (sizeOf(trust) > LARGEST_TRUST) {
      throw new AwsError(
        'LimitExceeded',
        `Cannot exceed quota for ACLSizePerRole: ${LARGEST_TRUST}`,
        409,
      )
    }
    const inline = structures(properties, 'Policies').map((policy) =>
      JSON.stringify(policy['PolicyDocument']),
    )
    if (sizeOf(inline.join('')) > LARGEST_INLINE) {
      throw new AwsError(
        'LimitExceeded',
        `Maximum policy size of ${LARGEST_INLINE} bytes exceeded for role ${role.name}`,
        409,
      )
    }
    role.trust = trust
    role.policies = [...policies]
    role.inline = inline
    role.tags = resourceTags(context, properties)
    const boundary = text(properties, 'PermissionsBoundary')
    const longestSession = whole(properties, 'MaxSessionDuration')
    delete role.boundary
    delete role.longestSession
    Object.assign(role, {
      ...(boundary && { boundary }),
      ...(longestSession && { longestSession }),
    })
  }
  return {
    type: 'AWS::IAM::Role',
    create: async (context, properties) => {
      const { roles } = iamState(world)
      const name = text(properties, 'RoleName') ?? generatedName(world, context, 64)
      if (roles[name] !== undefined) {
        throw new AwsError('EntityAlreadyExists', `Role with name ${name} already exists.`, 409)
      }
      const path = text(properties, 'Path') ?? '/'
      const id = `AROA${world.id(17).toUpperCase()}`
      const role: Role = { name, id, path, trust: '', policies: [], tags: {} }
      apply(role, context, properties)
      roles[name] = role
      await context.takes(ROLE)
      return name
    },
    update: async (context, name, _before, after) => {
      const role = iamState(world).roles[name]
      if (role !== undefined) apply(role, context, after)
      await context.takes(ROLE)
    },
    remove: async (context, name) => {
      const { roles, profiles } = iamState(world)
      if (Object.values(profiles).some((profile) => profile.roles.includes(name))) {
        throw new AwsError(
          'DeleteConflict',
          'Cannot delete entity, must remove roles from instance profile first.',
          409,
        )
      }
      delete roles[name]
      await context.takes(1)
    },
    attributes: (context, name) => {
      const role = iamState(world).roles[name]
      return {
        Arn: `arn:${partitionOf(context.region)}:iam::${context.account}:role${role?.path ?? '/'}${name}`,
        RoleId: role?.id ?? '',
      }
    },
  }
}

/** IAM counts no white space. */
function sizeOf(policies: string): number {
  return policies.replaceAll(/\s/g, '').length
}

function profileHandler(world: World): ResourceHandler {
  const rolesIn = (properties: Properties): string[] => {
    const roles = [...texts(properties, 'Roles')]
    const missing = roles.find((name) => iamState(world).roles[name] === undefined)
    if (missing !== undefined) {
      throw new AwsError('NoSuchEntity', `The role with name ${missing} cannot be found.`, 404)
    }
    return roles
  }
  return {
    type: 'AWS::IAM::InstanceProfile',
    create: async (context, properties) => {
      const { profiles } = iamState(world)
      const name = text(properties, 'InstanceProfileName') ?? generatedName(world, context, 128)
      if (profiles[name] !== undefined) {
        throw new AwsError('EntityAlreadyExists', `Instance Profile ${name} already exists.`, 409)
      }
      requiredText({ Roles: texts(properties, 'Roles')[0] }, 'Roles')
      const path = text(properties, 'Path') ?? '/'
      const id = `AIPA${world.id(17).toUpperCase()}`
      profiles[name] = { name, id, path, roles: rolesIn(properties) }
      await context.takes(PROFILE)
      return name
    },
    update: async (context, name, _before, after) => {
      const profile = iamState(world).profiles[name]
      if (profile !== undefined) profile.roles = rolesIn(after)
      await context.takes(1)
    },
    remove: async (context, name) => {
      delete iamState(world).profiles[name]
      await context.takes(1)
    },
    attributes: (context, name) => {
      const path = iamState(world).profiles[name]?.path ?? '/'
      const at = `arn:${partitionOf(context.region)}:iam::${context.account}`
      return { Arn: `${at}:instance-profile${path}${name}` }
    },
  }
}
