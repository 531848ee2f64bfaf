import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { note } from '../../../src/plan/messages/coded.ts'
import { assemblePlan, planStage } from '../../../src/plan/index.ts'
import { verdictLine } from '../../../src/render/messages/headline.ts'
import { planInput, postgres, property, codesOf, messagesOf } from '../../builders/plan.ts'
import { databaseOf, planOf, stageOf } from './changes.ts'

const EXAMPLES = new URL('../../../examples/', import.meta.url)
const examples = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter(
    ({ name }) => name !== 'workflows' && existsSync(new URL(`${name}/tinystacks.yml`, EXAMPLES)),
  )
  .map(({ name }) => {
    // The stages are planned in us-east-1, where what they name has to be.
    const text = readFileSync(new URL(`${name}/tinystacks.yml`, EXAMPLES), 'utf8').replaceAll(
      ':us-east-2:',
      ':us-east-1:',
    )
    const stages = text.slice(text.indexOf('\nstages:\n') + 9).replaceAll(/^ {2}/gm, '')
    return [name, stages, /^defaults:[^]*?^(?=stages:)/m.exec(text)?.[0] ?? ''] as const
  })

test.each(examples)('the example %s, unchanged, changes nothing', (_name, stages, head) => {
  const plan = planOf(stages, stages, { head })
  expect(plan.stages.map(({ stage, action }) => [stage, action])).toEqual(
    plan.stages.map(({ stage }) => [stage, 'none']),
  )
  expect(plan.stages.flatMap(({ refusals }) => refusals)).toEqual([])
})

describe('what is deployed keeps what the file leaves out', () => {
  test.each([
    ['its version', 'postgres: { version: "16" }', 'postgres: {}'],
    ['its master user', 'postgres: { username: boss }', 'postgres: {}'],
    ['its database', 'postgres: { database: orders }', 'postgres: {}'],
  ])('%s', (_name, before, after) => {
    const plan = planOf(`dev: { databases: { ${before} } }`, `dev: { databases: { ${after} } }`)
    expect(stageOf(plan).refusals).toEqual([])
    expect(databaseOf(plan).changes).toEqual([])
  })

  test('the addresses and zones of its network, and the names of its secrets', () => {
    const plan = planOf(
      'dev: { databases: { postgres: {} }, network: { cidr: 10.9.0.0/20, zones: 3 } }',
      'live: { stackName: shop-dev, databases: { postgres: {} } }',
    )
    expect(databaseOf(plan).impact).not.toBe('replace')
    expect(messagesOf(stageOf(plan).notes).join('\n')).not.toMatch(/replaced|deleted/)
  })

  test('the copies of its secret, until a deploy knows that nobody needs them', () => {
    const stages = (west: string) =>
      `prod: { databases: { postgres: {} } }\nwest: { region: us-west-2, databases: { postgres: ${west} } }`
    const plan = planOf(stages('{ replicaOf: prod }'), stages('{}'))
    expect(stageOf(plan, 'prod').action).toBe('none')
    expect(stageOf(plan, 'west').databases[0]?.impact).toBe('promote')
  })
})

describe('a net that the change cuts', () => {
  test.each([
    [
      'fewer backups',
      'postgres: { backupDays: 14 }',
      'postgres: { backupDays: 3 }',
      'older than 3',
    ],
    ['no backups', 'postgres: {}', 'postgres: { backupDays: 0 }', 'All automated backups of dev/'],
    ['no snapshots', 'redis: {}', 'redis: { backupDays: 0 }', 'Automatic snapshots of dev/redis'],
    ['a Redis less', 'redis: {}, mysql: {}', 'mysql: {}', 'snapshots of dev/redis, if any, will'],
  ])('%s', (_name, before, after, said) => {
    const plan = planOf(`dev: { databases: { ${before} } }`, `dev: { databases: { ${after} } }`)
    expect(verdictLine(plan)).toContain(said)
    expect(verdictLine(plan)).not.toContain('No data will be lost')
  })

  test.each([
    ['of a database', 'postgres: {}', 'dev: deletion protection will be turned off.'],
    ['of a stack', 'redis: {}', "dev: the stack's termination protection will be turned off."],
  ])('protection %s', (_name, databases, said) => {
    const stage = (isProtected: boolean) =>
      `dev: { protected: ${String(isProtected)}, databases: { ${databases} } }`
    expect(verdictLine(planOf(stage(true), stage(false)))).toContain(said)
    expect(verdictLine(planOf(stage(false), stage(true)))).not.toContain('turned off')
  })
})

describe('a stage', () => {
  test('that is not in the file before is created', () => {
    const plan = planOf(null, 'dev: { databases: { postgres: {} } }')
    expect(stageOf(plan)).toMatchObject({ action: 'create', refusals: [] })
    expect(databaseOf(plan)).toMatchObject({ impact: 'create', verified: false })
    expect(plan.unnamed).toBeUndefined()
  })

  test('that is taken out leaves its stack, and nothing is done to it', () => {
    const two = 'dev: { databases: { redis: {} } }\nold: { databases: { mysql: {} } }'
    const plan = planOf(two, 'dev: { databases: { redis: {} } }')
    expect(plan.unnamed).toEqual([
      { stack: 'shop-old', region: 'us-east-1', stage: 'old', databases: ['mysql'] },
    ])
    expect(stageOf(plan).action).toBe('none')
  })

  test('is not missed where only others were asked for', () => {
    const before =
      'dev: { databases: {} }\nprod: { databases: {} }\nold: { databases: { mysql: {} } }'
    const after = 'dev: { databases: {} }\nprod: { databases: {} }'
    expect(planOf(before, after, { only: 'dev' }).unnamed).toBeUndefined()
  })

  test.each([
    ['renamed', 'live: { databases: { postgres: {} } }', 'stackName: shop-dev'],
    ['moved', 'dev: { region: us-west-2, databases: { postgres: {} } }', 'region: us-east-1'],
  ])('that is %s would start empty, and is refused with the line to write', (_, after, words) => {
    const plan = planOf('dev: { databases: { postgres: {} } }', after)
    expect(stageOf(plan).refusals.map(({ message }) => message)).toEqual([
      expect.stringMatching(new RegExp(`would start empty .*write ${words}`)),
    ])
  })

  test('that is renamed with its stackName goes on', () => {
    const plan = planOf(
      'dev: { databases: { postgres: {} } }',
      'live: { stackName: shop-dev, databases: { postgres: {} } }',
    )
    expect(stageOf(plan)).toMatchObject({ action: 'update', refusals: [] })
    expect(databaseOf(plan).data).toBe('kept')
  })

  test('that follows a new one is made after it', () => {
    const plan = planOf(
      null,
      'west: { region: us-west-2, databases: { postgres: { replicaOf: prod } } }\nprod: { databases: { postgres: {} } }',
    )
    expect(plan.stages.map(({ stage }) => stage)).toEqual(['prod', 'west'])
    expect(stageOf(plan, 'west').notes).toContainEqual(
      note('replica-after-source', 'west/postgres will be created after prod is applied'),
    )
  })
})

describe('a plan that was not checked', () => {
  const compared = note('compared-with', 'compared with main')
  const removal = planOf(
    'dev: { databases: { postgres: {}, redis: {} } }',
    'dev: { databases: { redis: {} } }',
    { notes: [compared] },
  )

  test('says what it is made of', () => {
    expect(removal).toMatchObject({ basis: 'file', notes: [compared] })
  })

  test('takes no consent, and says that the checked one will ask', () => {
    expect(stageOf(removal).databases.map(({ consent }) => consent)).toEqual([null, null])
    expect(stageOf(removal).notes.at(-1)).toMatchObject({
      code: 'will-ask-consent',
      message:
        'the plan that is checked against AWS will require consent: dev/postgres (the database will be deleted)',
    })
  })

  test('names nothing of AWS that it cannot know', () => {
    const restore = stageOf(removal).notes.find(({ code }) => code === 'how-to-restore')
    expect(restore?.message).toContain('--db-instance-identifier IDENTIFIER')
  })

  test('never has the fingerprint of a checked one', () => {
    const size = property('AllocatedStorage', '20', '40')
    const checked = planStage(planInput({ changes: [postgres([size])] }))
    const all = [
      removal.fingerprint,
      ...removal.stages.map(({ fingerprint }) => fingerprint),
      assemblePlan([checked]).fingerprint,
      assemblePlan(removal.stages).fingerprint,
      checked.fingerprint,
    ]
    expect(new Set(all).size).toBe(all.length)
  })

  test('has the same fingerprint whenever it is made, and another for another change', () => {
    const make = (size: number) =>
      planOf(
        'dev: { databases: { postgres: {} } }',
        `dev: { databases: { postgres: { storage: { size: ${size} } } } }`,
      ).fingerprint
    expect(make(40)).toBe(make(40))
    expect(make(40)).not.toBe(make(41))
  })
})

test('what a major upgrade brings along is said as of a running database', () => {
  const version = (text: string) =>
    `dev: { databases: { postgres: { version: "${text}"${text === '16' ? ', allowMajorUpgrade: true' : ''} } } }`
  const { notes } = stageOf(planOf(version('14'), version('16')))
  expect(codesOf(notes)).toContain('tls-required')
})
