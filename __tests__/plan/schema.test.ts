/** The published schema of a plan describes the plans that are made, and the types they are made of. */
import { DATABASES } from '../../src/engines/table.ts'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { assemblePlan, planStage } from '../../src/plan/index.ts'
import type { Ended } from '../../src/render/json/document.ts'
import type { Step, StepKind } from '../../src/plan/model/step.ts'
import { CONSENT_KINDS, IMPACTS } from '../../src/plan/model/types.ts'
import type {
  Change,
  Consent,
  DatabasePlan,
  Note,
  DataOutcome,
  Plan,
  Refusal,
  StageAction,
  StagePlan,
} from '../../src/plan/model/types.ts'
import { INSTANCE, planInput, postgres, property, removed } from '../builders/plan.ts'
import { aPostgres, aStage } from '../builders/stage.ts'

type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly enum?: readonly string[]
  readonly description?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
}
const schema = JSON.parse(
  readFileSync(new URL('../../schema/plan.schema.json', import.meta.url), 'utf8'),
) as Schema
const defs = schema.$defs ?? {}
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)

const size = property('AllocatedStorage', '20', '50')
const plans: Readonly<Record<string, Plan>> = {
  'of a new stage': assemblePlan([planStage(planInput({ deployed: null, changes: null }))]),
  'without changes': assemblePlan([planStage(planInput({ changes: null }))]),
  'with a change': assemblePlan([planStage(planInput({ changes: [postgres([size])] }))]),
  'with consent and notes': assemblePlan([
    planStage(
      planInput({
        stage: aStage({ databases: { postgres: aPostgres() } }),
        changes: [
          removed('MysqlInstance', INSTANCE),
          removed('MysqlSecret', 'AWS::SecretsManager::Secret', 'Retain'),
        ],
      }),
    ),
  ]),
  'with refusals': assemblePlan([
    planStage(
      planInput({
        stage: aStage({
          databases: { postgres: aPostgres({ version: '16', versionGiven: true }) },
        }),
      }),
    ),
  ]),
  'of no stage': assemblePlan([]),
  'with a stack that no stage names': assemblePlan(
    [],
    [{ stack: 'shop-old', region: 'us-east-1', stage: 'old', databases: ['postgres'] }],
  ),
}

describe('a real plan fits the schema', () => {
  test.each(Object.entries(plans))('%s', (_name, plan) => {
    validate(JSON.parse(JSON.stringify(plan)))
    expect(validate.errors).toBeNull()
  })

  test('the plans above hold what the schema describes', () => {
    const stages = Object.values(plans).flatMap((plan) => plan.stages)
    expect(stages.some(({ refusals }) => refusals.length > 0)).toBe(true)
    expect(stages.some(({ notes }) => notes.length > 0)).toBe(true)
    expect(stages.some(({ steps = [] }) => steps.length > 1)).toBe(true)
    expect(stages.some(({ databases }) => databases.some(({ consent }) => consent))).toBe(true)
  })
})

test.each([
  ['an unknown key', { fingerprint: 'a'.repeat(64), stages: [], extra: 1 }],
  ['a short fingerprint', { fingerprint: 'abc', stages: [] }],
  ['no stages', { fingerprint: 'a'.repeat(64) }],
])('%s does not fit', (_name, value) => {
  expect(validate(value)).toBe(false)
})

/** Keys that only some plans have. */
const OPTIONAL = new Set([
  'stage.bastion',
  'stage.consents',
  'stage.defaults',
  'plan.basis',
  'plan.order',
  'plan.unnamed',
  'plan.notes',
  'stage.steps',
  'plan.truncated',
  ...['plan.ok', 'plan.exit', 'plan.error', 'plan.problems'],
  'stage.terminationProtection',
  'stage.serviceRole',
  'step.databases',
  'step.to',
  'step.skipping',
  'step.usual',
  'database.gone',
  'database.moves',
  'database.reader',
  'database.nets',
  'change.lastDeploy',
  'change.perhaps',
  'change.unknown',
])

/** The keys that any of several shapes has. */
type KeyOf<Shape> = Shape extends unknown ? keyof Shape : never

/** The keys of each type, and of the document's end: a key that is missing or too many does not type-check. */
const keys = {
  plan: Object.keys({
    basis: 1,
    fingerprint: 1,
    stages: 1,
    order: 1,
    unnamed: 1,
    notes: 1,
    truncated: 1,
    ...{ ok: 1, exit: 1, error: 1, problems: 1 },
  } satisfies Record<keyof Plan | keyof Ended, 1>),
  stage: Object.keys({
    stage: 1,
    stack: 1,
    region: 1,
    action: 1,
    fingerprint: 1,
    defaults: 1,
    databases: 1,
    consents: 1,
    bastion: 1,
    steps: 1,
    terminationProtection: 1,
    serviceRole: 1,
    refusals: 1,
    notes: 1,
  } satisfies Record<keyof StagePlan, 1>),
  database: Object.keys({
    database: 1,
    impact: 1,
    data: 1,
    gone: 1,
    moves: 1,
    verified: 1,
    consent: 1,
    reader: 1,
    nets: 1,
    changes: 1,
    reason: 1,
  } satisfies Record<keyof DatabasePlan, 1>),
  step: Object.keys({ kind: 1, databases: 1, to: 1, skipping: 1, usual: 1 } satisfies Record<
    KeyOf<Step>,
    1
  >),
  consent: Object.keys({ kind: 1, words: 1, given: 1 } satisfies Record<keyof Consent, 1>),
  change: Object.keys({
    property: 1,
    before: 1,
    after: 1,
    lastDeploy: 1,
    perhaps: 1,
    unknown: 1,
    line: 1,
  } satisfies Record<keyof Change, 1>),
  refusal: Object.keys({
    code: 1,
    database: 1,
    property: 1,
    line: 1,
    message: 1,
  } satisfies Record<keyof Refusal, 1>),
  note: Object.keys({ code: 1, level: 1, message: 1 } satisfies Record<keyof Note, 1>),
}

describe('schema and types agree', () => {
  test.each(Object.entries(keys))('on the keys of a %s', (name, typed) => {
    const definition = name === 'plan' ? schema : defs[name]
    expect(Object.keys(definition?.properties ?? {}).toSorted()).toEqual(typed.toSorted())
    const always = typed.filter((key) => !OPTIONAL.has(`${name}.${key}`))
    expect(definition?.required?.toSorted()).toEqual(always.toSorted())
    expect(definition?.additionalProperties).toBe(false)
  })

  test.each([
    ['impacts, in ascending weight', defs['database']?.properties?.['impact'], [...IMPACTS]],
    ['databases', defs['kind'], [...DATABASES]],
    [
      'stage actions',
      defs['stage']?.properties?.['action'],
      Object.keys({ create: 1, update: 1, none: 1, delete: 1 } satisfies Record<StageAction, 1>),
    ],
    [
      'data fates',
      defs['database']?.properties?.['data'],
      Object.keys({ kept: 1, snapshot: 1, lost: 1 } satisfies Record<DataOutcome, 1>),
    ],
    [
      'kinds of step, in their order',
      defs['step']?.properties?.['kind'],
      Object.keys({
        'roll-back': 1,
        'delete-failed-create': 1,
        snapshot: 1,
        promote: 1,
        'make-secret': 1,
        'upgrade-readers': 1,
        'add-nodes': 1,
        'failover-off': 1,
        'lift-protection': 1,
        create: 1,
        update: 1,
        'delete-stack': 1,
        protect: 1,
        'prove-removal': 1,
        'protect-stack': 1,
        'check-bastion': 1,
        'change-storage': 1,
      } satisfies Record<StepKind, 1>),
    ],
    ['kinds of consent', defs['consent']?.properties?.['kind'], [...CONSENT_KINDS]],
  ])('on the %s', (_name, definition, typed) => {
    expect(definition?.enum).toEqual(typed)
  })

  test('every property is described', () => {
    const undescribed = [['plan', schema] as const, ...Object.entries(defs)].flatMap(
      ([name, definition]) =>
        Object.entries(definition.properties ?? {})
          .filter(([, { description, $ref }]) => !description && !$ref)
          .map(([key]) => `${name}.${key}`),
    )
    expect(undescribed).toEqual([])
  })
})
