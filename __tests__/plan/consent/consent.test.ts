import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consentKind } from '../../../src/plan/consent/consent.ts'
import { missingConsent, type StageInput } from '../../../src/plan/index.ts'
import type { DatabasePlan } from '../../../src/plan/model/types.ts'
import {
  DIGITS,
  plan,
  wordsOf,
  words,
  facts,
  removal,
  redisRestart,
  readers,
  readerRestart,
  takeOver,
} from '../../builders/consent.ts'
import {
  INSTANCE,
  postgres,
  property,
  read,
  redisFacts,
  removed,
  sqlFacts,
  type Given,
} from '../../builders/plan.ts'
import { aDeployed, aPostgres, aRedis, aStage } from '../../builders/stage.ts'

describe('what a plan asks consent for', () => {
  const quiet = { impact: 'in-place', data: 'kept' } as const
  const cut = [{ kind: 'backups', before: '7', after: '1', line: null }] as const
  type Verdict = Pick<DatabasePlan, 'impact' | 'data' | 'reader' | 'nets'>
  test.each<[string, string | null, Verdict, 'allow' | 'ask']>([
    ['a removal', 'remove', { impact: 'remove', data: 'snapshot' }, 'allow'],
    ['a replacement', 'replace', { impact: 'replace', data: 'snapshot' }, 'allow'],
    [
      'one whose rows stay with its primary',
      'replace',
      { impact: 'replace', data: 'kept' },
      'allow',
    ],
    ['rows that are lost while it runs', 'remove', { impact: 'restart', data: 'lost' }, 'allow'],
    ['a promotion', 'promote', { impact: 'promote', data: 'kept' }, 'allow'],
    ['fewer backups', 'backups', { ...quiet, nets: cut }, 'allow'],
    [
      'fewer backups before a restart',
      'backups',
      { impact: 'restart', data: 'kept', nets: cut },
      'ask',
    ],
    ['a failover', 'failover', { impact: 'failover', data: 'kept' }, 'ask'],
    ['a restart', 'restart', { impact: 'restart', data: 'kept' }, 'ask'],
    ['a restart where none is asked for', null, { impact: 'restart', data: 'kept' }, 'allow'],
    ['a reader that restarts', 'reader', { ...quiet, reader: 'restarted' }, 'ask'],
    ['a reader that is replaced', 'reader', { ...quiet, reader: 'replaced' }, 'ask'],
    ['a reader that changes while it runs', null, { ...quiet, reader: 'changed' }, 'ask'],
    ['a change while it runs', null, quiet, 'ask'],
    [
      'protection that is lifted',
      null,
      { ...quiet, nets: [{ kind: 'deletion-protection', before: 'on', after: 'off', line: null }] },
      'ask',
    ],
  ])('%s: %s', (_what, kind, verdict, interruptions) => {
    const whole = {
      database: 'postgres',
      verified: true,
      changes: [],
      reason: '',
      ...verdict,
    } as const
    expect(consentKind(whole, { interruptions })).toBe(kind)
  })

  test('is nothing in a plan that was not checked against AWS', () => {
    expect(wordsOf(plan({ ...removal, basis: 'file', asks: [takeOver] }))).toEqual([])
  })
})

describe('the words', () => {
  test('name stage, database and kind, and end in 13 digits without i, l, o and u', () => {
    expect(words(removal)).toMatch(new RegExp(`^dev/postgres:remove@${DIGITS}$`))
    expect(words(redisRestart)).toMatch(new RegExp(`^dev/redis:restart@${DIGITS}$`))
    expect(words(readerRestart(readers('db-R1')))).toMatch(
      new RegExp(`^dev/postgres:reader@${DIGITS}$`),
    )
    expect(words({ asks: [takeOver] })).toMatch(new RegExp(`^dev:take-over@${DIGITS}$`))
  })

  test('are the same for the same plan', () => {
    expect(words(removal)).toBe(words(removal))
  })

  test('with them the plan is the same plan, and waits for nothing', () => {
    const given = plan({ ...removal, allow: new Set([words(removal)]) })
    expect(missingConsent(given)).toEqual([])
    expect(given.fingerprint).toBe(plan(removal).fingerprint)
  })

  test('are given without the stage as well, as a label has them', () => {
    for (const input of [removal, { asks: [takeOver] }]) {
      const short = words(input).replace(/^dev[/:]/, '')
      expect(missingConsent(plan({ ...input, allow: new Set([short]) }))).toEqual([])
    }
  })

  test.each([
    ['nothing but the name', () => 'dev/postgres'],
    ['no digits', () => 'dev/postgres:remove'],
    ['a part of the digits', () => words(removal).slice(0, -1)],
    ['more than the digits', () => `${words(removal)}0`],
    ['another kind before the digits', () => words(removal).replace('remove', 'restart')],
    ['another database', () => words(removal).replace('postgres', 'mysql')],
    ['another stage', () => words(removal).replace('dev', 'prod')],
    ['capitals', () => words(removal).toUpperCase()],
  ])('are none with %s', (_what, given) => {
    expect(missingConsent(plan({ ...removal, allow: new Set([given()]) }))).toHaveLength(1)
  })

  test('of a stage and of its database are both waited for', () => {
    const both = plan({ ...removal, asks: [takeOver] })
    expect(wordsOf(both)).toEqual([
      expect.stringMatching(/^dev\/postgres:remove@/),
      expect.stringMatching(/^dev:take-over@/),
    ])
  })

  test('of a stage are not asked for where nothing changes', () => {
    expect(wordsOf(plan({ changes: null, asks: [takeOver] }))).toEqual([])
  })
})

/** Plans that each ask for one consent, of their database as the file has it then. */
const PLANS: Readonly<
  Record<
    'remove' | 'small' | 'large' | 'backups',
    readonly [StageInput['stage']['databases'], NonNullable<Given['changes']>]
  >
> = {
  remove: [{ redis: aRedis() }, [removed('PostgresInstance', INSTANCE)]],
  small: [
    { postgres: aPostgres({ instance: 'db.t4g.small' }) },
    [postgres([property('DBInstanceClass', 'db.t4g.micro', 'db.t4g.small')])],
  ],
  large: [
    { postgres: aPostgres({ instance: 'db.t4g.large' }) },
    [postgres([property('DBInstanceClass', 'db.t4g.micro', 'db.t4g.large')])],
  ],
  backups: [
    { postgres: aPostgres({ backupDays: 1 }) },
    [postgres([property('BackupRetentionPeriod', '7', '1')])],
  ],
}

type Drawn = Readonly<Record<'name' | 'region' | 'stack' | 'database', string>> & {
  readonly what: keyof typeof PLANS
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  name: fc.constantFrom('dev', 'prod'),
  region: fc.constantFrom('us-east-1', 'eu-west-1'),
  stack: fc.constantFrom('1', '2'),
  database: fc.constantFrom('db-A', 'db-B'),
  what: fc.constantFrom('remove', 'small', 'large', 'backups'),
})

describe('the words are void', () => {
  const another = aDeployed(aStage(), { id: `${aDeployed().id.slice(0, -1)}2` })
  const elsewhere = aDeployed(aStage(), { id: aDeployed().id.replace('123456789012', '2') })
  const successor = sqlFacts({ resourceId: 'db-0SUCCESSOR' })
  const later = redisFacts({ createdAt: '2026-11-02T08:00:00.000Z' })

  test.each<[string, Given, Given]>([
    ['once the stack was made anew', removal, { ...removal, deployed: another }],
    ['in another account', removal, { ...removal, deployed: elsewhere }],
    [
      'once a database of the same name took its place',
      removal,
      { ...removal, live: facts({ postgres: read(successor) }) },
    ],
    [
      'once a Redis of the same name was made later',
      redisRestart,
      { ...redisRestart, live: facts({ redis: read(later) }) },
    ],
    [
      'for another reader of the same primary',
      readerRestart(readers('db-R1')),
      readerRestart(readers('db-R2')),
    ],
    [
      'for the same reader of another primary',
      readerRestart(readers('db-R1')),
      readerRestart({ ...readers('db-R1'), postgres: read(successor) }),
    ],
    [
      'of a stack that was made by another one since',
      { asks: [takeOver] },
      { asks: [{ ...takeOver, from: 'c' }] },
    ],
    ['of another stack', { asks: [takeOver] }, { asks: [{ ...takeOver, stack: 'stack-2' }] }],
    [
      'for another account',
      { asks: [{ ...takeOver, kind: 'account' }] },
      { asks: [{ ...takeOver, kind: 'account', to: null }] },
    ],
  ])('%s', (_when, before, now) => {
    const given = words(before)
    expect(words(now)).not.toBe(given)
    expect(missingConsent(plan({ ...now, allow: new Set([given]) }))).toHaveLength(1)
  })

  test('where a plan differs in anything that matters', () => {
    const wordsFor = ({ name, region, stack, database, what }: Drawn): string => {
      const [databases, changes] = PLANS[what]
      const stage = aStage({ name, stackName: `shop-${name}`, region, interruptions: 'ask' })
      return words({
        stage: { ...stage, databases },
        deployed: aDeployed(stage, { id: `stack-${stack}` }),
        changes,
        live: facts({ postgres: read(sqlFacts({ resourceId: database })) }),
      })
    }
    fc.assert(
      fc.property(drawn, drawn, (left, right) => {
        const isSame = JSON.stringify(left) === JSON.stringify(right)
        expect(wordsFor(left) === wordsFor(right)).toBe(isSame)
      }),
      { numRuns: 60 },
    )
  })
})
