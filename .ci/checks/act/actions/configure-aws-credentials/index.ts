/**
 * GitHub's identity provider and AWS's token service are not here. What is checked is what a workflow
 * can get wrong: without `id-token: write` there is no token to ask with, and a role must be named.
 */
import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { accessKeyOf } from './access-key.ts'

function input(name: string): string {
  return process.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? ''
}

function exportVariable(name: string, value: string): void {
  appendFileSync(process.env['GITHUB_ENV'] ?? '', `${name}=${value}\n`)
}

const [role, region] = [input('role-to-assume'), input('aws-region')]
if (!/^[a-z0-9-]+$/.test(region)) throw new Error(`Region is not valid: ${region}`)
if (!/^arn:aws:iam::\d{12}:role\/./.test(role)) throw new Error(`Not the ARN of a role: "${role}"`)
if (!process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
  throw new Error(
    'Credentials could not be loaded: did you mean to set the `id-token` permission? Could not load credentials from any providers',
  )

for (const name of ['AWS_REGION', 'AWS_DEFAULT_REGION']) exportVariable(name, region)
const secret = randomUUID()
process.stdout.write(`::add-mask::${secret}\n`)
exportVariable('AWS_ACCESS_KEY_ID', accessKeyOf(role))
exportVariable('AWS_SECRET_ACCESS_KEY', secret)
process.stdout.write(`Authenticated as ${role}\n`)
