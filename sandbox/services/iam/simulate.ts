import { AwsError, type Call, type Decision, type Question, type World } from '../../contract.ts'
import { judge, stricter } from '../../access/evaluate.ts'
import { readPolicy, type PolicyDocument } from '../../access/policy.ts'
import { page } from '../paginate.ts'
import { requiredText, structures, text, texts, whole } from '../params.ts'
import { iamState, type Role } from './state.ts'

/** Results of a page (API, SimulatePrincipalPolicy, MaxItems). */
const PAGE = 100

const WORDS: Readonly<Record<Decision, string>> = {
  allowed: 'allowed',
  implicit: 'implicitDeny',
  explicit: 'explicitDeny',
}

/** What the policies of a role or a user say of each action on each resource (IAM-11 to IAM-13). */
export function simulatePrincipalPolicy(world: World, { params }: Call): object {
  const source = requiredText(params, 'PolicySourceArn', 'ValidationError')
  const actions = texts(params, 'ActionNames')
  if (actions.length === 0) throw new AwsError('ValidationError', 'ActionNames must not be empty')
  const nameless = actions.find((action) => !/^[a-z\d-]+:\w+$/.test(action))
  if (nameless !== undefined) throw new AwsError('InvalidInput', `Invalid Action: ${nameless}`)
  const role = iamState(world).roles[/:role\/(?:.+\/)?([^/]+)$/.exec(source)?.[1] ?? ''] ?? null
  const context = Object.fromEntries(
    structures(params, 'ContextEntries').map((entry) => [
      requiredText(entry, 'ContextKeyName', 'ValidationError'),
      texts(entry, 'ContextKeyValues'),
    ]),
  )
  const resources = texts(params, 'ResourceArns')
  const results = actions.map((action) => {
    const each = (resources.length > 0 ? resources : ['*']).map((resource) =>
      resultOf(world, role, source, { action, resource, context }),
    )
    return {
      EvalActionName: action,
      EvalResourceName: '*',
      EvalDecision: WORDS[each.map(({ decision }) => decision).reduce(stricter)],
      ...(resources.length === 0 ? each[0]?.told : {}),
      ...(resources.length > 0 && {
        ResourceSpecificResults: each.map(({ resource, decision, told }) => ({
          EvalResourceName: resource,
          EvalResourceDecision: WORDS[decision],
          ...told,
        })),
      }),
    }
  })
  const { items, next } = page(results, text(params, 'Marker'), whole(params, 'MaxItems') ?? PAGE)
  return { EvaluationResults: items, IsTruncated: next !== undefined, Marker: next }
}

function resultOf(world: World, role: Role | null, source: string, question: Question) {
  const { decision, asksFor, withinBoundary } =
    world.access.judge(source, question) ?? judge(inlineOf(role, source), undefined, question)
  return {
    resource: question.resource,
    decision,
    told: {
      MissingContextValues: asksFor,
      ...(withinBoundary !== null && {
        PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: withinBoundary },
      }),
    },
  }
}

/** A role that was given no policies has its own inline ones; a user has none. */
function inlineOf(role: Role | null, source: string): readonly PolicyDocument[] {
  if (role === null) throw new AwsError('NoSuchEntity', `${source} cannot be found.`, 404)
  return (role.inline ?? []).map((one) => readPolicy(JSON.parse(one)))
}
