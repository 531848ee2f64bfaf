import { authorize } from './access.ts'
import { checkAnswer, checkRequest, match, type Matched, type Problems } from '../contract/check.ts'
import type { Answer } from './exchange.ts'
import { Failure } from './failure.ts'
import { answerGraphql, graphqlProblems } from '../handlers/graphql.ts'
import { HANDLERS } from '../handlers/index.ts'
import { failureOf, type Limits } from './limits.ts'
import type { State } from '../repository/model.ts'

export type Request = {
  readonly method: string
  /** Encoded, without its query. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly authorization: string | undefined
  readonly accept: string
  /** Undefined where there is none. */
  readonly body: unknown
}

/** A call as the log keeps it. */
export type Call = {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  /** `issues/create-comment`; null where GitHub's description has no such operation. */
  readonly operation: string | null
  /** Of the answer; null where the connection was ended without one. */
  readonly status: number | null
}

/** What went against GitHub's description, by us or by the client. */
export type Violation = { readonly call: string; readonly problems: Problems }

export type Outcome = {
  readonly operation: string | null
  /** Null: the connection is ended without an answer. */
  readonly answer: Answer | null
  readonly violation: Violation | null
}

/** Answers one request as GitHub would. Whatever is not as GitHub describes it is answered 500, and told. */
export function answer(state: State, limits: Limits, request: Request): Outcome {
  const path = request.path.replace(
    new RegExp(`^/repositories/${state.id}(?=/)`),
    `/repos/${state.owner}/${state.name}`,
  )
  if (path === '/graphql') return answerQuery(state, limits, request)
  const matched = match(request.method, path)
  if (matched === null)
    return violated(request, null, ['the stand-in does not play this operation'])
  const problems = checkRequest(matched, request.query, request.body)
  if (problems.length > 0) return violated(request, matched, problems)

  const given = attempt(limits, request, matched, () => {
    const { method, query, body, accept, authorization } = request
    const token = authorize(state, matched, method, authorization)
    const handler = HANDLERS[matched.id]
    if (handler === undefined) throw new Error(`no handler for ${matched.id}`)
    return handler({ state, parameters: matched.parameters, query, body, accept, token })
  })
  if (given === null) return { operation: matched.id, answer: null, violation: null }
  const raw = typeof given.body === 'string'
  const wrong = raw ? [] : checkAnswer(matched, given.status, plain(given.body))
  if (wrong.length > 0) return violated(request, matched, wrong)
  return { operation: matched.id, answer: given, violation: null }
}

/** The one operation of the GraphQL API. */
const GRAPHQL: Matched = {
  ...{ name: 'POST /graphql', id: 'graphql', docs: 'https://docs.github.com/graphql' },
  parameters: {},
}

function answerQuery(state: State, limits: Limits, request: Request): Outcome {
  const problems = graphqlProblems(request.body)
  if (problems.length > 0) return violated(request, GRAPHQL, problems)
  const given = attempt(limits, request, GRAPHQL, () => {
    const token = authorize(state, GRAPHQL, request.method, request.authorization)
    return answerGraphql(state, token, request.body)
  })
  return { operation: GRAPHQL.id, answer: given, violation: null }
}

/** Null: no answer. */
function attempt(
  limits: Limits,
  { method }: Request,
  matched: Matched,
  handle: () => Answer,
): Answer | null {
  try {
    limits.count()
    const disturbance = limits.take(method, matched.id)
    if (disturbance !== null && disturbance.after !== true) {
      if (disturbance.kind === 'hang up') return null
      throw failureOf(disturbance)
    }
    const given = handle()
    if (disturbance === null) return given
    if (disturbance.kind === 'hang up') return null
    throw failureOf(disturbance)
  } catch (error) {
    if (error instanceof Failure) return explained(error, matched)
    throw error
  }
}

function explained(failure: Failure, matched: Matched): Answer {
  const { status, message, errors, docs = matched.docs, headers } = failure
  return {
    status,
    headers,
    body: {
      message,
      ...(errors === undefined ? {} : { errors }),
      documentation_url: docs,
      status: String(status),
    },
  }
}

function violated(request: Request, matched: Matched | null, problems: Problems): Outcome {
  const call = `${request.method} ${request.path}`
  return {
    operation: matched?.id ?? null,
    answer: {
      status: 500,
      body: { message: `stand-in: ${call} is not as GitHub describes it: ${problems.join('; ')}` },
    },
    violation: { call, problems },
  }
}

/** As it goes over the wire. */
function plain(body: unknown): unknown {
  return body === undefined ? undefined : JSON.parse(JSON.stringify(body))
}
