import { describe, expect, test } from 'vitest'
import type { StageOutcome } from '../../src/plan/model/outcome.ts'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import {
  nextAfterDeploy,
  nextAfterDestroy,
  nextAfterPlan,
  nextCommand,
  type Called,
} from '../../src/render/next.ts'
import { PLANS } from './plans.ts'

const ALONE: Called = { config: null, stages: [] }
const PROD: Called = { config: null, stages: ['prod'] }
const outcome = (stage: string, result: StageOutcome['result']): StageOutcome => ({
  ...{ stage, stack: `shop-${stage}`, region: 'us-east-1', seconds: 1, result },
})
const stagePlan = (stage: string, more: Partial<StagePlan> = {}): StagePlan => ({
  ...{ stage, stack: `shop-${stage}`, region: 'us-east-1', action: 'update', fingerprint: '' },
  ...{ databases: [], refusals: [], notes: [] },
  ...more,
})
const planOf = (...stages: readonly StagePlan[]): Plan => ({ fingerprint: '', stages })
const FAILED = { kind: 'failed', status: null, cause: null, line: null, remarks: [] } as const

describe('after a plan', () => {
  test('with changes comes their deploy, by name where one stage of several changes', () => {
    const dev = stagePlan('dev', { action: 'none' })
    expect(nextAfterPlan(planOf(stagePlan('prod'), dev), ALONE)).toEqual([
      'next: tinystacks deploy --stage prod',
    ])
    expect(nextAfterPlan(planOf(stagePlan('prod'), stagePlan('dev')), ALONE)).toEqual([
      'next: tinystacks deploy',
    ])
  })

  test('without any there is nothing to do', () => {
    expect(nextAfterPlan(planOf(stagePlan('dev', { action: 'none' })), PROD)).toEqual([])
  })

  test('that is refused comes another', () => {
    const refusals = [
      { database: null, property: null, line: 1, code: 'stack-busy', message: 'no' },
    ]
    const refused = stagePlan('prod', { refusals } as unknown as Partial<StagePlan>)
    expect(nextAfterPlan(planOf(refused, stagePlan('dev')), ALONE)).toEqual([
      'next: tinystacks plan --stage prod  (when what is refused is mended)',
    ])
  })

  test('that waits for consent comes a deploy with its words', () => {
    const [open] = Object.values(PLANS).filter(
      ({ stages }) =>
        stages.length === 1 &&
        stages.some(({ databases }) =>
          databases.some(({ consent }) => consent && !consent.given),
        ) &&
        stages.every(({ refusals }) => refusals.length === 0),
    )
    const [line] = nextAfterPlan(open!, { config: 'db.yml', stages: [] })
    expect(line).toMatch(
      /^next: tinystacks deploy --config db\.yml --stage \w+ (--allow \w+\/\w+:\w+@\w+ ?)+ \(with the consent above\)$/,
    )
  })

  test('that compared files alone comes one with credentials', () => {
    expect(nextAfterPlan({ ...planOf(stagePlan('prod')), basis: 'file' }, PROD)).toEqual([
      'next: tinystacks plan --stage prod  (with AWS credentials it compares with what runs)',
    ])
  })
})

describe('after a deploy', () => {
  test('everything is in full in the outputs, where there is a tunnel with its commands', () => {
    const up = [outcome('dev', { kind: 'created' })]
    expect(nextAfterDeploy(up, false, ALONE)).toEqual({
      open: [],
      up: ['next: tinystacks outputs --stage dev  (every value in full)'],
    })
    expect(nextAfterDeploy(up, true, ALONE).up).toEqual([
      'next: tinystacks outputs --stage dev  (every value in full, and the commands for a tunnel)',
    ])
  })

  test('of all stages the outputs of all are named, and of those that were asked for theirs', () => {
    const all = [outcome('dev', { kind: 'unchanged' }), outcome('prod', { kind: 'updated' })]
    expect(nextAfterDeploy(all, false, ALONE).up).toEqual([
      'next: tinystacks outputs  (every value in full)',
    ])
    expect(nextAfterDeploy(all, false, { config: null, stages: ['dev', 'prod'] }).up).toEqual([
      'next: tinystacks outputs --stage dev,prod  (every value in full)',
    ])
  })

  test('what failed, and what was not started for it, is deployed again', () => {
    const failed = [
      outcome('dev', { kind: 'unchanged' }),
      outcome('prod', FAILED),
      outcome('west', { kind: 'not-attempted', after: 'prod' }),
    ]
    expect(nextAfterDeploy(failed, false, ALONE)).toEqual({
      open: ['next: tinystacks deploy  (when the cause is mended)'],
      up: ['next: tinystacks outputs --stage dev  (every value in full)'],
    })
  })
})

test('a stage that was destroyed and is in the file still would be made again', () => {
  expect(nextAfterDestroy('dev\u001b[2J', 'tinystacks.yml')).toEqual([
    'next: take the stage dev out of tinystacks.yml, or the next deploy makes it again',
  ])
})

test('a command can be copied into a shell whatever the file is called', () => {
  const called = { config: "it's here/tinystacks.yml", stages: [] }
  expect(nextCommand('plan', called, ['dev'])).toBe(
    String.raw`next: tinystacks plan --config 'it'\''s here/tinystacks.yml' --stage dev`,
  )
})
