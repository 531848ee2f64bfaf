import { expect, test } from 'vitest'
import { isCarriedOut } from '../../src/review/apply-progress.ts'
import type { ApplyProgress, StageResult } from '../../src/review/types.ts'

const result = (kind: StageResult['kind']): StageResult => ({
  ...{ kind, stack: 's', region: 'r', seconds: 1, url: 'u' },
  ...{ failure: null, notes: [] },
})

test.each<[string, boolean, Record<string, ApplyProgress>, Record<string, StageResult['kind']>]>([
  ['nothing was deployed', false, {}, {}],
  ['every stage is done', true, { dev: 'done', prod: 'done' }, {}],
  ['the other stage had nothing to do', true, { dev: 'done' }, { prod: 'unchanged' }],
  ['the other stage failed', false, { dev: 'done', prod: 'begun' }, { prod: 'failed' }],
  ['the other stage was not reached', false, { dev: 'done' }, { prod: 'not-attempted' }],
  ['no stage had anything to do', false, {}, { dev: 'unchanged', prod: 'unchanged' }],
  ['it was refused', false, {}, { dev: 'refused', prod: 'refused' }],
  ['it was refused after it was done', true, { dev: 'done', prod: 'done' }, { dev: 'refused' }],
])('a plan of which %s: carried out is %s', (_, expected, carried, kinds) => {
  const results = Object.fromEntries(
    Object.entries(kinds).map(([stage, kind]) => [stage, result(kind)]),
  )
  expect(isCarriedOut({ planned: { dev: 'a', prod: 'b' }, carried, results })).toBe(expected)
})
