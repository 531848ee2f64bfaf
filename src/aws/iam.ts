/** IAM's reads. It is one for all regions: the client of any region of the partition asks the same. */
import type { EvaluationResult } from '@aws-sdk/client-iam'
import type { RoleFacts, Simulated } from '../facts/iam.ts'
import type { IamApi, Simulation } from '../ports/iam.ts'
import { call, type Clients } from './clients.ts'
import { readFact } from './read-fact.ts'

/** Of each of its calls about something that is not there. */
const ABSENT = /^NoSuchEntity/

/** Seconds that a session may last where IAM does not say (API, CreateRole, MaxSessionDuration). */
const LONGEST_SESSION = 3600

/** IAM of the account whose credentials the clients have. */
export function iamApi(clients: Clients): IamApi {
  return {
    caller: () =>
      call(clients, 'sts:GetCallerIdentity', async () => {
        const { GetCallerIdentityCommand } = await import('@aws-sdk/client-sts')
        const { Account = '', Arn = '' } = await (
          await clients.sts()
        ).send(new GetCallerIdentityCommand({}))
        return { account: Account, arn: Arn }
      }),
    providers: () =>
      readFact(clients, 'iam:ListOpenIDConnectProviders', async () => {
        const { ListOpenIDConnectProvidersCommand } = await import('@aws-sdk/client-iam')
        const { OpenIDConnectProviderList = [] } = await (
          await clients.iam()
        ).send(new ListOpenIDConnectProvidersCommand({}))
        return OpenIDConnectProviderList.flatMap(({ Arn }) => Arn ?? [])
      }),
    provider: (arn) =>
      readFact(
        clients,
        'iam:GetOpenIDConnectProvider',
        async () => {
          const { GetOpenIDConnectProviderCommand } = await import('@aws-sdk/client-iam')
          const { Url = '', ClientIDList = [] } = await (
            await clients.iam()
          ).send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }))
          return { url: Url.replace(/^https:\/\//, ''), audiences: ClientIDList }
        },
        ABSENT,
      ),
    role: (name) =>
      readFact(
        clients,
        'iam:GetRole',
        async (): Promise<RoleFacts | undefined> => {
          const { GetRoleCommand } = await import('@aws-sdk/client-iam')
          const { Role } = await (await clients.iam()).send(new GetRoleCommand({ RoleName: name }))
          if (Role === undefined) return undefined
          const { Arn = '', AssumeRolePolicyDocument = '', MaxSessionDuration } = Role
          return {
            arn: Arn,
            trust: documentIn(AssumeRolePolicyDocument),
            boundary: Role.PermissionsBoundary?.PermissionsBoundaryArn ?? null,
            longestSession: MaxSessionDuration ?? LONGEST_SESSION,
          }
        },
        ABSENT,
      ),
    simulate: (role, simulation) =>
      readFact(
        clients,
        'iam:SimulatePrincipalPolicy',
        async () => {
          const { paginateSimulatePrincipalPolicy } = await import('@aws-sdk/client-iam')
          const pages = paginateSimulatePrincipalPolicy(
            { client: await clients.iam() },
            { PolicySourceArn: role, ...requestOf(simulation) },
          )
          const results: Simulated[] = []
          for await (const { EvaluationResults = [] } of pages)
            results.push(...EvaluationResults.flatMap(simulatedIn))
          return results
        },
        ABSENT,
      ),
  }
}

/** Policies come URL-encoded (API, GetRole). */
function documentIn(encoded: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(encoded)) as unknown
  } catch {
    return undefined
  }
}

function requestOf({ actions, resources, context }: Simulation) {
  const given = Object.entries(context)
  return {
    ActionNames: [...actions],
    ...(resources.length > 0 && { ResourceArns: [...resources] }),
    ...(given.length > 0 && {
      ContextEntries: given.map(([key, values]) => ({
        ContextKeyName: key,
        ContextKeyValues: [...values],
        ContextKeyType: values.length > 1 ? ('stringList' as const) : ('string' as const),
      })),
    }),
  }
}

/**
 * One for each resource that was named: the result of the whole names a template of an ARN (API, EvaluationResult,
 * EvalResourceName). What IAM says of neither is no permission.
 */
export function simulatedIn(result: EvaluationResult): readonly Simulated[] {
  const { EvalActionName: action = '', ResourceSpecificResults = [] } = result
  const of = (
    resource: string | undefined,
    decision: string | undefined,
    missing: readonly string[] | undefined,
    boundary: EvaluationResult['PermissionsBoundaryDecisionDetail'],
  ): Simulated => ({
    ...{ action, resource: resource ?? '*', missing: missing ?? [] },
    decision:
      decision === 'allowed' || decision === 'explicitDeny' ? decision : ('implicitDeny' as const),
    allowedByOrganization: result.OrganizationsDecisionDetail?.AllowedByOrganizations ?? null,
    allowedByBoundary: boundary?.AllowedByPermissionsBoundary ?? null,
  })
  if (ResourceSpecificResults.length > 0)
    return ResourceSpecificResults.map((one) =>
      of(
        one.EvalResourceName,
        one.EvalResourceDecision,
        one.MissingContextValues,
        one.PermissionsBoundaryDecisionDetail ?? result.PermissionsBoundaryDecisionDetail,
      ),
    )
  return [
    of(
      '*',
      result.EvalDecision,
      result.MissingContextValues,
      result.PermissionsBoundaryDecisionDetail,
    ),
  ]
}
