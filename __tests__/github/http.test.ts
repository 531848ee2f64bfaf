import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { exchanges, type Answer } from '../../src/github/http.ts'
import { useServers } from './serving.ts'

const serve = useServers()
afterEach(() => {
  vi.unstubAllEnvs()
})

function get(url: string, patience = 5000): Promise<Answer> {
  const exchange = exchanges('http:', patience)
  return exchange({ method: 'GET', url: new URL(url), headers: {}, body: null })
}

describe('an answer', () => {
  test('that is packed is unpacked, whatever its size', async () => {
    const long = 'comment '.repeat(100_000)
    const url = await serve(({ headers }, response) => {
      expect(headers['accept-encoding']).toBe('gzip')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(long))
    })
    expect(await get(url)).toMatchObject({ status: 200, body: long })
  })

  test('that is packed and ends too early is none', async () => {
    const packed = gzipSync('comment '.repeat(1000))
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed.subarray(0, 20))
    })
    await expect(get(url)).rejects.toThrow(/unexpected end of file/)
  })

  test('whose connection ends before it does is none', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 1000 }).write('half of it', () => {
        response.destroy()
      })
    })
    await expect(get(url)).rejects.toThrow(/aborted/)
  })

  test('that takes too long is not waited for', async () => {
    const url = await serve((_, response) => {
      void sleep(5000).then(() => response.end())
    })
    await expect(get(url, 1000)).rejects.toThrow('none came within 1 second')
  })
})

describe('two exchanges', () => {
  test('in a row share a connection', async () => {
    const ports = new Set<number | undefined>()
    const url = new URL(
      await serve(({ socket }, response) => {
        ports.add(socket.remotePort)
        response.end('once more')
      }),
    )
    const exchange = exchanges('http:', 5000)
    for (let time = 0; time < 2; time++)
      await exchange({ method: 'GET', url, headers: {}, body: null })
    expect(ports.size).toBe(1)
  })
})

describe('a proxy of the environment', () => {
  test('is used, unless NO_PROXY names the host', async () => {
    const proxy = await serve(({ url }, response) => {
      response.end(`proxied: ${url ?? ''}`)
    })
    vi.stubEnv('HTTP_PROXY', proxy)
    vi.stubEnv('NO_PROXY', '127.0.0.1')
    expect((await get('http://github.example/api')).body).toBe('proxied: http://github.example/api')
    const direct = await serve((_, response) => response.end('direct'))
    expect((await get(direct)).body).toBe('direct')
  })
})
