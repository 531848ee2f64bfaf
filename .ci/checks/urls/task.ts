/** An ECS task: its definition as the render action makes it of the outputs, and what ECS then injects. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { load } from 'js-yaml'
import type { PolicyStatement } from '../../../src/permissions/read-secrets.ts'
import { render } from '../act/actions/amazon-ecs-render-task-definition/render.ts'
import type { Environment } from '../story/run.ts'
import type { Checkout } from '../story/stage.ts'

const PYTHON = join(process.env['TOOLS'] ?? '', 'python', 'bin', 'python')
const ACCOUNT = 'arn:aws:iam::123456789012:role'

/** As a repository has it, before anything is rendered into it. */
const DEFINITION = {
  family: 'app',
  networkMode: 'awsvpc',
  requiresCompatibilities: ['FARGATE'],
  ...{ cpu: '256', memory: '512', executionRoleArn: `${ACCOUNT}/app-execution` },
  containerDefinitions: [
    {
      ...{ name: 'app', image: 'none', essential: true },
      environment: [{ name: 'LOG_LEVEL', value: 'info' }],
    },
  ],
}

type Task = ReturnType<typeof render<typeof DEFINITION>> & {
  readonly containerDefinitions: readonly {
    readonly environment: readonly { readonly name: string; readonly value: string }[]
    readonly secrets?: readonly { readonly name: string; readonly valueFrom: string }[]
  }[]
}

/** Rendered with the outputs of a stage, as ECS would register it. */
export async function taskOf(checkout: Checkout): Promise<Task> {
  const printed = load(await checkout.tinystacks('outputs', '--stage', 'dev', '--format', 'ecs'))
  const given = printed as Readonly<Record<'environment-variables' | 'secrets', string>>
  const task = render(DEFINITION, {
    containerName: 'app',
    image: '123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1',
    environmentVariables: given['environment-variables'].trim(),
    secrets: given.secrets.trim(),
  }) as Task
  mustRegister(task)
  return task
}

/** By AWS's model, and no name twice, which ECS refuses besides ("The secret name must be unique"). */
function mustRegister(task: Task): void {
  const told = (input: unknown) =>
    spawnSync(PYTHON, [join(import.meta.dirname, 'register.py')], {
      input: JSON.stringify(input),
      encoding: 'utf8',
    })
  const { status, stderr } = told(task)
  assert.equal(status, 0, stderr)
  const [container] = task.containerDefinitions
  assert.ok(container?.secrets && container.secrets.length > 0)
  const names = [...container.environment, ...container.secrets].map(({ name }) => name)
  assert.equal(new Set(names).size, names.length, names.join(' '))
  const secrets = container.secrets.map(({ name }) => ({ name }))
  const wrong = told({ ...task, containerDefinitions: [{ ...container, secrets }] })
  assert.match(wrong.stderr, /Missing required parameter .*valueFrom/)
}

/** Gives the task execution role this statement and nothing else; its credentials. */
export async function executionRole(
  { AWS_ENDPOINT_URL: url = '' }: Environment,
  statement: PolicyStatement,
): Promise<string> {
  const key = `AKIAEXECUTION${String(statement.Resource.length).padStart(4, '0')}`
  const answer = await fetch(`${url}/_sandbox/policies`, {
    method: 'POST',
    body: JSON.stringify({
      arn: `${ACCOUNT}/app-execution-${key}`,
      accessKeys: [key],
      policies: [{ Version: '2012-10-17', Statement: [statement] }],
    }),
  })
  assert.ok(answer.ok, await answer.text())
  return key
}

/**
 * The environment of the container: what is plain, and what the execution role reads, by `<arn>:<json key>:<version
 * stage>:<version id>` (ECS guide, "Pass Secrets Manager secrets through Amazon ECS environment variables").
 */
export async function injected(
  { containerDefinitions: [container] }: Task,
  { AWS_ENDPOINT_URL: endpoint = '' }: Environment,
  key: string,
): Promise<Readonly<Record<string, string>>> {
  const secrets = new SecretsManager({
    ...{ endpoint, region: 'us-east-1' },
    credentials: { accessKeyId: key, secretAccessKey: 'of the execution role' },
  })
  try {
    const values = (container?.secrets ?? []).map(async ({ name, valueFrom }) => {
      const [, SecretId, field = ''] = /^(arn:(?:[^:]*:){5}[^:]*):(\w+)::$/.exec(valueFrom) ?? []
      const { SecretString = '' } = await secrets.getSecretValue({ SecretId })
      const value = (JSON.parse(SecretString) as Record<string, string>)[field]
      assert.ok(value, `${name} has no ${field}`)
      return [name, value] as const
    })
    const plain = (container?.environment ?? []).map(({ name, value }) => [name, value] as const)
    return Object.fromEntries([...plain, ...(await Promise.all(values))])
  } finally {
    secrets.destroy()
  }
}
