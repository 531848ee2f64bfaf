/** The policies of docs/permissions.md, enforced: who has which access keys, and runs with them. */
import { parseConfig } from '../../src/config/index.ts'
import { FEATURE_SETS, featuresOf } from '../../src/permissions/features.ts'
import { PRINTED_POLICIES, printedPolicy } from '../../src/permissions/printed.ts'
import type { Role } from '../../src/permissions/roles.ts'
import { runCli, type Finished, type Sandbox } from './support.ts'

const ACCOUNT = 'arn:aws:iam::123456789012'

/** `arn:aws:iam::123456789012:role/tinystacks-deploy`. */
export const roleArn = (name: string): string => `${ACCOUNT}:role/${name}`

/** What a policy is chosen by. */
type Needs = { readonly stack: string; readonly features: ReturnType<typeof featuresOf> }

/** The file's name, and what its stages have. */
export function needsOf(file: string): Needs {
  const parsed = parseConfig(file, 'tinystacks.yml')
  if (parsed.kind !== 'valid') throw new Error(JSON.stringify(parsed.problems))
  const { stack, stages } = parsed.config
  return { stack, features: [...new Set(stages.flatMap(featuresOf))] }
}

/** The smallest printed policy of the role that covers the features, with the file's name in the place of `shop`. */
function policyFor(role: Role, { stack, features }: Needs) {
  const printed = PRINTED_POLICIES.find((one) => {
    const covered: readonly string[] = FEATURE_SETS[one.set]
    return one.role === role && features.every((feature) => covered.includes(feature))
  })
  if (printed === undefined) throw new Error(`no policy of ${role} is for ${features.join(', ')}`)
  const text = JSON.stringify(printedPolicy(printed, 'aws')).replaceAll('shop', stack)
  return JSON.parse(text) as ReturnType<typeof printedPolicy>
}

/** Gives a role the policy that docs/permissions.md has for it, and these access keys. */
export async function enforce(
  { url }: Sandbox,
  given: Needs & {
    readonly arn: string
    readonly keys?: readonly string[]
    readonly role: Role
    /** Without these actions. */
    readonly without?: readonly string[]
  },
): Promise<void> {
  const { arn, keys = [], role, without = [] } = given
  const policy = policyFor(role, given)
  const Statement = policy.Statement.map(({ Action, ...statement }) => ({
    ...statement,
    Action: [Action].flat().filter((action) => !without.includes(action)),
  })).filter(({ Action }) => Action.length > 0)
  const answer = await fetch(`${url}/_sandbox/policies`, {
    method: 'POST',
    body: JSON.stringify({ arn, accessKeys: keys, policies: [{ ...policy, Statement }] }),
  })
  if (!answer.ok) throw new Error(await answer.text())
}

/** Runs the command line with these access keys. */
export function runAs(
  key: string,
  cwd: string,
  { environment }: Sandbox,
  ...argv: readonly string[]
): Promise<Finished> {
  return runCli(cwd, { ...environment, AWS_ACCESS_KEY_ID: key }, ...argv)
}
