import { expect, test } from 'vitest'
import { useGitHub } from '../index.ts'
import { clientOf, OURS, refusal } from './client.ts'

const github = useGitHub()

test('GH-13: a comment is its token’s owner’s, with times in whole seconds', async () => {
  const issue_number = github().openPull()
  const { data, status, headers } = await clientOf(github()).rest.issues.createComment({
    ...OURS,
    ...{ issue_number, body: 'plan' },
  })
  expect(status).toBe(201)
  expect(headers.location).toBe(data.url)
  expect(data.user).toMatchObject({ login: 'github-actions[bot]', type: 'Bot' })
  expect(data.created_at).toMatch(/T\d\d:\d\d:\d\dZ$/)
  expect(github().comments(issue_number)).toMatchObject([{ id: data.id, body: 'plan' }])

  github().addToken({ token: 'ghp_ann', login: 'ann' })
  const { data: hers } = await clientOf(github(), 'ghp_ann').rest.issues.createComment({
    ...OURS,
    ...{ issue_number, body: 'hm' },
  })
  expect(hers.user).toMatchObject({ login: 'ann', type: 'User' })
})

test('GH-14: 65,536 characters are allowed, one more is not', async () => {
  const { rest } = clientOf(github())
  const issue_number = github().openPull()
  const longest = 'x'.repeat(65_536)
  const { data } = await rest.issues.createComment({ ...OURS, issue_number, body: longest })
  const tooLong = await refusal(
    rest.issues.updateComment({ ...OURS, comment_id: data.id, body: `${longest}x` }),
  )
  expect(tooLong).toMatchObject({ status: 422, message: 'Validation Failed' })
  expect(tooLong.errors).toMatchObject([
    {
      ...{ resource: 'IssueComment', code: 'unprocessable', field: 'data' },
      message: 'Body is too long (maximum is 65536 characters)',
    },
  ])
  expect(github().comments(issue_number)[0]?.body).toBe(longest)
})

test('GH-15: a blank body is refused', async () => {
  const { rest } = clientOf(github())
  const blank = rest.issues.createComment({
    ...OURS,
    ...{ issue_number: github().openPull(), body: ' \n' },
  })
  expect((await refusal(blank)).errors).toMatchObject([{ message: 'body cannot be blank' }])
})

test('GH-16: anybody’s comment can be edited and deleted; a deleted one is not there', async () => {
  const { rest } = clientOf(github())
  const number = github().openPull()
  const comment_id = github().comment(number, 'mine', 'ann')
  const { data } = await rest.issues.updateComment({ ...OURS, comment_id, body: 'changed' })
  expect(data).toMatchObject({ body: 'changed', user: { login: 'ann' } })
  expect((await rest.issues.getComment({ ...OURS, comment_id })).data.body).toBe('changed')

  await rest.issues.deleteComment({ ...OURS, comment_id })
  expect(github().comments(number)).toEqual([])
  for (const call of [
    () => rest.issues.getComment({ ...OURS, comment_id }),
    () => rest.issues.updateComment({ ...OURS, comment_id, body: 'again' }),
    () => rest.issues.deleteComment({ ...OURS, comment_id }),
  ])
    expect(await refusal(call())).toMatchObject({ status: 404, message: 'Not Found' })
})

test('GH-17: comments come by ascending id, and only those updated since', async () => {
  const { rest } = clientOf(github())
  const issue_number = github().openPull()
  const other = github().openPull()
  const ids = ['one', 'two'].map((body) => github().comment(issue_number, body))
  github().comment(other, 'elsewhere')
  const { data } = await rest.issues.listComments({ ...OURS, issue_number })
  expect(data.map(({ id }) => id)).toEqual(ids)
  const since = new Date(Date.now() + 60_000).toISOString().replace(/\.\d+/, '')
  const later = await rest.issues.listComments({ ...OURS, issue_number, since })
  expect(later.data).toEqual([])
})

test('GH-37: on a locked pull request nothing is added, and what stands there can be changed', async () => {
  const { rest } = clientOf(github())
  const number = github().openPull()
  const comment_id = github().comment(number, 'before', 'github-actions[bot]')
  github().lock(number)
  const comment = { ...OURS, issue_number: number, body: 'hello' }
  expect(await refusal(rest.issues.createComment(comment))).toMatchObject({
    status: 403,
    message: 'Unable to create comment because issue is locked.',
  })
  await rest.issues.updateComment({ ...OURS, comment_id, body: 'after' })
  expect(github().comments(number)).toMatchObject([{ body: 'after' }])
})
