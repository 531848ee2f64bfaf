import { describe, expect, test } from 'vitest'
import { connectApi, type Api } from '../../src/github/api.ts'
import { patientClock } from './connected.ts'
import { useServers } from './serving.ts'

const serve = useServers()

const apiAt = (apiUrl: string): Api =>
  connectApi('ghs_secret', { repository: 'acme/shop', apiUrl }, patientClock())

describe('a repository that was renamed', () => {
  test('is found where GitHub says it is now, by every method', async () => {
    const seen: string[] = []
    const url = await serve(({ method, url, headers }, response) => {
      seen.push(`${method ?? ''} ${url ?? ''} ${headers.authorization ?? ''}`)
      if (url?.startsWith('/repos/'))
        response.writeHead(301, { location: '/repositories/7/labels' })
      response.end('{"id":1}')
    })
    await apiAt(url)({ method: 'POST', path: '/labels', body: { name: 'a' } })
    expect(seen).toEqual([
      'POST /repos/acme/shop/labels token ghs_secret',
      'POST /repositories/7/labels token ghs_secret',
    ])
  })

  test('is not followed to another host: the token goes nowhere but to GitHub', async () => {
    let asked = 0
    const elsewhere = await serve((_, response) => {
      asked += 1
      response.end('{}')
    })
    const url = await serve((_, response) => {
      response.writeHead(302, { location: elsewhere }).end()
    })
    await expect(apiAt(url)({ method: 'GET', path: '/labels' })).rejects.toMatchObject({
      status: 302,
    })
    expect(asked).toBe(0)
  })

  test('that leads in a circle is given up', async () => {
    const url = await serve((_, response) => {
      response.writeHead(301, { location: '/again' }).end()
    })
    await expect(apiAt(url)({ method: 'GET', path: '' })).rejects.toMatchObject({ status: 301 })
  })
})

describe('an error', () => {
  test('is told in the words of GitHub, with those of each field', async () => {
    const url = await serve((_, response) => {
      response.writeHead(422).end(
        JSON.stringify({
          message: 'Validation Failed',
          errors: [{ message: 'body is too long' }, { code: 'already_exists' }, 'no more'],
        }),
      )
    })
    await expect(apiAt(url)({ method: 'POST', path: '/labels' })).rejects.toThrow(
      'Validation Failed: body is too long, already_exists, no more',
    )
  })

  test('of somebody before GitHub is told by its status', async () => {
    const url = await serve((_, response) => {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Unicorn!</h1>')
    })
    await expect(apiAt(url)({ method: 'POST', path: '/labels' })).rejects.toMatchObject({
      status: 502,
      message: 'Bad Gateway',
    })
  })

  test('is an answer that is none of GitHub, too', async () => {
    const url = await serve((_, response) => response.end('<h1>Sign in to the network</h1>'))
    await expect(apiAt(url)({ method: 'POST', path: '/labels' })).rejects.toMatchObject({
      status: null,
    })
  })
})
