/** Whether a role may do what the file takes, by the table of permissions: what IAM is asked, and what it says. */
import type { ResolvedStage } from '../config/resolved.ts'
import type { Fact } from '../facts/fact.ts'
import type { RoleFacts, Simulated } from '../facts/iam.ts'
import { featuresOf } from '../permissions/features.ts'
import type { Names, Permission } from '../permissions/permission.ts'
import { permissionsOf } from '../permissions/policy.ts'
import type { Role } from '../permissions/roles.ts'
import { serviceRole } from '../permissions/scopes.ts'
import { count, listed } from '../text/phrases.ts'
import { ok, unverified, wrong, type Finding } from './finding.ts'
import { arnOfRole, bootstrapLine, type RoleInUse, type RolePlace } from './roles.ts'

/** One simulation: each action is asked for each resource. */
export type Question = {
  readonly actions: readonly string[]
  /** Empty = `*`. */
  readonly resources: readonly string[]
  readonly context: Readonly<Record<string, readonly string[]>>
}

/** What the table calls the role. `hasServiceRole`: CloudFormation acts by one. */
function kindOf({ does }: RoleInUse, hasServiceRole: boolean): Role {
  if (does === 'service') return 'service'
  return hasServiceRole ? `${does}-with-service-role` : does
}

/** All that the role is asked to do for its stages. `service`: the name of CloudFormation's role; null = none. */
export function questionsFor(
  role: RoleInUse,
  place: RolePlace,
  service: string | null,
): readonly Question[] {
  const kind = kindOf(role, service !== null)
  const asked = new Map<string, Question>()
  for (const stage of role.stages)
    for (const row of permissionsOf({ role: kind, features: featuresOf(stage) })) {
      const question = questionOf(row, stage, place, service)
      const key = JSON.stringify([question.resources, question.context])
      const before = asked.get(key)
      const actions = [...new Set([...(before?.actions ?? []), ...question.actions])]
      asked.set(key, { ...question, actions })
    }
  return [...asked.values()]
}

function questionOf(
  { actions, on, when }: Permission,
  stage: ResolvedStage,
  place: RolePlace,
  service: string | null,
): Question {
  const { partition, application: stack } = place
  const names: Names = { partition, stack, stackNames: [stage.stackName] }
  const isPassed = on === serviceRole && service !== null
  const resources = isPassed
    ? [arnOfRole(place, service)]
    : (on?.(names) ?? []).map((pattern) => exampleOf(pattern, stage.region, place.account))
  const conditions = Object.values(when?.(names) ?? {}).flatMap((tests) => Object.entries(tests))
  return {
    actions,
    resources,
    context: {
      // Policies that allow some regions alone would deny what names none (SEEN openshift/installer#4048).
      'aws:RequestedRegion': [stage.region],
      ...Object.fromEntries(
        conditions.map(([key, value]) => {
          const [one = ''] = typeof value === 'string' ? [value] : value
          return [key, [one.replaceAll('*', stage.region)]]
        }),
      ),
    },
  }
}

/** What stands for the parts of a name that are not known before the thing is there. */
const ANYTHING = 'doctor'

/** A resource that fits the pattern of an ARN, in the region and the account. */
function exampleOf(pattern: string, region: string, account: string): string {
  const [arn = '', partition = '', service = '', inRegion = '', of = '', ...rest] =
    pattern.split(':')
  const resource = rest
    .map((part, index) =>
      service === 'rds' && index === 0 && part === '*' ? 'db' : part.replaceAll('*', ANYTHING),
    )
    .join(':')
  return [
    ...[arn, partition, service],
    ...[inRegion.replace('*', region), of.replace('*', account), resource],
  ].join(':')
}

export type RightsRequest = {
  readonly role: RoleInUse
  readonly facts: RoleFacts
  readonly place: RolePlace
  /** CloudFormation's role; null = it has none. */
  readonly service: string | null
  readonly questions: readonly Question[]
  /** In the order of the questions. */
  readonly answers: readonly Fact<readonly Simulated[]>[]
}

/** What is not simulated for a role (API, SimulatePrincipalPolicy). */
const UNSEEN = 'policies of resources and of sessions are not simulated'

/** One finding of the role, or two: what it may not, and what is not known. */
export function rightsOfRole(request: RightsRequest): readonly Finding[] {
  const { role, answers, facts } = request
  const name = `\`${role.name}\``
  const denied = answers.find((answer) => answer.kind !== 'read')
  if (denied !== undefined)
    return [
      unverified(
        'rights',
        `whether ${name} may do what the file takes: ${denied.kind === 'unread' ? `${denied.action} ${denied.why}` : 'IAM has no such role'}`,
        'allow yourself iam:SimulatePrincipalPolicy on it (docs/policies/aws/doctor.json)',
      ),
    ]
  const told = pairsOf(request)
  const is = (of: Standing) => [
    ...new Set(told.flatMap(({ action, standing }) => (standing === of ? [action] : []))),
  ]
  const found: Finding[] = []
  if (is('missing').length > 0)
    found.push(wrong('rights', `${name} may not ${some(is('missing'))}`, remedyOf(request)))
  if (is('bounded').length > 0)
    found.push(
      wrong(
        'rights',
        `the permissions boundary of ${name} does not allow ${some(is('bounded'))}`,
        `let the boundary ${facts.boundary ?? ''} allow it, or give the role another one`,
      ),
    )
  if (is('organization').length > 0)
    found.push(
      unverified(
        'rights',
        `whether ${name} may ${some(is('organization'))}: by the simulation a policy of the organization does not allow it, which it has been seen to say in error`,
        'ask who administers the organization for the service control policies of this account',
      ),
    )
  if (is('unknown').length > 0)
    found.push(
      unverified(
        'rights',
        `whether ${name} may ${some(is('unknown'))}: ${keysIn(told)}`,
        `compare its policies with docs/policies/${request.place.partition}`,
      ),
    )
  if (found.length > 0) return found
  const number = new Set(told.map(({ action }) => action)).size
  return [ok('rights', `${name} may make ${count(number, 'call')} that the file takes; ${UNSEEN}`)]
}

type Standing = 'allowed' | 'missing' | 'bounded' | 'organization' | 'unknown'

type Pair = {
  readonly action: string
  readonly standing: Standing
  readonly keys: readonly string[]
}

/** Each action on each resource that was asked for. What no answer tells is not known. */
function pairsOf({ questions, answers }: RightsRequest): readonly Pair[] {
  return questions.flatMap(({ actions, resources }, at) => {
    const answer = answers[at]
    const told = answer?.kind === 'read' ? answer.value : []
    return actions.flatMap((action) =>
      (resources.length > 0 ? resources : ['*']).map((resource): Pair => {
        const one = told.find(
          (each) =>
            each.action.toLowerCase() === action.toLowerCase() && each.resource === resource,
        )
        return { action, standing: standingOf(one), keys: one?.missing ?? [] }
      }),
    )
  })
}

function standingOf(one: Simulated | undefined): Standing {
  if (one === undefined) return 'unknown'
  if (one.decision === 'allowed') return 'allowed'
  // Seen to be false of organizations that allow it (SEEN aws-containers/amazon-ecs-exec-checker#70).
  if (one.allowedByOrganization === false) return 'organization'
  if (one.allowedByBoundary === false) return 'bounded'
  return one.decision === 'implicitDeny' && one.missing.length > 0 ? 'unknown' : 'missing'
}

function keysIn(pairs: readonly Pair[]): string {
  const keys = [...new Set(pairs.flatMap((pair) => (pair.standing === 'unknown' ? pair.keys : [])))]
  return keys.length === 0
    ? 'the simulation does not say'
    : `its policies ask for ${listed(keys)}, which a simulation cannot know`
}

/** The first ones, and how many more there are. */
function some(actions: readonly string[]): string {
  const shown = actions.slice(0, 5)
  const more = actions.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${String(more)} more` : listed(shown)
}

function remedyOf({ role, place, facts, service }: RightsRequest): string {
  if (!role.isNamed)
    return `${bootstrapLine(place, role.environment !== null)}, which brings its policy up to date`
  const kind = kindOf(role, service !== null)
  const policy = kind === 'service' || kind === 'deploy' ? `${kind}-everything` : kind
  return `give ${facts.arn} docs/policies/${place.partition}/${policy}.json, or one that has less`
}
