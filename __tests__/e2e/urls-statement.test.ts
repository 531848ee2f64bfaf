/** What a plan says that the execution role needs is what the stage says after the deploy, whatever else changes. */
import { expect, test } from 'vitest'
import type { StageOutputs } from '../../src/outputs/index.ts'
import type { PolicyStatement } from '../../src/permissions/read-secrets.ts'
import { makeKeys } from '../stand-ins/aws/keys.ts'
import { useByHand } from './by-hand.ts'

const { aws, deploy, plan, run, sandbox, stages } = useByHand()

type Stages = Readonly<Record<string, string>>

/** With every consent that is asked for, one stage after the other. */
async function becomes(all: Stages): Promise<void> {
  stages(all)
  for (const stage of Object.keys(all)) {
    const { databases, consents = [] } = await plan(stage)
    const words = [...databases.map(({ consent }) => consent), ...consents].flatMap(
      (consent) => consent?.words ?? [],
    )
    await deploy('--stage', stage, ...words.flatMap((one) => ['--allow', one]))
  }
}

async function outputsOf(stage: string): Promise<StageOutputs> {
  const { stdout } = await run('outputs', '--stage', stage, '--json')
  return (JSON.parse(stdout) as { stages: Record<string, StageOutputs> }).stages[stage]!
}

/** The statements in the notes of a plan, by the notes' codes. */
async function planned(stage: string): Promise<Readonly<Record<string, PolicyStatement>>> {
  const { notes, refusals } = await plan(stage)
  expect(refusals).toEqual([])
  return Object.fromEntries(
    notes.flatMap(({ code, message }) => {
      const [statement] = /\{"Sid".*\}/.exec(message) ?? []
      return statement === undefined ? [] : [[code, JSON.parse(statement) as PolicyStatement]]
    }),
  )
}

/** A policy's `?` is one character. */
const matches = (pattern: string, arn: string): boolean =>
  pattern.length === arn.length &&
  [...pattern].every((mark, at) => mark === '?' || mark === arn[at])

const P = 'protected: false, databases:'
const U = `urls: true, ${P}`
const ALL = '{ postgres: { readReplica: true }, mysql: {}, redis: {} }'
const west = (databases: string, urls = ''): string =>
  `{ region: us-west-2, ${urls}${P} ${databases} }`

type Row = {
  readonly before: Stages
  readonly after: Stages
  readonly note?: string
  /** How many of the planned ARNs are known, and how many are of secrets that are still to be made. */
  readonly arns: readonly [known: number, toMake: number]
}

const REPLICA = {
  prod: `{ ${P} { postgres: {} } }`,
  dev: `{ ${P} { postgres: { replicaOf: prod } } }`,
}
const ACROSS = { ...REPLICA, dev: west('{ postgres: { replicaOf: prod } }') }

test.each<[string, Row]>([
  ['', { before: { dev: `{ ${P} ${ALL} }` }, after: { dev: `{ ${U} ${ALL} }` }, arns: [3, 2] }],
  [
    'with a key of its own at once',
    {
      before: { dev: `{ ${P} ${ALL} }` },
      after: { dev: `{ secretsKmsKey: alias/shop, ${U} ${ALL} }` },
      arns: [4, 2],
    },
  ],
  [
    'with another key at once',
    {
      before: { dev: `{ secretsKmsKey: alias/first, ${P} { redis: {} } }` },
      after: { dev: `{ secretsKmsKey: alias/shop, ${U} { redis: {} } }` },
      arns: [2, 0],
    },
  ],
  [
    'with the key that it has',
    {
      before: { dev: `{ secretsKmsKey: alias/shop, ${P} { redis: {} } }` },
      after: { dev: `{ ${U} { redis: {} } }` },
      arns: [2, 0],
    },
  ],
  [
    'where an engine goes',
    {
      before: { dev: `{ ${P} ${ALL} }` },
      after: { dev: `{ ${U} { postgres: {}, redis: {} } }` },
      arns: [2, 1],
    },
  ],
  [
    'where an engine comes',
    {
      before: { dev: `{ ${P} { redis: {} } }` },
      after: { dev: `{ ${U} { mysql: {}, redis: {} } }` },
      arns: [1, 2],
    },
  ],
  [
    'where an engine comes beside URLs',
    {
      before: { dev: `{ ${U} { mysql: {} } }` },
      after: { dev: `{ ${U} { mysql: {}, redis: {} } }` },
      arns: [2, 1],
    },
  ],
  [
    'of a replica beside its primary',
    {
      before: REPLICA,
      after: { ...REPLICA, dev: `{ ${U} { postgres: { replicaOf: prod } } }` },
      arns: [1, 1],
    },
  ],
  [
    'of a replica in another region',
    {
      before: ACROSS,
      after: { ...ACROSS, dev: west('{ postgres: { replicaOf: prod } }', 'urls: true, ') },
      arns: [1, 1],
    },
  ],
  [
    'that come with a promotion beside the primary',
    { before: REPLICA, after: { ...REPLICA, dev: `{ ${U} { postgres: {} } }` }, arns: [0, 2] },
  ],
  [
    'that come with a promotion in another region',
    {
      before: ACROSS,
      after: { ...ACROSS, dev: west('{ postgres: {} }', 'urls: true, ') },
      arns: [1, 1],
    },
  ],
  [
    'that were there before a promotion beside the primary',
    {
      before: { ...REPLICA, dev: `{ ${U} { postgres: { replicaOf: prod } } }` },
      after: { ...REPLICA, dev: `{ ${U} { postgres: {} } }` },
      ...{ note: 'own-secret', arns: [1, 1] },
    },
  ],
  [
    'that nobody asks for, in a promotion beside the primary',
    {
      before: REPLICA,
      after: { ...REPLICA, dev: `{ ${P} { postgres: {} } }` },
      ...{ note: 'own-secret', arns: [0, 1] },
    },
  ],
])('URLs %s: the statement that is planned is right', async (_, row) => {
  const { before, after, note = 'urls-new', arns } = row
  await makeKeys('secretsKmsKey: alias/shop secretsKmsKey: alias/first', {
    endpoint: sandbox().url,
  })
  await becomes(before)
  stages(after)
  const { [note]: statement } = await planned('dev')
  await becomes(after)
  const { executionRoleStatement: said, secrets } = await outputsOf('dev')
  expect(statement).toMatchObject({ Action: said?.Action, Effect: 'Allow' })
  const patterns = statement?.Resource ?? []
  expect(patterns).toHaveLength(said?.Resource.length ?? 0)
  for (const [at, arn] of (said?.Resource ?? []).entries())
    expect([patterns[at], matches(patterns[at] ?? '', arn)]).toEqual([patterns[at], true])
  const toMake = patterns.filter((arn) => arn.endsWith('??????')).length
  expect([patterns.length - toMake, toMake]).toEqual(arns)
  // Every secret that a task is given is among them.
  for (const reference of Object.values(secrets))
    expect(said?.Resource).toContain(reference.replace(/:\w+::$/, ''))
})

test('URLs of a database that is restored: the statement that is planned is right', async () => {
  await becomes({ dev: `{ ${P} { postgres: {}, redis: {} } }` })
  const { DBInstances = [] } = await aws().rds.describeDBInstances({})
  await aws().rds.createDBSnapshot({
    DBSnapshotIdentifier: 'kept',
    DBInstanceIdentifier: DBInstances[0]?.DBInstanceIdentifier,
  })
  await becomes({ dev: `{ ${P} { redis: {} } }` })
  const restored = { dev: `{ ${U} { postgres: { restoreFrom: { snapshot: kept } }, redis: {} } }` }
  stages(restored)
  const { 'urls-new': statement } = await planned('dev')
  await becomes(restored)
  const { executionRoleStatement: said } = await outputsOf('dev')
  expect(statement?.Resource).toHaveLength(3)
  // Secrets Manager keeps the name of the first one's secret.
  expect(statement?.Resource[0]).toMatch(/:secret:dev-shop-postgres-2-[0-9a-f]{8}-\?{6}$/)
  for (const [at, arn] of (said?.Resource ?? []).entries())
    expect(matches(statement?.Resource[at] ?? '', arn)).toBe(true)
})

test('URLs of an existing database beside one of the stage: the statement has both secrets', async () => {
  const { ARN } = await aws().secrets.createSecret({
    Name: 'legacy',
    SecretString: JSON.stringify({ username: 'app', password: 'never-to-be-seen-1' }),
  })
  await aws().rds.createDBInstance({
    ...{ DBInstanceIdentifier: 'legacy-orders', DBInstanceClass: 'db.t4g.micro', Engine: 'mysql' },
    ...{ AllocatedStorage: 20, MasterUsername: 'app', MasterUserPassword: 'never-to-be-seen-1' },
  })
  const databases = `{ mysql: { existing: { identifier: legacy-orders, secret: "${ARN}" } }, redis: {} }`
  await becomes({ dev: `{ ${P} ${databases} }` })
  stages({ dev: `{ ${U} ${databases} }` })
  const { 'urls-new': statement } = await planned('dev')
  await becomes({ dev: `{ ${U} ${databases} }` })
  const { executionRoleStatement: said, secrets } = await outputsOf('dev')
  expect(statement).toEqual(said)
  expect(said?.Resource).toContain(ARN)
  expect(Object.keys(secrets).filter((name) => name.endsWith('_URL'))).toEqual(['REDIS_URL'])
})
