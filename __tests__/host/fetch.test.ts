/** What Octokit asks of `fetch`, held against Node's own, which is undici. */
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { fetchByNode } from '../../src/host/fetch.ts'
import { useServers } from '../github/serving.ts'

const serve = useServers()

type Asked = Parameters<typeof fetchByNode>[1]
const GET: Asked = { method: 'GET', headers: {} }
const POST: Asked = {
  method: 'POST',
  headers: { authorization: 'token x', 'content-type': 'application/json' },
  body: '{"body":"größer"}',
}

/** What a request comes to, by either. */
async function told(answer: ReturnType<typeof fetchByNode> | Promise<Response>) {
  const { status, statusText, url, headers, ...rest } = await answer.then(async (one) => ({
    ...{ status: one.status, statusText: one.statusText, url: one.url },
    headers: [...one.headers].filter(([name]) => name !== 'date'),
    text: await one.text(),
  }))
  return { status, statusText, url, headers: Object.fromEntries(headers), ...rest }
}

/** The same request by both, which are to be answered alike. */
async function both(url: string, asked: Asked) {
  const ours = await told(fetchByNode(url, asked))
  const { method, headers, body = null } = asked
  expect(ours).toEqual(await told(fetch(url, { method, headers, body })))
  return ours
}

test('an answer is read whole: status, headers, and text of several pieces', async () => {
  const url = await serve((_, response) => {
    response.writeHead(422, 'No', { 'X-Seen': 'a', link: '<x>; rel="last"' })
    const bytes = Buffer.from('größer')
    response.write(bytes.subarray(0, 3), () => response.end(bytes.subarray(3)))
  })
  expect(await both(url, GET)).toMatchObject({
    ...{ status: 422, statusText: 'No', text: 'größer' },
    headers: { 'x-seen': 'a', link: '<x>; rel="last"' },
  })
})

test('what is compressed is asked for and read', async () => {
  const url = await serve(({ headers }, response) => {
    const isAsked = headers['accept-encoding']?.includes('gzip') ?? false
    response.writeHead(200, { 'content-encoding': 'gzip' })
    response.end(isAsked ? gzipSync('a plan') : '')
  })
  expect(await both(url, GET)).toMatchObject({ text: 'a plan' })
})

test('bytes are given as they came', async () => {
  const url = await serve((_, response) => response.end(Buffer.from([0, 255, 1])))
  const bytes = await (await fetchByNode(url, GET)).arrayBuffer()
  expect([...new Uint8Array(bytes)]).toEqual([0, 255, 1])
})

test('a body is sent with its length', async () => {
  const url = await serve((request, response) => {
    let sent = ''
    request.on('data', (chunk: Buffer) => (sent += chunk.toString()))
    request.on('end', () => response.end(`${request.headers['content-length'] ?? ''} ${sent}`))
  })
  expect(await both(url, POST)).toMatchObject({ text: `19 ${POST.body ?? ''}` })
})

describe('a redirect', () => {
  const echo = (status: number) =>
    serve((request, response) => {
      if (request.url === '/') {
        response.writeHead(status, { location: '/there' }).end()
        return
      }
      let sent = ''
      request.on('data', (chunk: Buffer) => (sent += chunk.toString()))
      request.on('end', () =>
        response.end(JSON.stringify([request.method, request.headers.authorization ?? null, sent])),
      )
    })

  test.each([301, 302, 303, 307, 308])(
    '%i: a POST becomes what fetch makes of it',
    async (status) => {
      const { text, url } = await both(await echo(status), POST)
      expect(new URL(url).pathname).toBe('/there')
      expect(JSON.parse(text)).toEqual(
        status < 304 ? ['GET', 'token x', ''] : ['POST', 'token x', POST.body],
      )
    },
  )

  test.each([301, 302, 303, 307, 308])('%i: another method stays, but for 303', async (status) => {
    const { text } = await both(await echo(status), { ...POST, method: 'PATCH' })
    expect((JSON.parse(text) as string[])[0]).toBe(status === 303 ? 'GET' : 'PATCH')
  })

  test('that goes on for ever ends with an error', async () => {
    let asked = 0
    const url = await serve((_, response) => {
      asked += 1
      response.writeHead(302, { location: '/' }).end()
    })
    await expect(fetchByNode(url, GET)).rejects.toThrow('redirects')
    expect(asked).toBe(21)
  })

  test('to what is no address over HTTP is an error', async () => {
    const url = await serve((_, response) => {
      response.writeHead(302, { location: 'file:///etc/passwd' }).end()
    })
    await expect(fetchByNode(url, GET)).rejects.toThrow('file:')
  })
})

describe('a signal', () => {
  test('ends a request that is not answered', async () => {
    const url = await serve(() => undefined)
    const signal = AbortSignal.timeout(20)
    await expect(fetchByNode(url, { ...GET, signal })).rejects.toThrow('aborted')
  })

  test('ends an answer that does not', async () => {
    const url = await serve((_, response) => response.write('a'))
    const answer = await fetchByNode(url, { ...GET, signal: AbortSignal.timeout(200) })
    await expect(answer.text()).rejects.toThrow()
  })
})
