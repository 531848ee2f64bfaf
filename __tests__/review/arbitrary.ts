/** Any header and any plan, for properties that hold whatever people and AWS write. */
import { DATABASES, SQL_KINDS } from '../../src/engines/table.ts'
import fc from 'fast-check'
import type { Step } from '../../src/plan/model/step.ts'
import {
  CONSENT_KINDS,
  IMPACTS,
  type DatabasePlan,
  type Note,
  type Plan,
  type StagePlan,
} from '../../src/plan/model/types.ts'
import { COMMENT_PARTS, type CommentHeader, type StageResult } from '../../src/review/types.ts'

/** Text with what ends comments, fences and folds, any character, half ones too. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 300 }),
  fc.constantFrom(
    '-->',
    '--!>',
    '<!-- /tinystacks:results -->',
    '\n\n<!-- tinystacks:1 {} -->\n',
    '\n```\n',
    '</details>',
    '\ud800',
    '\u2028',
    '__proto__',
  ),
)

const print = fc.stringMatching(/^[0-9a-f]{64}$/)
const count = fc.nat()
const listOf = <T>(one: fc.Arbitrary<T>, maxLength: number) => fc.array(one, { maxLength })

const anyResult: fc.Arbitrary<StageResult> = fc.record({
  kind: fc.constantFrom(
    'unchanged',
    'created',
    'updated',
    'destroyed',
    'failed',
    'refused',
    'not-attempted',
  ),
  stack: anyText,
  region: anyText,
  seconds: fc.double({ min: 0, noDefaultInfinity: true, noNaN: true }).map((value) => value || 0),
  url: fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), anyText),
  failure: fc.option(anyText),
  notes: listOf(anyText, 3),
})

const anyResults = fc.dictionary(anyText, anyResult, { maxKeys: 4, noNullPrototype: true })

export const anyHeader: fc.Arbitrary<CommentHeader> = fc.record({
  repository: anyText,
  config: anyText,
  stages: fc.option(listOf(anyText, 3)),
  sha: anyText,
  run: count,
  attempt: count,
  fingerprint: anyText,
  planned: fc.dictionary(anyText, anyText, { maxKeys: 4, noNullPrototype: true }),
  dropped: fc.subarray([...COMMENT_PARTS]),
  labels: listOf(anyText, 3),
  results: anyResults,
  carried: fc.dictionary(anyText, fc.constantFrom('begun' as const, 'done' as const), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
})

const line = fc.option(fc.integer({ min: 1, max: 999 }))
const database = fc.constantFrom(...DATABASES)

const anyDatabase: fc.Arbitrary<DatabasePlan> = fc.record({
  database,
  impact: fc.constantFrom(...IMPACTS),
  data: fc.constantFrom('kept', 'snapshot', 'lost'),
  verified: fc.boolean(),
  consent: fc.option(
    fc.record({
      kind: fc.constantFrom(...CONSENT_KINDS),
      words: fc.stringMatching(/^[a-z-]{1,20}\/redis:remove@[0-9a-hjkmnp-tv-z]{13}$/),
      given: fc.boolean(),
    }),
  ),
  changes: listOf(
    fc.record({ property: anyText, before: fc.option(anyText), after: fc.option(anyText), line }),
    5,
  ),
  reason: anyText,
})

const anyNote: fc.Arbitrary<Note> = fc.record({
  code: fc.constantFrom('tags-only', 'secret-deleted'),
  level: fc.constantFrom('info', 'warning'),
  message: anyText,
})

const sql = fc.constantFrom(...SQL_KINDS)

/** Of each shape one kind. */
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('update' as const) }),
  fc.record({ kind: fc.constant('snapshot' as const), databases: listOf(database, 3) }),
  fc.record({ kind: fc.constant('protect' as const), databases: listOf(sql, 2) }),
  fc.record({ kind: fc.constant('protect-stack' as const), to: fc.constantFrom('on', 'off') }),
)

const anyStage: fc.Arbitrary<StagePlan> = fc.record(
  {
    stage: anyText,
    stack: anyText,
    region: anyText,
    action: fc.constantFrom('create', 'update', 'none', 'delete'),
    fingerprint: print,
    databases: listOf(anyDatabase, 3),
    steps: listOf(anyStep, 4),
    refusals: listOf(
      fc.record({
        database: fc.option(database),
        property: fc.option(anyText),
        line,
        code: fc.constantFrom('stack-busy', 'storage-cannot-shrink'),
        message: anyText,
      }),
      3,
    ),
    notes: listOf(anyNote, 3),
  },
  {
    requiredKeys: [
      'stage',
      'stack',
      'region',
      'action',
      'fingerprint',
      'databases',
      'refusals',
      'notes',
    ],
  },
)

/** A plan as the schema has it. */
export const anyPlan: fc.Arbitrary<Plan> = fc.record(
  {
    fingerprint: print,
    stages: listOf(anyStage, 12),
    basis: fc.constant('file'),
    notes: listOf(anyNote, 3),
    unnamed: listOf(
      fc.record({
        stack: anyText,
        region: anyText,
        stage: anyText,
        databases: fc.subarray([...DATABASES]),
      }),
      3,
    ),
  },
  { requiredKeys: ['fingerprint', 'stages'] },
)
