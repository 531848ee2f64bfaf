import type { DatabasePlan } from '../../src/plan/model/types.ts'
import { describe, expect, test } from 'vitest'
import type { StageFailure, StageOutcome } from '../../src/plan/model/outcome.ts'
import type { StageOutputs } from '../../src/outputs/index.ts'
import {
  outcomeAnnotations,
  outcomesAsMarkdown,
  outcomesForTerminal,
} from '../../src/render/outcomes.ts'
import { deployFailed, refused, stageFailed } from '../../src/plan/messages/deploy/results.ts'
import { anEvent } from '../builders/aws.ts'
import { PLANS } from './plans.ts'

const base = { stack: 'shop-dev', region: 'us-east-1', seconds: 0 }
const updated: StageOutcome = { ...base, stage: 'dev', seconds: 595, result: { kind: 'updated' } }
const unchanged: StageOutcome = { ...base, stage: 'test', result: { kind: 'unchanged' } }
const failure: StageFailure = {
  status: 'UPDATE_ROLLBACK_COMPLETE',
  cause: anEvent({ logicalId: 'PostgresInstance', reason: 'Invalid storage | size' }),
  line: 14,
  remarks: ['deletion protection is on again'],
}
const failed: StageOutcome = {
  ...base,
  stage: 'prod',
  seconds: 61,
  result: { kind: 'failed', ...failure },
}
const skipped: StageOutcome = {
  ...base,
  stage: 'west',
  result: { kind: 'not-attempted', after: 'prod' },
}
const outputs: StageOutputs = {
  stage: 'dev',
  stack: 'shop-dev',
  region: 'us-east-1',
  environment: { PG_HOST: '127.0.0.1' },
  secrets: { PG_CREDENTIALS_SECRET: 'arn:aws:secretsmanager:::password::' },
  secretArns: {},
  clientSecurityGroup: null,
  vpc: null,
  subnets: [],
  databaseSubnets: [],
  bastion: null,
  executionRoleStatement: null,
}
const file = 'tinystacks.yml'
const terminal = { color: false, width: 100 }
const plan = PLANS['restart']!

describe('on a terminal', () => {
  test('each stage has its line, and what failed its reason', () => {
    expect(outcomesForTerminal([updated, unchanged, failed, skipped], [outputs], terminal)).toBe(
      [
        'dev updated in 9m55s',
        '  PG_HOST=127.0.0.1',
        '  PG_CREDENTIALS_SECRET=arn:aws:secretsmanager:::password::',
        'test no changes',
        'prod failed in 1m01s',
        '  Postgres: Invalid storage | size',
        '  the stack is in UPDATE_ROLLBACK_COMPLETE',
        '  deletion protection is on again',
        '  CloudFormation rolled this update back: fix the cause and deploy again',
        'west not started since prod failed',
      ].join('\n'),
    )
  })
})

describe('why one stage failed, in one sentence', () => {
  test('is the first failing resource with its line', () => {
    expect(stageFailed('prod', failure, file)).toBe(
      'prod failed: Postgres: Invalid storage | size (tinystacks.yml:14)',
    )
  })

  test('is what is known where AWS names no resource', () => {
    expect(stageFailed('prod', { ...failure, cause: null, line: null }, file)).toBe(
      'prod failed: the stack is in UPDATE_ROLLBACK_COMPLETE: deletion protection is on again',
    )
  })
})

describe('the closing sentence', () => {
  const reason = 'Invalid storage | size'

  test('says which stage failed at which resource and line, and which were not started', () => {
    expect(deployFailed([updated, failed, skipped], file)).toBe(
      'prod failed: Postgres (tinystacks.yml:14); west was not started. The results say why.',
    )
  })

  test('names the stage alone where AWS names no resource', () => {
    const result = { kind: 'failed', ...failure, cause: null, line: null } as const
    expect(deployFailed([{ ...failed, result }], file)).toBe('prod failed. The results say why.')
  })

  test("leaves AWS's reason to the result, which says it once", () => {
    const outcomes = [updated, failed, skipped]
    const shown = `${outcomesForTerminal(outcomes, [], terminal)}\n${deployFailed(outcomes, file)}`
    expect(shown.split(reason)).toHaveLength(2)
  })

  test('leaves it to the annotation in a workflow, whose log has that too', () => {
    const text = outcomesForTerminal([failed], [], { ...terminal, annotated: true })
    expect(text).toContain('prod failed in 1m01s')
    expect(text).not.toContain(reason)
    expect(outcomeAnnotations([failed], file)[0]?.message).toContain(reason)
  })

  test('is nothing where nothing failed', () => {
    expect(deployFailed([updated, unchanged], file)).toBeNull()
  })
})

describe('the annotation of a failed stage', () => {
  test('is on the line of what failed, with the reason', () => {
    expect(outcomeAnnotations([updated, failed, skipped], file)).toMatchObject([
      {
        level: 'error',
        file,
        line: 14,
        message: expect.stringContaining('Invalid storage') as string,
      },
    ])
  })

  test('is on the first line of the file where no line is known', () => {
    const result = { kind: 'failed', ...failure, cause: null, line: null } as const
    expect(outcomeAnnotations([{ ...failed, result }], file)).toMatchObject([
      {
        line: 1,
        message: expect.stringContaining('the stack is in UPDATE_ROLLBACK_COMPLETE') as string,
      },
    ])
  })
})

describe('in Markdown', () => {
  test('the headline is the result, and AWS cannot break out of it', () => {
    const text = outcomesAsMarkdown(plan, [updated, failed], file)
    expect(text.split('\n')[0]).toBe('### Deploy failed: prod; 1 stage changed.')
    expect(text).toContain(
      '> - prod failed: Postgres: Invalid storage &#124; size (tinystacks.yml:&#8203;14)',
    )
    expect(text).toMatch(/^\| `dev` \| updated \| 9m55s \| \[`shop-dev`\]\(https:/m)
    expect(text).toContain('- `prod`: deletion protection is on again')
  })

  test('a deploy without anything to do says so and leaves the plan out', () => {
    const text = outcomesAsMarkdown(PLANS['no-changes']!, [unchanged], file)
    expect(text).toContain('Nothing to do')
    expect(text).not.toContain('Unchanged stages')
  })
})

test('a plan that is not applied says why, with the words to write', () => {
  expect(refused(PLANS['refused']!)).toEqual([
    expect.stringMatching(/^dev\/postgres: an engine version cannot be downgraded/),
  ])
  const words = PLANS['removal']!.stages[0]!.databases[1]!.consent!.words
  expect(refused(PLANS['removal']!)).toEqual([expect.stringContaining(`--allow ${words}`)])
  expect(refused(PLANS['removal-allowed']!)).toEqual([])
})

test('what interrupts the reader alone says so where consent is missing', () => {
  const plan = PLANS['removal']!
  const [stage] = plan.stages
  const database: DatabasePlan = {
    ...stage!.databases[0]!,
    impact: 'in-place',
    reader: 'restarted',
    consent: { kind: 'reader', words: 'dev/postgres:reader@7h3kq0z9w2m4x', given: false },
  }
  expect(refused({ ...plan, stages: [{ ...stage!, databases: [database] }] })).toEqual([
    'dev/postgres: its reader will restart or be replaced, and this stage asks before an interruption; to consent: --allow dev/postgres:reader@7h3kq0z9w2m4x',
  ])
})
