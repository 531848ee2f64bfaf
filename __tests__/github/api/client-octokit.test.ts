/** What stands between us and GitHub, beside GitHub itself. */
import { createServer, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { inspect } from 'node:util'
import { describe, expect, test, vi } from 'vitest'
import { connectGitHub, type GitHub } from '../../../src/github/api/client.ts'
import { patientClock } from '../connected.ts'
import { inProcess } from '../in-process.ts'
import { useServers } from '../serving.ts'

const serve = useServers()

const clientAt = (apiUrl: string): Promise<GitHub> =>
  connectGitHub('ghs_secret', { repository: 'acme/shop', apiUrl }, patientClock())

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }
const OURS = { repo: { id: 1 } }
const PULL = JSON.stringify({
  ...{ number: 7, state: 'open', labels: [], merged_at: null },
  ...{ head: { sha: 'a', ...OURS }, base: OURS },
})

describe('an answer', () => {
  test('that breaks off is none, and asked for again', async () => {
    let asked = 0
    const url = await serve((_, response) => {
      asked += 1
      response.writeHead(200, { ...JSON_TYPE, 'content-length': PULL.length })
      if (asked > 1) return response.end(PULL)
      return response.write(PULL.slice(0, 20), () => response.destroy())
    })
    expect((await (await clientAt(url)).pull(7)).number).toBe(7)
    expect(asked).toBe(2)
  })

  test('that breaks off leaves open whether a comment was made: it is not made again', async () => {
    let asked = 0
    const url = await serve((_, response) => {
      asked += 1
      response.writeHead(201, { ...JSON_TYPE, 'content-length': 99 })
      response.write('{', () => response.destroy())
    })
    await expect((await clientAt(url)).createComment(7, 'the plan')).rejects.toMatchObject({
      name: 'GitHubError',
      status: null,
    })
    expect(asked).toBe(1)
  })

  test('of somebody before GitHub is none', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>')
    })
    await expect((await clientAt(url)).pull(7)).rejects.toMatchObject({
      status: null,
      message: 'the response is incomplete, or not from its API',
    })
  })

  test('of somebody before GitHub that is an error is told by its status', async () => {
    const url = await serve((_, response) => {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Unicorn!</h1>')
    })
    await expect((await clientAt(url)).pull(7)).rejects.toMatchObject({
      status: 502,
      message: 'Bad Gateway',
    })
  })

  test('that cannot come since nobody listens is told by the reason', async () => {
    const url = await serve((_, response) => response.end())
    const closed = url.replace(/\d+$/, '1')
    await expect((await clientAt(closed)).pull(7)).rejects.toMatchObject({
      status: null,
      message: expect.stringMatching(/ECONNREFUSED|bad port/) as string,
    })
  })
})

describe('a repository that was renamed', () => {
  test.each([
    ['GET', 301],
    ['POST', 307],
  ])('is found where GitHub says it is now (%s)', async (method, status) => {
    const seen: string[] = []
    const url = await serve(({ method, url, headers }, response) => {
      seen.push(`${method ?? ''} ${headers.authorization ?? ''}`)
      if (url?.startsWith('/repos/')) response.writeHead(status, { location: '/repositories/7' })
      else response.writeHead(200, JSON_TYPE)
      response.end(url?.startsWith('/repos/') ? '' : PULL)
    })
    const client = await clientAt(url)
    await (method === 'GET' ? client.pull(7) : client.createLabel('a', 'b'))
    expect(seen).toEqual([`${method} token ghs_secret`, `${method} token ghs_secret`])
  })

  test('on another host is asked without the token', async () => {
    const tokens: (string | undefined)[] = []
    const elsewhere = await serve(({ headers }, response) => {
      tokens.push(headers.authorization)
      response.writeHead(200, JSON_TYPE).end(PULL)
    })
    const url = await serve((_, response) => {
      response.writeHead(302, { location: elsewhere }).end()
    })
    await (await clientAt(url)).pull(7)
    expect(tokens).toEqual([undefined])
  })
})

describe('a proxy of the environment', () => {
  const ASK = `async ({ connectGitHub }) => {
    const at = { repository: 'acme/shop', apiUrl: process.env.GITHUB_API_URL }
    const client = await connectGitHub('ghs_secret', at, { now: () => new Date(), sleep: async () => {} })
    return client.pull(7).catch(({ message, status }) => ({ message, status }))
  }`

  test('is used, unless it is said that the host needs none', async () => {
    const github = await serve((_, response) => response.writeHead(200, JSON_TYPE).end(PULL))
    const asked: (string | undefined)[] = []
    const url = await serve(({ method, url }, response) => {
      asked.push(`${method ?? ''} ${url ?? ''}`)
      response.writeHead(200, JSON_TYPE).end(PULL)
    })
    const environment = { GITHUB_API_URL: 'http://github.example', HTTP_PROXY: url }
    expect(await inProcess('api/client.ts', ASK, environment)).toMatchObject({ number: 7 })
    expect(asked).toEqual(['GET http://github.example/repos/acme/shop/pulls/7'])
    const direct = { GITHUB_API_URL: github, HTTP_PROXY: url, NO_PROXY: '127.0.0.1' }
    expect(await inProcess('api/client.ts', ASK, direct)).toMatchObject({ number: 7 })
    expect(asked).toHaveLength(1)
  })

  test('opens a tunnel to what is asked over TLS, and is named where it does not', async () => {
    const asked: (string | undefined)[] = []
    const proxy = createServer().on('connect', ({ url }: IncomingMessage, socket: Socket) => {
      asked.push(url)
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    })
    const { host } = new URL(await serve(proxy))
    const environment = {
      GITHUB_API_URL: 'https://github.example',
      HTTPS_PROXY: `http://ci:hunter2@${host}`,
    }
    expect(await inProcess('api/client.ts', ASK, environment)).toEqual({
      message: `the proxy of HTTPS_PROXY (${host}) lets nobody through to GitHub (it answers 403)`,
      status: null,
    })
    expect(asked[0]).toBe('github.example:443')
  })

  test('that asks for a user, or is not there, is not taken for GitHub', async () => {
    const proxy = await serve((_, response) => response.writeHead(407).end('<h1>Who?</h1>'))
    const environment = { GITHUB_API_URL: 'http://github.example', HTTP_PROXY: proxy }
    expect(await inProcess('api/client.ts', ASK, environment)).toMatchObject({
      message: `the proxy of HTTP_PROXY (${new URL(proxy).host}) requires a user and a password, or others`,
    })
    const away = { ...environment, HTTP_PROXY: 'http://127.0.0.1:1' }
    expect(await inProcess('api/client.ts', ASK, away)).toMatchObject({
      message: 'the proxy of HTTP_PROXY (127.0.0.1:1) cannot be reached (ECONNREFUSED)',
    })
  })
})

test('a proxy that is no address is an error without its value', async () => {
  vi.stubEnv('HTTPS_PROXY', 'http://ci:hunter2@proxy:3128:x')
  const error = await clientAt('https://api.github.com').then(
    () => null,
    (thrown: unknown) => thrown,
  )
  vi.unstubAllEnvs()
  expect(error).toMatchObject({ code: 'bad-proxy' })
  expect(inspect(error)).not.toContain('hunter2')
})
