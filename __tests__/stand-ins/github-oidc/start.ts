/**
 * GitHub's tokens for jobs: the address at which a job asks for one, and the keys that an identity provider reads
 * (docs.github.com, "OpenID Connect reference": the request, its answer, the claims and their order; a token is signed
 * with RS256 and lasts five minutes, as in the example there).
 */
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

const ISSUER = 'https://token.actions.githubusercontent.com'

/** Seconds. */
const LASTS = 300

/** Of which job the tokens are. */
export type Job = {
  readonly subject: string
  readonly event?: string
  readonly ref?: string
  readonly environment?: string
  readonly repositoryId?: string
}

export type GitHubOidc = {
  readonly url: string
  /** What the runner sets in the environment of a job with `id-token: write`. */
  readonly environment: Readonly<Record<string, string>>
  /** Every token that was given, the oldest first. */
  readonly tokens: readonly string[]
  /** Whose tokens they are from now on. */
  readonly be: (job: Job) => void
  /** The clock that tokens are dated by, in milliseconds. */
  readonly dateBy: (now: () => number) => void
  /** Answers the next requests with these statuses instead. */
  readonly fail: (...statuses: readonly number[]) => void
  readonly close: () => Promise<void>
}

/** Starts it on a free port of this machine. */
export async function startGitHubOidc(): Promise<GitHubOidc> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = publicKey.export({ format: 'jwk' })
  const kid = createHash('sha256').update(JSON.stringify(jwk)).digest('hex').slice(0, 40)
  const request = randomUUID()
  const tokens: string[] = []
  const failures: number[] = []
  let job: Job = { subject: 'repo:acme/shop:ref:refs/heads/main' }
  let now = () => Date.now()
  let port = 0

  const answer = ({ url = '/', headers }: IncomingMessage): [number, object] => {
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1')
    if (pathname === '/.well-known/openid-configuration')
      return [
        200,
        { issuer: ISSUER, jwks_uri: `http://127.0.0.1:${String(port)}/.well-known/jwks` },
      ]
    if (pathname === '/.well-known/jwks')
      return [200, { keys: [{ ...jwk, kid, alg: 'RS256', use: 'sig' }] }]
    if (pathname !== '/idtoken' || searchParams.get('api-version') !== '2.0')
      return [404, { message: 'Not Found' }]
    if (headers.authorization?.toLowerCase() !== `bearer ${request}`)
      return [401, { message: 'Unauthorized' }]
    const status = failures.shift()
    if (status !== undefined) return [status, { message: `failed, as asked: ${request}` }]
    const token = signed(claimsOf(job, searchParams.get('audience'), now()))
    tokens.push(token)
    return [200, { count: token.length, value: token }]
  }

  const signed = (claims: object): string => {
    const head = encoded({ typ: 'JWT', alg: 'RS256', x5t: kid, kid })
    const content = `${head}.${encoded(claims)}`
    return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`
  }

  const server = createServer((incoming, response) => {
    const [status, body] = answer(incoming)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  const url = `http://127.0.0.1:${String(port)}`
  return {
    url,
    environment: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/idtoken?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: request,
    },
    tokens,
    be: (next: Job) => {
      job = next
    },
    dateBy: (clock: () => number) => {
      now = clock
    },
    fail: (...statuses: readonly number[]) => {
      failures.push(...statuses)
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function claimsOf(job: Job, audience: string | null, milliseconds: number): object {
  const seconds = Math.floor(milliseconds / 1000)
  const { subject, event = 'push', ref = 'refs/heads/main', repositoryId = '7654321' } = job
  return {
    jti: randomUUID(),
    sub: subject,
    ...(job.environment !== undefined && { environment: job.environment }),
    aud: audience ?? 'https://github.com/acme',
    ref,
    sha: '0'.repeat(40),
    repository: 'acme/shop',
    repository_owner: 'acme',
    actor_id: '12',
    repository_visibility: 'private',
    repository_id: repositoryId,
    repository_owner_id: '1234567',
    run_id: '1',
    run_number: '10',
    run_attempt: '1',
    runner_environment: 'github-hosted',
    actor: 'octocat',
    workflow: 'databases',
    head_ref: '',
    base_ref: '',
    event_name: event,
    ref_type: 'branch',
    job_workflow_ref: `acme/shop/.github/workflows/databases.yml@${ref}`,
    iss: ISSUER,
    nbf: seconds - 600,
    exp: seconds + LASTS,
    iat: seconds,
  }
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
