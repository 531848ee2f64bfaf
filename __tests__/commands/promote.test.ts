import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/commands/shared/context.ts'
import { TinystacksError } from '../../src/errors.ts'
import type { SqlFacts } from '../../src/facts/databases.ts'
import type { FormerSource } from '../../src/facts/external.ts'
import type { Fact } from '../../src/facts/fact.ts'
import type { DeployedStack } from '../../src/facts/stack/stack.ts'
import { anAws } from '../builders/aws.ts'
import { codesOf, denied, read, sqlFacts } from '../builders/plan.ts'
import { SOURCE } from '../builders/source.ts'
import { stackOf } from '../builders/stage.ts'
import { fileOf, promoted, refused } from './promoting.ts'

/** `dev` follows `prod` in the same region. */
const PROD = '  prod: { protected: false, databases: { postgres: {}, mysql: {} } }\n'
const DEV =
  '  dev: { protected: false, databases: { postgres: { replicaOf: prod, instance: db.t4g.micro } } }\n'
const BOTH = '  dev: { databases: { postgres: { replicaOf: prod }, mysql: { replicaOf: prod } } }\n'
const FILE = fileOf(PROD + DEV)

const REPLICA = { PostgresSourceArn: SOURCE.arn, PostgresSourceStack: 'shop-prod' }
const TAGS = { 'tinystacks:config': 'shop.yml', 'tinystacks:repository': 'acme/shop' }

function stack(overrides: Partial<DeployedStack> = {}): DeployedStack {
  const known = stackOf()
  const outputs = { ...known.outputs, ...(overrides.outputs ?? REPLICA) }
  return { ...known, ...overrides, outputs, tags: { ...known.tags, ...TAGS, ...overrides.tags } }
}

const RUNNING = sqlFacts({
  replicaSource: SOURCE.arn,
  replication: { status: 'replicating', isNormal: true },
})
const runs = (overrides: Partial<SqlFacts>) => read({ ...RUNNING, ...overrides })

type World = {
  readonly stack?: DeployedStack | null
  readonly live?: Fact<SqlFacts>
  readonly former?: Fact<FormerSource>
}

/** AWS as it shows the stage and its replica. */
function aws({ stack: shown = stack(), live = runs({}), former = BIG }: World = {}) {
  return anAws({
    stacks: { describe: () => Promise.resolve(shown) },
    live: {
      sql: (ids) => Promise.resolve(new Map(ids.map((id) => [id, live]))),
      stillThere: () => Promise.resolve(former),
    },
  })
}

const BIG = read({ instanceClass: 'db.r6g.large', allocatedStorage: 100, multiAz: true })
const at = (world: World) => () => Promise.resolve(aws(world))

describe('a replica that runs', () => {
  test('is promoted in the file, with its size and its primary, which is larger', async () => {
    const here = aws()
    const { exit, written, text, json } = await promoted(FILE, {}, () => Promise.resolve(here))
    expect(exit).toBe(0)
    expect(written).toBe(FILE.replace('replicaOf: prod, ', ''))
    expect(here.made).toEqual(['describe', 'sql', 'stillThere'])
    expect(text).toContain(
      'db.t4g.micro, 20 GiB, in one zone; its primary: db.r6g.large, 100 GiB, in two zones',
    )
    expect(text).toMatch(/warning dev\/postgres: db.t4g.micro is smaller than its old primary/)
    expect(json).toMatchObject({
      ...{ file: 'tinystacks.yml', stage: 'dev', database: 'postgres', verified: true },
      replica: {
        instance: 'db.t4g.micro',
        storage: 20,
        multiAz: false,
        replication: 'replicating',
      },
      primary: { instance: 'db.r6g.large', storage: 100, multiAz: true },
    })
    expect(notesOf(json)).toEqual(['old-primary-exists', 'replica-smaller-than-primary'])
  })

  test.each<[string, World, readonly string[]]>([
    [
      'no longer copies its primary',
      { live: runs({ replication: { status: 'terminated', isNormal: false } }) },
      ['replication-broken', 'old-primary-exists', 'replica-smaller-than-primary'],
    ],
    [
      'is being backed up',
      { live: runs({ status: 'backing-up' }) },
      ['database-busy', 'old-primary-exists', 'replica-smaller-than-primary'],
    ],
    [
      'has a status that nobody knows',
      { live: runs({ status: 'dreaming' }) },
      ['database-status-unknown', 'old-primary-exists', 'replica-smaller-than-primary'],
    ],
    ['has lost its primary', { former: { kind: 'absent' } }, []],
    [
      'has a primary in a region that is down',
      { former: denied('rds:DescribeDBInstances') },
      ['old-primary-unread'],
    ],
    [
      'is as large as its primary',
      { live: runs({ instanceClass: 'db.r6g.large' }) },
      ['old-primary-exists'],
    ],
    [
      'is in a stack whose last update failed',
      { stack: stack({ status: 'UPDATE_ROLLBACK_FAILED' }) },
      ['old-primary-exists', 'replica-smaller-than-primary'],
    ],
  ])('that %s is promoted too, and that is said', async (_what, world, codes) => {
    const { written, json } = await promoted(FILE, {}, at(world))
    expect(written).not.toBeNull()
    expect(notesOf(json)).toEqual(codes)
  })
})

function notesOf(json: unknown): readonly string[] {
  return codesOf((json as { readonly notes: readonly { readonly code: string }[] }).notes)
}

test.each<[string, World, RegExp]>([
  [
    'a stage that is not deployed',
    { stack: null },
    /is not deployed.*would create an empty database/,
  ],
  [
    'a first create that failed',
    { stack: stack({ status: 'ROLLBACK_COMPLETE' }) },
    /is not deployed/,
  ],
  [
    'a stack of another file',
    { stack: stack({ tags: { 'tinystacks:config': 'other.yml' } }) },
    /was not deployed by this file/,
  ],
  [
    'a stack that is being changed',
    { stack: stack({ status: 'UPDATE_IN_PROGRESS' }) },
    /being changed/,
  ],
  ['a primary', { stack: stack({ outputs: {} }) }, /deployed as a primary/],
  [
    'one that was promoted',
    { stack: stack({ outputs: { PostgresPromotedFrom: SOURCE.arn } }) },
    /was promoted already \(its old primary: arn:/,
  ],
  [
    'one that was promoted by hand',
    { live: runs({ replicaSource: null }) },
    /outside of this file/,
  ],
  ['one that is gone', { live: { kind: 'absent' } }, /does not exist any more/],
  [
    'one that failed',
    { live: runs({ status: 'failed' }) },
    /is failed, and RDS does not promote it/,
  ],
  [
    'one that is stopped',
    { live: runs({ status: 'stopped' }) },
    /start it: aws rds start-db-instance/,
  ],
  [
    'one whose storage is full',
    { live: runs({ status: 'storage-full' }) },
    /only a larger storage.size/,
  ],
  ['one that is being deleted', { live: runs({ status: 'deleting' }) }, /wait db-instance-deleted/],
])('%s is not promoted, and the file stays', async (_what, world, message) => {
  expect(await refused(FILE, {}, at(world))).toMatchObject({
    code: 'not-promotable',
    exit: 3,
    message: expect.stringMatching(message) as string,
  })
})

describe('what could not be read', () => {
  const throwing = (code: 'no-credentials' | 'access-denied') => () =>
    Promise.resolve(
      anAws({
        stacks: {
          describe: () => Promise.reject(new TinystacksError(code, `AWS: ${code}`, { exit: 2 })),
        },
      }),
    )

  test.each<[string, Context['connect'], RegExp]>([
    ['without credentials', throwing('no-credentials'), /not verified \(AWS: no-credentials\)/],
    [
      'where the stack may not be read',
      throwing('access-denied'),
      /not verified \(AWS: access-denied\)/,
    ],
    [
      'where the instance may not be read',
      at({ live: denied('rds:DescribeDBInstances') }),
      /not verified \(rds:DescribeDBInstances AccessDenied\)/,
    ],
  ])('%s is not verified, and the file stays', async (_where, connect, message) => {
    expect(await refused(FILE, {}, connect)).toMatchObject({
      ...{ code: 'promotion-not-verified', exit: 1 },
      message: expect.stringMatching(message) as string,
      hint: expect.stringContaining('--offline') as string,
    })
  })

  test('is not looked at with --offline, which says so', async () => {
    const nobody = () => Promise.reject(new Error('AWS was called'))
    const { written, text, json } = await promoted(FILE, { offline: true }, nobody)
    expect(written).toBe(FILE.replace('replicaOf: prod, ', ''))
    expect(text).toContain('whether dev/postgres can be promoted is not verified (--offline)')
    expect(json).toMatchObject({ verified: false, replica: null, primary: null, notes: [] })
  })

  test('of another account is said by its line', async () => {
    const text = FILE.replace('  dev: {', '  dev: { account: "210987654321",')
    expect(await refused(text, {}, at({}))).toMatchObject({ code: 'wrong-account', exit: 2 })
  })
})

describe('where it is not said which', () => {
  const TWO = fileOf(PROD + BOTH)
  const outputs = { ...REPLICA, MysqlSourceArn: SOURCE.arn }

  /** Postgres runs, and MySQL as given. */
  const mysqlIs =
    (fact: Fact<SqlFacts>): Context['connect'] =>
    () =>
      Promise.resolve({
        ...aws({ stack: stack({ outputs }) }),
        live: anAws({
          live: {
            sql: (ids) =>
              Promise.resolve(
                new Map(ids.map((id) => [id, id.includes('mysql') ? fact : runs({})])),
              ),
            stillThere: () => Promise.resolve(BIG),
          },
        }).live,
      })

  test('those that can be promoted are offered, with their sizes as they run', async () => {
    const { code, hint } = await refused(TWO, {}, mysqlIs(runs({ instanceClass: 'db.r6g.large' })))
    expect(code).toBe('invalid-arguments')
    expect(hint).toBe(
      '--stage dev postgres (db.t4g.micro, 20 GiB, in one zone); --stage dev mysql (db.r6g.large, 20 GiB, in one zone)',
    )
  })

  test('one that cannot be is not offered', async () => {
    const { hint } = await refused(TWO, {}, mysqlIs({ kind: 'absent' }))
    expect(hint).toBe('--stage dev postgres (db.t4g.micro, 20 GiB, in one zone)')
  })

  test('one that nobody could look at is, as such', async () => {
    const { hint } = await refused(TWO, {}, mysqlIs(denied('rds:DescribeDBInstances')))
    expect(hint).toMatch(
      /; --stage dev mysql \(.* not verified \(rds:DescribeDBInstances AccessDenied\)\)$/,
    )
  })

  test('if none can be, it is said why', async () => {
    const { hint } = await refused(TWO, { stages: [] }, at({ stack: null }))
    expect(hint).toMatch(
      /^none can be promoted: dev\/postgres is not deployed.*; dev\/mysql is not/,
    )
  })

  test('the file alone is asked with --offline', async () => {
    const { hint } = await refused(TWO, { stages: [], offline: true, words: ['mysql'] })
    expect(hint).toBe('--stage dev mysql')
  })

  test.each([
    [['postgres', 'mysql'], /one database/],
    [['redis'], /not replicated across stages/],
    [['oracle'], /there is no database `oracle`/],
  ])('%j is no replica of any', async (words, message) => {
    expect(await refused(TWO, { words, offline: true })).toMatchObject({
      ...{ code: 'invalid-arguments', message: expect.stringMatching(message) as string },
      hint: 'the replicas of this stage: postgres, mysql',
    })
  })
})
