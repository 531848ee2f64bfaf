/** The roles of the workflows: which they are, whether they are there, whom they trust, what they may. */
import { arnOf } from '../../../config/arn.ts'
import type { ResolvedStage } from '../../../config/resolved.ts'
import { unverified, wrong, type Finding } from '../../../doctor/finding.ts'
import { questionsFor, rightsOfRole } from '../../../doctor/rights.ts'
import {
  arnOfRole,
  bootstrapLine,
  rolesWanted,
  type RoleInUse,
  type RolePlace,
  type RoleWanted,
} from '../../../doctor/roles.ts'
import { serviceRoleFound } from '../../../doctor/service-role.ts'
import type { Subject } from '../../../doctor/subject.ts'
import { letsPullRequestsIn, trustOfRole, type TrustRequest } from '../../../doctor/trust/check.ts'
import type { Holds } from '../../../doctor/trust/evaluate.ts'
import type { Workflow } from '../../../doctor/workflow/facts.ts'
import type { RoleFacts } from '../../../facts/iam.ts'
import type { IamApi } from '../../../ports/iam.ts'
import type { Clock } from '../../../ports/ports.ts'
import type { GitHubLook } from './github.ts'
import { limitedFact } from './limited.ts'

export type RolesRequest = {
  readonly clock: Clock
  readonly iam: IamApi
  readonly place: RolePlace
  readonly stages: readonly ResolvedStage[]
  readonly workflows: readonly Workflow[]
  readonly github: GitHubLook
  readonly provider: string
  readonly audience: string
}

type Found = { readonly findings: readonly Finding[]; readonly letsIn: ReadonlyMap<string, Holds> }

export async function roleFindings(request: RolesRequest): Promise<Found> {
  const { workflows, stages, place } = request
  const wanted = rolesWanted(workflows, stages, place.application)
  const known = await Promise.all(wanted.map((one) => roleOf(one, request)))
  const roles = known.flatMap(({ role }) => role ?? [])
  const service = roles.find((role) => role.does === 'service')?.name ?? null
  const looks = await Promise.all(roles.map((role) => oneRole(role, service, request)))
  return {
    findings: [
      ...known.flatMap(({ findings }) => findings),
      ...looks.flatMap((one) => one.findings),
    ],
    letsIn: new Map(looks.flatMap(({ letsIn }) => [...letsIn])),
  }
}

type Named = { readonly role: RoleInUse | null; readonly findings: readonly Finding[] }

/** Which role is meant, by its ARN or by the variable of GitHub that has it. */
async function roleOf(wanted: RoleWanted, request: RolesRequest): Promise<Named> {
  const { text, usual, ...traits } = wanted
  const { place, github } = request
  const usually: RoleInUse = { ...traits, name: usual, isNamed: false }
  if (text === null) return { role: usually, findings: [] }
  if (text.kind === 'arn') return byArn(wanted, text.arn, place)
  const value = await github.ask((one) => one.variable(text.name, wanted.environment))
  if (value.kind === 'read' && value.value.trim() !== '')
    return byArn(wanted, value.value.trim(), place)
  const where = wanted.environment === null ? '' : ` --env ${wanted.environment}`
  const line = `gh variable set ${text.name}${where} --body ${arnOfRole(place, usual)}`
  if (value.kind === 'unread')
    return {
      role: usually,
      findings: [
        unverified(
          'role',
          `which role the variable ${text.name} names: ${value.why}; \`${usual}\` is looked at`,
          value.how,
        ),
      ],
    }
  // README's workflow names it for whoever has one: who has none, needs none.
  if (wanted.does === 'service') {
    const own = await limitedFact(request.clock, 'iam:GetRole', () => request.iam.role(usual))
    if (own.kind === 'absent') return { role: null, findings: [] }
  }
  return {
    role: usually,
    findings: [
      wrong(
        'role',
        `the variable ${text.name}${wanted.environment === null ? '' : ` of the environment ${wanted.environment}`} is not set, by which the workflow knows its role`,
        line,
      ),
    ],
  }
}

function byArn({ text: _, usual, ...traits }: RoleWanted, arn: string, place: RolePlace): Named {
  const parts = arnOf(arn)
  const name = /^role\/(?:.*\/)?([^/]+)$/.exec(parts?.resource ?? '')?.[1]
  if (parts === null || name === undefined)
    return {
      role: null,
      findings: [
        wrong('role', `\`${arn}\` is no ARN of a role`, `write ${arnOfRole(place, usual)}`),
      ],
    }
  if (parts.account !== place.account)
    return {
      role: null,
      findings: [
        unverified(
          'role',
          `\`${arn}\`: account ${parts.account} is not that of these credentials`,
          'npx tinystacks doctor --profile PROFILE, with a profile of that account',
        ),
      ],
    }
  return { role: { ...traits, name, isNamed: name !== usual }, findings: [] }
}

async function oneRole(
  role: RoleInUse,
  service: string | null,
  request: RolesRequest,
): Promise<Found> {
  const { clock, iam, place } = request
  const facts = await limitedFact(clock, 'iam:GetRole', () => iam.role(role.name))
  const nobody = new Map<string, Holds>()
  if (facts.kind === 'unread')
    return {
      findings: [
        unverified(
          'role',
          `whether account ${place.account} has the role \`${role.name}\`: ${facts.action} ${facts.why}`,
          'allow yourself iam:GetRole on it (docs/policies/aws/doctor.json)',
        ),
      ],
      letsIn: nobody,
    }
  if (facts.kind === 'absent')
    return {
      findings: [
        wrong(
          'role',
          `account ${place.account} has no role \`${role.name}\``,
          bootstrapLine(place, role.environment !== null),
        ),
      ],
      letsIn: nobody,
    }
  const questions = questionsFor(role, place, service)
  const [trust, ...answers] = await Promise.all([
    role.does === 'service'
      ? { finding: serviceRoleFound(role, facts.value, place), letsIn: nobody }
      : trustLook(role, facts.value, request),
    ...questions.map((question) =>
      limitedFact(clock, 'iam:SimulatePrincipalPolicy', () =>
        iam.simulate(facts.value.arn, question),
      ),
    ),
  ])
  const rights = rightsOfRole({ role, facts: facts.value, place, service, questions, answers })
  return { findings: [trust.finding, ...rights], letsIn: trust.letsIn }
}

async function trustLook(role: RoleInUse, facts: RoleFacts, request: RolesRequest) {
  const { github, place, provider, audience } = request
  const letsIn = new Map<string, Holds>()
  const { repository } = github
  if (repository === null)
    return {
      finding: unverified(
        'trust',
        `whom \`${role.name}\` trusts: no repository of GitHub is known`,
        'run it in a checkout, or write --repo OWNER/NAME',
      ),
      letsIn,
    }
  const [owner = '', name = ''] = repository.split('/')
  const subject: Subject = {
    ...{ owner, repository: name, facts: await github.facts, form: await github.subject },
  }
  const asked: TrustRequest = {
    ...{ role, facts, provider, audience, subject, place, branch: await github.branch },
  }
  if (role.environment !== null) letsIn.set(role.environment, letsPullRequestsIn(asked))
  return { finding: trustOfRole(asked), letsIn }
}
