import { describe, expect, test } from 'vitest'
import type { ResolvedExisting, ResolvedStage } from '../../../src/config/resolved.ts'
import { NO_EXTERNAL_FACTS, type PasswordFacts } from '../../../src/facts/external.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import { urlNotes } from '../../../src/plan/notes/urls.ts'
import type { DeployedStage } from '../../../src/template/index.ts'
import { renderStage } from '../../../src/template/index.ts'
import { denied, planInput, read } from '../../builders/plan.ts'
import {
  aContext,
  aDeployed,
  aMysql,
  aPostgres,
  aRedis,
  aStage,
  secretArn,
  stackOf,
} from '../../builders/stage.ts'

const WITHOUT = aStage({ databases: { postgres: aPostgres(), redis: aRedis() } })
const WITH = { ...WITHOUT, urls: true }

function notesOf(
  stage: ResolvedStage,
  deployed: DeployedStage | null,
  postgres?: Fact<PasswordFacts>,
): readonly { readonly code: string; readonly level: string; readonly message: string }[] {
  const external = { ...NO_EXTERNAL_FACTS, ...(postgres && { passwords: { postgres } }) }
  const rendered = renderStage(stage, aContext({ deployed, external }))
  return urlNotes(planInput({ stage, deployed, external, rendered, changes: [] }))
}

describe('URLs that are new', () => {
  test('are named with the statement that the execution role needs', () => {
    const [note, ...others] = notesOf(WITH, aDeployed(WITHOUT))
    expect(others).toEqual([])
    expect(note).toMatchObject({ code: 'urls-new', level: 'warning' })
    expect(note?.message).toContain('DATABASE_URL, POSTGRES_URL and REDIS_URL')
    const statement = /\{.*\}/.exec(note?.message ?? '')?.[0] ?? ''
    expect(JSON.parse(statement)).toEqual({
      Sid: 'ReadDatabaseSecrets',
      Effect: 'Allow',
      Action: ['secretsmanager:GetSecretValue'],
      Resource: [
        'arn:aws:secretsmanager:us-east-1:123456789012:secret:dev-shop-postgres-1a2b3c4d-AbCdEf',
        'arn:aws:secretsmanager:us-east-1:123456789012:secret:dev-shop-redis-connection-1a2b3c4d-MnOpQr',
        'arn:aws:secretsmanager:us-east-1:123456789012:secret:dev-shop-postgres-connection-1a2b3c4d-??????',
      ],
    })
  })

  test('ask for the key of the secrets as well', () => {
    const key = 'arn:aws:kms:us-east-1:123456789012:key/11111111-1111-1111-1111-111111111111'
    const [note] = notesOf(
      { ...WITH, secretsKmsKey: key },
      aDeployed({ ...WITHOUT, secretsKmsKey: key }),
    )
    expect(note?.message).toContain('"kms:Decrypt"')
    expect(note?.message).toContain(`"${key}"`)
  })

  test('of a new stage are named, and its statement is printed by the deploy', () => {
    const [note] = notesOf(WITH, null)
    expect(note?.message).toContain('DATABASE_URL')
    expect(note?.message).toContain('execution-role-statement')
  })

  test('are new once', () => {
    expect(notesOf(WITH, aDeployed(WITH))).toEqual([])
  })

  test('of one database more are that one alone', () => {
    const more = { ...WITH, databases: { ...WITH.databases, mysql: aMysql() } }
    expect(notesOf(more, aDeployed(WITH))[0]?.message).toContain(
      '1 new variable from secrets: MYSQL_URL;',
    )
  })
})

describe('URLs that go', () => {
  test('are named where the file no longer asks for them, and stay readable', () => {
    expect(notesOf(WITHOUT, aDeployed(WITH))).toMatchObject([
      {
        code: 'urls-not-asked-for',
        message: expect.stringContaining('DATABASE_URL, POSTGRES_URL and REDIS_URL') as string,
      },
    ])
  })

  test('are a trap where the reader goes that they lead to', () => {
    const reader = { ...WITH, databases: { postgres: aPostgres({ readReplica: true }) } }
    expect(
      notesOf({ ...WITH, databases: { postgres: aPostgres() } }, aDeployed(reader)),
    ).toMatchObject([
      {
        ...{ code: 'urls-gone', level: 'warning' },
        message: expect.stringContaining('DATABASE_READER_URL and POSTGRES_READER_URL') as string,
      },
    ])
  })
})

test('a database that no stage makes gets none, and neither does its name go to another one', () => {
  const existing: ResolvedExisting = {
    kind: 'postgres',
    identifier: 'legacy',
    resource: null,
    region: 'us-east-1',
    account: null,
    secret: secretArn('legacy-AbCdEf'),
    allowFrom: false,
  }
  const stage = aStage({
    ...{ urls: true, databases: { mysql: aMysql() } },
    existing: { postgres: existing },
  })
  const notes = notesOf(stage, null)
  expect(notes.map(({ code }) => code)).toEqual(['urls-new', 'url-not-offered'])
  expect(notes[0]?.message).toContain('1 new variable from secrets: MYSQL_URL;')
  expect(notes[1]?.message).toContain('dev/postgres gets no URL (DATABASE_URL and POSTGRES_URL)')
})

describe('the password of a URL that is there', () => {
  const facts: PasswordFacts = {
    version: 'v2',
    changedAt: '2026-11-02T00:00:00.000Z',
    urlsChangedAt: '2026-11-01T00:00:00.000Z',
  }
  const deployed = aDeployed(WITH)
  const withVersion = (version: string): DeployedStage => {
    const { outputs } = stackOf(WITH)
    const PostgresUrls = `keys=url offered=true version=${version}`
    return aDeployed(WITH, { outputs: { ...outputs, PostgresUrls } })
  }

  test.each<[string, DeployedStage, Fact<PasswordFacts>, readonly string[]]>([
    ['was changed since', deployed, read(facts), ['url-old']],
    [
      'was not changed since',
      deployed,
      read({ ...facts, changedAt: '2026-10-01T00:00:00.000Z' }),
      [],
    ],
    ['has another version', withVersion('v1'), read(facts), ['url-old']],
    ['has that version, whatever else was changed', withVersion('v2'), read(facts), []],
    [
      'could not be looked at',
      deployed,
      denied('secretsmanager:DescribeSecret'),
      ['url-not-verified'],
    ],
    ['is in a secret that is gone', deployed, { kind: 'absent' }, ['url-not-verified']],
  ])('%s', (_, stack, fact, codes) => {
    const notes = notesOf(WITH, stack, fact)
    expect(notes.map(({ code }) => code)).toEqual(codes)
    for (const { message } of notes) expect(message).toContain('dev/postgres')
  })

  test('is looked at as well where the file no longer asks', () => {
    expect(notesOf(WITHOUT, deployed, read(facts)).map(({ code }) => code)).toContain('url-old')
  })
})
