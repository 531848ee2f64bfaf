/**
 * The calls of CloudFormation that each operation may make of a stage with three databases, while operations take no
 * time. A look that guards data stays, and is listed with its reason.
 */

/** As the proxy names a call: `DescribeStacks` lists those of a region, `DescribeStacks of one` asks by name. */
type Guard = { readonly call: string; readonly why: string }

export type CallGoal = {
  readonly operation: string
  readonly isProtected: boolean
  readonly verb: 'plan' | 'deploy'
  /** What the file says of them. */
  readonly postgres: string
  readonly redis: string
  /** What any client of CloudFormation has to do, in its order. */
  readonly lifecycle: readonly string[]
  readonly guards: readonly Guard[]
}

const PROTECTION: Guard = {
  call: 'DescribeStacks of one',
  why: 'termination protection stands in no template, and AWS tells it of a stack by name only (CFN-46)',
}
const SAME_REDIS: Guard = {
  call: 'ListStackResources',
  why: 'a Redis that is changed may have been made anew by hand, which only its time tells (ADR 23)',
}

const CHANGE_SET = ['CreateChangeSet', 'DescribeChangeSet']
/** Its end and its outputs are one look. */
const CARRIED_OUT = [...CHANGE_SET, 'ExecuteChangeSet', 'DescribeStacks of one']

const AT_FIRST = { postgres: '{}', redis: '{}' }
const LARGER = { ...AT_FIRST, postgres: '{ instance: db.t4g.small }' }
const BACKED_UP = { ...LARGER, redis: '{ backupDays: 9 }' }

/** In their order: each begins with what the one before has deployed. */
export const CALL_GOALS: readonly CallGoal[] = [false, true].flatMap((isProtected): CallGoal[] => [
  {
    ...{ operation: 'create', isProtected, verb: 'deploy', ...AT_FIRST, guards: [] },
    lifecycle: [
      ...['DescribeStacks', ...CARRIED_OUT],
      // Instances are protected by a second update, so that a create which fails can be rolled back.
      ...(isProtected ? [...CARRIED_OUT, 'UpdateTerminationProtection'] : []),
    ],
  },
  {
    ...{ operation: 'no-op', isProtected, verb: 'deploy', ...AT_FIRST, guards: [PROTECTION] },
    lifecycle: ['DescribeStacks', 'GetTemplate'],
  },
  {
    ...{ operation: 'plan', isProtected, verb: 'plan', ...LARGER, guards: [] },
    lifecycle: ['DescribeStacks', ...CHANGE_SET, 'DeleteChangeSet'],
  },
  {
    ...{ operation: 'changed', isProtected, verb: 'deploy', ...LARGER, guards: [] },
    lifecycle: ['DescribeStacks', ...CARRIED_OUT],
  },
  {
    ...{ operation: 'Redis changed', isProtected, verb: 'deploy', ...BACKED_UP },
    ...{ guards: [SAME_REDIS], lifecycle: ['DescribeStacks', ...CARRIED_OUT] },
  },
])

/** The file of such a stage. */
export function fileOf({ isProtected, postgres, redis }: CallGoal): string {
  return `version: 1
stack: ${isProtected ? 'kept' : 'shop'}
region: us-east-1
stages:
  dev:
    protected: ${String(isProtected)}
    databases:
      postgres: ${postgres}
      mysql: {}
      redis: ${redis}
`
}

/** A run's calls of CloudFormation, but for the guards; and all others, which look at what runs and what has room. */
export function sorted(
  calls: readonly string[],
  { guards }: Pick<CallGoal, 'guards'>,
): { readonly lifecycle: readonly string[]; readonly looks: readonly string[] } {
  const own = calls.flatMap((call) => /^cloudformation:(.+)/.exec(call)?.[1] ?? [])
  const left = guards.map(({ call }) => call)
  const lifecycle = own.filter((call) => {
    const guard = left.indexOf(call)
    if (guard >= 0) left.splice(guard, 1)
    return guard < 0
  })
  return { lifecycle, looks: calls.filter((call) => !call.startsWith('cloudformation:')) }
}
