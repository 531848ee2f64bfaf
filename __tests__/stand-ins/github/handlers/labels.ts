import type { Exchange, Handler } from '../protocol/exchange.ts'
import { Failure, notFound, validationFailed } from '../protocol/failure.ts'
import { page } from '../protocol/pages.ts'
import type { Label, Pull, State, Token } from '../repository/model.ts'
import { nextId, now } from '../repository/state.ts'
import { label as view } from '../views/things.ts'
import { pullOf } from './pulls.ts'

const LONGEST_NAME = 50
const LONGEST_DESCRIPTION = 100

/** A label of the repository; the one that is there already under this name, whatever its case. */
export function ensureLabel(state: State, name: string): Label {
  const found = state.labels.get(name.toLowerCase())
  if (found !== undefined) return found
  const added = { id: nextId(state), name, color: 'ededed', description: null }
  state.labels.set(name.toLowerCase(), added)
  return added
}

export const listRepositoryLabels: Handler = (exchange) =>
  page(exchange, '/labels', [...exchange.state.labels.values()], (one) => view(exchange.state, one))

export const createLabel: Handler = ({ state, body, token }) => {
  mayCreate(token)
  const asked = body as { name: string; color?: string; description?: string | null }
  const wrong = (field: string, more: { code: string; message?: string }): Failure =>
    validationFailed({ resource: 'Label', field, ...more })
  if (asked.name.trim() === '') throw wrong('name', { code: 'missing_field' })
  if (asked.name.length > LONGEST_NAME)
    throw wrong('name', {
      ...{ code: 'custom', message: `name is too long (maximum is ${LONGEST_NAME} characters)` },
    })
  if (state.labels.has(asked.name.toLowerCase())) throw wrong('name', { code: 'already_exists' })
  if (asked.color !== undefined && !/^[0-9a-f]{6}$/i.test(asked.color))
    throw wrong('color', { code: 'invalid' })
  if ((asked.description ?? '').length > LONGEST_DESCRIPTION)
    throw wrong('description', {
      code: 'custom',
      message: `description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`,
    })
  const { id } = ensureLabel(state, asked.name)
  const { name, color = 'ededed', description = null } = asked
  const added = { id, name, color, description }
  state.labels.set(name.toLowerCase(), added)
  const shown = view(state, added)
  return { status: 201, body: shown, headers: { location: shown.url } }
}

/** Taken from the repository, it is taken from every pull request too. */
export const deleteLabel: Handler = ({ state, parameters }) => {
  const name = parameters['name'] ?? ''
  if (!state.labels.delete(name.toLowerCase())) throw notFound()
  for (const pull of state.pulls.values()) pull.labels = without(pull.labels, name)
  return { status: 204 }
}

export const listLabels: Handler = (exchange) => {
  const pull = pullOf(exchange)
  return page(exchange, `/issues/${pull.number}/labels`, labelsOf(exchange.state, pull), (one) =>
    view(exchange.state, one),
  )
}

/** A label that the repository does not have yet is made, where the token may. */
export const addLabels: Handler = (exchange) => {
  const { state, token, body } = exchange
  const pull = pullOf(exchange)
  const { labels = [] } = (body ?? {}) as { labels?: readonly (string | { name: string })[] }
  const names = labels.map((one) => (typeof one === 'string' ? one : one.name))
  for (const name of names) {
    if (!state.labels.has(name.toLowerCase())) mayCreate(token)
    if (name.length > LONGEST_NAME)
      throw validationFailed({ resource: 'Label', field: 'name', code: 'invalid', value: name })
  }
  setLabels(state, pull, [...pull.labels, ...names])
  return shown(exchange, pull)
}

export const removeLabel: Handler = (exchange) => {
  const pull = pullOf(exchange)
  const name = exchange.parameters['name'] ?? ''
  const left = without(pull.labels, name)
  if (left.length === pull.labels.length) throw new Failure(404, 'Label does not exist')
  setLabels(exchange.state, pull, left)
  return shown(exchange, pull)
}

/** Gives a pull request exactly these labels. */
export function setLabels(state: State, pull: Pull, names: readonly string[]): void {
  pull.labels = [...new Set(names.map((name) => ensureLabel(state, name).name))]
  pull.updatedAt = now()
}

function shown({ state }: Exchange, pull: Pull): { status: number; body: unknown } {
  return { status: 200, body: labelsOf(state, pull).map((one) => view(state, one)) }
}

function labelsOf(state: State, pull: Pull): readonly Label[] {
  return pull.labels.map((name) => ensureLabel(state, name))
}

function without(names: readonly string[], name: string): string[] {
  return names.filter((one) => one.toLowerCase() !== name.toLowerCase())
}

/** `pull-requests: write` puts labels on, but makes none. */
function mayCreate(token: Token): void {
  if (token.kind === 'classic' || token.permissions.issues === 'write') return
  throw new Failure(403, 'You do not have permission to create labels on this repository.', {
    errors: [{ resource: 'Repository', field: 'label', code: 'unauthorized' }],
  })
}
