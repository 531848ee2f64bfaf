import { describe, expect, test } from 'vitest'
import { useGitHub } from '../index.ts'
import { octokitFor } from './client.ts'

const github = useGitHub()
const ours = { owner: 'acme', repo: 'shop' }

describe('comments', () => {
  test('GH-10: a comment is its token’s owner’s, with times in whole seconds', async () => {
    const { rest } = octokitFor(github())
    const issue_number = github().openPull()
    const { data, status, headers } = await rest.issues.createComment({
      ...ours,
      issue_number,
      body: 'plan',
    })
    expect(status).toBe(201)
    expect(headers.location).toBe(data.url)
    expect(data.user).toMatchObject({ login: 'github-actions[bot]', type: 'Bot' })
    expect(data.created_at).toMatch(/T\d\d:\d\d:\d\dZ$/)
    expect(github().comments(issue_number)).toMatchObject([{ id: data.id, body: 'plan' }])
  })
})
