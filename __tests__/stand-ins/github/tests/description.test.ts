import { afterEach, beforeEach, expect, test } from 'vitest'
import { OPERATIONS } from '../contract/operations.ts'
import { HANDLERS } from '../handlers/index.ts'
import { readDescription } from '../contract/description.ts'
import { startGitHub, type GitHub } from '../index.ts'

let github: GitHub
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

function ask(path: string, method = 'GET', body?: unknown): Promise<Response> {
  return fetch(`${github.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${github.token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

test.each([
  ['an operation', '/repos/acme/shop/forks', 'GET', undefined, 'does not play'],
  ['a parameter', '/repos/acme/shop/labels?size=3', 'GET', undefined, '"size" is not described'],
  ['a number', '/repos/acme/shop/labels?per_page=all', 'GET', undefined, 'must be integer'],
  ['a key', '/repos/acme/shop/labels', 'POST', { name: 'a', colour: 'b' }, '"colour"'],
  ['a type', '/repos/acme/shop/labels', 'POST', { name: 7 }, '/name must be string'],
  ['what it needs', '/repos/acme/shop/labels', 'POST', {}, "required property 'name'"],
  ['a body', '/repos/acme/shop/labels', 'POST', undefined, 'needs a body'],
])(
  'GH-1: %s that GitHub does not describe is answered 500 and recorded',
  async (_what, path, method, body, problem) => {
    const response = await ask(path, method, body)
    expect(response.status).toBe(500)
    expect(await response.text()).toContain('is not as GitHub describes it')
    expect(github.violations()).toHaveLength(1)
    expect(github.violations()[0]?.problems.join()).toContain(problem)
  },
)

test('GH-2: an answer that is not as GitHub describes it is not given', async () => {
  const number = github.openPull()
  await fetch(`${github.url}/_standin/comment`, {
    method: 'POST',
    body: JSON.stringify([number, 7]),
  })
  const response = await ask(`/repos/acme/shop/issues/${number}/comments`)
  expect(response.status).toBe(500)
  expect(github.violations()[0]?.problems).toEqual(['the answer 200/0/body must be string'])
})

test('GH-3: calls are logged in their order, those of the control are not', async () => {
  const opened = await fetch(`${github.url}/_standin/openPull`, { method: 'POST', body: '[{}]' })
  const number = (await opened.json()) as number
  await ask('/repos/acme/shop/labels', 'POST', { name: 'new' })
  await ask(`/repos/acme/shop/pulls/${number + 1}?`)
  expect(github.calls()).toMatchObject([
    { method: 'POST', operation: 'issues/create-label', body: { name: 'new' }, status: 201 },
    { path: `/repos/acme/shop/pulls/${number + 1}`, operation: 'pulls/get', status: 404 },
  ])
  github.resetCalls()
  expect(github.calls()).toEqual([])
})

test('the description holds the operations in use, each with a handler, and no others', () => {
  const described = Object.entries(readDescription().paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => ({
      name: `${method.toUpperCase()} ${path}`,
      operationId,
    })),
  )
  expect(described.map(({ name }) => name).sort()).toEqual(Object.keys(OPERATIONS).sort())
  expect(described.map(({ operationId }) => operationId).sort()).toEqual(
    Object.keys(HANDLERS).sort(),
  )
})
