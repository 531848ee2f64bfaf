import type { Exchange, Handler } from '../protocol/exchange.ts'
import { Failure, notFound, validationFailed } from '../protocol/failure.ts'
import { page } from '../protocol/pages.ts'
import type { Comment, State } from '../repository/model.ts'
import { nextId, now } from '../repository/state.ts'
import { comment as view } from '../views/things.ts'
import { pullOf } from './pulls.ts'

const LONGEST_BODY = 65_536

/** A comment on an issue or a pull request, as its author says it. */
export function addComment(
  state: State,
  comment: Pick<Comment, 'issue' | 'author' | 'body'>,
  time = now(),
) {
  const id = nextId(state)
  const added: Comment = { id, ...comment, createdAt: time, updatedAt: time }
  state.comments.set(id, added)
  return added
}

export const listComments: Handler = (exchange) => {
  const { state, query } = exchange
  const { number } = pullOf(exchange)
  const since = query['since']
  const all = [...state.comments.values()].filter(
    ({ issue, updatedAt }) => issue === number && (since === undefined || updatedAt >= since),
  )
  return page(exchange, `/issues/${number}/comments`, all, (one) => view(state, one))
}

export const createComment: Handler = (exchange) => {
  const { state, token } = exchange
  const { number: issue, locked } = pullOf(exchange)
  if (locked && token.kind === 'installation')
    throw new Failure(403, 'Unable to create comment because issue is locked.')
  const added = addComment(state, { issue, author: token.identity, body: bodyOf(exchange) })
  const body = view(state, added)
  return { status: 201, body, headers: { location: body.url } }
}

export const getComment: Handler = (exchange) => ({
  status: 200,
  body: view(exchange.state, commentOf(exchange)),
})

/** Anybody who may write may edit anybody's. */
export const updateComment: Handler = (exchange) => {
  const comment = commentOf(exchange)
  comment.body = bodyOf(exchange)
  comment.updatedAt = now()
  return { status: 200, body: view(exchange.state, comment) }
}

export const deleteComment: Handler = (exchange) => {
  exchange.state.comments.delete(commentOf(exchange).id)
  return { status: 204 }
}

function commentOf({ state, parameters }: Exchange): Comment {
  const found = state.comments.get(Number(parameters['comment_id']))
  if (found === undefined) throw notFound()
  return found
}

function bodyOf(exchange: Exchange): string {
  const { body } = exchange.body as { body: string }
  if (body.trim() === '')
    throw validationFailed({
      ...{ resource: 'IssueComment', field: 'body', code: 'custom' },
      message: 'body cannot be blank',
    })
  if (body.length > LONGEST_BODY)
    throw validationFailed({
      ...{ resource: 'IssueComment', field: 'data', code: 'unprocessable' },
      message: `Body is too long (maximum is ${LONGEST_BODY} characters)`,
    })
  return body
}
