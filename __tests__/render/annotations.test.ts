import { describe, expect, test } from 'vitest'
import { TinystacksError } from '../../src/errors.ts'
import type { ConsentKind, DatabasePlan, Refusal } from '../../src/plan/model/types.ts'
import { planAnnotations, problemAnnotations } from '../../src/render/annotations.ts'
import { aDatabase, aPlan, aStagePlan } from '../review/plans.ts'

const file = 'tinystacks.yml'
const change = { property: 'instance', before: 'a', after: 'b', line: 12 }

function annotated(...databases: readonly Partial<DatabasePlan>[]) {
  const stages = databases.map((database, index) =>
    aStagePlan(`s${String(index)}`, { databases: [aDatabase(database)] }),
  )
  return planAnnotations(aPlan(...stages), file)
}

function asked(kind: ConsentKind, given = false) {
  return { consent: { kind, words: 'prod/postgres:remove@7h3kq0z9w2m4x', given } }
}

describe('a plan', () => {
  test('says on the line of the change what interrupts, and what becomes of the data', () => {
    expect(annotated({ impact: 'restart', changes: [change], reason: 'a change of it' })).toEqual([
      {
        level: 'warning',
        file,
        line: 12,
        column: 1,
        message: 's0 Postgres will restart; data: kept; a change of it',
      },
    ])
  })

  test.each<[Partial<DatabasePlan>, string]>([
    [{ impact: 'restart' }, 'warning'],
    [{ impact: 'failover' }, 'warning'],
    [{ impact: 'promote', ...asked('promote') }, 'warning'],
    [{ impact: 'remove', data: 'snapshot', ...asked('remove') }, 'error'],
    [{ impact: 'remove', data: 'snapshot', ...asked('remove', true) }, 'warning'],
    [{ impact: 'replace', data: 'lost', ...asked('replace') }, 'error'],
    [{ impact: 'remove', data: 'kept' }, 'error'],
  ])('%j is a %2$s', (database, level) => {
    expect(annotated(database).map((one) => one.level)).toEqual([level])
  })

  test.each(['restarted', 'replaced', 'removed'] as const)(
    'a reader that is %s beside a database that goes on is a warning',
    (reader) => {
      expect(annotated({ reader, changes: [change] })).toMatchObject([
        { level: 'warning', line: 12 },
      ])
    },
  )

  test.each(['made', 'changed'] as const)('a reader that is %s needs none', (reader) => {
    expect(annotated({ reader })).toEqual([])
  })

  test.each(['none', 'existing', 'create', 'in-place'] as const)('%s needs none', (impact) => {
    expect(annotated({ impact })).toEqual([])
  })

  test('warns of each net that is cut, on the line that cuts it', () => {
    const net = { before: '7', after: '1', line: 14 }
    const nets = [
      { ...net, kind: 'backups' },
      { kind: 'deletion-protection', before: 'on', after: 'off', line: 5 },
    ] as const
    const databases = [aDatabase({ impact: 'in-place', nets })]
    const terminationProtection = { to: 'off', line: 5 } as const
    const plan = aPlan(aStagePlan('prod', { databases, terminationProtection }))
    const said = planAnnotations(plan, file).map(({ level, line, message }) => [
      level,
      line,
      message,
    ])
    expect(said).toEqual([
      ['warning', 14, 'prod Postgres: backups older than 1 day will be deleted'],
      ['warning', 5, 'prod Postgres: deletion protection will be turned off'],
      ['warning', 5, "prod: the stack's termination protection will be turned off"],
    ])
  })

  test('says of snapshots that go with their Redis where it says that this goes', () => {
    const nets = [{ kind: 'backups-with-database', before: '1', after: null, line: null }] as const
    const [said, ...more] = annotated({
      database: 'redis',
      impact: 'remove',
      data: 'snapshot',
      nets,
    })
    expect(said?.message).toContain('automatic snapshots will be deleted with it')
    expect(more).toEqual([])
  })

  test('asks for the consent that is missing, and no more once it is given', () => {
    const messages = (given: boolean) =>
      annotated({ impact: 'restart', ...asked('restart', given) }).map((one) => one.message)
    expect(messages(false)).toEqual([
      expect.stringMatching(
        /; consent required \(prod\/postgres:remove@7h3kq0z9w2m4x\): it will restart/,
      ),
    ])
    expect(messages(true)).toEqual([expect.not.stringContaining('consent')])
  })

  test('has the heaviest first', () => {
    const plan = annotated(
      { impact: 'restart' },
      { impact: 'remove', data: 'snapshot', ...asked('remove', true) },
      { impact: 'replace', data: 'lost', ...asked('replace', true) },
      { impact: 'failover' },
    )
    expect(plan.map(({ message }) => message.slice(0, 2))).toEqual(['s2', 's1', 's3', 's0'])
  })

  test('has its refusals on their lines, or on the first where no line says it', () => {
    const code = 'stack-busy'
    const coded = (message: string) => ({ code, message }) as const
    const refusals: readonly Refusal[] = [
      { ...coded('no\nway'), database: 'redis', property: 'engine', line: 31 },
      { ...coded('nowhere'), database: null, property: null, line: null },
    ]
    const stage = aStagePlan('dev', { databases: [], refusals })
    expect(planAnnotations(aPlan(stage), file)).toEqual([
      { level: 'error', code, file, line: 31, column: 1, message: 'dev Redis: no way' },
      { level: 'error', code, file, line: 1, column: 1, message: 'dev: nowhere' },
    ])
  })

  test('stands on the first line where the file no longer has the database', () => {
    expect(annotated({ impact: 'remove', changes: [] })).toMatchObject([{ line: 1 }])
  })
})

describe('what GitHub shows', () => {
  const restarts = (count: number) =>
    annotated(...Array.from({ length: count }, () => ({ impact: 'restart' as const })))

  test('is ten annotations of a level', () => {
    expect(restarts(10).map(({ message }) => message.slice(0, 2))).toHaveLength(10)
    expect(restarts(10).at(-1)?.message).toMatch(/^s9 /)
  })

  test('the tenth says how many there are besides', () => {
    expect(restarts(25)).toHaveLength(10)
    expect(restarts(25).at(-1)?.message).toMatch(/^and 16 more/)
    expect(restarts(25).at(-2)?.message).toMatch(/^s8 /)
  })

  test('errors and warnings are counted by themselves', () => {
    const lost = { impact: 'remove', data: 'lost' } as const
    const both = annotated(
      ...Array.from({ length: 8 }, () => ({ impact: 'restart' as const })),
      ...Array.from({ length: 8 }, () => lost),
    )
    expect(both.map(({ level }) => level).join(' ')).toBe(
      [...Array<string>(8).fill('error'), ...Array<string>(8).fill('warning')].join(' '),
    )
  })
})

describe('the problems of a file', () => {
  const problem = {
    code: 'not-yaml' as const,
    path: '',
    line: 1,
    column: 1,
    message: 'bad\u001b[31m\n::error::',
  }
  const invalid = (problems: TinystacksError['problems']) =>
    new TinystacksError('invalid-file', 'problems', { exit: 2, file, problems })

  test('stand each on its line', () => {
    const unknown = {
      code: 'unknown-key' as const,
      path: 'stages.dev.databases.postgres.storrage',
      line: 12,
      column: 7,
      message: 'unknown key',
      hint: 'did you mean storage?',
    }
    expect(problemAnnotations(invalid([unknown, problem]))).toEqual([
      {
        level: 'error',
        code: 'unknown-key',
        file,
        line: 12,
        column: 7,
        message: 'stages.dev.databases.postgres.storrage: unknown key (did you mean storage?)',
      },
      { level: 'error', code: 'not-yaml', file, line: 1, column: 1, message: 'bad ::error::' },
    ])
  })

  test('are ten at the most, too', () => {
    const many = problemAnnotations(invalid(Array<typeof problem>(12).fill(problem)))
    expect(many).toHaveLength(10)
    expect(many.at(-1)?.message).toMatch(/^and 3 more/)
    expect(many.at(-1)).not.toHaveProperty('code')
  })

  test('are none where the failure has no file', () => {
    expect(problemAnnotations(new TinystacksError('aws-error', 'x', { exit: 1 }))).toEqual([])
  })
})
