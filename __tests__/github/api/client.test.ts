import { describe, expect, test } from 'vitest'
import { denial } from '../../../src/host/github/retry.ts'
import { linkTo, useGitHub } from '../../stand-ins/github/index.ts'
import { clientOf, patientClock } from '../connected.ts'

const github = useGitHub()

async function failureOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => {
      throw new Error('it did not fail')
    },
    (error: unknown) => denial(error, 'pull-requests: write'),
  )
}

describe('a limit of GitHub', () => {
  test('is waited for as long as GitHub asks, and what was refused is tried again', async () => {
    const number = github().openPull()
    github().disturb({ kind: 'secondary limit', on: 'issues/create-comment', retryAfter: 7 })
    const clock = patientClock()
    await (await clientOf(github(), clock)).createComment(number, 'hello')
    expect(clock.slept).toEqual([7000])
    expect(github().comments(number)).toHaveLength(1)
  })

  test('that asks for more than a minute is not waited for', async () => {
    const number = github().openPull()
    github().disturb({ kind: 'secondary limit', retryAfter: 600 })
    const clock = patientClock()
    const why = await failureOf((await clientOf(github(), clock)).createComment(number, 'hello'))
    expect(why).toMatch(/GitHub answered 403: .*secondary rate limit/)
    expect(clock.slept).toEqual([])
  })
})

describe('a hiccup of GitHub', () => {
  test('makes what only reads be tried again', async () => {
    const number = github().openPull()
    github().disturb({ kind: 'server error', times: 2 })
    expect((await (await clientOf(github())).pull(number)).number).toBe(number)
  })

  test('never makes a comment twice, where the answer to the first was lost', async () => {
    const number = github().openPull()
    github().disturb({ kind: 'server error', on: 'issues/create-comment', after: true })
    await failureOf((await clientOf(github())).createComment(number, 'hello'))
    expect(github().comments(number)).toHaveLength(1)
  })

  test('that lasts is an error in the end', async () => {
    const number = github().openPull()
    github().disturb({ kind: 'server error', times: 99 })
    expect(await failureOf((await clientOf(github())).pull(number))).toMatch(/GitHub answered 502/)
  })
})

describe('what a token may not do', () => {
  test('is told with the permission that it lacks', async () => {
    const number = github().openPull()
    github().permit({ pull_requests: 'read', issues: 'read', contents: 'read' })
    expect(await failureOf((await clientOf(github())).createComment(number, 'hello'))).toBe(
      'GitHub answered 403: Resource not accessible by integration; the job needs the permission `pull-requests: write`',
    )
  })
})

describe('what is there already, or gone already', () => {
  test('is no failure', async () => {
    const client = await clientOf(github())
    await client.createLabel('tinystacks: allow redis:remove@7h3kq0z9w2m4x', 'consent')
    await client.createLabel('tinystacks: allow redis:remove@7h3kq0z9w2m4x', 'consent')
    await client.deleteLabel('tinystacks: allow redis:remove@7h3kq0z9w2m4x')
    await client.deleteLabel('tinystacks: allow redis:remove@7h3kq0z9w2m4x')
    await client.deleteComment(4711)
    expect(await client.comment(4711)).toBeNull()
    expect(
      github()
        .labels()
        .map(({ name }) => name),
    ).not.toContain('tinystacks: allow redis:remove@7h3kq0z9w2m4x')
  })
})

describe('a file at a commit', () => {
  test('is given as text, and null where there is none', async () => {
    const sha = github().push({ 'db/tinystacks.yml': 'version: 1\n' })
    const client = await clientOf(github())
    expect(await client.file('db/tinystacks.yml', sha)).toBe('version: 1\n')
    expect(await client.file('tinystacks.yml', sha)).toBeNull()
    expect(await client.file('db', sha)).toBeNull()
  })

  test.each([
    ['a link to it', 'tinystacks.yml'],
    ['a link to that link', 'again.yml'],
    ['a path below a link', 'current/web/tinystacks.yml'],
  ])('is found by %s', async (_what, path) => {
    const sha = github().push({
      'apps/web/tinystacks.yml': 'version: 1\n',
      'tinystacks.yml': linkTo('apps/web/tinystacks.yml'),
      'again.yml': linkTo('./tinystacks.yml'),
      current: linkTo('apps'),
    })
    expect(await (await clientOf(github())).file(path, sha)).toBe('version: 1\n')
  })

  test('over 1 MB is given whole', async () => {
    const sha = github().push({ 'large.yml': 'x'.repeat(1024 * 1024 + 1) })
    expect(await (await clientOf(github())).file('large.yml', sha)).toHaveLength(1024 * 1024 + 1)
  })
})

describe('a deployment', () => {
  test('is made although checks of the commit still run, and leaves other deployments active', async () => {
    const sha = github().push({})
    const client = await clientOf(github())
    const id = await client.createDeployment({
      sha,
      environment: 'prod',
      description: 'shop-prod',
      payload: { stack: 'shop-prod', region: 'us-east-1', isOfCommit: true },
    })
    const url = 'https://github.com/acme/shop/actions/runs/1'
    await client.setDeployment(id, { state: 'success', url, description: 'updated, 4m' })
    expect(github().deployments()).toMatchObject([
      { environment: 'prod', statuses: [{ state: 'success' }] },
    ])
  })
})

test('a locked conversation is no missing permission', async () => {
  const number = github().openPull()
  github().lock(number)
  const why = await failureOf((await clientOf(github())).createComment(number, 'hello'))
  expect(why).toMatch(/conversation is locked .*unlock it/)
  expect(why).not.toContain('permission')
})
