/** Secrets that somebody deleted by hand: the update is refused, and the way out that the refusal names works. */
import { RDS } from '@aws-sdk/client-rds'
import { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { beforeAll, expect, test } from 'vitest'
import { restoreSecret } from '../../src/commands/restore-secret.ts'
import { contextOf } from '../builders/context.ts'
import { useTerminal } from '../commands/asking.ts'

const { deploy, plan, stacks } = useTerminal()
let secrets: SecretsManager
let rds: RDS
beforeAll(() => {
  secrets = new SecretsManager({})
  rds = new RDS({})
})

const file = (stack: string, postgres: string, stages = ''): string =>
  `version: 1\nstack: ${stack}\nregion: us-east-1\nstages:\n` +
  `  prod: { protected: false, databases: { ${postgres} } }\n${stages}`

async function outputsOf(stack: string, stage = 'prod') {
  return (await stacks().describe(`${stack}-${stage}`))?.outputs ?? {}
}

async function classOf(identifier: string): Promise<string | undefined> {
  const { DBInstances } = await rds.describeDBInstances({ DBInstanceIdentifier: identifier })
  return DBInstances?.[0]?.DBInstanceClass
}

const updates = async (stack: string): Promise<string | undefined> =>
  (await stacks().describe(`${stack}-prod`))?.status

test('a secret that is to be deleted refuses a change of class, until it is restored', async () => {
  const [before, after] = ['postgres: {}', 'postgres: { instance: db.t4g.small }'].map((one) =>
    file('doomed1', one),
  ) as [string, string]
  expect((await deploy(before)).failure).toBeNull()
  const { PostgresSecretArn: secret = '', PostgresIdentifier: instance = '' } =
    await outputsOf('doomed1')
  await secrets.deleteSecret({ SecretId: secret, RecoveryWindowInDays: 9 })

  const [refusal] = (await plan(after)).stages[0]?.refusals ?? []
  expect(refusal).toMatchObject({ code: 'secret-to-be-deleted', database: 'postgres' })
  expect(refusal?.message).toMatch(/after \d{4}-\d\d-\d\d \(9 days left\)/)
  expect((await deploy(after)).exit).toBe(3)
  expect(await updates('doomed1')).toBe('CREATE_COMPLETE')

  const [, verb, stage, database] =
    /`tinystacks (\S+) --stage (\S+) (\S+)`/.exec(refusal?.message ?? '') ?? []
  expect(verb).toBe('restore-secret')
  const restored = await restoreSecret(
    contextOf(after, { stages: [stage ?? ''], words: [database ?? ''] }),
  )
  expect(restored.failure).toBeNull()
  expect((await deploy(after)).failure).toBeNull()
  expect(await classOf(instance)).toBe('db.t4g.small')
})

test('the token of Redis, which no output names, counts as well', async () => {
  const before = file('doomed2', 'redis: {}')
  expect((await deploy(before)).failure).toBeNull()
  const { RedisSecretArn: secret = '' } = await outputsOf('doomed2')
  const token = secret
    .replace(/^.*:secret:/, '')
    .slice(0, -7)
    .replace('-connection', '')
  await secrets.deleteSecret({ SecretId: token })
  const after = file('doomed2', 'redis: { instance: cache.t4g.small }')
  const [refusal] = (await plan(after)).stages[0]?.refusals ?? []
  expect(refusal).toMatchObject({ code: 'secret-to-be-deleted', database: 'redis' })
  expect(refusal?.message).toContain(token)
})

test('a secret that is gone: a snapshot becomes the database of another stage, with its own', async () => {
  expect((await deploy(file('doomed3', 'postgres: {}'))).failure).toBeNull()
  const { PostgresSecretArn: secret = '', PostgresIdentifier: instance = '' } =
    await outputsOf('doomed3')
  await secrets.deleteSecret({ SecretId: secret, ForceDeleteWithoutRecovery: true })
  const after = file('doomed3', 'postgres: { instance: db.t4g.small }')
  const [refusal] = (await plan(after)).stages[0]?.refusals ?? []
  expect(refusal).toMatchObject({ code: 'secret-unreadable', database: 'postgres' })
  const [, identifier = '', snapshot = ''] =
    /--db-instance-identifier (\S+) --db-snapshot-identifier (\S+)/.exec(refusal?.message ?? '') ??
    []
  expect(identifier).toBe(instance)
  await rds.createDBSnapshot({
    DBInstanceIdentifier: identifier,
    DBSnapshotIdentifier: snapshot,
  })
  await expect
    .poll(async () => {
      const { DBSnapshots } = await rds.describeDBSnapshots({ DBSnapshotIdentifier: snapshot })
      return DBSnapshots?.[0]?.Status
    })
    .toBe('available')
  const [source = ''] = /restoreFrom: \{ [^}]+ \}/.exec(refusal?.message ?? '') ?? []
  const saved = `  saved: { protected: false, databases: { postgres: { ${source} } } }\n`
  expect((await deploy(file('doomed3', 'postgres: {}', saved))).failure).toBeNull()
  const { PostgresSecretArn: own = '' } = await outputsOf('doomed3', 'saved')
  expect((await secrets.describeSecret({ SecretId: own })).DeletedDate).toBeUndefined()
})
