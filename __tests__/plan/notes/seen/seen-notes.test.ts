/** What a plan says of what runs, also where nothing will change. */
import { describe, expect, test } from 'vitest'
import type { LiveFacts } from '../../../../src/facts/databases.ts'
import { toldByNodes } from '../../../../src/facts/cache-nodes.ts'
import type { Fact } from '../../../../src/facts/fact.ts'
import type { SecretFacts } from '../../../../src/facts/secrets.ts'
import { seenNotes } from '../../../../src/plan/notes/seen/seen-notes.ts'
import { renderStage } from '../../../../src/template/index.ts'
import {
  codesOf,
  denied,
  messagesOf,
  planInput,
  read,
  redisFacts,
  sqlFacts,
  stagePlan,
  type Given,
} from '../../../builders/plan.ts'
import { aContext, aDeployed, aPostgres, aRedis, aStage } from '../../../builders/stage.ts'

const stage = aStage({ protected: false, databases: { postgres: aPostgres(), redis: aRedis() } })
const made = aDeployed(stage)
const SECRET =
  'arn:aws:secretsmanager:us-east-1:123456789012:secret:shop/dev/postgres-1a2b3c-AbCdEf'
const absent = { kind: 'absent' } as const

/** Postgres as it was deployed, but for this. */
const instance = (overrides: Parameters<typeof sqlFacts>[0] = {}) =>
  sqlFacts({
    stack: made.id,
    instanceClass: 'db.t4g.micro',
    engineVersion: '17.6',
    allocatedStorage: 20,
    storageType: 'gp3',
    parameterGroup: 'shop-dev-postgresparametergroup-1',
    deletionProtection: false,
    ...overrides,
  })

const isSecret = (deletion: SecretFacts['deletion']): Fact<SecretFacts> =>
  read({ arn: SECRET, name: 'shop/dev/postgres-1a2b3c', deletion })

const { postgres, redis } = made.databases
const deployed = {
  ...made,
  databases: {
    ...made.databases,
    postgres: {
      ...postgres,
      identifier: 'shop-dev-pg',
      secretArn: SECRET,
      reader: { ...postgres.reader, identifier: 'shop-dev-reader' },
    },
    redis: { ...redis, identifier: 'shop-dev-redis' },
  },
  bastion: { ...made.bastion, instance: 'i-0bastion' },
}

/** What is said where this was seen, and nothing changes. */
function said(seen: LiveFacts, given: Given = {}) {
  return seenNotes(planInput({ stage, deployed, live: {}, changes: null, seen, ...given }))
}

test('nothing is said where nobody looked, and where everything is as it was deployed', () => {
  expect(seenNotes(planInput({ stage, deployed }))).toEqual([])
  expect(said({})).toEqual([])
  expect(
    said({
      postgres: read(instance()),
      bastion: read({ instance: 'i-0bastion', state: 'running', securityGroups: [] }),
      secrets: { [SECRET]: isSecret(null) },
    }),
  ).toEqual([])
})

describe('what is gone is said', () => {
  test.each<[string, LiveFacts, string, RegExp]>([
    [
      'a database',
      { postgres: absent },
      'gone-outside',
      /^Postgres is gone: AWS has no shop-dev-pg/,
    ],
    ['a cache', { redis: absent }, 'gone-outside', /^Redis is gone: AWS has no shop-dev-redis/],
    [
      'a reader',
      { readers: { postgres: absent } },
      'reader-deleted-outside',
      /^Postgres: its reader/,
    ],
    ['a bastion', { bastion: absent }, 'bastion-gone', /i-0bastion was terminated/],
    [
      'a bastion that AWS still describes',
      { bastion: read({ instance: 'i-0bastion', state: 'terminated', securityGroups: [] }) },
      'bastion-gone',
      /i-0bastion was terminated/,
    ],
    [
      'a secret',
      { secrets: { [SECRET]: absent } },
      'secret-gone',
      /shop\/dev\/postgres-1a2b3c is gone/,
    ],
    [
      'a secret that is about to be',
      {
        secrets: { [SECRET]: isSecret({ at: '2026-12-20T08:00:00.000Z' }) },
      },
      'secret-deletion-planned',
      /will be deleted on 2026-12-20.*`tinystacks restore-secret --stage dev postgres`/,
    ],
    [
      'a secret that is about to be, nobody knows when',
      { secrets: { [SECRET]: isSecret({ at: null }) } },
      'secret-deletion-planned',
      /will be deleted, and/,
    ],
  ])('%s', (_what, seen, code, message) => {
    const notes = said(seen)
    expect(codesOf(notes)).toEqual([code])
    expect(messagesOf(notes)[0]).toMatch(message)
  })
})

test('another database under the name of the deployed one is told, and nothing else of it', () => {
  const restored = instance({ stack: null, instanceClass: 'db.m7g.large' })
  expect(codesOf(said({ postgres: read(restored) }))).toEqual(['made-by-another'])
})

describe('what does not serve is said', () => {
  test.each<[string, LiveFacts, readonly string[]]>([
    ['stopped', { postgres: read(instance({ status: 'stopped' })) }, ['not-serving']],
    ['storage-full', { postgres: read(instance({ status: 'storage-full' })) }, ['not-serving']],
    [
      'a status that is not known',
      { postgres: read(instance({ status: 'odd' })) },
      ['not-serving'],
    ],
    ['backing-up', { postgres: read(instance({ status: 'backing-up' })) }, []],
    [
      'a stopped reader',
      { readers: { postgres: read(instance({ status: 'stopped' })) } },
      ['not-serving'],
    ],
    [
      'a stopped bastion',
      { bastion: read({ instance: 'i-0bastion', state: 'stopped', securityGroups: [] }) },
      ['bastion-not-running'],
    ],
    [
      'a bastion that starts',
      { bastion: read({ instance: 'i-0bastion', state: 'pending', securityGroups: [] }) },
      [],
    ],
  ])('%s', (_what, seen, codes) => {
    expect(codesOf(said(seen))).toEqual(codes)
  })
})

describe('what runs with other settings is said in words of the file', () => {
  test.each<[string, Partial<ReturnType<typeof sqlFacts>>, string | null]>([
    [
      'a class',
      { instanceClass: 'db.r6g.xlarge' },
      'instance db.r6g.xlarge (last deploy: db.t4g.micro)',
    ],
    [
      'a class that waits for its window',
      { instanceClass: 'db.t4g.nano', pending: { DBInstanceClass: 'db.t4g.micro' } },
      null,
    ],
    ['a major version', { engineVersion: '18.1' }, 'version 18.1 (last deploy: 17)'],
    ['a minor version of the major', { engineVersion: '17.9' }, null],
    ['more storage', { allocatedStorage: 50 }, 'storage.size 50 (last deploy: 20)'],
    ['other storage', { storageType: 'io1' }, 'storage.type io1 (last deploy: gp3)'],
    ['protection', { deletionProtection: true }, 'protected true (last deploy: false)'],
    ['other parameters', { parameterGroup: 'default.postgres17' }, 'parameters of another group'],
    ['other groups', { securityGroups: [] }, '0 security groups (last deploy: 1)'],
    ['what AWS does not say', { instanceClass: '', storageType: '', parameterGroup: '' }, null],
  ])('%s', (_what, facts, difference) => {
    const messages = messagesOf(said({ postgres: read(instance(facts)) }))
    expect(messages).toEqual(
      difference === null
        ? []
        : [`Postgres was changed outside of this file; it runs with ${difference}`],
    )
  })

  test.each<[string, Partial<ReturnType<typeof sqlFacts>>, string | null]>([
    ['nothing', {}, null],
    [
      'storage without IOPS of its own',
      { storageType: 'gp2', iops: null },
      'storage.type gp2 (last deploy: gp3) and storage.iops not set (last deploy: 13000)',
    ],
    ['IOPS', { iops: 15000 }, 'storage.iops 15000 (last deploy: 13000)'],
    ['IOPS that AWS does not tell', { iops: null }, null],
    ['growth by itself', { maxAllocatedStorage: 900 }, 'storage.max 900 (last deploy: not set)'],
    [
      'a certificate',
      { certificate: 'rds-ca-rsa4096-g1' },
      'CACertificateIdentifier rds-ca-rsa4096-g1 (last deploy: rds-ca-rsa2048-g1)',
    ],
    [
      'a window',
      { backupWindow: '01:00-01:30' },
      'backupWindow 01:00-01:30 (last deploy: 02:00-03:00)',
    ],
    ['a window that AWS chose', { maintenanceWindow: 'sun:01:00-sun:01:30' }, null],
    ['logs', { logs: ['upgrade'] }, 'logs upgrade (last deploy: postgresql)'],
    ['logs turned off', { logs: [] }, 'logs not set (last deploy: postgresql)'],
    ['a standby', { multiAz: true }, 'multiAz true (last deploy: false)'],
    ['backups', { backupRetentionDays: 30 }, 'backupDays 30 (last deploy: 7)'],
  ])('what the file writes besides: %s', (_what, facts, difference) => {
    const written = aStage({
      protected: false,
      databases: {
        postgres: aPostgres({
          storage: { size: 400, max: null, type: 'gp3', iops: 13000 },
          backupWindow: '02:00-03:00',
          logs: ['postgresql'],
        }),
      },
    })
    const given = { stage: written, rendered: renderStage(written, aContext()) }
    const asDeployed = {
      allocatedStorage: 400,
      iops: 13000,
      backupWindow: '02:00-03:00',
      logs: ['postgresql'],
    }
    const messages = messagesOf(
      said({ postgres: read(instance({ ...asDeployed, ...facts })) }, given),
    )
    expect(messages).toEqual(
      difference === null
        ? []
        : [`Postgres was changed outside of this file; it runs with ${difference}`],
    )
  })

  test('storage that may grow is no difference up to its maximum', () => {
    const grows = aStage({
      protected: false,
      databases: { postgres: aPostgres({ storage: { ...aPostgres().storage, max: 100 } }) },
    })
    const given = { stage: grows, rendered: renderStage(grows, aContext()) }
    const grown = { maxAllocatedStorage: 100 }
    expect(said({ postgres: read(instance({ ...grown, allocatedStorage: 60 })) }, given)).toEqual(
      [],
    )
    const beyond = said({ postgres: read(instance({ ...grown, allocatedStorage: 200 })) }, given)
    expect(codesOf(beyond)).toEqual(['differs-from-deploy'])
  })

  test('of Redis, what only its nodes tell too', () => {
    const node = {
      identifier: 'shop-dev-redis-001',
      group: 'shop-dev-redis',
      createdAt: '',
      status: 'available',
      nodeType: 'cache.t4g.micro',
      engineVersion: '7.2.6',
      maintenanceWindow: null,
      parameterGroup: 'default.valkey7',
      parameterApplyStatus: 'in-sync',
      securityGroups: ['sg-1'],
      subnetGroup: '',
    }
    const nodes = [node, { ...node, engineVersion: '7.2.11' }]
    const group = redisFacts({
      nodeType: 'cache.m7g.large',
      members: 4,
      automaticFailover: true,
      nodesTell: toldByNodes(nodes)!,
    })
    const [message] = messagesOf(said({ redis: read(group), nodes: { redis: read(nodes) } }))
    expect(message).toContain('instance cache.m7g.large (last deploy: cache.t4g.micro)')
    // The newest that any node runs: none goes back.
    expect(message).toContain('version 7.2.11')
    expect(message).toContain('replicas 3 (last deploy: 0)')
    expect(message).toContain('automatic failover true (last deploy: false)')
    expect(message).toContain('parameters of another group')
  })
})

test('what the plan affects or refuses is told there alone', () => {
  const seen = { postgres: absent, redis: absent }
  const refusal = { database: 'redis', property: null, line: 1, code: 'busy', message: '' } as never
  const notes = said(seen, { live: { postgres: absent }, refusals: [refusal] })
  expect(notes).toEqual([])
})

describe('what could not be read', () => {
  const seen: LiveFacts = {
    postgres: denied('rds:DescribeDBInstances'),
    readers: { postgres: denied('rds:DescribeDBInstances') },
    bastion: denied('ec2:DescribeInstances'),
    secrets: { [SECRET]: denied('secretsmanager:ListSecrets') },
  }

  test('is said once for each call, and nothing is said to be missing', () => {
    expect(messagesOf(said(seen))).toEqual([
      'how the instances run is not verified (rds:DescribeDBInstances AccessDenied)',
      'whether the bastions run is not verified (ec2:DescribeInstances AccessDenied)',
      'whether the secrets are there is not verified (secretsmanager:ListSecrets AccessDenied)',
    ])
  })

  test('refuses nothing where nothing changes', () => {
    const plan = stagePlan({ stage, deployed, live: {}, changes: null, seen })
    expect(plan).toMatchObject({ action: 'none', refusals: [] })
  })
})
