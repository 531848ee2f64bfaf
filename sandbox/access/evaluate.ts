/** IAM's decision about a request (IAM user guide, "Policy evaluation logic"). Pure. */
import type { Decision, Judgement, Question } from '../contract.ts'
import { fits } from './conditions.ts'
import { matches, valuesOf } from './patterns.ts'
import type { PolicyDocument, Statement } from './policy.ts'

/** What identity-based policies together say of a request. */
export function decide(policies: readonly PolicyDocument[], question: Question): Decision {
  const applying = policies
    .flatMap(({ Statement: statements }) => statements)
    .filter((statement) => applies(statement, question))
  if (applying.some(({ effect }) => effect === 'Deny')) return 'explicit'
  return applying.length > 0 ? 'allowed' : 'implicit'
}

function applies(statement: Statement, question: Question): boolean {
  const { context = {} } = question
  return (
    isAbout(statement, question) &&
    Object.entries(statement.conditions).every(([operator, keys]) =>
      Object.entries(keys).every(([key, wanted]) => fits(operator, key, wanted, context)),
    )
  )
}

/** Whether it is about the action and the resource, whatever its conditions. */
function isAbout({ actions, resources }: Statement, question: Question): boolean {
  const { action, resource, context = {} } = question
  // Actions have no case, resources do (IAM user guide, elements Action and Resource).
  const isAction = actions.patterns.some((one) => matches(one.toLowerCase(), action.toLowerCase()))
  const isResource = resources.patterns.some((one) => matches(one, resource, context))
  return isAction !== actions.isNegated && isResource !== resources.isNegated
}

const STRICTNESS: readonly Decision[] = ['allowed', 'implicit', 'explicit']

/** The stricter of two decisions: a request has to be allowed by both. */
export function stricter(one: Decision, other: Decision): Decision {
  return STRICTNESS.indexOf(one) >= STRICTNESS.indexOf(other) ? one : other
}

/** What policies say within a permissions boundary (IAM user guide, "Permissions boundaries for IAM entities"). */
export function judge(
  policies: readonly PolicyDocument[],
  boundary: PolicyDocument | undefined,
  question: Question,
): Judgement {
  const within = boundary === undefined ? 'allowed' : decide([boundary], question)
  return {
    decision: stricter(decide(policies, question), within),
    asksFor: keysAskedFor(policies, question),
    withinBoundary: boundary === undefined ? null : within === 'allowed',
  }
}

/** Condition keys that statements about the action and the resource ask for, and the request says nothing of. */
function keysAskedFor(policies: readonly PolicyDocument[], question: Question): readonly string[] {
  const { context = {} } = question
  const keys = policies
    .flatMap(({ Statement: statements }) => statements)
    .filter((statement) => isAbout(statement, question))
    .flatMap(({ conditions }) => Object.values(conditions).flatMap((tests) => Object.keys(tests)))
  return [...new Set(keys)].filter((key) => valuesOf(context, key).length === 0)
}
