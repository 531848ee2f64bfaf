import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { proxyFor } from '../../../src/aws/proxy/environment.ts'
import { hasProxy } from '../../../src/aws/proxy/variables.ts'
import { TinystacksError } from '../../../src/errors.ts'

const NAMES = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'ALL_PROXY']
const RDS = 'rds.us-east-1.amazonaws.com'
const AWS = `https://${RDS}`
const PLAIN = 'http://aws.invalid'
const P = 'http://proxy:3128'

beforeEach(() => {
  for (const name of NAMES.flatMap((one) => [one, one.toLowerCase()])) vi.stubEnv(name, undefined)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

type Environment = Readonly<Record<string, string>>

const given = (environment: Environment) => {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
}

describe('the proxy', () => {
  test.each<[string, Environment, string, string | null]>([
    ['no variable', {}, AWS, null],
    ['an empty one', { HTTPS_PROXY: '' }, AWS, null],
    ['HTTPS_PROXY', { HTTPS_PROXY: P }, AWS, 'HTTPS_PROXY'],
    ['https_proxy', { https_proxy: P }, AWS, 'https_proxy'],
    ['both: the small one', { HTTPS_PROXY: 'http://x', https_proxy: P }, AWS, 'https_proxy'],
    ['HTTP_PROXY, which is not for https', { HTTP_PROXY: P }, AWS, null],
    ['HTTP_PROXY', { HTTP_PROXY: P }, PLAIN, 'HTTP_PROXY'],
    ['http_proxy', { http_proxy: P }, PLAIN, 'http_proxy'],
    ['HTTPS_PROXY, which is not for http', { HTTPS_PROXY: P }, PLAIN, null],
    ['ALL_PROXY alone', { ALL_PROXY: 'socks5://x:1' }, AWS, null],
    ['the sandbox', { HTTP_PROXY: P }, 'http://127.0.0.1:4566', null],
    ['NO_PROXY with the host', { HTTPS_PROXY: P, NO_PROXY: RDS }, AWS, null],
    ['no_proxy with the domain', { HTTPS_PROXY: P, no_proxy: 'x.org, amazonaws.com' }, AWS, null],
    ['NO_PROXY with a dot', { HTTPS_PROXY: P, NO_PROXY: '.amazonaws.com' }, AWS, null],
    ['NO_PROXY with a star', { HTTPS_PROXY: P, NO_PROXY: '*.amazonaws.com' }, AWS, null],
    ['NO_PROXY with all', { HTTPS_PROXY: P, NO_PROXY: '*' }, AWS, null],
    ['NO_PROXY with the port', { HTTPS_PROXY: P, NO_PROXY: `${RDS}:443` }, AWS, null],
    ['NO_PROXY with another', { HTTPS_PROXY: P, NO_PROXY: `${RDS}:84` }, AWS, 'HTTPS_PROXY'],
    ['NO_PROXY with another host', { HTTPS_PROXY: P, NO_PROXY: `x${RDS}` }, AWS, 'HTTPS_PROXY'],
  ])('%s', (_name, environment, target, variable) => {
    given(environment)
    const proxy = proxyFor(new URL(target))
    expect(proxy && { address: proxy.address.href, variable: proxy.variable }).toEqual(
      variable && { address: `${P}/`, variable },
    )
  })

  test('is there where a variable of it is set', () => {
    given({ NO_PROXY: 'x', ALL_PROXY: P, HTTPS_PROXY: '' })
    expect(hasProxy()).toBe(false)
    given({ http_proxy: P })
    expect(hasProxy()).toBe(true)
  })

  test('has its credentials in a header alone, decoded', () => {
    given({ HTTPS_PROXY: 'http://ci:a%2Fb%25@proxy:3128' })
    const { address, authorization } = proxyFor(new URL(AWS)) ?? {}
    expect(address?.href).toBe('http://proxy:3128/')
    expect(authorization).toBe(`Basic ${Buffer.from('ci:a/b%').toString('base64')}`)
  })
})

test.each([
  'socks5://ci:hunter2@proxy:1080',
  'proxy:3128',
  'http://',
  'http://ci:hunter2%@proxy:3128',
])('what is no address of a proxy is named without its value: %s', (value) => {
  given({ HTTPS_PROXY: value })
  try {
    proxyFor(new URL(AWS))
  } catch (error) {
    if (!(error instanceof TinystacksError)) throw error
    expect(error.code).toBe('bad-proxy')
    expect(error.message).toBe('HTTPS_PROXY is not the address of an HTTP proxy')
    expect(`${error.stack ?? ''}${error.hint ?? ''}`).not.toContain('hunter2')
    return
  }
  throw new Error('nothing was thrown')
})
