import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import type { ResolvedStage } from '../../src/config/resolved.ts'
import type { PasswordFacts } from '../../src/facts/external.ts'
import { NO_EXTERNAL_FACTS } from '../../src/facts/external.ts'
import { renderStage, type DeployedStage } from '../../src/template/index.ts'
import type { RenderedStage } from '../../src/template/types.ts'
import { databaseUrl, inUrl } from '../../src/text/database-url.ts'
import {
  aContext,
  aDeployed,
  aMysql,
  aPostgres,
  aRedis,
  aStage,
  secretArn,
  stackOf,
} from '../builders/stage.ts'
import { SOURCE } from '../builders/source.ts'
import { GOLDEN_DIRECTORY } from './examples.ts'

const WITH_READER: Partial<ResolvedStage> = {
  databases: { postgres: aPostgres({ readReplica: true }), mysql: aMysql(), redis: aRedis() },
}

function rendered(
  stage: Partial<ResolvedStage>,
  deployed: DeployedStage | null = null,
  passwords: Partial<Record<'postgres' | 'redis', PasswordFacts>> = {},
): RenderedStage {
  const read = Object.entries(passwords).map(([kind, value]) => [kind, { kind: 'read', value }])
  const external = { ...NO_EXTERNAL_FACTS, passwords: Object.fromEntries(read) as object }
  return renderStage(aStage(stage), aContext({ deployed, external }))
}

/** The secret's value as CloudFormation makes it of a template, with these passwords and addresses. */
function value(
  { template }: Pick<RenderedStage, 'template'>,
  id: string,
  password = 'p4ss',
): Readonly<Record<string, string>> {
  const { 'Fn::Sub': text } = template.Resources[id]?.Properties['SecretString'] as {
    readonly 'Fn::Sub': string
  }
  const resolved = text
    .replaceAll(/\{\{resolve:secretsmanager:[^}]*\}?[^}]*:SecretString:password\}\}/g, password)
    .replaceAll(/\$\{\w+\.(Endpoint|PrimaryEndPoint)\.Port\}/g, '4321')
    .replaceAll(/\$\{(\w+)\.(Endpoint|PrimaryEndPoint)\.Address\}/g, '$1.example.com')
  return JSON.parse(resolved) as Record<string, string>
}

const ON = { ...WITH_READER, urls: true }

describe('a stage with `urls: true`', () => {
  const stage = rendered(ON)

  test('has a secret of its own for the URLs of each database of RDS, which outlives it', () => {
    for (const [id, name] of [
      ['PostgresConnectionSecret', 'dev-shop-postgres-connection'],
      ['MysqlConnectionSecret', 'dev-shop-mysql-connection'],
    ] as const) {
      expect(stage.template.Resources[id]).toMatchObject({
        Type: 'AWS::SecretsManager::Secret',
        DeletionPolicy: 'RetainExceptOnCreate',
        UpdateReplacePolicy: 'Retain',
        Properties: { Name: { 'Fn::Join': ['-', [name, expect.anything()]] } },
      })
    }
  })

  test('has URLs with every part in its place, and TLS where all clients know how to ask for it', () => {
    const parts = { user: 'app', password: 'p4ss', port: 4321, database: 'shop' }
    expect(value(stage, 'PostgresConnectionSecret')).toEqual({
      url: databaseUrl({
        ...{ ...parts, scheme: 'postgresql', host: 'PostgresInstance.example.com' },
        query: { sslmode: 'require' },
      }),
      readerUrl: databaseUrl({
        ...{ ...parts, scheme: 'postgresql', host: 'PostgresReader.example.com' },
        query: { sslmode: 'require' },
      }),
    })
    expect(value(stage, 'MysqlConnectionSecret')).toEqual({
      url: 'mysql://app:p4ss@MysqlInstance.example.com:4321/shop',
    })
    expect(value(stage, 'RedisConnectionSecret')).toMatchObject({
      password: 'p4ss',
      host: 'RedisReplicationGroup.example.com',
      url: 'rediss://default:p4ss@RedisReplicationGroup.example.com:4321/0',
    })
  })

  test('makes them after the attachment, which changes the secret of the password', () => {
    expect(stage.template.Resources['PostgresConnectionSecret']?.DependsOn).toBe(
      'PostgresSecretAttachment',
    )
  })

  test('encrypts them with the key of its secrets', () => {
    const { template } = rendered({ ...ON, secretsKmsKey: 'alias/shop' })
    for (const id of ['PostgresConnectionSecret', 'RedisConnectionSecret'])
      expect(template.Resources[id]?.Properties['KmsKeyId']).toBe('alias/shop')
  })

  test('has everything else as without them', () => {
    const without = rendered(WITH_READER).template
    const {
      PostgresConnectionSecret: _p,
      MysqlConnectionSecret: _m,
      ...rest
    } = stage.template.Resources
    const { SecretString: _one, ...redis } = rest['RedisConnectionSecret']!.Properties
    const { SecretString: _other, ...before } =
      without.Resources['RedisConnectionSecret']!.Properties
    expect(redis).toEqual(before)
    expect({ ...rest, RedisConnectionSecret: null }).toEqual({
      ...without.Resources,
      RedisConnectionSecret: null,
    })
  })
})

test('nothing of a stage without them is changed', () => {
  const { template, body } = rendered(WITH_READER)
  expect(template.Resources).not.toHaveProperty('PostgresConnectionSecret')
  expect(body).not.toMatch(/Urls|UrlSecretArn|DATABASE_URL/)
})

const GOLDENS = readdirSync(GOLDEN_DIRECTORY)

type Golden = {
  readonly Resources: Readonly<
    Record<
      string,
      { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> }
    >
  >
}

describe.each(GOLDENS)('%s', (file) => {
  const { Resources } = JSON.parse(readFileSync(join(GOLDEN_DIRECTORY, file), 'utf8')) as Golden

  // Frozen: a changed block makes a new password that the database never hears of, and one with punctuation an URL that
  // nobody can read.
  test('generates passwords of letters and digits alone, by the block that it always had', () => {
    for (const { Properties } of Object.values(Resources)) {
      const block = Properties['GenerateSecretString']
      if (block === undefined) continue
      expect(JSON.stringify(block)).toMatch(
        /^\{"SecretStringTemplate":"\{\\"username\\":\\"\w+\\"(,\\"engine\\":\\"redis\\",\\"port\\":6379,\\"dbname\\":\\"0\\")?\}","GenerateStringKey":"password","PasswordLength":40,"ExcludePunctuation":true\}$/,
      )
    }
  })
})

test('no password of letters and digits breaks a URL in any place, and nothing has to be encoded', () => {
  const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789']
  const stage = rendered(ON)
  expect(LETTERS.filter((letter) => inUrl(letter) !== letter)).toEqual([])
  for (const letter of LETTERS) {
    // What a reader could take for a number, a port or an escape stands beside each of them.
    const password = `${letter}0x25${letter}40${letter}`
    const { url = '', readerUrl = '' } = value(stage, 'PostgresConnectionSecret', password)
    for (const one of [
      url,
      readerUrl,
      value(stage, 'RedisConnectionSecret', password)['url'] ?? '',
    ])
      expect(new URL(one).password).toBe(password)
    expect(new Client(url.replace(/\?.*/, '')).password).toBe(password)
  }
})

/** The stack of `dev`, with what it records of Postgres's URLs; null = it has none yet. */
function deployedWith(
  urls: string | null,
  more: Readonly<Record<string, string>> = {},
): DeployedStage {
  const stage = aStage(urls === null ? WITH_READER : ON)
  const { outputs } = stackOf(stage)
  return aDeployed(stage, {
    outputs: { ...outputs, ...(urls !== null && { PostgresUrls: urls }), ...more },
  })
}

const BEFORE = '2026-11-01T00:00:00.000Z'
const AFTER = '2026-11-02T00:00:00.000Z'
const KEYS = 'keys=url,readerUrl offered=true'

describe('the version of the password in a secret with URLs', () => {
  const versionIn = (...given: Parameters<typeof rendered>): string | undefined =>
    value(rendered(...given), 'PostgresConnectionSecret')['passwordVersion']

  const fresh: PasswordFacts = { version: 'v1', changedAt: BEFORE, urlsChangedAt: AFTER }
  const stale: PasswordFacts = { version: 'v2', changedAt: AFTER, urlsChangedAt: BEFORE }

  test.each([
    ['is not there in a new stage', null, undefined, undefined],
    ['is known where the database is there already', deployedWith(null), fresh, 'v1'],
    ['stays out while nothing was changed since', deployedWith(KEYS), fresh, undefined],
    ['comes where the password was changed last', deployedWith(KEYS), stale, 'v2'],
    ['stays where it is the current one', deployedWith(`${KEYS} version=v2`), stale, 'v2'],
    ['is another one after a change', deployedWith(`${KEYS} version=v1`), stale, 'v2'],
    ['stays where AWS did not say', deployedWith(`${KEYS} version=v1`), undefined, 'v1'],
  ] as const)('%s', (_, deployed, password, expected) => {
    expect(versionIn(ON, deployed, password && { postgres: password })).toBe(expected)
  })

  test('a template that was deployed so is the same the next time', () => {
    const first = rendered(ON, deployedWith(KEYS), { postgres: stale })
    const urls = first.template.Outputs['PostgresUrls']?.Value as string
    const deployed = { ...deployedWith(urls), parts: first.parts }
    const next = { version: 'v2', changedAt: BEFORE, urlsChangedAt: AFTER }
    expect(rendered(ON, deployed, { postgres: next }).body).toBe(first.body)
  })

  test('is taken along by a change of its own part, which may change the secret of the password', () => {
    const { parts } = rendered(ON)
    const deployed = { ...deployedWith(KEYS), parts }
    expect(versionIn(ON, deployed, { postgres: fresh })).toBeUndefined()
    const followed = {
      ...ON,
      databases: {
        ...ON.databases,
        postgres: aPostgres({ readReplica: true, replicaRegions: ['us-west-2'] }),
      },
    }
    expect(versionIn(followed, deployed, { postgres: fresh })).toBe('v1')
  })
})

describe('URLs that the file no longer asks for', () => {
  test('stay in the stack, for the tasks that read them', () => {
    const on = rendered(ON, deployedWith(KEYS)).template
    const off = rendered(WITH_READER, deployedWith(KEYS)).template
    expect(off.Resources).toEqual(on.Resources)
    expect(off.Outputs['PostgresUrls']?.Value).toBe('keys=url,readerUrl offered=false')
  })
})

describe('a replica', () => {
  const ARN = secretArn('prod-shop-postgres-9f8e7d6c-AbCdEf')
  const replicaOf = {
    kind: 'stage',
    stage: 'prod',
    stackName: 'shop-prod',
    region: SOURCE.region,
  } as const
  const stage = aStage({ urls: true, databases: { postgres: aPostgres({ replicaOf }) } })
  const withSecret = (secret: string | null): RenderedStage => {
    const sources = { postgres: { kind: 'read', value: { ...SOURCE, secretArn: secret } } } as const
    return renderStage(stage, aContext({ external: { ...NO_EXTERNAL_FACTS, sources } }))
  }

  test('writes to its primary and reads here, with the credentials that it has of it', () => {
    const made = withSecret(ARN)
    const { 'Fn::Sub': text } = made.template.Resources['PostgresConnectionSecret']?.Properties[
      'SecretString'
    ] as { readonly 'Fn::Sub': string }
    expect(text).toContain(
      `{{resolve:secretsmanager:${ARN.replace('us-east-1', stage.region)}:SecretString:password}}`,
    )
    const { url = '', readerUrl = '' } = value(made, 'PostgresConnectionSecret')
    expect(new URL(url).hostname).toBe(SOURCE.host)
    expect(new URL(readerUrl).hostname).toBe('PostgresInstance.example.com')
  })

  test('of a database that no stage makes has none: nobody knows what its password has in it', () => {
    const { Resources, Outputs } = withSecret(null).template
    expect(Resources).not.toHaveProperty('PostgresConnectionSecret')
    expect(Outputs).not.toHaveProperty('PostgresUrls')
  })
})

describe('a promoted database', () => {
  const ADOPTED = secretArn('prod-shop-postgres-9f8e7d6c-AbCdEf')
  const PROMOTED = {
    PostgresSecretArn: ADOPTED,
    PostgresPromotedFrom: SOURCE.arn,
    PostgresSourceRegion: 'us-west-2',
    PostgresSourceStack: 'shop-prod',
  }

  test('has the login of the secret that it adopted, and another version no longer', () => {
    // As between the steps of its promotion: its own address is still that of a reader.
    const { PostgresReaderIdentifier: _none, ...outputs } = deployedOutputs()
    const deployed = aDeployed(aStage(ON), { outputs: { ...outputs, ...PROMOTED } })
    const made = rendered(ON, deployed, {
      postgres: { version: 'v9', changedAt: AFTER, urlsChangedAt: BEFORE },
    })
    expect(value(made, 'PostgresConnectionSecret')).toEqual({
      url: 'postgresql://app:p4ss@PostgresInstance.example.com:4321/shop?sslmode=require',
      readerUrl: 'postgresql://app:p4ss@PostgresReader.example.com:4321/shop?sslmode=require',
    })
  })

  function deployedOutputs(): Readonly<Record<string, string>> {
    return { ...stackOf(aStage(ON)).outputs, PostgresUrls: `${KEYS} version=v1` }
  }

  test('that regions follow has its URLs in the secret that they get copies of, under one name', () => {
    const deployed = aDeployed(aStage(ON), { outputs: { ...deployedOutputs(), ...PROMOTED } })
    const postgres = aPostgres({ readReplica: true, replicaRegions: ['eu-west-1'] })
    const made = rendered({ urls: true, databases: { postgres } }, deployed)
    expect(value(made, 'PostgresConnectionSecret')).toMatchObject({
      username: 'app',
      password: 'p4ss',
      url: expect.stringContaining('@PostgresInstance.') as string,
    })
    const { Properties } = made.template.Resources['PostgresConnectionSecret'] ?? {}
    expect(Properties?.['ReplicaRegions']).toEqual([{ Region: 'eu-west-1' }])
    expect(Properties?.['Name']).toEqual({
      'Fn::Join': ['-', ['dev-shop-postgres-connection', expect.anything()]],
    })
  })
})

test('a renamed stage keeps the names of its secrets, also of that with the URLs', () => {
  const deployed = deployedWith(KEYS)
  const { template } = rendered({ ...ON, name: 'development', stackName: 'shop-dev' }, deployed)
  expect(template.Resources['PostgresConnectionSecret']?.Properties['Name']).toEqual({
    'Fn::Join': ['-', ['dev-shop-postgres-connection', expect.anything()]],
  })
})
