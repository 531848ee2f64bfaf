import { accountOf } from '../config/accounts.ts'
import { arnOf } from '../config/arn.ts'
import { PARTITION_OF } from '../config/regions.generated.ts'
import { dotted } from '../config/positions.ts'
import type { ConfigPath, Locate, ResolvedStage } from '../config/resolved.ts'
import { TinystacksError } from '../errors.ts'
import type { StackFacts } from '../facts/stack/stack.ts'
import type { AwsReads } from '../ports/aws.ts'

/**
 * Refuses a stage whose account, by `account` or by its roles, is not that of the credentials (exit 2, with the line).
 * A deployed stack's ARN contains the account; AWS is asked only if there is no stack.
 */
export async function guardAccount(
  context: { readonly aws: AwsReads; readonly locate: Locate; readonly file: string },
  stage: ResolvedStage,
  found: StackFacts | null,
): Promise<void> {
  const expected = accountOf(stage)
  if (expected === null) return
  const account = arnOf(found?.id ?? '')?.account ?? (await context.aws.account())
  if (account === expected) return
  const path = accountPath(context.locate, stage)
  throw new TinystacksError('wrong-account', 'the AWS credentials belong to another account', {
    exit: 2,
    file: context.file,
    problems: [
      {
        code: 'credentials-of-another-account',
        path: dotted(path),
        ...context.locate(path),
        message: `the stage ${stage.name} belongs to account ${expected}, but these credentials are for account ${account}`,
        hint:
          stage.account === null
            ? 'use credentials of that account (`--profile`), or correct `roles`'
            : 'use credentials of that account, or correct `account`',
      },
    ],
  })
}

/**
 * Refuses a service role that CloudFormation cannot act by for the stage: one of another partition or, where the
 * account is known, of another account (exit 2). Roles are passed within an account (IAM user guide, "Grant a user
 * permissions to pass a role").
 */
export function guardServiceRole(
  { serviceRole }: { readonly serviceRole?: string | null },
  stage: Pick<ResolvedStage, 'name' | 'account' | 'region'> & Partial<Pick<ResolvedStage, 'roles'>>,
  found: StackFacts | null,
): void {
  const role = arnOf(serviceRole ?? '')
  if (role === null) return
  const account = arnOf(found?.id ?? '')?.account ?? stage.account
  const partition = PARTITION_OF[stage.region] ?? role.partition
  const other =
    role.partition !== partition
      ? `the partition ${partition}, not ${role.partition}`
      : account !== null && role.account !== account
        ? `account ${account}, not ${role.account}`
        : null
  if (other === null) return
  throw new TinystacksError(
    'role-of-another-account',
    `${stage.roles?.service === serviceRole ? '`roles.service`' : '`cloudformation-role`'} is ${String(serviceRole)}, but the stage ${stage.name} is in ${other}`,
    { exit: 2, hint: 'name a role of the same account; run stages of several accounts one by one' },
  )
}

/**
 * The stage's own `account` if it has one, else the file's, else its roles. A key that is not written has its parent's
 * position.
 */
function accountPath(locate: Locate, stage: ResolvedStage): ConfigPath {
  if (stage.account === null) return ['stages', stage.name, 'roles']
  const own = ['stages', stage.name, 'account']
  const written = locate(own)
  const parent = locate(['stages', stage.name])
  const inherited = written.line === parent.line && written.column === parent.column
  return inherited ? ['account'] : own
}
