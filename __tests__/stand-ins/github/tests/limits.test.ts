import { expect, test } from 'vitest'
import { useGitHub } from '../index.ts'
import { clientOf, OURS, refusal } from './client.ts'

const github = useGitHub()

test('GH-8: every answer says what is left, and at nothing it is over', async () => {
  const { rest } = clientOf(github())
  github().setRemaining(1)
  const { headers } = await rest.issues.listLabelsForRepo(OURS)
  expect(headers).toMatchObject({
    ...{ 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '0', 'x-ratelimit-used': '1000' },
  })
  const over = await refusal(rest.issues.listLabelsForRepo(OURS))
  expect(over.status).toBe(403)
  expect(over.message).toMatch(/^API rate limit exceeded for installation ID \d+\.$/)
  expect(over.headers['x-ratelimit-remaining']).toBe('0')
  expect(Number(over.headers['x-ratelimit-reset'])).toBeGreaterThan(Date.now() / 1000)
})

test('GH-9: a secondary limit says how long to wait, if at all, and passes', async () => {
  const { rest } = clientOf(github())
  const write = () => rest.issues.createComment({ ...OURS, issue_number: number, body: 'plan' })
  const number = github().openPull()
  github().disturb({ kind: 'secondary limit', on: 'issues/create-comment', retryAfter: 2 })
  github().disturb({ kind: 'secondary limit', on: 'POST', status: 429, retryAfter: null })

  expect((await rest.issues.listComments({ ...OURS, issue_number: number })).status).toBe(200)
  const first = await refusal(write())
  expect(first).toMatchObject({ status: 403, headers: { 'retry-after': '2' } })
  expect(first.message).toMatch(/^You have exceeded a secondary rate limit/)
  const second = await refusal(write())
  expect([second.status, second.headers['retry-after']]).toEqual([429, undefined])
  expect((await write()).status).toBe(201)
})

test('GH-10: an answer is an error or none at all, before or after the call was carried out', async () => {
  const { rest } = clientOf(github())
  const number = github().openPull()
  const write = () => rest.issues.createComment({ ...OURS, issue_number: number, body: 'plan' })
  github().disturb({ kind: 'server error', status: 503, times: 2 })
  expect((await refusal(write())).status).toBe(503)
  expect((await refusal(write())).status).toBe(503)
  github().disturb({ kind: 'hang up' })
  await expect(write()).rejects.toMatchObject({ status: 500 })
  expect(github().calls().at(-1)).toMatchObject({ status: null })
  expect(github().comments(number)).toHaveLength(0)

  github().disturb({ kind: 'hang up', after: true })
  await expect(write()).rejects.toMatchObject({ status: 500 })
  github().disturb({ kind: 'server error', after: true })
  expect((await refusal(write())).status).toBe(502)
  expect(github().comments(number)).toHaveLength(2)
})

test('GH-11: every answer takes as long as it is told to', async () => {
  const { rest } = clientOf(github())
  github().setLatency(60)
  const before = performance.now()
  await rest.issues.listLabelsForRepo(OURS)
  expect(performance.now() - before).toBeGreaterThanOrEqual(59)
})
