import { describe, expect, test } from 'vitest'
import type { ResolvedExisting, ResolvedStage } from '../../../src/config/resolved.ts'
import { planFileChange } from '../../../src/plan/offline/index.ts'
import { planStage } from '../../../src/plan/index.ts'
import { newStageNotes } from '../../../src/plan/notes/new-stage.ts'
import { messagesOf, planInput } from '../../builders/plan.ts'
import {
  aBastion,
  aDeployed,
  aMysql,
  aPostgres,
  aRedis,
  aStage,
  secretArn,
} from '../../builders/stage.ts'

const GIVEN = { kind: 'given', vpc: 'vpc-1', subnets: ['subnet-1', 'subnet-2'] } as const
const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g'
const EMPTY: Partial<ResolvedStage> = { databases: {} }

const ofNew = (stage: Partial<ResolvedStage>): readonly string[] =>
  messagesOf(newStageNotes(planInput({ stage: aStage(stage), deployed: null, changes: null })))

/** What a new stage without databases says besides its network. */
const [, ...NOTHING_ELSE] = ofNew(EMPTY)

/** The primary of `dev`, deployed by the stage `prod`. */
const follows = (region: string) =>
  aPostgres({
    replicaOf: { kind: 'stage', stage: 'prod', stackName: 'shop-prod', region },
  })

describe('the network of a new stage', () => {
  test('is a VPC of its own, with its range and zones', () => {
    const network = { kind: 'own', cidr: '10.9.0.0/16', zones: 3 } as const
    expect(ofNew({ ...EMPTY, network })).toEqual([
      'a VPC of its own will be created for the stage, 10.9.0.0/16 in 3 availability zones',
    ])
    expect(NOTHING_ELSE).toEqual([])
  })

  test('is the given VPC, with the subnets', () => {
    expect(ofNew({ ...EMPTY, network: GIVEN })).toEqual([
      'the stage will be put into vpc-1, its databases into subnet-1 and subnet-2',
    ])
  })

  test('is that of its primary, as long as nobody has read which one that is', () => {
    const own = { kind: 'own', cidr: '10.9.0.0/16', zones: 2 } as const
    const network = { ...own, cidrGiven: false, zonesGiven: false }
    const elsewhere =
      'a VPC of its own will be created for the stage, 10.9.0.0/16 in 2 availability zones'
    const [beside] = ofNew({ network, databases: { postgres: follows('us-east-1') } })
    expect(beside).toBe('the stage will be put into the VPC of its primary, which is not verified')
    expect(ofNew({ network, databases: { postgres: follows('us-west-2') } })[0]).toBe(elsewhere)
    expect(ofNew({ network, databases: { postgres: aPostgres() } })[0]).toBe(elsewhere)
  })
})

describe('the bastion of a new stage', () => {
  const ssh = (ranges: string) =>
    `a bastion will be created, reached with ssh on port 22 from ${ranges}, by whoever may read its private key in Parameter Store (/ec2/keypair/...)`

  test.each<[string, Partial<ResolvedStage>, string]>([
    [
      'ssh, with the ranges',
      { bastion: aBastion({ allow: ['203.0.113.0/24', '198.51.100.7/32'] }) },
      ssh('203.0.113.0/24 and 198.51.100.7/32'),
    ],
    ['ssh from nowhere', { bastion: aBastion({ allow: [] }) }, ssh('no address')],
    [
      'ssh, with the keys of the file',
      { bastion: aBastion({ keys: [KEY] }) },
      `${ssh('203.0.113.0/24')} or has the key of the file`,
    ],
    [
      'ssh, with more than one key of the file',
      { bastion: aBastion({ keys: [KEY, KEY] }) },
      `${ssh('203.0.113.0/24')} or has one of the 2 keys of the file`,
    ],
    [
      'Session Manager',
      { bastion: aBastion({ access: 'session-manager', allow: [] }) },
      'a bastion will be created, reached with Session Manager by whoever IAM allows: no port of it is open',
    ],
    [
      'Session Manager in a given subnet',
      {
        network: GIVEN,
        bastion: aBastion({ access: 'session-manager', allow: [], subnet: 'subnet-9' }),
      },
      'a bastion will be created in subnet-9, reached with Session Manager by whoever IAM allows: no port of it is open',
    ],
    [
      'Session Manager in the first subnet of a given VPC',
      { network: GIVEN, bastion: aBastion({ access: 'session-manager', allow: [] }) },
      'a bastion will be created in subnet-1, reached with Session Manager by whoever IAM allows: no port of it is open',
    ],
  ])('%s', (_kind, stage, told) => {
    expect(ofNew({ ...EMPTY, ...stage }).slice(1)).toEqual([told])
  })
})

describe('the secrets of a new stage', () => {
  const read = (names: string) =>
    `the printed policy statement will let the application's execution role read ${names}`
  const made = (names: string) => `${names} will be created in Secrets Manager`

  test('are named, with those that the application gets', () => {
    const databases = { postgres: aPostgres(), mysql: aMysql(), redis: aRedis() }
    expect(ofNew({ databases }).slice(1)).toEqual([
      made(
        'dev-shop-postgres-*, dev-shop-mysql-*, dev-shop-redis-* and dev-shop-redis-connection-*',
      ),
      read('dev-shop-postgres-*, dev-shop-mysql-* and dev-shop-redis-connection-*'),
    ])
  })

  test('are named with the regions that get copies', () => {
    const postgres = aPostgres({ replicaRegions: ['eu-west-1', 'us-west-2'] })
    expect(ofNew({ databases: { postgres } }).slice(1)).toEqual([
      made('dev-shop-postgres-*'),
      read('dev-shop-postgres-*'),
      'dev-shop-postgres-* will be copied to eu-west-1 and us-west-2',
    ])
  })

  test('of a primary and of an existing database are read, not created', () => {
    expect(ofNew({ databases: { postgres: follows('us-west-2') } }).slice(1)).toEqual([
      read('the secret of the primary of Postgres'),
    ])
    const existing: ResolvedExisting = {
      ...{ kind: 'mysql', identifier: 'legacy', resource: null, region: 'us-east-1' },
      ...{ account: null, secret: secretArn('legacy/orders-AbCdEf'), allowFrom: false },
    }
    expect(ofNew({ ...EMPTY, existing: { mysql: existing } }).slice(1)).toEqual([
      read('legacy/orders'),
    ])
  })
})

test('a stage that is deployed says nothing of these', () => {
  expect(newStageNotes(planInput({ deployed: aDeployed() }))).toEqual([])
})

test('the notes are routine, stand in the plan, and in one without AWS too', () => {
  const stage = aStage({ bastion: aBastion() })
  const input = planInput({ stage, deployed: null, changes: null })
  const notes = newStageNotes(input)
  expect(notes.map(({ code, level }) => [code, level])).toEqual([
    ['network-created', 'info'],
    ['bastion-created', 'info'],
    ['secrets-created', 'info'],
    ['secrets-readable', 'info'],
  ])
  expect(planStage(input).notes).toEqual(expect.arrayContaining([...notes]))
  const offline = planFileChange({
    before: [],
    after: [stage],
    asked: new Set(['dev']),
    locate: input.locate,
    file: { repository: 'acme/shop', application: 'shop', config: 'tinystacks.yml' },
    notes: [],
    today: new Date('2026-11-23'),
  })
  expect(offline.stages[0]?.notes).toEqual(expect.arrayContaining([...notes]))
})
