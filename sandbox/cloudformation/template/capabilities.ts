import { AwsError } from '../../contract.ts'
import { isObject } from '../../json.ts'
import type { Template } from './types.ts'

/**
 * IAM types that need an acknowledgement, and the property that gives each a name of its own (user guide,
 * Capabilities).
 */
const IAM_NAMES: Readonly<Record<string, string | undefined>> = {
  'AWS::IAM::AccessKey': undefined,
  'AWS::IAM::Group': 'GroupName',
  'AWS::IAM::InstanceProfile': 'InstanceProfileName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Policy': undefined,
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::User': 'UserName',
  'AWS::IAM::UserToGroupAddition': undefined,
}

export type Requirement = { readonly capability: string; readonly reason: string }

/** The capability a template needs, with AWS's reason; undefined when it needs none. */
export function requiredCapability(template: Template): Requirement | undefined {
  const iam = Object.values(template.Resources).filter(({ Type }) => Object.hasOwn(IAM_NAMES, Type))
  if (iam.length === 0) return undefined
  const named = iam.some(({ Type, Properties }) => {
    const name = IAM_NAMES[Type]
    return name !== undefined && isObject(Properties) && Object.hasOwn(Properties, name)
  })
  const types = [...new Set(iam.map(({ Type }) => Type))]
  return {
    capability: named ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM',
    reason: `The following resource(s) require capabilities: [${types.join(', ')}]`,
  }
}

/** Refuses a template whose capability was not acknowledged. CAPABILITY_NAMED_IAM covers CAPABILITY_IAM. */
export function checkCapabilities(template: Template, given: readonly string[]): void {
  const required = requiredCapability(template)
  if (required === undefined || given.includes(required.capability)) return
  if (required.capability === 'CAPABILITY_IAM' && given.includes('CAPABILITY_NAMED_IAM')) return
  throw new AwsError(
    'InsufficientCapabilitiesException',
    `Requires capabilities : [${required.capability}]`,
  )
}
