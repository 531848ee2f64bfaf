/** Whom a role trusts: the jobs that need it, in both forms of the subject, and nobody else. */
import type { RoleFacts } from '../../facts/iam.ts'
import { ISSUER } from '../../template/bootstrap/trust.ts'
import { listed } from '../../text/phrases.ts'
import { valueIn } from '../../facts/look.ts'
import { ok, unverified, wrong, type Finding } from '../finding.ts'
import { bootstrapLine, type RoleInUse, type RolePlace } from '../roles.ts'
import type { Subject } from '../subject.ts'
import {
  claimsOf,
  jobOfBranch,
  named,
  pullRequestIn,
  PULL_REQUEST,
  STRANGER,
  subjectOf,
  type Job,
} from './claims.ts'
import { trusts, type Holds } from './evaluate.ts'

export type TrustRequest = {
  readonly role: RoleInUse
  readonly facts: RoleFacts
  /** The ARN of GitHub's identity provider in the account. */
  readonly provider: string
  readonly audience: string
  readonly subject: Subject
  /** The branch that is deployed. */
  readonly branch: string
  readonly place: RolePlace
}

/** One finding of the role. What lets strangers in is told before what keeps our own jobs out. */
export function trustOfRole(request: TrustRequest): Finding {
  const { role, subject } = request
  const name = `\`${role.name}\``
  const own = `${subject.owner}/${subject.repository}`
  const jobs = jobsOf(request)
  const [first] = jobs
  if (isOpen(request, jobs))
    return wrong('trust', `${name} trusts jobs of other repositories`, remedy(request, jobs))
  if (role.does === 'deploy' && holdsFor(request, PULL_REQUEST).includes('yes'))
    return wrong(
      'trust',
      `${name} trusts pull requests, which can run anything: it must not deploy for them`,
      remedy(request, jobs),
    )
  const form = valueIn(subject.form)
  if (form?.kind === 'custom')
    return unverified(
      'trust',
      `whom ${name} trusts: the subject of ${own}'s tokens is made of ${listed(form.claims)}, by a template of its own`,
      `compare the subject in a run's log with the trust policy: aws iam get-role --role-name ${role.name}`,
    )
  const judged = jobs.map((job) => ({ job, holds: holdsFor(request, job) }))
  const [names, ids] = [0, 1].map((at) => judged.map(({ holds }) => holds[at] ?? 'unknown'))
  const told = judgement(names ?? [], ids ?? [], form?.hasIds ?? null)
  if (told === 'yes') return ok('trust', `${name} trusts ${titles(jobs)} of ${own}`)
  const bad = judged.find(({ holds }) => holds.some((one) => one !== 'yes'))?.job ?? first
  if (bad === undefined) throw new Error('a role has a job')
  const unmet = unmetBy(request, bad)
  const because = unmet.length === 0 ? '' : `: see its conditions on ${listed(unmet)}`
  if (told === 'no')
    return wrong(
      'trust',
      `${name} does not trust ${bad.title} of ${own}${because}`,
      remedy(request, jobs),
    )
  return unverified(
    'trust',
    `whether ${name} trusts ${bad.title} of ${own} in both forms of the subject${because}`,
    subject.facts.kind === 'unread' ? subject.facts.how : remedy(request, jobs),
  )
}

/** What is in use counts alone; where GitHub does not say which form is, both have to be trusted. */
function judgement(names: readonly Holds[], ids: readonly Holds[], hasIds: boolean | null): Holds {
  const of = (each: readonly Holds[]): Holds =>
    each.includes('no') ? 'no' : each.includes('unknown') ? 'unknown' : 'yes'
  const [byNames, byIds] = [of(names), of(ids)]
  if (hasIds !== null) return hasIds ? byIds : byNames
  if (byNames === byIds) return byNames
  // One is enough for either form: which one the tokens have is not known.
  return 'unknown'
}

function jobsOf({ role, branch }: TrustRequest): readonly Job[] {
  const ofBranch = jobOfBranch(branch, role.environment)
  return role.does === 'plan' ? [PULL_REQUEST, ofBranch] : [ofBranch]
}

function titles(jobs: readonly Job[]): string {
  return listed(jobs.map(({ title }) => title))
}

/** Whether the policy lets the job in: by the subject with names, and by that with ids. */
function holdsFor({ facts, provider, subject, audience }: TrustRequest, job: Job): Holds[] {
  return [false, true].map(
    (hasIds) =>
      trusts(facts.trust, provider, claimsOf(named(subject), job, hasIds, audience)).holds,
  )
}

function unmetBy({ facts, provider, subject, audience }: TrustRequest, job: Job) {
  const keys = [false, true].flatMap(
    (hasIds) => trusts(facts.trust, provider, claimsOf(named(subject), job, hasIds, audience)).keys,
  )
  return [...new Set(keys)]
}

/** Whether a pull request gets the role that names its environment. */
export function letsPullRequestsIn(request: TrustRequest): Holds {
  const { environment } = request.role
  if (environment === null) return 'no'
  const holds = holdsFor(request, pullRequestIn(environment))
  return holds.includes('yes') ? 'yes' : holds.includes('unknown') ? 'unknown' : 'no'
}

function isOpen({ facts, provider, audience }: TrustRequest, jobs: readonly Job[]): boolean {
  return [PULL_REQUEST, ...jobs].some((job) =>
    [false, true].some(
      (hasIds) =>
        trusts(facts.trust, provider, claimsOf(STRANGER, job, hasIds, audience)).holds === 'yes',
    ),
  )
}

/** `bootstrap` writes the trust of its own roles; of others, the line that their policy needs. */
function remedy(request: TrustRequest, jobs: readonly Job[]): string {
  const { role, subject, place } = request
  if (!role.isNamed)
    return `${bootstrapLine(place, role.environment !== null)}, which writes its trust`
  const subjects = jobs.flatMap(({ end }) =>
    [false, true].flatMap(
      (hasIds) =>
        subjectOf(named(subject), end, hasIds) ??
        `repo:${subject.owner}@OWNER_ID/${subject.repository}@ID:${end}`,
    ),
  )
  return `in the trust policy of ${role.name}: "${ISSUER}:sub": ${JSON.stringify(subjects)}`
}
