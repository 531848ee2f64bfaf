/** Sessions of a stage's role: asked of an STS as it answers, with a token each. */
import { inspect } from 'node:util'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { connect } from '../../../src/aws/index.ts'
import { createClients, type Connection, type Shared } from '../../../src/aws/clients.ts'
import { TinystacksError } from '../../../src/errors.ts'
import { useServers } from '../../github/serving.ts'

const ROLE = 'arn:aws:iam::111111111111:role/shop-plan'
const CLAIMS = {
  sub: 'repo:acme/shop:pull_request',
  aud: 'sts.amazonaws.com',
  iss: 'https://issuer',
}
const TOKEN = `head.${Buffer.from(JSON.stringify(CLAIMS)).toString('base64url')}.Zq9kV7mPx2Lw4TnB`

const serve = useServers()
let asked: URLSearchParams[] = []
let audiences: string[] = []
let masked: string[] = []
/** Of the n-th session; a number: the seconds that it lasts. */
let answers: (
  number | { readonly code: string; readonly message: string; readonly status?: number }
)[] = []

beforeEach(() => {
  ;[asked, audiences, masked, answers] = [[], [], [], []]
  vi.stubEnv('AWS_ACCESS_KEY_ID', undefined)
})

async function connection(role = ROLE): Promise<Connection & { readonly shared: Shared }> {
  vi.stubEnv(
    'AWS_ENDPOINT_URL',
    await serve((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        asked.push(new URLSearchParams(body))
        const answer = answers.shift() ?? 3600
        if (typeof answer !== 'number') {
          response.writeHead(answer.status ?? 400, { 'content-type': 'text/xml' })
          response.end(
            `<ErrorResponse><Error><Code>${answer.code}</Code><Message>${answer.message}</Message></Error></ErrorResponse>`,
          )
          return
        }
        const number = String(asked.length)
        const expires = new Date(Date.now() + answer * 1000).toISOString()
        response.writeHead(200, { 'content-type': 'text/xml' })
        response.end(`<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials>
          <AccessKeyId>ASIA${number}</AccessKeyId><SecretAccessKey>secret${number}</SecretAccessKey>
          <SessionToken>session${number}</SessionToken><Expiration>${expires}</Expiration>
          </Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`)
      })
    }),
  )
  return {
    role,
    shared: { sessions: new Map(), gates: new Map() },
    web: {
      token: (audience) => {
        audiences.push(audience)
        return Promise.resolve(TOKEN)
      },
      sessionName: 'tinystacks-7-1',
      mask: (secret) => masked.push(secret),
    },
  }
}

const keyOf = async (region: string, given: Connection) =>
  (await createClients(region, given).settings.credentials()).accessKeyId

describe('the session of a role', () => {
  test('is one for all regions and calls of a run, and named after it', async () => {
    const given = await connection()
    const regions = ['us-east-1', 'us-west-2', 'us-east-1']
    expect(await Promise.all(regions.map((region) => keyOf(region, given)))).toEqual([
      'ASIA1',
      'ASIA1',
      'ASIA1',
    ])
    expect(asked.map((one) => Object.fromEntries(one))).toEqual([
      expect.objectContaining({
        Action: 'AssumeRoleWithWebIdentity',
        RoleArn: ROLE,
        RoleSessionName: 'tinystacks-7-1',
        WebIdentityToken: TOKEN,
      }),
    ])
    expect(asked[0]?.has('DurationSeconds')).toBe(false)
    expect(audiences).toEqual(['sts.amazonaws.com'])
    expect(masked).toEqual([TOKEN, 'secret1', 'session1'])
  })

  test('is another for another role', async () => {
    const given = await connection()
    await keyOf('us-east-1', given)
    await keyOf('us-east-1', { ...given, role: ROLE.replace('plan', 'deploy') })
    expect(asked.map((one) => one.get('RoleArn')?.split('/')[1])).toEqual([
      'shop-plan',
      'shop-deploy',
    ])
  })

  test('has another audience in China', async () => {
    await keyOf('cn-north-1', await connection('arn:aws-cn:iam::111111111111:role/shop-plan'))
    expect(audiences).toEqual(['sts.amazonaws.com.cn'])
  })

  test('is begun anew, once for all who ask, ten minutes before it ends', async () => {
    answers = [599, 3600]
    const given = await connection()
    expect(await keyOf('us-east-1', given)).toBe('ASIA1')
    const next = await Promise.all([1, 2, 3].map(() => keyOf('us-east-1', given)))
    expect(new Set(next)).toEqual(new Set(['ASIA2']))
    expect(audiences.length).toBe(2)
  })

  test('goes on to its end where no other can be had yet', async () => {
    answers = [300, { code: 'AccessDenied', message: 'Not authorized', status: 403 }, 3600]
    const given = await connection()
    await keyOf('us-east-1', given)
    expect(await keyOf('us-east-1', given)).toBe('ASIA1')
    expect(await keyOf('us-east-1', given)).toBe('ASIA3')
  })

  test('that was refused is asked for again by the next call', async () => {
    answers = [{ code: 'AccessDenied', message: 'Not authorized', status: 403 }, 3600]
    const given = await connection()
    await expect(keyOf('us-east-1', given)).rejects.toThrow(TinystacksError)
    expect(await keyOf('us-east-1', given)).toBe('ASIA2')
  })

  test('never ends, for who waits for it', async () => {
    expect(await connect('us-east-1', await connection()).expires?.()).toBeNull()
  })
})

/** What STS says (issues of aws-actions/configure-aws-credentials and others: see `role-refused.ts`). */
test.each([
  [
    'AccessDenied',
    'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    /whose subject is repo:acme\/shop:pull_request/,
    /tinystacks bootstrap/,
  ],
  [
    'InvalidIdentityToken',
    'No OpenIDConnect provider found in your account for https://issuer',
    /its account has no identity provider for https:\/\/issuer/,
    /tinystacks bootstrap/,
  ],
  [
    'InvalidIdentityToken',
    'Incorrect token audience',
    /does not accept the audience sts\.amazonaws\.com/,
    /client ids/,
  ],
  [
    'InvalidIdentityToken',
    "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
    /could not read the keys of https:\/\/issuer/,
    /run the job again/,
  ],
  [
    'ExpiredTokenException',
    'Token expired: current date/time 1626271164 must be before the expiration date/time1626191469',
    /token was over before AWS saw it/,
    /clock/,
  ],
  [
    'RegionDisabledException',
    'STS is not activated in this region for account:111111111111. Your account administrator can activate STS in this region using the IAM Console.',
    /the region us-east-1 not enabled/,
    /enable us-east-1/,
  ],
  [
    'ValidationError',
    'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    /maximum session duration/,
    /an hour or more/,
  ],
  ['Odd', `the token ${TOKEN} is odd`, /^AWS does not give this job the role \S+: Odd: /, /./],
])('%s, %s is told by its cause', async (code, message, told, hint) => {
  answers = [{ code, message, status: code === 'AccessDenied' ? 403 : 400 }]
  const error: unknown = await keyOf('us-east-1', await connection()).catch((one: unknown) => one)
  if (!(error instanceof TinystacksError)) throw new Error(inspect(error))
  expect(error.code).toBe('stage-role-refused')
  expect(error.message).toMatch(told)
  expect(error.message).toContain(ROLE)
  expect(error.hint).toMatch(hint)
  expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('Zq9kV7mPx2Lw4TnB')
})
