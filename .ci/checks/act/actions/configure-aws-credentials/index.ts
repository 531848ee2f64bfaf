/**
 * What a workflow can get wrong: without `id-token: write` there is no token to ask with, and a role must be named.
 * Where the job has an address to ask, its token is exchanged at the sandbox's token service, which reads the trust of
 * the role; elsewhere everybody gets the same key.
 */
import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'

function input(name: string): string {
  return process.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''
}

function exportVariable(name: string, value: string): void {
  appendFileSync(process.env['GITHUB_ENV'] ?? '', `${name}=${value}\n`)
}

type Session = readonly [accessKey: string, secret: string, token: string | null]

/** By the job's token, as the action itself gets it (its README, "How to use OIDC"). */
async function sessionOf(role: string, address: string, bearer: string): Promise<Session> {
  const asked = await fetch(`${address}&audience=sts.amazonaws.com`, {
    headers: { authorization: `Bearer ${bearer}` },
  })
  const { value } = (await asked.json()) as { readonly value: string }
  const answer = await fetch(process.env['AWS_ENDPOINT_URL'] ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: role,
      RoleSessionName: 'GitHubActions',
      DurationSeconds: input('role-duration-seconds') || '3600',
      WebIdentityToken: value,
    }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`Could not assume role with OIDC: ${text}`)
  const part = (name: string): string => new RegExp(`<${name}>([^<]*)<`).exec(text)?.[1] ?? ''
  return [part('AccessKeyId'), part('SecretAccessKey'), part('SessionToken')]
}

const [role, region] = [input('role-to-assume'), input('aws-region')]
const { ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer, ACTIONS_ID_TOKEN_REQUEST_URL: address } =
  process.env
if (!/^[a-z0-9-]+$/.test(region)) throw new Error(`Region is not valid: ${region}`)
if (!/^arn:aws:iam::\d{12}:role\/./.test(role)) throw new Error(`Not the ARN of a role: "${role}"`)
if (!bearer)
  throw new Error(
    'Credentials could not be loaded: did you mean to set the `id-token` permission? Could not load credentials from any providers',
  )

for (const name of ['AWS_REGION', 'AWS_DEFAULT_REGION']) exportVariable(name, region)
const [accessKey, secret, token] = address
  ? await sessionOf(role, address, bearer)
  : (['ASIASANDBOX', randomUUID(), null] as const)
process.stdout.write(`::add-mask::${secret}\n`)
exportVariable('AWS_ACCESS_KEY_ID', accessKey)
exportVariable('AWS_SECRET_ACCESS_KEY', secret)
if (token !== null) {
  process.stdout.write(`::add-mask::${token}\n`)
  exportVariable('AWS_SESSION_TOKEN', token)
}
process.stdout.write(`Authenticated as ${role}\n`)
