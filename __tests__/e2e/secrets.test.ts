/** No password ever leaves AWS: a whole run is searched for the real ones, read from the sandbox. */
import { CloudFormation } from '@aws-sdk/client-cloudformation'
import {
  GetSecretValueCommand,
  ListSecretsCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { runBuiltAction, runBuiltCli } from './built.ts'
import { copyExample, useCheckout, useSandbox } from './support.ts'

const sandbox = useSandbox({ wire: true })
const checkout = useCheckout()

async function passwords(): Promise<readonly string[]> {
  const client = new SecretsManagerClient(clientSettings(sandbox()))
  const { SecretList } = await client.send(new ListSecretsCommand({}))
  const values = await Promise.all(
    (SecretList ?? []).map(({ ARN }) => client.send(new GetSecretValueCommand({ SecretId: ARN }))),
  )
  client.destroy()
  return values.map(({ SecretString }) => {
    const { password } = JSON.parse(SecretString ?? '') as { password: string }
    return password
  })
}

/** What AWS itself shows of the stack: its template, outputs, events, and a change set of every secret. */
async function shownByAws(): Promise<string> {
  const client = new CloudFormation(clientSettings(sandbox()))
  const StackName = 'shop-dev'
  try {
    const { TemplateBody = '' } = await client.getTemplate({ StackName })
    const { Id: ChangeSetName } = await client.createChangeSet({
      StackName,
      ChangeSetName: 'looked-at',
      // Every secret is described anew, and Redis changes, which the connection secret reads of.
      TemplateBody: TemplateBody.replaceAll(/of stack shop/g, 'of the stack').replaceAll(
        'cache.t4g.micro',
        'cache.t4g.small',
      ),
    })
    let changes = await client.describeChangeSet({ ChangeSetName, IncludePropertyValues: true })
    while (/PENDING|IN_PROGRESS/.test(changes.Status ?? '')) {
      changes = await client.describeChangeSet({ ChangeSetName, IncludePropertyValues: true })
    }
    expect(JSON.stringify(changes)).toContain('RedisConnectionSecret')
    return JSON.stringify([
      TemplateBody,
      changes,
      await client.describeStacks({ StackName }),
      await client.describeStackEvents({ StackName }),
    ])
  } finally {
    client.destroy()
  }
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

test('no output, log, summary or file of a whole run holds a password', async () => {
  copyExample('quickstart', checkout.path())
  const environment = { ...sandbox().environment, ACTIONS_STEP_DEBUG: 'true', RUNNER_DEBUG: '1' }
  const seen: string[] = []
  for (const command of ['validate', 'plan', 'deploy', 'plan', 'outputs']) {
    const result = await runBuiltAction(checkout.path(), environment, { command })
    expect(result.errors).toEqual([])
    seen.push(JSON.stringify(result.outputs), result.log, result.summary)
  }
  for (const argv of [
    ['deploy', '--json'],
    ['template'],
    ...['table', 'json', 'dotenv', 'ecs'].map((format) => ['outputs', '--format', format]),
  ]) {
    const { code, stdout, stderr } = await runBuiltCli(checkout.path(), environment, ...argv)
    expect(code).toBe(0)
    seen.push(stdout, stderr)
  }
  seen.push(...filesBelow(checkout.path()).map((path) => readFileSync(path, 'utf8')))
  seen.push(await shownByAws())

  const real = await passwords()
  // The token of Redis is in two secrets.
  expect(real).toHaveLength(4)
  expect(new Set(real).size).toBe(3)
  const everything = seen.join('\n')
  for (const password of real) {
    expect(password.length).toBeGreaterThanOrEqual(16)
    // The value itself is kept out of the failure message too.
    expect(everything.includes(password)).toBe(false)
    expect(everything.includes(JSON.stringify(password).slice(1, -1))).toBe(false)
    expect(everything.includes(Buffer.from(password).toString('base64'))).toBe(false)
  }
  expect(everything).toContain(':password::')
})
