import { dotted } from '../../config/positions.ts'
import type { Locate, ResolvedStage } from '../../config/resolved.ts'
import { TinystacksError } from '../../errors.ts'
import type { Options } from './context.ts'

/** An ARN of a role, in any partition (IAM user guide, "IAM identifiers"). */
const ROLE = /^arn:aws(-[a-z]+)*:iam::\d{12}:role\/(?:[\x21-\x7e]+\/)?[\w+=,.@-]{1,64}$/
/** Characters (API, CreateChangeSet, RoleARN). */
const LONGEST = 2048

/**
 * The role that CloudFormation is to act by, as `cloudformation-role` names it; null = none is named.
 *
 * @throws TinystacksError not-a-role (exit 2)
 */
export function readServiceRole(written: string | undefined): string | null {
  if (written === undefined || written === '') return null
  if (ROLE.test(written) && written.length <= LONGEST) return written
  throw new TinystacksError(
    'not-a-role',
    `\`cloudformation-role\` must be the ARN of an IAM role, not \`${written}\``,
    { exit: 2, hint: 'write it as arn:aws:iam::123456789012:role/shop-cloudformation' },
  )
}

/**
 * Refuses a `cloudformation-role` that is another than the file names for a stage. Neither wins: one of the two is not
 * what somebody meant.
 *
 * @throws TinystacksError two-service-roles (exit 2, with the line)
 */
export function mustAgreeOnService(
  { serviceRole = null }: Pick<Options, 'serviceRole'>,
  stages: readonly Pick<ResolvedStage, 'name' | 'roles'>[],
  locate: Locate,
  file: string,
): void {
  const problems = stages.flatMap(({ name, roles: { service } }) => {
    if (serviceRole === null || service === null || service === serviceRole) return []
    const path = ['stages', name, 'roles', 'service']
    return [
      {
        code: 'another-service-role' as const,
        path: dotted(path),
        ...locate(path),
        message: `the stage ${name} has the service role ${service}, but \`cloudformation-role\` is ${serviceRole}`,
        hint: 'leave `cloudformation-role` out: the file names the role of each stage',
      },
    ]
  })
  if (problems.length === 0) return
  throw new TinystacksError('two-service-roles', 'two service roles are named for one stage', {
    exit: 2,
    file,
    problems,
  })
}
