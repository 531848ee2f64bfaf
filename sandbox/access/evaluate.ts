/** IAM's decision about a request (IAM user guide, "Policy evaluation logic"). Pure. */
import type { Decision, Question } from '../contract.ts'
import { fits } from './conditions.ts'
import { matches } from './patterns.ts'
import type { PolicyDocument, Statement } from './policy.ts'

/** What identity-based policies together say of a request. */
export function decide(policies: readonly PolicyDocument[], question: Question): Decision {
  const applying = policies
    .flatMap(({ Statement: statements }) => statements)
    .filter((statement) => applies(statement, question))
  if (applying.some(({ effect }) => effect === 'Deny')) return 'explicit'
  return applying.length > 0 ? 'allowed' : 'implicit'
}

function applies({ actions, resources, conditions }: Statement, question: Question): boolean {
  const { action, resource, context = {} } = question
  // Actions have no case, resources do (IAM user guide, elements Action and Resource).
  const isAction = actions.patterns.some((one) => matches(one.toLowerCase(), action.toLowerCase()))
  const isResource = resources.patterns.some((one) => matches(one, resource, context))
  return (
    isAction !== actions.isNegated &&
    isResource !== resources.isNegated &&
    Object.entries(conditions).every(([operator, keys]) =>
      Object.entries(keys).every(([key, wanted]) => fits(operator, key, wanted, context)),
    )
  )
}
