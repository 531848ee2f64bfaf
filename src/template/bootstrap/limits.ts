/** What IAM does not take, known before anything is deployed. */
import type { BootstrapTemplate } from './bootstrap.ts'

/** Characters (IAM API, CreateRole, RoleName). */
const LONGEST_NAME = 64

/** Characters of a role's inline policies together, and of its trust (IAM user guide, "IAM and AWS STS quotas"). */
export const LARGEST_INLINE = 10_240
export const LARGEST_TRUST = 2048

/** Why IAM will not take the template's roles, in a sentence, and what to do about it; null = it will. */
export function refusedByIam({
  Resources,
}: BootstrapTemplate): { readonly why: string; readonly hint: string } | null {
  const roles = Object.values(Resources).flatMap(({ Properties }) =>
    typeof Properties['RoleName'] === 'string'
      ? [
          {
            name: Properties['RoleName'],
            trust: Properties['AssumeRolePolicyDocument'],
            policies: Properties['Policies'],
          },
        ]
      : [],
  )
  for (const { name, trust, policies } of roles) {
    if (name.length > LONGEST_NAME)
      return {
        why: `the role \`${name}\` has a longer name than the ${String(LONGEST_NAME)} characters that IAM takes`,
        hint: 'shorten `stack`, or the name of the stage',
      }
    if (sizeOf(trust) > LARGEST_TRUST)
      return {
        why: `the trust policy of \`${name}\` is larger than the ${String(LARGEST_TRUST)} characters that IAM takes`,
        hint: 'shorten the name of the branch',
      }
    if (sizeOf(policies) > LARGEST_INLINE)
      return {
        why: `the policy of \`${name}\` is larger than the ${String(LARGEST_INLINE)} characters that IAM takes`,
        hint: 'leave out each `stackName` that a stage does not need, or name fewer stages with --stage',
      }
  }
  return null
}

/** Without white space, as IAM counts; what CloudFormation fills in is shorter than its reference. */
function sizeOf(policy: unknown): number {
  return JSON.stringify(policy).replaceAll(/\s/g, '').length
}
