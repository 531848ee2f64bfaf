/** One stage's life through the built action: each test goes on where the one before it ended. */
import { expect } from 'vitest'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import { clientSettings } from '../stand-ins/aws/client-settings.ts'
import { story } from './story.ts'
import { runAction, useCheckout, useSandbox, type ActionRun } from './support.ts'

const sandbox = useSandbox({ wire: true })
const checkout = useCheckout()

type Settings = { instance: string; size: number; redis: boolean; name: string }
const FIRST: Settings = { instance: 'db.t4g.micro', size: 20, redis: true, name: 'shop' }

function file(settings: Partial<Settings> = {}): string {
  const { instance, size, redis, name } = { ...FIRST, ...settings }
  return `version: 1
stack: ${name}
region: us-east-1
stages:
  dev:
    databases:
      postgres:
        instance: ${instance}
        storage: { size: ${String(size)} }
      mysql: {}
${redis ? '      redis: {}\n' : ''}`
}

function run(inputs: Record<string, string>): Promise<ActionRun> {
  return runAction(checkout.path(), sandbox().environment, inputs)
}

function planned({ outputs }: ActionRun): StagePlan {
  const [stage] = (JSON.parse(outputs['plan'] ?? '') as Plan).stages
  if (!stage) throw new Error('the plan has no stage')
  return stage
}

function impacts(result: ActionRun): Record<string, string> {
  return Object.fromEntries(
    planned(result).databases.map(({ database, impact }) => [database, impact]),
  )
}

story('a stage from its first plan to its last change', (scene) => {
  scene('validate needs no AWS', async () => {
    checkout.write(file())
    const result = await runAction(checkout.path(), {}, { command: 'validate' })
    expect(result.code).toBe(0)
    expect(result.outputs['stages']).toBe('["dev"]')
  })

  scene('the plan of a new stage creates every database and leaves no stack behind', async () => {
    const result = await run({ command: 'plan' })
    expect(result.code).toBe(0)
    expect(impacts(result)).toEqual({ postgres: 'create', mysql: 'create', redis: 'create' })
    expect(result.outputs['has-changes']).toBe('true')
    expect(result.summary).toContain('dev')
    const calls = await sandbox().calls()
    expect(Object.keys(calls)).not.toContain('cloudformation:CreateChangeSet')
  })

  scene('deploy creates it and hands everything to the application', async () => {
    const result = await run({ command: 'deploy' })
    expect(result.errors).toEqual([])
    expect(result.code).toBe(0)
    expect(result.outputs).toMatchObject({
      changed: 'true',
      'pg-port': '5432',
      'mysql-port': '3306',
    })
    expect(result.outputs['environment']).toMatch(/^PG_HOST=\S+$/m)
    expect(result.outputs['secrets']).toMatch(
      /^PG_CREDENTIALS_SECRET=arn:aws:secretsmanager:us-east-1:\d{12}:secret:dev-shop-postgres-\S+:password::$/m,
    )
    expect(result.outputs['client-security-group']).toMatch(/^sg-/)
    expect(result.log).toMatch(/CREATE_COMPLETE.*Postgres/)
    // Nobody can mistake a database without an engine for a real one.
    expect(result.log).toContain('metadata only')
  })

  scene('deploying the same again is a success that changes nothing', async () => {
    await sandbox().resetCalls()
    const result = await run({ command: 'deploy' })
    expect(result.code).toBe(0)
    expect(result.outputs).toMatchObject({ changed: 'false', 'has-changes': 'false' })
    expect(result.outputs['pg-host']).not.toBe('')
    expect(await sandbox().calls()).toEqual({
      // The region's stacks at once, then this one: only that tells of its termination protection.
      'cloudformation:DescribeStacks': 2,
      'cloudformation:GetTemplate': 1,
      // What runs is looked at, also where nothing changes.
      'rds:DescribeDBInstances': 1,
      'elasticache:DescribeReplicationGroups': 1,
      'elasticache:DescribeCacheClusters': 1,
      'secretsmanager:ListSecrets': 1,
    })
  })

  scene(
    'a larger instance restarts its database, more storage does not touch the others',
    async () => {
      checkout.write(file({ instance: 'db.t4g.small', size: 40 }))
      const result = await run({ command: 'plan' })
      expect(result.code).toBe(0)
      expect(impacts(result)).toEqual({ postgres: 'restart', mysql: 'none', redis: 'none' })
      const postgres = planned(result).databases.find(({ database }) => database === 'postgres')
      expect(postgres).toMatchObject({ data: 'kept', verified: true, consent: null })
      expect(postgres?.changes).toEqual(
        expect.arrayContaining([
          { property: 'instance', before: 'db.t4g.micro', after: 'db.t4g.small', line: 8 },
          { property: 'storage.size', before: '20', after: '40', line: 9 },
        ]),
      )
      expect(await openChangeSets()).toEqual([])
    },
  )

  scene('deploy applies just that', async () => {
    const result = await run({ command: 'deploy' })
    expect(result.code).toBe(0)
    expect(result.outputs['changed']).toBe('true')
    expect(result.log).toMatch(/UPDATE_COMPLETE.*Postgres/)
    expect(result.log).not.toMatch(/UPDATE_COMPLETE.*Mysql /)
  })

  scene('less storage is refused with its line, and nothing is done', async () => {
    checkout.write(file({ instance: 'db.t4g.small', size: 30 }))
    for (const command of ['plan', 'deploy']) {
      const result = await run({ command })
      expect(result.code).toBe(3)
      expect(planned(result).refusals).toMatchObject([
        { database: 'postgres', property: 'storage.size', line: 9 },
      ])
    }
    expect(await openChangeSets()).toEqual([])
  })

  scene('an update that AWS fails is rolled back, and the message has its line', async () => {
    // What only RDS refuses: a class that the region does not offer, or a number out of range, is refused in the plan.
    checkout.write(
      file({ instance: 'db.t4g.small', size: 40 }).replace(
        'mysql: {}',
        'mysql: { parameters: { max_connections: "LEAST(InstanceMemory,200)" } }',
      ),
    )
    const result = await run({ command: 'deploy' })
    expect(result.code).toBe(1)
    expect(result.errors.join('\n')).toMatch(/max_connections/)
    expect(result.log).toMatch(/UPDATE_ROLLBACK/)
    expect(result.log).toMatch(/tinystacks\.yml:10/)
  })

  scene('the stage works on after a rollback', async () => {
    checkout.write(file({ instance: 'db.t4g.small', size: 40 }))
    const result = await run({ command: 'deploy' })
    expect(result.code).toBe(0)
    expect(result.outputs['pg-host']).not.toBe('')
  })

  scene('a database taken out of the file is not removed without consent', async () => {
    checkout.write(file({ instance: 'db.t4g.small', size: 40, redis: false }))
    const result = await run({ command: 'deploy' })
    expect(result.code).toBe(3)
    expect(impacts(result)['redis']).toBe('remove')
    expect(await openChangeSets()).toEqual([])
  })

  scene.each([
    ['a bare name', () => 'dev/redis'],
    ['a word of the old form', () => 'dev/redis@00000000'],
    ['a word of another plan', () => 'dev/redis:remove@0000000000000'],
    ["another database's", (words: string) => words.replace('redis', 'mysql')],
  ])('%s is no consent', async (_what, spoil) => {
    const words = consentIn(await run({ command: 'plan' }), 'redis')
    const result = await run({ command: 'deploy', allow: spoil(words) })
    expect(result.code).toBe(3)
    expect(result.log).toContain(words)
  })

  scene('with the words of the plan it is removed, and its snapshot stays', async () => {
    const words = consentIn(await run({ command: 'plan' }), 'redis')
    const result = await run({ command: 'deploy', allow: words })
    expect(result.errors).toEqual([])
    expect(result.code).toBe(0)
    expect(result.outputs['redis-host']).toBe('')
    expect([...result.notices, result.log].join('\n')).toMatch(/final snapshot/)
  })

  scene('a protected Postgres is unprotected, removed and proven gone', async () => {
    checkout.write(`version: 1
stack: shop
region: us-east-1
stages:
  dev:
    databases:
      mysql: {}
`)
    const words = consentIn(await run({ command: 'plan' }), 'postgres')
    const result = await run({ command: 'deploy', allow: words })
    expect(result.errors).toEqual([])
    expect(result.code).toBe(0)
    expect(result.log).toMatch(/protection/)
    const again = await run({ command: 'plan' })
    expect(again.outputs['has-changes']).toBe('false')
  })
})

function consentIn(result: ActionRun, database: string): string {
  const plan = planned(result).databases.find((one) => one.database === database)
  if (!plan?.consent) throw new Error(`${database} needs no consent`)
  return plan.consent.words
}

async function openChangeSets(): Promise<readonly unknown[]> {
  const { CloudFormationClient, ListChangeSetsCommand } =
    await import('@aws-sdk/client-cloudformation')
  const client = new CloudFormationClient(clientSettings(sandbox()))
  const { Summaries } = await client.send(new ListChangeSetsCommand({ StackName: 'shop-dev' }))
  client.destroy()
  return (Summaries ?? []).filter(({ ExecutionStatus }) => ExecutionStatus === 'AVAILABLE')
}
