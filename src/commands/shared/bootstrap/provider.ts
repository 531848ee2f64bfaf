/** GitHub's identity provider of the account: one that is there is used, and stays whoever's it is. */
import { TinystacksError } from '../../../errors.ts'
import { bootstrapMessages as words } from '../../../plan/messages/bootstrap.ts'
import type { Aws } from '../../../ports/aws.ts'
import { PROVIDER } from '../../../template/bootstrap/parameters.ts'
import { audienceIn, ISSUER } from '../../../template/bootstrap/trust.ts'
import type { Partition } from '../../../permissions/permission.ts'

export type FoundProvider = {
  /** The ARN of one that is not the stack's; null = the stack makes it, or has made it. */
  readonly arn: string | null
  /** For people. */
  readonly lines: readonly string[]
}

const OURS: FoundProvider = { arn: null, lines: [] }

/**
 * An account has one of each URL, and the stack would fail over a second one.
 * `stackId`: of the roles; null = there is none yet.
 *
 * @throws TinystacksError access-denied (exit 1): whether there is one is not known
 */
export async function findProvider(
  { iam, stacks }: Pick<Aws, 'iam' | 'stacks'>,
  stackId: string | null,
  partition: Partition,
): Promise<FoundProvider> {
  const own = stackId === null ? [] : await stacks.resources(stackId)
  if (own.some(({ logicalId }) => logicalId === PROVIDER)) return OURS
  const providers = await iam.providers()
  if (providers.kind === 'unread')
    throw new TinystacksError('access-denied', words.providersNotRead(providers.action), {
      exit: 1,
      hint: words.providerByHand,
    })
  const arn = providers.kind === 'read' ? providers.value.find(isGitHubs) : undefined
  if (arn === undefined) return OURS
  const facts = await iam.provider(arn)
  const audience = audienceIn(partition)
  const lacks =
    facts.kind !== 'read'
      ? [words.audienceNotRead(audience)]
      : facts.value.audiences.includes(audience)
        ? []
        : [words.noAudience(arn, audience)]
  return { arn, lines: [words.usesProvider(arn), ...lacks] }
}

function isGitHubs(arn: string): boolean {
  return arn.endsWith(`:oidc-provider/${ISSUER}`)
}
