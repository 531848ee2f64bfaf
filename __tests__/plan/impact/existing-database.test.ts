import { describe, expect, test } from 'vitest'
import type { ResolvedExisting } from '../../../src/config/resolved.ts'
import {
  NO_EXTERNAL_FACTS,
  type ExistingFacts,
  type ExternalFacts,
} from '../../../src/facts/external.ts'
import { planStage } from '../../../src/plan/index.ts'
import { besidesNewStage, denied, planInput, read } from '../../builders/plan.ts'
import { aBastion, aStage, secretArn } from '../../builders/stage.ts'

const SECRET = secretArn('legacy-AbCdEf')
const network = { kind: 'given', vpc: 'vpc-1', subnets: ['subnet-1', 'subnet-2'] } as const

const facts = (overrides: Partial<ExistingFacts> = {}): ExistingFacts => ({
  identifier: 'legacy',
  account: '123456789012',
  resource: 'instance',
  engine: 'mysql',
  host: 'legacy.example.com',
  port: 3306,
  readerHost: null,
  database: 'orders',
  tls: true,
  vpc: 'vpc-1',
  securityGroups: ['sg-1'],
  ...overrides,
})

function planOf(
  one: Partial<ResolvedExisting>,
  known: Partial<ExternalFacts>,
  bastion: ReturnType<typeof aBastion> | null = null,
) {
  const existing: ResolvedExisting = {
    kind: 'mysql',
    identifier: 'legacy',
    resource: null,
    region: 'us-east-1',
    account: null,
    secret: null,
    allowFrom: false,
    ...one,
  }
  const stage = aStage({ network, databases: {}, existing: { [existing.kind]: existing }, bastion })
  return planStage(
    planInput({
      stage,
      deployed: null,
      changes: null,
      external: { ...NO_EXTERNAL_FACTS, ...known },
    }),
  )
}

const live = (overrides: Partial<ExistingFacts> = {}): Partial<ExternalFacts> => ({
  existing: { mysql: read(facts(overrides)) },
})

describe('the row of an existing database', () => {
  test.each(['mysql', 'mariadb', 'aurora-mysql'])('takes %s for MySQL', (engine) => {
    const { databases, refusals } = planOf({}, live({ engine }))
    expect(refusals).toEqual([])
    expect(databases).toMatchObject([
      { database: 'mysql', impact: 'existing', data: 'kept', verified: true, consent: null },
    ])
  })

  test('says what it gives without a secret', () => {
    const [row] = planOf({}, live()).databases
    expect(row?.reason).toContain('no secret is given')
  })

  test.each([
    [true, null, /a rule in its security group will admit this stage's clients$/],
    [
      true,
      aBastion(),
      /rules in its security group will admit this stage's clients and its bastion$/,
    ],
    [false, null, /its security group is left as it is$/],
    [false, aBastion(), /left as it is: the tunnel through the bastion .*allowFrom: true/],
  ])('says who gets in: allowFrom %s, bastion %o', (allowFrom, bastion, says) => {
    const [row] = planOf({ allowFrom }, live(), bastion).databases
    expect(row?.reason).toMatch(says)
  })

  test('keys that may not be read are not verified, and no refusal', () => {
    const secretKeys = { mysql: denied('secretsmanager:GetSecretValue') }
    const { databases, refusals } = planOf({ secret: SECRET }, { ...live(), secretKeys })
    expect(refusals).toEqual([])
    expect(databases[0]).toMatchObject({ verified: false })
    expect(databases[0]?.reason).toContain('not verified (secretsmanager:GetSecretValue')
  })

  test.each([
    [
      'in another VPC',
      live({ vpc: 'vpc-2' }),
      /vpc-2, us-east-1: no network path leads .* which is in vpc-1, us-east-1$/,
    ],
    ['in its own VPC', live(), null],
  ])('tells of the path to one %s', (_where, known, note) => {
    const { notes } = planOf({}, known)
    expect(besidesNewStage(notes)).toMatchObject(
      note === null
        ? []
        : [{ code: 'existing-without-path', message: expect.stringMatching(note) as string }],
    )
  })
})

describe('what is refused of an existing database', () => {
  test.each<[string, Partial<ResolvedExisting>, Partial<ExternalFacts>, string, RegExp]>([
    [
      'that is not there',
      {},
      { existing: { mysql: { kind: 'absent' } }, similarNames: { mysql: ['legacy1'] } },
      'identifier',
      /no database legacy in us-east-1; did you mean `legacy1`/,
    ],
    [
      'that may not be read',
      {},
      { existing: { mysql: denied('rds:DescribeDBInstances') } },
      'identifier',
      /allow rds:DescribeDBInstances/,
    ],
    [
      'of another engine',
      {},
      live({ engine: 'postgres' }),
      'identifier',
      /legacy is postgres, not MySQL; write it under postgres:/,
    ],
    [
      'of an engine that no kind has',
      {},
      live({ engine: 'oracle-ee' }),
      'identifier',
      /name another database/,
    ],
    ['that is still being made', {}, live({ host: '' }), 'identifier', /no endpoint yet/],
    [
      'of another VPC, with a rule',
      { allowFrom: true },
      live({ vpc: 'vpc-2' }),
      'allowFrom',
      /legacy is in vpc-2, this stage in vpc-1/,
    ],
    [
      'whose VPC is not known, with a rule',
      { allowFrom: true },
      live({ vpc: null }),
      'allowFrom',
      /could not be read/,
    ],
    [
      'without a group, with a rule',
      { allowFrom: true },
      live({ securityGroups: [] }),
      'allowFrom',
      /no security group/,
    ],
    [
      'with a secret that is not there',
      { secret: SECRET },
      { ...live(), secretKeys: { mysql: { kind: 'absent' } } },
      'secret',
      /there is no secret/,
    ],
    [
      'with a secret that nobody may look for',
      { secret: SECRET },
      { ...live(), secretKeys: { mysql: denied('secretsmanager:DescribeSecret') } },
      'secret',
      /whether the secret .* exists could not be read \(secretsmanager:DescribeSecret/,
    ],
    [
      'with a secret without a user',
      { secret: SECRET },
      { ...live(), secretKeys: { mysql: read(['password', 'user']) } },
      'secret',
      /has no username in its JSON/,
    ],
    [
      'with a secret of plain text',
      { secret: SECRET },
      { ...live(), secretKeys: { mysql: read([]) } },
      'secret',
      /has no username and password/,
    ],
  ])('one %s', (_what, one, known, key, message) => {
    expect(planOf(one, known).refusals).toMatchObject([
      {
        database: 'mysql',
        property: `existing.${key}`,
        line: 20,
        message: expect.stringMatching(message) as string,
      },
    ])
  })
})

describe('a cache that is no replication group', () => {
  const cacheOf = (overrides: Partial<ExistingFacts>) =>
    planOf(
      { kind: 'redis' },
      { existing: { redis: read(facts({ engine: 'valkey', port: 6379, ...overrides })) } },
    )

  test('is used if it is a cluster of its own', () => {
    const { databases, refusals } = cacheOf({ resource: 'cache-cluster', engine: 'redis' })
    expect(refusals).toEqual([])
    expect(databases).toMatchObject([{ database: 'redis', impact: 'existing', verified: true }])
  })

  test.each<[string, Partial<ExistingFacts>, string, RegExp]>([
    [
      'a node of a group',
      { resource: 'cache-cluster', nodeOf: 'sessions' },
      'existing-cache-node',
      /^legacy is a node of the replication group sessions: .* write identifier: sessions$/,
    ],
    [
      'a serverless cache',
      { resource: 'serverless-cache' },
      'existing-serverless-cache',
      /^legacy is a serverless cache: .* name a replication group or a cache cluster, or remove/,
    ],
    [
      'a cluster of memcached',
      { resource: 'cache-cluster', engine: 'memcached' },
      'existing-wrong-engine',
      /^legacy is memcached, not Redis; name another database$/,
    ],
  ])('is refused by what it is: %s', (_what, overrides, code, message) => {
    expect(cacheOf(overrides).refusals).toMatchObject([
      {
        database: 'redis',
        property: 'existing.identifier',
        code,
        message: expect.stringMatching(message) as string,
      },
    ])
  })
})
