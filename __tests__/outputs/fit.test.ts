import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OUTPUT_UNITS, fittingOutputs, fittingPlan, missingOutputs } from '../../src/outputs/fit.ts'
import { actionOutputs, stageOutputs } from '../../src/outputs/index.ts'
import { assemblePlan } from '../../src/plan/index.ts'
import { note } from '../../src/plan/messages/coded.ts'
import type { Note, Plan } from '../../src/plan/model/types.ts'
import { GROUP, INSTANCE, modified, property, stagePlan } from '../builders/plan.ts'
import { aDeployed, aPostgres, aStage } from '../builders/stage.ts'

const LIMIT = 900 * 1024

const inUtf16 = (text: string): number => Buffer.byteLength(text, 'utf16le')

const validate = new Ajv2020({ allowUnionTypes: true }).compile(
  JSON.parse(
    readFileSync(new URL('../../schema/plan.schema.json', import.meta.url), 'utf8'),
  ) as object,
)

const key = property('KmsKeyId', null, `arn:aws:kms:us-east-1:123456789012:key/${'0'.repeat(36)}`, {
  requiresRecreation: 'Always',
})
const replaced = { replacement: 'True', policyAction: 'ReplaceAndSnapshot' } as const

/** A stage of three databases, all of which are replaced, with many parameters changed besides. */
function replacedStage(name: string, parameters = 0, notes: readonly Note[] = []) {
  const values = (value: string) =>
    JSON.stringify(
      Object.fromEntries(
        Array.from({ length: parameters }, (_, at) => [`parameter_${String(at)}`, value]),
      ),
    )
  const stage = aStage({
    name,
    stackName: `shop-${name}`,
    databases: {
      ...aStage().databases,
      postgres: aPostgres(),
      mysql: aPostgres({ kind: 'mysql' }),
    },
  })
  return stagePlan({
    stage,
    notes,
    changes: [
      modified('PostgresInstance', INSTANCE, [key], replaced),
      modified('MysqlInstance', INSTANCE, [key], replaced),
      modified('RedisGroup', GROUP, [key], replaced),
      modified('PostgresParameterGroup', 'AWS::RDS::DBParameterGroup', [
        property('Parameters', values('before '.repeat(60)), values('after '.repeat(60))),
      ]),
    ],
  })
}

const names = (count: number) => Array.from({ length: count }, (_, at) => `stage-${String(at + 1)}`)

function parsed(text: string): Plan {
  const plan = JSON.parse(text) as Plan
  expect(validate(plan), JSON.stringify(validate.errors)).toBe(true)
  return plan
}

/** The output `outputs` of so many stages. */
function outputsOf(count: number): string {
  const stages = names(count).map((name) => {
    const stage = aStage({ name, stackName: `shop-${name}` })
    return stageOutputs(stage, aDeployed(stage))
  })
  return actionOutputs(stages)['outputs'] ?? ''
}

it('100 stages of three replaced databases fit, each with what its application and its consent need', () => {
  const plan = assemblePlan(names(100).map((name) => replacedStage(name, 4)))
  const outputs = outputsOf(100)
  const text = fittingPlan(plan, outputs.length)
  expect(inUtf16(JSON.stringify(plan))).toBeGreaterThan(LIMIT)
  expect(inUtf16(text) + inUtf16(outputs)).toBeLessThanOrEqual(LIMIT)
  expect(Object.keys(JSON.parse(outputs) as object)).toHaveLength(100)

  const short = parsed(text)
  expect(short.fingerprint).toBe(plan.fingerprint)
  expect(short.truncated).toBe(true)
  const databases = short.stages.flatMap((stage) => stage.databases)
  expect(databases).toHaveLength(300)
  for (const { impact, consent } of databases) {
    expect(impact).toBe('replace')
    expect(consent?.words).toMatch(/^stage-\d+\/\w+:replace@/)
  }
})

describe('a plan that is too long', () => {
  const long = note('tags-only', 'n'.repeat(6000))
  const unchanged = names(30).map((name) =>
    stagePlan({ stage: aStage({ name }), changes: null, notes: [long] }),
  )
  const changing = names(20).map((name) => replacedStage(`x-${name}`, 3, [long]))
  const plan = { ...assemblePlan([...unchanged, ...changing]), notes: [long] }

  const fitting = (room: number) => parsed(fittingPlan(plan, OUTPUT_UNITS - room))

  it('loses the values of its changes first', () => {
    const short = fitting(JSON.stringify(plan).length - 1)
    expect(short.truncated).toBe(true)
    expect(short.stages).toHaveLength(50)
    const changes = short.stages.flatMap(({ databases }) => databases.flatMap((one) => one.changes))
    expect(changes).toHaveLength(20 * 6)
    for (const { before, after } of changes) expect([before, after]).toEqual([null, null])
    expect(short.notes).toEqual([long])
    expect(short.stages[0]?.notes).toContainEqual(long)
  })

  it('loses its notes when the values are not enough', () => {
    const short = fitting(150_000)
    expect(short.truncated).toBe(true)
    expect(short.stages).toHaveLength(50)
    expect(short.notes).toBeUndefined()
    expect(short.stages.flatMap(({ notes }) => notes)).toEqual([])
  })

  it('then the stages that do not change', () => {
    const room = JSON.stringify(fitting(150_000)).length - 1
    const short = fitting(room)
    expect(short.stages).toHaveLength(20)
    expect(short.stages.every(({ action }) => action !== 'none')).toBe(true)
  })

  it('then everything but the fingerprint', () => {
    expect(fitting(2000)).toEqual({ fingerprint: plan.fingerprint, stages: [], truncated: true })
  })

  it('keeps an unchanged stage that is refused or has to be agreed to', () => {
    const [quiet, refused, asking] = unchanged
    const kept = {
      fingerprint: plan.fingerprint,
      stages: [
        quiet!,
        { ...refused!, refusals: [{ database: null, property: null, line: null, message: 'no' }] },
        { ...asking!, consents: [{ kind: 'account', words: 'x', given: false }] },
      ],
    } as unknown as Plan
    const bare = JSON.stringify({
      ...kept,
      stages: kept.stages.map((one) => ({ ...one, notes: [] })),
    })
    const short = JSON.parse(fittingPlan(kept, OUTPUT_UNITS - bare.length)) as Plan
    expect(short.stages.map(({ stage }) => stage)).toEqual(['stage-2', 'stage-3'])
  })
})

it('a plan that fits is whole, to the last unit', () => {
  const plan = assemblePlan([replacedStage('dev', 2, [note('tags-only', 'a note')])])
  const whole = JSON.stringify(plan)
  expect(fittingPlan(plan, OUTPUT_UNITS - whole.length)).toBe(whole)
  expect(fittingPlan(plan, OUTPUT_UNITS - whole.length + 1)).not.toBe(whole)
})

it('outputs of more stages than GitHub takes are none, and leave room for a fingerprint', () => {
  const most = 'x'.repeat(OUTPUT_UNITS - 200)
  expect(fittingOutputs(most)).toBe(most)
  expect(fittingOutputs(`${most}x`)).toBe('')
  expect(missingOutputs({ outputs: most })).toBeNull()
  expect(missingOutputs({ changed: 'false' })).toBeNull()
  expect(missingOutputs({ outputs: '' })).toContain('Run fewer stages')
  const plan = assemblePlan(names(100).map((name) => replacedStage(name)))
  expect(inUtf16(most) + inUtf16(fittingPlan(plan, most.length))).toBeLessThanOrEqual(LIMIT)
})
