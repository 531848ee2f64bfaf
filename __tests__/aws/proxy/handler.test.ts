/** AWS behind a proxy that is the only way to it, over TLS. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { inspect } from 'node:util'
import { HttpRequest } from '@smithy/core/protocols'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createClients } from '../../../src/aws/clients.ts'
import { connect } from '../../../src/aws/index.ts'
import { serviceQuota } from '../../../src/aws/quotas/service-quotas.ts'
import { TinystacksError } from '../../../src/errors.ts'
import { openProxy, PASSWORD, type ProxyWorld } from '../../stand-ins/proxy.ts'

const usual = getCACertificates('default')
let world: ProxyWorld | undefined

beforeEach(() => {
  for (const name of Object.keys(process.env))
    if (name.startsWith('AWS_') || /_proxy$/i.test(name)) vi.stubEnv(name, undefined)
  vi.stubEnv('AWS_ENDPOINT_URL', 'https://aws.invalid')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIA')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x')
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
})
afterEach(() => {
  vi.unstubAllEnvs()
  setDefaultCACertificates(usual)
  world?.close()
  world = undefined
})

const DENIED =
  '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>denied</Message></Error></ErrorResponse>'
const ASSUMED =
  '<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>ASIA</AccessKeyId><SecretAccessKey>x</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2100-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>'

/** Which operations AWS was asked for, of those that a test cares for. */
let operations: string[] = []

/** `trusted`: whether the authority behind it is known, as by NODE_EXTRA_CA_CERTS. */
async function behindProxy({
  trusted = true,
  statuses = [],
}: { trusted?: boolean; statuses?: readonly number[] } = {}): Promise<ProxyWorld> {
  operations = []
  const opened = await openProxy((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const action = /Action=(\w+)/.exec(Buffer.concat(chunks).toString())?.[1] ?? request.url ?? ''
      operations.push(action)
      const isSts = action === 'AssumeRoleWithWebIdentity'
      response.writeHead(isSts ? 200 : 403, { 'content-type': 'text/xml', connection: 'close' })
      response.end(isSts ? ASSUMED : DENIED)
    })
  }, statuses)
  world = opened
  if (trusted) setDefaultCACertificates([...usual, readFileSync(opened.authority, 'utf8')])
  vi.stubEnv('HTTPS_PROXY', opened.url)
  return opened
}

/** What a call came to. No text of it has the proxy's password. */
async function ask(): Promise<TinystacksError> {
  const error: unknown = await connect('us-east-1')
    .stacks.describe('shop-dev')
    .catch((thrown: unknown) => thrown)
  if (!(error instanceof TinystacksError)) throw new Error(inspect(error))
  const told = inspect(error, { showHidden: true, depth: 12 })
  for (const form of [PASSWORD, encodeURIComponent(PASSWORD)]) expect(told).not.toContain(form)
  return error
}

test('every client goes through it', async () => {
  const { asked } = await behindProxy()
  const {
    region: _region,
    now: _now,
    settings,
    cloudformation,
    ...others
  } = createClients('us-east-1')
  const lazy = await Promise.all(Object.values(others).map((one) => one()))
  for (const { config } of [cloudformation, ...lazy]) {
    const { response } = await config.requestHandler.handle(
      new HttpRequest({ protocol: 'https:', hostname: 'aws.invalid', method: 'GET', path: '/' }),
    )
    expect(response.statusCode).toBe(403)
  }
  expect(await serviceQuota(settings, 'vpc', 'L-0')).toMatchObject({ kind: 'unread' })
  expect(await connect('us-east-1').live.stillThere('shop')).toMatchObject({ kind: 'unread' })
  expect(asked).toEqual(Array.from({ length: 11 }, () => 'CONNECT aws.invalid:443'))
})

/** A config file with this and the profile `dev`, which counts. */
function config(home: string, text: string): void {
  writeFileSync(join(home, 'config'), text)
  vi.stubEnv('HOME', home)
  vi.stubEnv('AWS_CONFIG_FILE', join(home, 'config'))
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(home, 'none'))
  vi.stubEnv('AWS_PROFILE', 'dev')
}

/** Each of its own name: the SDK renews a session once in 30 s at most. */
function session(home: string, expiresAt: string, more: object = {}): void {
  const name = `corp-${basename(home)}`
  config(
    home,
    `[profile dev]\nsso_session = ${name}\nsso_account_id = 123456789012\nsso_role_name = dev\n[sso-session ${name}]\nsso_region = us-east-1\nsso_start_url = https://corp.awsapps.com/start\n`,
  )
  const cache = join(home, '.aws', 'sso', 'cache')
  mkdirSync(cache, { recursive: true })
  writeFileSync(
    join(cache, `${createHash('sha1').update(name).digest('hex')}.json`),
    JSON.stringify({ accessToken: 'x', expiresAt, ...more }),
  )
}

const LATER = '2100-01-01T00:00:00Z'

/** The sources of credentials that call AWS, each with its files in a folder. */
const SOURCES = {
  'a web identity': (home: string) => {
    writeFileSync(join(home, 'token'), 'token')
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined)
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', undefined)
    vi.stubEnv('AWS_WEB_IDENTITY_TOKEN_FILE', join(home, 'token'))
    vi.stubEnv('AWS_ROLE_ARN', 'arn:aws:iam::123456789012:role/deploy')
  },
  "a profile's role": (home: string) => {
    config(
      home,
      '[profile dev]\nrole_arn = arn:aws:iam::123456789012:role/deploy\nsource_profile = base\n[profile base]\naws_access_key_id = A\naws_secret_access_key = x\n',
    )
  },
  'IAM Identity Center': (home: string) => {
    session(home, LATER)
  },
  'IAM Identity Center, whose session is renewed': (home: string) => {
    session(home, '2000-01-01T00:00:00Z', {
      refreshToken: 'x',
      clientId: 'x',
      clientSecret: 'x',
      registrationExpiresAt: LATER,
    })
  },
}

test('so does STS for a web identity, before the call itself', async () => {
  const { asked, authority } = await behindProxy()
  SOURCES['a web identity'](dirname(authority))
  expect((await ask()).code).toBe('access-denied')
  expect(operations).toEqual(['AssumeRoleWithWebIdentity', 'DescribeStacks'])
  expect(new Set(asked)).toEqual(new Set(['CONNECT aws.invalid:443']))
})

test('so does IAM Identity Center', async () => {
  const { asked, authority } = await behindProxy()
  SOURCES['IAM Identity Center'](dirname(authority))
  expect((await ask()).message).toContain('the AWS profile dev gave no credentials')
  expect(operations).toEqual([expect.stringContaining('/federation/credentials')])
  expect(asked).toEqual(['CONNECT aws.invalid:443'])
})

test('an address over http is asked for through HTTP_PROXY', async () => {
  const { asked, url } = await behindProxy()
  vi.stubEnv('AWS_ENDPOINT_URL', 'http://aws.invalid:4566')
  vi.stubEnv('HTTP_PROXY', url)
  expect((await ask()).code).toBe('access-denied')
  expect(asked).toEqual(['POST http://aws.invalid:4566/'])
})

test('what NO_PROXY names is not', async () => {
  const { asked } = await behindProxy()
  vi.stubEnv('no_proxy', '.invalid')
  expect((await ask()).code).toBe('endpoint-not-found')
  expect(asked).toEqual([])
})

test('a certificate that nobody vouches for says what to set', async () => {
  await behindProxy({ trusted: false })
  const { code, hint } = await ask()
  expect({ code, hint }).toEqual({
    code: 'certificate-not-trusted',
    hint: expect.stringContaining('NODE_EXTRA_CA_CERTS') as string,
  })
})

test.each([403, 503])('a proxy that answers %i is named, and asked once', async (status) => {
  const { asked, host } = await behindProxy({ statuses: [status] })
  const { code, message } = await ask()
  expect(code).toBe('proxy-failed')
  expect(message).toContain(`(${host})`)
  expect(message).toContain(String(status))
  expect(asked).toHaveLength(1)
})

test('a proxy that was there is asked again when it cannot', async () => {
  const { asked } = await behindProxy({ statuses: [200, 503, 200] })
  const { stacks } = connect('us-east-1')
  await expect(stacks.describe('shop-dev')).rejects.toMatchObject({ code: 'access-denied' })
  await expect(stacks.describe('shop-dev')).rejects.toMatchObject({ code: 'access-denied' })
  expect(asked).toHaveLength(3)
})

test.each([
  ['HTTPS_PROXY', 'https://aws.invalid'],
  ['HTTP_PROXY', 'http://aws.invalid'],
])('%s without the password says so', async (variable, endpoint) => {
  const { host } = await behindProxy()
  vi.stubEnv('AWS_ENDPOINT_URL', endpoint)
  vi.stubEnv(variable, `http://${host}`)
  const { code, message } = await ask()
  expect({ code, message }).toEqual({
    code: 'proxy-failed',
    message: `the proxy of ${variable} (${host}) requires a user and a password, or others`,
  })
})

test('a proxy that is not there is not taken for AWS', async () => {
  vi.stubEnv('HTTPS_PROXY', `http://ci:${encodeURIComponent(PASSWORD)}@127.0.0.1:1`)
  const { code, message } = await ask()
  expect({ code, message }).toEqual({
    code: 'proxy-failed',
    message: 'the proxy of HTTPS_PROXY (127.0.0.1:1) cannot be reached (ECONNREFUSED)',
  })
})

describe.each(Object.entries(SOURCES))('where %s gives the credentials', (_name, source) => {
  test('a proxy that is not there is named, and the source is not blamed', async () => {
    const { authority } = await behindProxy()
    source(dirname(authority))
    vi.stubEnv('HTTPS_PROXY', `http://ci:${encodeURIComponent(PASSWORD)}@127.0.0.1:1`)
    const { code, message, hint } = await ask()
    expect({ code, message, hint }).toEqual({
      code: 'proxy-failed',
      message: 'the proxy of HTTPS_PROXY (127.0.0.1:1) cannot be reached (ECONNREFUSED)',
      hint: 'correct HTTPS_PROXY, or unset it if AWS is reached without a proxy',
    })
  })

  test('so is one that lets nobody through', async () => {
    const { authority, host } = await behindProxy({ statuses: [403] })
    source(dirname(authority))
    const { code, message } = await ask()
    expect(code).toBe('proxy-failed')
    expect(message).toContain(`(${host}) lets nobody through`)
  })
})

test.each(['a web identity', "a profile's role"] as const)(
  'a certificate that nobody vouches for is told with what to set where %s meets it',
  async (name) => {
    const { authority } = await behindProxy({ trusted: false })
    SOURCES[name](dirname(authority))
    const { code, hint } = await ask()
    expect({ code, hint }).toEqual({
      code: 'credentials-failed',
      hint: expect.stringContaining('NODE_EXTRA_CA_CERTS') as string,
    })
  },
)

test('a value that is no address is an error before any call', async () => {
  vi.stubEnv('HTTPS_PROXY', 'proxy:3128')
  expect((await ask()).code).toBe('bad-proxy')
})
