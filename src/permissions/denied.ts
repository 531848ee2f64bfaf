/** What AWS denies, as its text says it, and the statement that would allow it. */
import type { Action, Names, Partition, Permission } from './permission.ts'
import type { PolicyDocument } from './policy.ts'
import { PARTITIONS, PRINTED_POLICIES, printedPolicy } from './printed.ts'
import type { Role } from './roles.ts'
import { PERMISSIONS } from './table.ts'

export type Statement = PolicyDocument['Statement'][number]

export type Denial = {
  /** null = AWS does not say, as EC2 long did not. */
  readonly action: Action | null
  /** An ARN; null = AWS does not say, or not all of it. */
  readonly resource: string | null
  /** A statement denies it: no other can allow it. */
  readonly isExplicit: boolean
  readonly partition: Partition
}

const ACTION = '([a-z\\d-]+:[A-Z]\\w+)'

/** How AWS says that an action is denied; the words' sources are in sandbox/BEHAVIOUR.md (IAM-4 to IAM-6). */
const SAYS_ACTION: readonly RegExp[] = [
  new RegExp(`not authorized to perform: ${ACTION}`),
  new RegExp(`doesn't have permission to call ${ACTION}`),
  // SEEN eksctl-io/eksctl#365
  new RegExp(`API: ${ACTION} You are not authorized`),
]

/** What a text of AWS's denies; null = it tells of no denial. */
export function denialIn(text: string): Denial | null {
  const found = SAYS_ACTION.flatMap((words) => words.exec(text)?.[1] ?? [])[0]
  const isLinked = /permission to create service linked role/i.test(text)
  const action = isLinked ? 'iam:CreateServiceLinkedRole' : (found as Action | undefined)
  if (action === undefined && !/not authorized to perform this operation/i.test(text)) return null
  const [, written] = /\barn:(aws[a-z-]*):/.exec(text) ?? []
  return {
    action: action ?? null,
    resource: resourceIn(text),
    isExplicit: /with an explicit deny/.test(text),
    partition: PARTITIONS.find((partition) => partition === written) ?? 'aws',
  }
}

/** The ARN that a text says is denied, where nothing of it was cut. */
function resourceIn(text: string): string | null {
  const [, resource = ''] = / on resource: (arn:\S+)/.exec(text) ?? []
  return resource === '' || resource.includes('***') ? null : resource
}

/** Whose call was denied: one of ours, or CloudFormation's for a resource of this type. */
export type DeniedTo = {
  readonly by: Permission['by']
  /** `AWS::RDS::DBInstance`; absent = of no resource. */
  readonly type?: string
  /** The file's `stack`; absent = not known. */
  readonly stack?: string | undefined
}

/** The statement that the table has for it; null = the table does not know the action. */
export function statementFor(
  { action, partition, resource }: Denial,
  { by, type, stack = '' }: DeniedTo,
): Statement | null {
  const rows = PERMISSIONS.filter(({ actions }) => actions.some((one) => one === action))
  const names: Names = { partition, stack: stack === '' ? null : stack }
  const service = (type ?? '').toLowerCase().split('::')[1] ?? ''
  const row =
    rows.find((one) => one.by === by && isOfService(one, names, service)) ??
    rows.find((one) => one.by === by) ??
    rows[0]
  if (row === undefined || action === null) return null
  // Without the application's name the table would allow more than this one call needs, such as passing any role.
  const scope = names.stack === null && resource !== null ? [resource] : row.on?.(names)
  const resources = row.on === undefined ? ['*'] : (scope ?? ['*'])
  const condition = row.when?.(names)
  return {
    Effect: 'Allow',
    Action: action,
    Resource: resources.length === 1 ? resources.join('') : resources,
    ...(condition && { Condition: condition }),
  }
}

/** Of two rows with the same action, the one whose condition names the service. */
function isOfService({ when }: Permission, names: Names, service: string): boolean {
  return service !== '' && JSON.stringify(when?.(names) ?? {}).includes(`"${service}.`)
}

/** The roles whose policies are named: of the first group in which one allows it. */
const ROLES_OF: Readonly<Record<Permission['by'], readonly (readonly Role[])[]>> = {
  direct: [
    ['plan', 'deploy'],
    ['plan-with-service-role', 'deploy-with-service-role'],
    ['outputs', 'reboot', 'restore-secret', 'connect'],
  ],
  cloudformation: [['deploy', 'service']],
}

/** The smallest printed policy of each role that allows the same: `deploy-databases`. */
function policiesWith(
  statement: Statement,
  by: Permission['by'],
  partition: Partition,
): readonly string[] {
  const named = (role: Role): readonly string[] => {
    const found = PRINTED_POLICIES.find(
      (one) =>
        one.role === role &&
        printedPolicy(one, partition).Statement.some((other) => isAllowedBy(statement, other)),
    )
    return found === undefined ? [] : [found.name]
  }
  const groups = ROLES_OF[by].map((roles) => roles.flatMap(named))
  return groups.find((names) => names.length > 0) ?? []
}

/** Whether the other statement allows the action, under a condition with the same values. */
function isAllowedBy(
  { Action: action, Condition: condition }: Statement,
  other: Statement,
): boolean {
  const conditions = JSON.stringify(other.Condition ?? {})
  const values = Object.values(condition ?? {}).flatMap((tests) => Object.values(tests).flat())
  return (
    other.Effect === 'Allow' &&
    [other.Action].flat().some((one) => covers(one, String(action))) &&
    values.every((value) => conditions.includes(JSON.stringify(value)))
  )
}

function covers(pattern: string, action: string): boolean {
  return pattern.endsWith('*') ? action.startsWith(pattern.slice(0, -1)) : pattern === action
}

/** Whether a deploy role has it: people who connect are no roles of a workflow. */
function isOfDeploys(action: Action): boolean {
  const rows = PERMISSIONS.filter(({ actions }) => actions.includes(action))
  return rows.length === 0 || rows.some(({ verbs }) => verbs.includes('deploy'))
}

const PAGE = 'docs/permissions.md'

const HEADINGS: Readonly<Record<Permission['by'], string>> = {
  direct: 'Our own calls',
  cloudformation: "CloudFormation's calls",
}

/** What to do about it, in one line. */
export function wayOutOf(denial: Denial, to: DeniedTo): string {
  const { action, isExplicit } = denial
  if (action === null)
    return `AWS does not say which action it denies; ${PAGE} has all of them, below "${HEADINGS[to.by]}"`
  if (isExplicit) {
    const forbids = `a Deny statement forbids ${action}, and no Allow overrides it`
    return isOfDeploys(action)
      ? `${forbids}: the plan role may change nothing; run this as the deploy role, or take ${action} out of that statement`
      : `${forbids}: take ${action} out of that statement`
  }
  const statement = statementFor(denial, to)
  if (statement === null) return `allow ${action} for this role; ${PAGE} lists every permission`
  const files = policiesWith(statement, to.by, denial.partition).map((name) => `${name}.json`)
  const where = files.length === 0 ? '' : `, as in ${files.join(' and ')} of docs/policies`
  return `allow ${action}: add ${JSON.stringify(statement)} to the role's policy${where} (${PAGE}, "${HEADINGS[to.by]}")`
}
