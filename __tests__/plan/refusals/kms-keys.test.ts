import { describe, expect, test } from 'vitest'
import { NO_EXTERNAL_FACTS, type KeyFacts } from '../../../src/facts/external.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import { planStage } from '../../../src/plan/index.ts'
import type { StagePlan } from '../../../src/plan/model/types.ts'
import { renderStage } from '../../../src/template/index.ts'
import { denied, modified, planInput, postgres, property, read } from '../../builders/plan.ts'
import { aContext, aDeployed, aPostgres, aRedis, aStage } from '../../builders/stage.ts'

const ARN = 'arn:aws:kms:us-east-1:123456789012:key/11111111-1111-1111-1111-111111111111'
const USABLE: KeyFacts = {
  arn: ARN,
  state: 'Enabled',
  usage: 'ENCRYPT_DECRYPT',
  spec: 'SYMMETRIC_DEFAULT',
}
const KEY = 'alias/shop'
const stage = aStage({
  databases: { postgres: aPostgres({ kmsKey: KEY }), redis: aRedis({ kmsKey: KEY }) },
})

type Way = 'new' | 'deployed' | 'replaced' | 'changed' | 'reader'

function changesOf(way: Way) {
  const key = property('KmsKeyId', null, KEY, { requiresRecreation: 'Always' })
  if (way === 'replaced') return [postgres([key], { replacement: 'True' })]
  if (way === 'reader')
    return [
      modified('PostgresReader', 'AWS::RDS::DBInstance', [
        property('DBInstanceClass', 'db.t4g.micro', 'db.t4g.small'),
      ]),
    ]
  return way === 'changed' ? [postgres([property('AllocatedStorage', '20', '40')])] : null
}

function planWith(fact: Fact<KeyFacts>, way: Way): StagePlan {
  const external = { ...NO_EXTERNAL_FACTS, kmsKeys: { [KEY]: fact } }
  return planStage(
    planInput({
      stage,
      external,
      ...(way === 'new'
        ? { deployed: null, changes: null }
        : {
            deployed: aDeployed(stage),
            changes: changesOf(way),
          }),
    }),
  )
}

describe('a database that is made', () => {
  test.each<[string, Fact<KeyFacts>, string, RegExp]>([
    [
      'is not there',
      { kind: 'absent' },
      'kms-key-not-found',
      /no KMS key alias\/shop in this region/,
    ],
    [
      'is disabled',
      read({ ...USABLE, state: 'Disabled' }),
      'kms-key-unusable',
      /is Disabled; enable it/,
    ],
    [
      'is to be deleted',
      read({ ...USABLE, state: 'PendingDeletion' }),
      'kms-key-unusable',
      /is PendingDeletion; cancel its deletion and enable it/,
    ],
    [
      'has no material',
      read({ ...USABLE, state: 'PendingImport' }),
      'kms-key-unusable',
      /import its key material/,
    ],
    [
      'is unavailable',
      read({ ...USABLE, state: 'Unavailable' }),
      'kms-key-unusable',
      /connect its key store/,
    ],
    [
      'is in a state of tomorrow',
      read({ ...USABLE, state: 'Resting' }),
      'kms-key-unusable',
      /is Resting; wait until it is Enabled/,
    ],
    [
      'signs',
      read({ ...USABLE, usage: 'SIGN_VERIFY', spec: 'RSA_2048' }),
      'kms-key-wrong-kind',
      /is for SIGN_VERIFY \(RSA_2048\)/,
    ],
    [
      'is asymmetric',
      read({ ...USABLE, spec: 'RSA_2048' }),
      'kms-key-wrong-kind',
      /need a symmetric key/,
    ],
    [
      'nobody may look at',
      denied('kms:DescribeKey'),
      'kms-key-unread',
      /not verified \(kms:DescribeKey .*nothing is encrypted with a key unread/,
    ],
  ])('is refused with a key that %s', (_what, fact, code, message) => {
    const text = { code, property: 'kmsKey', message: expect.stringMatching(message) as string }
    expect(planWith(fact, 'new').refusals).toMatchObject([
      { ...text, database: 'postgres' },
      { ...text, database: 'redis' },
    ])
    expect(planWith(fact, 'replaced').refusals).toMatchObject([{ ...text, database: 'postgres' }])
  })

  test('is made with a key that can be used', () => {
    for (const way of ['new', 'replaced'] as const)
      expect(planWith(read(USABLE), way).refusals).toEqual([])
  })
})

describe('a database that is changed', () => {
  test.each([
    ['Disabled', `aws kms enable-key --key-id ${ARN} --region us-east-1, and plan again`],
    ['PendingDeletion', `aws kms cancel-key-deletion --key-id ${ARN} --region us-east-1 and aws`],
    ['Unavailable', 'connect its key store, and plan again'],
  ])('is refused while its key is %s, with what helps; another is only named', (state, help) => {
    const { refusals, notes } = planWith(read({ ...USABLE, state }), 'changed')
    expect(refusals).toMatchObject([
      {
        code: 'kms-key-of-database-unusable',
        database: 'postgres',
        property: 'kmsKey',
        message: expect.stringContaining(help) as string,
      },
    ])
    expect(notes.filter(({ code }) => code === 'kms-key-not-enabled')).toMatchObject([
      { message: expect.stringContaining(`${KEY} of Redis is ${state}`) as string },
    ])
  })

  test('is refused where its reader alone is changed', () => {
    const { refusals } = planWith(read({ ...USABLE, state: 'Disabled' }), 'reader')
    expect(refusals).toMatchObject([{ code: 'kms-key-of-database-unusable', database: 'postgres' }])
  })

  test.each<Fact<KeyFacts>>([read(USABLE), { kind: 'absent' }, denied('kms:DescribeKey')])(
    'is changed with %o: an alias may have been deleted, and its key goes on',
    (fact) => {
      expect(planWith(fact, 'changed').refusals).toEqual([])
    },
  )
})

describe('a database that runs', () => {
  test('is not refused, but its disabled key is named', () => {
    const { refusals, notes } = planWith(read({ ...USABLE, state: 'Disabled' }), 'deployed')
    expect(refusals).toEqual([])
    expect(notes).toMatchObject(
      ['Postgres', 'Redis'].map((database) => ({
        code: 'kms-key-not-enabled',
        level: 'warning',
        message: expect.stringContaining(`${KEY} of ${database} is Disabled`) as string,
      })),
    )
  })

  test.each<Fact<KeyFacts>>([read(USABLE), { kind: 'absent' }, denied('kms:DescribeKey')])(
    'goes on without a word with %o',
    (fact) => {
      const { refusals, notes } = planWith(fact, 'deployed')
      expect([...refusals, ...notes]).toEqual([])
    },
  )
})

describe('the key of secrets', () => {
  const without = aStage({ databases: { postgres: aPostgres() } })
  const withKey = { ...without, secretsKmsKey: KEY }
  const postgresChanges = [postgres([property('AllocatedStorage', '20', '40')])]
  const encrypted = [
    modified('PostgresSecret', 'AWS::SecretsManager::Secret', [property('KmsKeyId', null, KEY)]),
  ]
  const planOf = (
    fact: Fact<KeyFacts>,
    of: Partial<Parameters<typeof planInput>[0]> = { changes: encrypted },
  ): StagePlan =>
    planStage(
      planInput({
        stage: withKey,
        deployed: aDeployed(without),
        external: { ...NO_EXTERNAL_FACTS, kmsKeys: { [KEY]: fact } },
        ...of,
      }),
    )
  const made = aDeployed(withKey)
  const disabled = read({ ...USABLE, state: 'Disabled' })

  test.each<[string, Fact<KeyFacts>, RegExp]>([
    ['kms-key-not-found', { kind: 'absent' }, /or remove secretsKmsKey/],
    ['kms-key-unusable', disabled, /is Disabled; enable it/],
    ['kms-key-wrong-kind', read({ ...USABLE, spec: 'RSA_2048' }), /secrets need a symmetric key/],
    ['kms-key-unread', denied('kms:DescribeKey'), /not verified/],
  ])('is refused as %s for new secrets and for those that are there', (code, fact, message) => {
    const refusal = {
      code,
      database: null,
      property: 'secretsKmsKey',
      message: expect.stringMatching(message) as string,
    }
    expect(planOf(fact).refusals).toMatchObject([refusal])
    expect(planOf(fact, { deployed: null, changes: null }).refusals).toMatchObject([refusal])
  })

  test('is told with the permission that applications need, and not again', () => {
    const { refusals, notes } = planOf(read(USABLE))
    expect(refusals).toEqual([])
    expect(notes.filter(({ code }) => code === 'secrets-key-set')).toMatchObject([
      { level: 'warning', message: expect.stringContaining(`kms:Decrypt on ${ARN}`) as string },
    ])
    const later = planOf(read(USABLE), { deployed: made, changes: postgresChanges })
    expect(later.notes.map(({ code }) => code)).not.toContain('secrets-key-set')
  })

  test('is not that of copies in other regions', () => {
    const stage = {
      ...withKey,
      databases: { postgres: aPostgres({ replicaRegions: ['us-west-2'] }) },
    }
    expect(planOf(read(USABLE), { stage, changes: encrypted }).notes).toContainEqual(
      expect.objectContaining({
        code: 'secret-copies-without-key',
        message: expect.stringContaining('us-west-2') as string,
      }),
    )
  })

  test('that is disabled stops what changes a database, and is named otherwise', () => {
    const rendered = renderStage(without, aContext({ deployed: made }))
    const kept = { stage: without, rendered, deployed: made }
    const changed = planOf(disabled, { ...kept, changes: postgresChanges })
    expect(changed.refusals).toMatchObject([{ code: 'kms-key-unusable', database: null }])
    const at = { ...kept, changes: null }
    expect(planOf(disabled, at).refusals).toEqual([])
    expect(planOf(disabled, at).notes).toMatchObject([{ code: 'secrets-key-not-enabled' }])
  })
})
