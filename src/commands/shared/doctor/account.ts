/** The account of the credentials: who calls, its identity provider, its roles, its quotas. */
import { PARTITION_OF } from '../../../config/regions.generated.ts'
import type { ResolvedStage } from '../../../config/resolved.ts'
import { accountsFound, callerFound } from '../../../doctor/account.ts'
import { unverified, type Finding } from '../../../doctor/finding.ts'
import { githubsAmong, providerFound } from '../../../doctor/provider.ts'
import type { RolePlace } from '../../../doctor/roles.ts'
import type { Holds } from '../../../doctor/trust/evaluate.ts'
import type { CallerFacts } from '../../../facts/iam.ts'
import type { Look } from '../../../facts/look.ts'
import { PARTITIONS } from '../../../permissions/printed.ts'
import type { Aws } from '../../../ports/aws.ts'
import type { Diagnosing } from '../../../ports/diagnosing.ts'
import { audienceIn } from '../../../template/bootstrap/trust.ts'
import type { Context } from '../context.ts'
import type { FileLook } from './file.ts'
import type { GitHubLook } from './github.ts'
import { limited, limitedFact } from './limited.ts'
import { quotaFindings } from './quotas.ts'
import { roleFindings } from './roles.ts'
import type { WorkflowLook } from './workflows.ts'

export type AccountRequest = {
  readonly context: Context
  readonly here: Diagnosing
  readonly known: FileLook['known']
  readonly workflows: WorkflowLook
  readonly github: GitHubLook
}

export type AccountLook = {
  readonly findings: readonly Finding[]
  /** By environment, whether its role lets a pull request in. */
  readonly letsIn: ReadonlyMap<string, Holds>
}

const NOBODY: ReadonlyMap<string, Holds> = new Map()

export async function accountLook(request: AccountRequest): Promise<AccountLook> {
  const { context, here, known } = request
  const region = known?.stages[0]?.region ?? context.options.region ?? context.homeRegion ?? null
  if (region === null)
    return {
      findings: [
        unverified(
          'caller',
          'who you are for AWS: no region is known',
          'set AWS_REGION, or write --region REGION',
        ),
        ...unseen('no region is known', 'set AWS_REGION, or write --region REGION'),
      ],
      letsIn: NOBODY,
    }
  const aws = await here.connect(region)
  const caller = await callerLook(context, aws)
  if (caller.kind !== 'read') {
    const [why, how] =
      caller.kind === 'unread' ? [caller.why, caller.how] : ['AWS does not say who calls', '']
    return { findings: [callerFound(caller), ...unseen(why, how)], letsIn: NOBODY }
  }
  if (known === null)
    return {
      findings: [
        callerFound(caller),
        ...unseen('without a valid file no stage is known', 'npx tinystacks init'),
      ],
      letsIn: NOBODY,
    }
  const { account } = caller.value
  const { here: own, findings } = accountsFound(
    account,
    known.stages.map((stage) => ({ stage, place: placeOf(known, stage) })),
  )
  if (own.length === 0) return { findings: [callerFound(caller), ...findings], letsIn: NOBODY }
  const place: RolePlace = {
    ...{ account, application: known.config.stack, repository: request.github.repository },
    partition: PARTITIONS.find((one) => one === PARTITION_OF[region]) ?? 'aws',
  }
  const [roles, quotas] = await Promise.all([
    rolesLook(request, aws, place, own),
    quotaFindings(request, known, own),
  ])
  return {
    findings: [callerFound(caller), ...findings, ...roles.findings, ...quotas],
    letsIn: roles.letsIn,
  }
}

function callerLook({ clock }: Context, aws: Aws): Promise<Look<CallerFacts>> {
  return limited(clock, async () => ({ kind: 'read', value: await aws.iam.caller() }))
}

/** What was not looked at because of something that is told before. */
function unseen(why: string, how: string): readonly Finding[] {
  return [
    unverified('provider', `GitHub's identity provider and the roles: ${why}`, how),
    unverified('quota', `the quotas for new stages: ${why}`, how),
  ]
}

/** Where the file says which account a stage is in. */
function placeOf(
  { file, config }: NonNullable<FileLook['known']>,
  { name }: ResolvedStage,
): Finding['place'] {
  const own = config.locate(['stages', name, 'account'])
  const parent = config.locate(['stages', name])
  const isOwn = own.line !== parent.line || own.column !== parent.column
  return { file: file.name, line: (isOwn ? own : config.locate(['account'])).line }
}

async function rolesLook(
  { context, workflows, github }: AccountRequest,
  aws: Aws,
  place: RolePlace,
  stages: readonly ResolvedStage[],
): Promise<AccountLook> {
  const { clock } = context
  const audience = audienceIn(place.partition)
  const providers = await limitedFact(clock, 'iam:ListOpenIDConnectProviders', () =>
    aws.iam.providers(),
  )
  const arn = providers.kind === 'read' ? githubsAmong(providers.value) : null
  const [facts, roles] = await Promise.all([
    arn === null
      ? null
      : limitedFact(clock, 'iam:GetOpenIDConnectProvider', () => aws.iam.provider(arn)),
    roleFindings({
      ...{ clock, iam: aws.iam, place, stages, github, audience },
      workflows: workflows.workflows,
      provider:
        arn ??
        `arn:${place.partition}:iam::${place.account}:oidc-provider/token.actions.githubusercontent.com`,
    }),
  ])
  return {
    findings: [providerFound(providers, facts, audience, place), ...roles.findings],
    letsIn: roles.letsIn,
  }
}
