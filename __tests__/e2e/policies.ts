/** The policies of docs/permissions.md, enforced: who has which access keys, and runs with them. */
import { parseConfig } from '../../src/config/index.ts'
import { featuresOf } from '../../src/permissions/features.ts'
import type { Feature } from '../../src/permissions/permission.ts'
import { policyOf } from '../../src/permissions/policy.ts'
import type { Role } from '../../src/permissions/roles.ts'
import { runCli, type Finished, type Sandbox } from './support.ts'

const ACCOUNT = 'arn:aws:iam::123456789012'

/** `arn:aws:iam::123456789012:role/tinystacks-deploy`. */
export const roleArn = (name: string): string => `${ACCOUNT}:role/${name}`

/** What a file's policies are made for: its name, and what its stages have. */
export function needsOf(file: string): {
  readonly stack: string
  readonly features: readonly Feature[]
} {
  const parsed = parseConfig(file, 'tinystacks.yml')
  if (parsed.kind !== 'valid') throw new Error(JSON.stringify(parsed.problems))
  const { stack, stages } = parsed.config
  return { stack, features: [...new Set(stages.flatMap(featuresOf))] }
}

/** Gives a role the policy that the page prints for it, and these access keys. */
export async function enforce(
  { url }: Sandbox,
  given: {
    readonly arn: string
    readonly keys?: readonly string[]
    readonly role: Role
    readonly features: readonly Feature[]
    readonly stack: string
    /** Without these actions. */
    readonly without?: readonly string[]
  },
): Promise<void> {
  const { arn, keys = [], role, features, stack, without = [] } = given
  const policy = policyOf({ role, features, partition: 'aws', stack })
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
