/** The secret of Redis: what it holds, and that it follows its Redis through every change. */
import { CloudFormation, type ResourceChange } from '@aws-sdk/client-cloudformation'
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { afterEach, beforeEach, expect } from 'vitest'
import type { StageOutcome } from '../../src/plan/model/outcome.ts'
import type { StageOutputs } from '../../src/outputs/index.ts'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import { makeKeys } from '../stand-ins/aws/keys.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { story } from './story.ts'
import { runCli, useCheckout, useSandbox, type Finished } from './support.ts'

const sandbox = useSandbox({ wire: true })
const checkout = useCheckout()

let secrets: SecretsManager
let cloudformation: CloudFormation
beforeEach(() => {
  const settings = clientSettings(sandbox())
  secrets = new SecretsManager(settings)
  cloudformation = new CloudFormation(settings)
})
afterEach(() => {
  secrets.destroy()
  cloudformation.destroy()
})

/** A stage of MySQL and these databases. */
function file(more: string, stack = 'shop'): void {
  checkout.write(`version: 1
stack: ${stack}
region: us-east-1
stages:
  dev:
    protected: false
    databases: { mysql: {}${more} }
`)
}

function run(...argv: readonly string[]): Promise<Finished> {
  return runCli(checkout.path(), sandbox().environment, ...argv)
}

async function plan(): Promise<StagePlan> {
  const { stdout, stderr } = await run('plan', '--json')
  const [stage] = stdout === '' ? [] : (JSON.parse(stdout) as Plan).stages
  if (!stage) throw new Error(stderr)
  return stage
}

/** Deploys with every consent that the plan asks for. */
async function deploy(): Promise<StageOutputs> {
  const words = (await plan()).databases.flatMap(({ consent }) => consent?.words ?? [])
  const { code, stdout, stderr } = await run(
    ...['deploy', '--json', ...words.flatMap((one) => ['--allow', one])],
  )
  if (code !== 0) throw new Error(stderr)
  type Deployed = { readonly stages: StageOutcome[]; readonly outputs: StageOutputs[] }
  const [outputs] = (JSON.parse(stdout) as Deployed).outputs
  if (!outputs) throw new Error(stderr)
  return outputs
}

async function valueOf(outputs: StageOutputs): Promise<Record<string, unknown>> {
  const { SecretString } = await secrets.getSecretValue({ SecretId: outputs.secretArns.redis })
  return JSON.parse(SecretString ?? '') as Record<string, unknown>
}

/** The names, without what the stack's id adds, of the secrets that the guide's line finds. */
async function namesListed(): Promise<readonly string[]> {
  const { SecretList } = await secrets.listSecrets({
    Filters: [
      { Key: 'tag-key', Values: ['aws:cloudformation:stack-name'] },
      { Key: 'tag-value', Values: ['shop'] },
    ],
  })
  return (SecretList ?? [])
    .map(({ Name = '' }) => Name.replace(/-[0-9a-f]{8}$/, ''))
    .filter((name) => name.startsWith('dev-shop-redis'))
    .toSorted()
}

/** What CloudFormation would change for a template that differs in the group's node type. */
async function changesWithAnotherNode(): Promise<readonly ResourceChange[]> {
  const { TemplateBody = '' } = await cloudformation.getTemplate({ StackName: 'shop-dev' })
  const { Id: ChangeSetName } = await cloudformation.createChangeSet({
    StackName: 'shop-dev',
    ChangeSetName: 'looked-at',
    TemplateBody: TemplateBody.replaceAll('cache.t4g.micro', 'cache.t4g.small'),
  })
  for (;;) {
    const { Status = '', Changes = [] } = await cloudformation.describeChangeSet({
      ChangeSetName,
      IncludePropertyValues: true,
    })
    if (!/PENDING|IN_PROGRESS/.test(Status)) {
      await cloudformation.deleteChangeSet({ ChangeSetName })
      return Changes.flatMap(({ ResourceChange }) => ResourceChange ?? [])
    }
  }
}

let first: { readonly outputs: StageOutputs; readonly value: Record<string, unknown> }

story('the secret that REDIS_CREDENTIALS_SECRET names', (scene) => {
  scene('holds everything that a client needs', async () => {
    file(', redis: {}')
    const outputs = await deploy()
    first = { outputs, value: await valueOf(outputs) }
    const { stdout } = await run('outputs', '--format', 'json')
    expect(stdout).toContain(first.outputs.secretArns.redis)
    expect(first.value).toEqual({
      username: 'default',
      password: expect.stringMatching(/^[A-Za-z0-9]{40}$/) as string,
      engine: 'redis',
      host: outputs.environment['REDIS_HOST'],
      port: Number(outputs.environment['REDIS_PORT']),
      dbname: '0',
      identifier: expect.stringMatching(/^\w/) as string,
    })
    const { Stacks } = await cloudformation.describeStacks({ StackName: 'shop-dev' })
    const identifier = Stacks?.[0]?.Outputs?.find(
      ({ OutputKey }) => OutputKey === 'RedisIdentifier',
    )
    expect(first.value['identifier']).toBe(identifier?.OutputValue)
    expect(outputs.secrets['REDIS_CREDENTIALS_SECRET']).toBe(
      `${String(outputs.secretArns.redis)}:password::`,
    )
  })

  scene(
    'is found by list-secrets, and described, beside the one its token is made in',
    async () => {
      expect(await namesListed()).toEqual(['dev-shop-redis', 'dev-shop-redis-connection'])
      const { Description } = await secrets.describeSecret({
        SecretId: first.outputs.secretArns.redis,
      })
      expect(Description).toBe('Connection to Redis of stack shop, stage dev')
    },
  )

  scene('is the only one of Redis that the tasks of the application may read', () => {
    const { executionRoleStatement, secretArns } = first.outputs
    expect(executionRoleStatement?.Resource).toEqual([secretArns.mysql, secretArns.redis])
  })

  scene('shows in a change set as it is written, and nothing shows the token', async () => {
    const changes = await changesWithAnotherNode()
    const secret = changes.find(
      ({ LogicalResourceId }) => LogicalResourceId === 'RedisConnectionSecret',
    )
    expect(secret).toMatchObject({ Action: 'Modify', Replacement: 'False' })
    expect(secret?.BeforeContext).toContain('{{resolve:secretsmanager:arn:')
    const events = await cloudformation.describeStackEvents({ StackName: 'shop-dev' })
    const shown = JSON.stringify([changes, events.StackEvents])
    expect(shown.includes(String(first.value['password']))).toBe(false)
  })

  scene('stays as it is while its Redis changes in place', async () => {
    file(', redis: { instance: cache.t4g.small, replicas: 1 }')
    const { databases, refusals, notes } = await plan()
    expect(databases.find(({ database }) => database === 'redis')?.impact).toBe('restart')
    expect({ refusals, notes: notes.filter(({ message }) => message.includes('Secret')) }).toEqual({
      refusals: [],
      notes: [],
    })
    const outputs = await deploy()
    expect(outputs.secretArns).toEqual(first.outputs.secretArns)
    expect(await valueOf(outputs)).toEqual(first.value)
  })

  scene('stays as it is while Redis OSS becomes Valkey', async () => {
    file(', redis: { engine: redis }', 'legacy')
    const before = await deploy()
    const value = await valueOf(before)
    file(', redis: {}', 'legacy')
    const after = await deploy()
    expect(after.secretArns).toEqual(before.secretArns)
    expect(await valueOf(after)).toEqual(value)
    expect(value['engine']).toBe('redis')
  })

  scene('follows its Redis when that is replaced', async () => {
    await makeKeys('kmsKey: alias/shop', { endpoint: sandbox().url })
    file(', redis: { instance: cache.t4g.small, replicas: 1, kmsKey: alias/shop }')
    const outputs = await deploy()
    const value = await valueOf(outputs)
    expect(outputs.secretArns).toEqual(first.outputs.secretArns)
    expect(value['host']).toBe(outputs.environment['REDIS_HOST'])
    expect(value['identifier']).not.toBe(first.value['identifier'])
    expect(value).toEqual({ ...first.value, host: value['host'], identifier: value['identifier'] })
  })

  scene(
    'is kept with the other one when its Redis is removed, and the plan names both',
    async () => {
      const { secretArns } = first.outputs
      file('')
      expect(
        (await plan()).notes.flatMap(({ code, message }) =>
          code === 'secret-kept' ? [message] : [],
        ),
      ).toEqual([
        expect.stringMatching(/^the secret dev-shop-redis-[0-9a-f]{8} will stay/),
        expect.stringMatching(/^the secret dev-shop-redis-connection-[0-9a-f]{8} will stay/),
      ])
      expect((await deploy()).secretArns.redis).toBeUndefined()
      expect(await namesListed()).toEqual(['dev-shop-redis', 'dev-shop-redis-connection'])
      expect(await valueOf({ ...first.outputs, secretArns })).toMatchObject({ engine: 'redis' })
    },
  )

  scene('has another name, as the other one, when Redis is added again', async () => {
    file(', redis: {}')
    const outputs = await deploy()
    expect(await namesListed()).toEqual([
      'dev-shop-redis',
      'dev-shop-redis-2',
      'dev-shop-redis-2-connection',
      'dev-shop-redis-connection',
    ])
    const value = await valueOf(outputs)
    expect(value['host']).toBe(outputs.environment['REDIS_HOST'])
    expect(value['password'] === first.value['password']).toBe(false)
    expect((await plan()).action).toBe('none')
  })
})
