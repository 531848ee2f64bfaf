/** GitHub's identity provider in an account. */
import type { Fact } from '../facts/fact.ts'
import type { ProviderFacts } from '../facts/iam.ts'
import { ISSUER } from '../template/bootstrap/trust.ts'
import { ok, unverified, wrong, type Finding } from './finding.ts'
import { bootstrapLine, type RolePlace } from './roles.ts'

/** The ARN of GitHub's among the account's providers; null = it is not among them. */
export function githubsAmong(providers: readonly string[]): string | null {
  return providers.find((arn) => arn.endsWith(`:oidc-provider/${ISSUER}`)) ?? null
}

/** `facts`: of GitHub's; null where it is not among them. */
export function providerFound(
  providers: Fact<readonly string[]>,
  facts: Fact<ProviderFacts> | null,
  audience: string,
  place: RolePlace,
): Finding {
  if (providers.kind !== 'read')
    return unverified(
      'provider',
      `whether account ${place.account} knows GitHub's identity provider${because(providers)}`,
      'allow yourself iam:ListOpenIDConnectProviders (docs/policies/aws/doctor.json)',
    )
  const arn = githubsAmong(providers.value)
  if (arn === null)
    return wrong(
      'provider',
      `account ${place.account} does not know GitHub's identity provider, ${ISSUER}`,
      `${bootstrapLine(place)}, which makes it and the roles`,
    )
  if (facts?.kind !== 'read')
    return unverified(
      'provider',
      `whether ${arn} accepts the audience ${audience}${because(facts)}`,
      'allow yourself iam:GetOpenIDConnectProvider (docs/policies/aws/doctor.json)',
    )
  if (!facts.value.audiences.includes(audience))
    return wrong(
      'provider',
      `${arn} does not accept the audience ${audience}`,
      `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${arn} --client-id ${audience}`,
    )
  return ok(
    'provider',
    `account ${place.account} knows GitHub's identity provider, for ${audience}`,
  )
}

function because(fact: Fact<unknown> | null): string {
  return fact?.kind === 'unread' ? `: ${fact.action} ${fact.why}` : ''
}
