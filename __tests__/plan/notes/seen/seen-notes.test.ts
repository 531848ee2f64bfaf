/** What a plan says of what runs, also where nothing will change. */
import { describe, expect, test } from 'vitest'
import type { LiveFacts } from '../../../../src/facts/databases.ts'
import { seenNotes } from '../../../../src/plan/notes/seen/seen-notes.ts'
import {
  codesOf,
  denied,
  messagesOf,
  planInput,
  read,
  redisFacts,
  stagePlan,
} from '../../../builders/plan.ts'
import { absent, deployed, instance, isSecret, said, SECRET, stage } from './looked-at.ts'

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

test.each<[string, LiveFacts, RegExp]>([
  [
    'a stopped instance',
    { postgres: read(instance({ status: 'stopped' })) },
    /^Postgres \(shop-dev-postgresinstance-1\) is stopped; start it: aws rds start-db-instance --db-instance-identifier shop-dev-postgresinstance-1 --region us-east-1$/,
  ],
  [
    'a reader whose key is lost',
    {
      readers: {
        postgres: read(
          instance({
            status: 'inaccessible-encryption-credentials-recoverable',
            replicaSource: 'shop-dev-pg',
          }),
        ),
      },
    },
    /^the reader of Postgres .* enable the key, then start it; after seven days .*: aws rds start-db-instance /,
  ],
  [
    'full storage',
    { postgres: read(instance({ status: 'storage-full' })) },
    /RDS takes only a larger storage\.size/,
  ],
  [
    'a status without a row',
    { postgres: read(instance({ status: 'odd' })) },
    /is odd, which tinystacks does not know$/,
  ],
  [
    'an instance that is being deleted',
    { postgres: read(instance({ status: 'deleting' })) },
    /; wait until it is gone: aws rds wait db-instance-deleted /,
  ],
  [
    'a cache that could not be made',
    { redis: read(redisFacts({ status: 'create-failed' })) },
    /^Redis \(.*\) is create-failed; its events say why: aws elasticache describe-events /,
  ],
])('%s is said with the command that helps', (_what, seen, message) => {
  expect(messagesOf(said(seen))).toEqual([expect.stringMatching(message)])
})

describe('what was promoted by hand is said', () => {
  test('of a reader, whose settings are its own', () => {
    const seen = {
      readers: { postgres: read(instance({ instanceClass: 'db.m7g.large', replicaSource: null })) },
    }
    expect(codesOf(said(seen))).toEqual(['reader-promoted-outside'])
  })

  test('of a replica, but not of a primary', () => {
    const replica = {
      ...deployed,
      databases: {
        ...deployed.databases,
        postgres: { ...deployed.databases.postgres, role: 'replica' as const },
      },
    }
    const seen = { postgres: read(instance()) }
    expect(codesOf(said(seen, { deployed: replica }))).toEqual(['replica-promoted-outside'])
    const follows = { postgres: read(instance({ replicaSource: 'shop-prod-pg' })) }
    expect(said(follows, { deployed: replica })).toEqual([])
    expect(said(seen)).toEqual([])
  })
})

test('of a stack whose update failed half-way, what is gone is said and nothing is compared', () => {
  const halfDone = { ...deployed, status: 'UPDATE_ROLLBACK_FAILED' }
  const seen = {
    postgres: read(instance({ instanceClass: 'db.m7g.large', status: 'stopped' })),
    redis: absent,
  }
  expect(codesOf(said(seen, { deployed: halfDone }))).toEqual(['not-serving', 'gone-outside'])
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
      {
        readers: { postgres: read(instance({ status: 'stopped', replicaSource: 'shop-dev-pg' })) },
      },
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
