import { createPublicKey, verify, type JsonWebKey } from 'node:crypto'
import { trusts } from '../../access/trust.ts'
import { partitionOf } from '../../cloudformation/template/pseudo.ts'
import { AwsError, type Call, type World } from '../../contract.ts'
import { isObject, type JsonObject } from '../../json.ts'
import { iamState } from '../iam/state.ts'
import { requiredText } from '../params.ts'
import { credentialsOf, roleOf, sessionSeconds } from './sessions.ts'

/** The claims that a trust policy may ask for (STS-4). */
const CLAIMS = [
  ...['aud', 'sub', 'actor', 'actor_id', 'enterprise_id', 'environment', 'job_workflow_ref', 'ref'],
  ...['repository', 'repository_id', 'workflow'],
]

/** A session for who brings the token of an identity provider that the role's account has (STS-2 to STS-6). */
export async function assumeRoleWithWebIdentity(world: World, call: Call): Promise<object> {
  const role = roleOf(requiredText(call.params, 'RoleArn', 'ValidationError'))
  const session = requiredText(call.params, 'RoleSessionName', 'ValidationError')
  const token = readToken(requiredText(call.params, 'WebIdentityToken', 'ValidationError'))
  const seconds = sessionSeconds(call, 3600)
  const { iss, exp, aud } = token.claims
  const host = String(iss).replace(/^https:\/\//, '')
  const provider = iamState(world).providers?.[host]
  if (provider === undefined)
    throw invalid(`No OpenIDConnect provider found in your account for ${String(iss)}`)
  requireSigned(token, await keysOf(world.switches.issuer))
  const now = Math.floor(world.now().getTime() / 1000)
  if (Number(exp) <= now)
    throw new AwsError(
      'ExpiredTokenException',
      `Token expired: current date/time ${now} must be before the expiration date/time ${String(exp)}`,
    )
  if (!provider.clients.includes(String(aud))) throw invalid('Incorrect token audience')
  const made = iamState(world).roles[role.name]
  const arn = `arn:${partitionOf(call.region)}:iam::${call.account}:oidc-provider/${host}`
  const context = Object.fromEntries(
    CLAIMS.flatMap((claim) => {
      const value = token.claims[claim]
      return typeof value === 'string' ? [[`${host}:${claim}`, value]] : []
    }),
  )
  if (made === undefined || !trusts(JSON.parse(made.trust), arn, context))
    throw new AwsError(
      'AccessDenied',
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      403,
    )
  const longest = made.longestSession ?? 3600
  if (seconds > longest)
    throw new AwsError(
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    )
  return {
    ...credentialsOf(world, { role, session, seconds, inline: made.inline ?? [] }),
    SubjectFromWebIdentityToken: String(token.claims['sub']),
    Audience: String(aud),
    Provider: arn,
  }
}

type Token = {
  readonly header: JsonObject
  readonly claims: JsonObject
  readonly signed: string
  readonly signature: Buffer
}

function readToken(text: string): Token {
  const [head = '', body = '', signature = ''] = text.split('.')
  const [header, claims] = [head, body].map(decoded)
  if (header === undefined || claims === undefined)
    throw invalid(
      'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    )
  return {
    header,
    claims,
    signed: `${head}.${body}`,
    signature: Buffer.from(signature, 'base64url'),
  }
}

function decoded(part: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function requireSigned({ header, signed, signature }: Token, keys: readonly JsonWebKey[]): void {
  const key = keys.find((one) => one['kid'] === header['kid'])
  const isOurs =
    key !== undefined &&
    header['alg'] === 'RS256' &&
    verify('sha256', Buffer.from(signed), createPublicKey({ key, format: 'jwk' }), signature)
  if (!isOurs) throw invalid('Provided Token is not a valid Token: its signature does not fit.')
}

/** As OpenID Connect Discovery has it. */
async function keysOf(issuer: string): Promise<readonly JsonWebKey[]> {
  try {
    const about = (await readJson(`${issuer}/.well-known/openid-configuration`))['jwks_uri']
    const { keys } = await readJson(String(about))
    return Array.isArray(keys) ? (keys as JsonWebKey[]) : []
  } catch {
    throw invalid(
      "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
    )
  }
}

async function readJson(url: string): Promise<JsonObject> {
  const value: unknown = await (await fetch(url)).json()
  if (!isObject(value)) throw new Error(`${url} is no JSON object`)
  return value
}

const invalid = (message: string): AwsError => new AwsError('InvalidIdentityToken', message)
