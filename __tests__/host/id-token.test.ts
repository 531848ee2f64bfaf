import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { idTokens } from '../../src/host/id-token.ts'
import { useGitHubOidc } from '../stand-ins/github-oidc/index.ts'

const oidc = useGitHubOidc()
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tinystacks-id-token-'))
  vi.spyOn(Math, 'random').mockReturnValue(0)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const claims = (token: string): object =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object

describe('the token of a job', () => {
  test('is a new one each time, for the audience', async () => {
    const ask = idTokens(oidc().environment)
    const [one, other] = [await ask('sts.amazonaws.com'), await ask('sts.amazonaws.com.cn')]
    expect(oidc().tokens).toEqual([one, other])
    expect(claims(one)).toMatchObject({ aud: 'sts.amazonaws.com' })
    expect(claims(other)).toMatchObject({ aud: 'sts.amazonaws.com.cn' })
  })

  test.each([503, 500, 429])('is asked for again after %d', async (status) => {
    oidc().fail(status, status, status, status)
    await idTokens(oidc().environment)('a')
    expect(oidc().tokens.length).toBe(1)
  })

  test.each([
    [[503, 503, 503, 503, 503], 'status 503'],
    [[403], 'status 403'],
  ])('is not to be had after %j', async (statuses, words) => {
    oidc().fail(...statuses)
    const error: unknown = await idTokens(oidc().environment)('a').catch((one: unknown) => one)
    expect(error).toMatchObject({ code: 'id-token-failed', exit: 1 })
    const text = inspect(error, { showHidden: true, depth: 9 })
    expect(text).toContain(words)
    expect(text).not.toContain(oidc().environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
  })

  test('is not to be had where nobody answers', async () => {
    const environment = {
      ...oidc().environment,
      ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:9/?api-version=2.0',
    }
    await expect(idTokens(environment)('a')).rejects.toMatchObject({
      code: 'id-token-failed',
      message: expect.stringContaining('ECONNREFUSED from 127.0.0.1:9') as string,
    })
  })

  test.each([
    ['a push', {}, 'no-id-token'],
    [
      'a fork',
      { pull_request: { head: { repo: { id: 2 } }, base: { repo: { id: 1 } } } },
      'no-credentials',
    ],
    [
      'a repository that is gone',
      { pull_request: { head: { repo: null }, base: { repo: { id: 1 } } } },
      'no-credentials',
    ],
    [
      'the repository itself',
      { pull_request: { head: { repo: { id: 1 } }, base: { repo: { id: 1 } } } },
      'no-id-token',
    ],
  ])('that a job may not ask for, at an event of %s', async (_what, payload, code) => {
    const file = join(folder, 'event.json')
    writeFileSync(file, JSON.stringify(payload))
    await expect(idTokens({ GITHUB_EVENT_PATH: file })('a')).rejects.toMatchObject({
      code,
      exit: 2,
    })
  })
})
