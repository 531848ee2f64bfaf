import { TinystacksError } from '../../errors.ts'

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
