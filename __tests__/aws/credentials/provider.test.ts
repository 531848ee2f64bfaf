/** How the SDK's own providers fail, with files, a program and servers as they find them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connect } from '../../../src/aws/index.ts'
import { TinystacksError } from '../../../src/errors.ts'
import { useServers } from '../../github/serving.ts'

const SECRET = 'Zq9kV7mPx2Lw4TnB'
const serve = useServers()
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tinystacks-credentials-'))
  for (const name of Object.keys(process.env))
    if (name.startsWith('AWS_')) vi.stubEnv(name, undefined)
  vi.stubEnv('HOME', folder)
  vi.stubEnv('AWS_CONFIG_FILE', join(folder, 'config'))
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', join(folder, 'credentials'))
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function given(environment: Readonly<Record<string, string>>, config = ''): void {
  writeFileSync(join(folder, 'config'), config)
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

async function failure(): Promise<TinystacksError> {
  const error: unknown = await connect('us-east-1')
    .stacks.describe('shop-dev')
    .then(
      () => null,
      (thrown: unknown) => thrown,
    )
  if (!(error instanceof TinystacksError)) throw new Error(`no error of ours: ${inspect(error)}`)
  expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain(SECRET)
  return error
}

test('no source at all, and only that, is no credentials', async () => {
  given({})
  expect(await failure()).toMatchObject({ code: 'no-credentials', exit: 2 })
})

test('an unknown profile is told with those there are, and nothing else of the files', async () => {
  given(
    { AWS_PROFILE: 'stagign' },
    `[profile staging]\naws_access_key_id = A\naws_secret_access_key = ${SECRET}\n[profile prod]\nregion = x\n`,
  )
  expect(await failure()).toMatchObject({
    code: 'unknown-profile',
    exit: 2,
    message: expect.stringContaining('AWS_PROFILE names the profile stagign') as string,
    hint: expect.stringContaining('prod and staging') as string,
  })
})

test('without any profile, the hint says how to make one', async () => {
  given({ AWS_PROFILE: 'dev' })
  const { code, hint } = await failure()
  expect({ code, hint }).toEqual({
    code: 'unknown-profile',
    hint: expect.stringContaining('aws configure sso --profile dev') as string,
  })
})

test('a profile that says nothing of credentials is told, also beside keys, which do not count', async () => {
  given(
    { AWS_PROFILE: 'dev', AWS_ACCESS_KEY_ID: 'A', AWS_SECRET_ACCESS_KEY: SECRET },
    '[profile dev]\nregion = x\n',
  )
  expect(await failure()).toMatchObject({
    code: 'credentials-failed',
    message: expect.stringContaining(
      'Could not resolve credentials using profile: [dev]',
    ) as string,
    hint: expect.stringContaining('unset AWS_PROFILE') as string,
  })
})

test('half a key is named', async () => {
  given({ AWS_ACCESS_KEY_ID: 'AKIA' })
  const { code, message } = await failure()
  expect({ code, message }).toEqual({
    code: 'credentials-failed',
    message: 'AWS_ACCESS_KEY_ID is set without AWS_SECRET_ACCESS_KEY',
  })
})

const CORP = `[sso-session corp]\nsso_region = us-east-1\nsso_start_url = https://corp.awsapps.com/start\n`

test.each([
  [
    'of SSO',
    `[profile dev]\nsso_session = corp\nsso_account_id = 123456789012\nsso_role_name = dev\n${CORP}`,
    'aws sso login --profile dev',
  ],
  [
    'of SSO, before there were sessions',
    '[profile dev]\nsso_start_url = https://x\nsso_region = us-east-1\nsso_account_id = 1\nsso_role_name = dev\n',
    'aws sso login --profile dev',
  ],
  [
    'of SSO, behind a role',
    `[profile dev]\nrole_arn = arn:aws:iam::123456789012:role/x\nsource_profile = base\n[profile base]\nsso_session = corp\nsso_account_id = 123456789012\nsso_role_name = dev\n${CORP}`,
    'aws sso login --profile base',
  ],
])('a session %s that is over is told with the login', async (_name, config, command) => {
  given({ AWS_PROFILE: 'dev', AWS_ACCESS_KEY_ID: 'A', AWS_SECRET_ACCESS_KEY: SECRET }, config)
  const { code, message, hint } = await failure()
  expect({ code, hint }).toEqual({ code: 'session-over', hint: `run ${command}` })
  expect(message).toMatch(/SSO session .*(not found or is invalid|is invalid)/)
})

test.each([
  [
    'speaks',
    `echo "The session of the user is not valid: ${SECRET}" >&2; exit 1`,
    /session of the user is not valid: \*\*\*$/,
  ],
  ['is silent', 'exit 1', /failed and said nothing/],
  ['prints no credentials', `echo '{"token": "${SECRET}"'`, /invalid JSON/],
  ['prints other credentials', `echo '{"Version": 2}'`, /did not return Version 1/],
])('a credential_process that %s', async (_name, script, words) => {
  const program = file('process.sh', script)
  given({}, `[default]\ncredential_process = /bin/sh ${program} --token ${SECRET}\n`)
  const { code, message, hint } = await failure()
  expect({ code, hint }).toEqual({
    code: 'credentials-failed',
    hint: expect.stringContaining('credential_process of the profile default') as string,
  })
  expect(message).toMatch(words)
})

test('a web identity that STS refuses has its words, and not the token', async () => {
  const url = await serve((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(403, { 'content-type': 'text/xml' })
      response.end(
        '<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Not authorized to perform sts:AssumeRoleWithWebIdentity</Message></Error></ErrorResponse>',
      )
    })
  })
  given({
    AWS_ENDPOINT_URL: url,
    AWS_WEB_IDENTITY_TOKEN_FILE: file('token', SECRET),
    AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/deploy',
  })
  const { code, message, hint } = await failure()
  expect({ code, hint }).toEqual({
    code: 'credentials-failed',
    hint: expect.stringContaining('trust policy') as string,
  })
  expect(message).toMatch(/AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity/)
})

test('a web identity for which STS is not reached is not told to look at the role', async () => {
  given({
    AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
    AWS_WEB_IDENTITY_TOKEN_FILE: file('token', SECRET),
    AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/deploy',
  })
  const { code, message, hint } = await failure()
  expect({ code, hint }).toEqual({
    code: 'credentials-failed',
    hint: expect.stringContaining('check the network') as string,
  })
  expect(message).toContain('ECONNREFUSED')
})

test('a token file that is not there is told by its name', async () => {
  const token = join(folder, 'token')
  given({ AWS_WEB_IDENTITY_TOKEN_FILE: token, AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/x' })
  const { code, message } = await failure()
  expect(code).toBe('credentials-failed')
  expect(message).toContain('ENOENT')
  expect(message).toContain(token)
})

test("a container's credentials that do not answer are told", async () => {
  given({ AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:1/credentials' })
  expect(await failure()).toMatchObject({
    code: 'credentials-failed',
    message: expect.stringContaining('ECONNREFUSED') as string,
  })
})

test('an instance that was asked for and does not answer is told', async () => {
  given({
    AWS_EC2_METADATA_DISABLED: 'false',
    AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://127.0.0.1:1',
  })
  expect(await failure()).toMatchObject({
    code: 'credentials-failed',
    message: expect.stringContaining('instance') as string,
  })
})

test('a program is asked once for all clients of a region', async () => {
  const asked = join(folder, 'asked')
  const program = file(
    'process.sh',
    `echo x >> ${asked}; echo '{"Version":1,"AccessKeyId":"AKIA","SecretAccessKey":"x"}'`,
  )
  const url = await serve((request, response) => {
    request.resume().on('end', () => response.writeHead(403).end())
  })
  given({ AWS_ENDPOINT_URL: url }, `[default]\ncredential_process = /bin/sh ${program}\n`)
  const aws = connect('us-east-1')
  await Promise.allSettled([aws.stacks.describe('shop-dev'), aws.account()])
  await aws.account().catch(() => undefined)
  const { readFileSync } = await import('node:fs')
  expect(readFileSync(asked, 'utf8')).toBe('x\n')
})
