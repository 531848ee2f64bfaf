/** IAM policies, made of the table. */
import type { Action, Condition, Feature, Names, Partition, Permission } from './permission.ts'
import { makesResources, onlyPlans, ROLES, type Role } from './roles.ts'
import { PERMISSIONS } from './table.ts'

type Statement = {
  readonly Sid?: string
  readonly Effect: 'Allow' | 'Deny'
  readonly Action: string | readonly string[]
  readonly Resource: string | readonly string[]
  readonly Condition?: Condition
}

export type PolicyDocument = {
  readonly Version: '2012-10-17'
  readonly Statement: readonly Statement[]
}

/** What a policy is for. */
export type PolicyRequest = {
  readonly role: Role
  readonly features: readonly Feature[]
  readonly partition: Partition
  /** The file's `stack`, to whose names the policy is limited where AWS can; left out = of any application. */
  readonly stack?: string
  /** The only stacks, as in `Names`. */
  readonly stackNames?: readonly string[]
}

/** The rows that a role needs for files with these features. */
export function permissionsOf(
  { role, features }: Pick<PolicyRequest, 'role' | 'features'>,
  table: readonly Permission[] = PERMISSIONS,
): readonly Permission[] {
  const { calls, passes } = ROLES[role]
  const has = new Set<Feature>([...features, ...(passes ? (['service-role'] as const) : [])])
  return table.filter(
    (row) =>
      row.verbs.some((verb) => calls[row.by].includes(verb)) &&
      (row.features === undefined || row.features.some((feature) => has.has(feature))),
  )
}

/** One ready policy. `table`: another than ours, in tests. */
export function policyOf(
  request: PolicyRequest,
  table: readonly Permission[] = PERMISSIONS,
): PolicyDocument {
  const { partition, stack = null, stackNames } = request
  const names: Names = { partition, stack, stackNames }
  const grants = permissionsOf(request, table).flatMap((row) =>
    row.actions.map((action) => ({
      action,
      resources: row.on?.(names) ?? ['*'],
      condition: row.when?.(names) ?? null,
    })),
  )
  const needed = grants.filter((grant, index) => !isCovered(grant, index, grants))
  return {
    Version: '2012-10-17',
    Statement: [
      ...statements(makesResources(request.role) ? needed.map(asFamily) : needed),
      ...(onlyPlans(request.role) ? [CHANGE_NOTHING] : []),
    ],
  }
}

type Grant = {
  readonly action: Action
  readonly resources: readonly string[]
  readonly condition: Condition | null
}

/** Whether another grant without a condition allows it all: of two that allow the same, the first stays. */
function isCovered(grant: Grant, index: number, grants: readonly Grant[]): boolean {
  return grants.some(
    (other, at) =>
      at !== index &&
      other.action === grant.action &&
      covers(other, grant) &&
      (at < index || !covers(grant, other)),
  )
}

function covers(other: Grant, { resources, condition }: Grant): boolean {
  const isFree = other.condition === null || isSame(other.condition, condition)
  return isFree && resources.every((arn) => other.resources.some((wider) => matches(wider, arn)))
}

/** Whether IAM's pattern matches everything that the other pattern does; `?` stands in none of ours. */
function matches(wider: string, pattern: string): boolean {
  const parts = wider.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(pattern)
}

/** All actions of AWS that begin so: where a role has them all, one name with a wildcard says the same. */
export const ALL_THAT_BEGIN: Readonly<Record<Action, readonly Action[]>> = {
  'ec2:AssociateIam': ['ec2:AssociateIamInstanceProfile'],
  'ec2:AuthorizeSecurityGroup': [
    'ec2:AuthorizeSecurityGroupEgress',
    'ec2:AuthorizeSecurityGroupIngress',
  ],
  'ec2:DisassociateIam': ['ec2:DisassociateIamInstanceProfile'],
  'ec2:ReplaceIam': ['ec2:ReplaceIamInstanceProfileAssociation'],
  'ec2:ReplaceRoute': ['ec2:ReplaceRoute', 'ec2:ReplaceRouteTableAssociation'],
  'ec2:RevokeSecurityGroup': ['ec2:RevokeSecurityGroupEgress', 'ec2:RevokeSecurityGroupIngress'],
  'ec2:UpdateSecurityGroupRuleDescriptions': [
    'ec2:UpdateSecurityGroupRuleDescriptionsEgress',
    'ec2:UpdateSecurityGroupRuleDescriptionsIngress',
  ],
  'elasticache:ModifyReplicationGroup': [
    'elasticache:ModifyReplicationGroup',
    'elasticache:ModifyReplicationGroupShardConfiguration',
  ],
  'iam:UpdateRole': ['iam:UpdateRole', 'iam:UpdateRoleDescription'],
}

function shortened(actions: readonly Action[]): readonly Action[] {
  return Object.entries(ALL_THAT_BEGIN).reduce<readonly Action[]>(
    (all, [start, members]) =>
      members.every((member) => all.includes(member))
        ? [...all.filter((action) => !members.includes(action)), `${start}*` as Action]
        : all,
    actions,
  )
}

/**
 * Reads of which a role that CloudFormation acts by gets all: its handlers begin to read more without notice, and none
 * of them shows a secret. Without this a policy for every feature would be too large.
 */
const FAMILIES = [
  'rds:Describe',
  'elasticache:Describe',
  'ec2:Describe',
  'iam:Get',
  'iam:List',
  'ssm:Describe',
] as const

function asFamily(grant: Grant): Grant {
  const family = FAMILIES.find((start) => grant.action.startsWith(start))
  return family === undefined ? grant : { ...grant, action: `${family}*` }
}

/** One statement for all actions on the same resources under the same condition. */
function statements(grants: readonly Grant[]): readonly Statement[] {
  const byScope = groupBy(grants, ({ resources, condition }) =>
    JSON.stringify([resources, condition]),
  )
  const merged = byScope.map((group) => ({
    actions: shortened([...new Set(group.map(({ action }) => action))]).toSorted(),
    resources: group[0]?.resources ?? [],
    condition: group[0]?.condition ?? null,
  }))
  return groupBy(merged, ({ actions, resources, condition }) =>
    JSON.stringify([actions, resources, condition && valueless(condition)]),
  ).flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const conditions = group.flatMap(({ condition }) => condition ?? [])
    return {
      Effect: 'Allow' as const,
      Action: oneOrMore(first.actions),
      Resource: oneOrMore(first.resources),
      ...(conditions.length > 0 && { Condition: conditions.reduce(either) }),
    }
  })
}

function groupBy<T>(all: readonly T[], key: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return [...groups.values()]
}

/** A condition of one key, without what that has to be: two that agree in it can be one. */
function valueless(condition: Condition): unknown {
  const keys = Object.entries(condition).flatMap(([operator, tests]) =>
    Object.keys(tests).map((key) => [operator, key]),
  )
  return keys.length === 1 ? keys : condition
}

/** Where the one or the other holds, for two that agree but for their value. */
function either(one: Condition, other: Condition): Condition {
  return Object.fromEntries(
    Object.entries(one).map(([operator, tests]) => [
      operator,
      Object.fromEntries(
        Object.entries(tests).map(([key, value]) => [
          key,
          oneOrMore([...new Set([value, other[operator as keyof Condition]?.[key] ?? []].flat())]),
        ]),
      ),
    ]),
  )
}

function isSame(one: Condition, other: Condition | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** A plan changes nothing, whatever other policies the role has. */
const CHANGE_NOTHING: Statement = {
  Sid: 'ChangeNothing',
  Effect: 'Deny',
  Action: [
    'cloudformation:ExecuteChangeSet',
    'cloudformation:CreateStack',
    'cloudformation:UpdateStack',
    'cloudformation:ContinueUpdateRollback',
    'cloudformation:RollbackStack',
    'cloudformation:UpdateTerminationProtection',
    'cloudformation:DeleteStack',
  ],
  Resource: '*',
}

function oneOrMore(texts: readonly string[]): string | readonly string[] {
  const [only, ...others] = texts
  return only !== undefined && others.length === 0 ? only : texts
}

/** As AWS counts it: IAM counts no white space (IAM user guide, "IAM and AWS STS quotas"). */
export function sizeOf(policy: PolicyDocument): number {
  return JSON.stringify(policy).replaceAll(/\s/g, '').length
}

/** Characters that a managed policy can have (same page). */
export const LARGEST = 6144
