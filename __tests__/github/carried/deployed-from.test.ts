import { describe, expect, test } from 'vitest'
import {
  commitsSince,
  FEW,
  isMissing,
  lastDeployedFrom,
  ofStack,
} from '../../../src/github/carried/deployed-from.ts'
import type { PastDeployment } from '../../../src/github/carried/graphql.ts'

const SHAS = ['e', 'd', 'c', 'b', 'a']

describe('the commits that a stage has not had yet', () => {
  test.each([
    ['are those after it', 'c', 'c', true, { kind: 'known', from: 'c', commits: ['e', 'd'] }],
    ['by the deployments alone', 'b', null, true, { kind: 'known', from: 'b' }],
    ['by the stack alone', null, 'd', true, { kind: 'known', from: 'd', commits: ['e'] }],
    ['are none at the same commit', 'e', 'e', false, { kind: 'known', commits: [] }],
    [
      'count from the older one where the two differ',
      'd',
      'b',
      true,
      { kind: 'disagree', from: 'b', other: 'd', commits: ['e', 'd', 'c'] },
    ],
    ['whichever says so', 'b', 'd', false, { kind: 'disagree', from: 'b', other: 'd' }],
    [
      'are all that were read where there are too many',
      'x',
      'd',
      false,
      { kind: 'too-far', from: 'x', commits: SHAS },
    ],
    ['may be of another line', 'd', 'x', true, { kind: 'elsewhere', from: 'x', commits: SHAS }],
    ['are unknown without evidence', null, null, true, { kind: 'unknown', commits: SHAS }],
  ])('%s: deployments %j, stack %j', (_, deployments, stack, whole, expected) => {
    expect(commitsSince({ deployments, stack }, SHAS, whole)).toMatchObject(expected)
  })

  test('are only the newest few where nothing says how many', () => {
    const many = Array.from({ length: 99 }, (_, index) => String(index))
    const { commits } = commitsSince({ deployments: null, stack: null }, many, false)
    expect(commits).toEqual(many.slice(0, FEW))
  })

  test.each([
    ['60', 'x', 60],
    ['x', '60', 60],
    ['3', 'x', FEW],
    ['x', 'y', FEW],
  ])('reach to the one that is there: deployments %s, stack %s', (deployments, stack, length) => {
    const many = Array.from({ length: 99 }, (_, index) => String(index))
    const { kind, commits } = commitsSince({ deployments, stack }, many, true)
    expect({ kind, length: commits.length }).toEqual({ kind: 'elsewhere', length })
  })
})

test.each([
  [null, null, false],
  ['a', 'e', false],
  ['a', 'x', true],
  ['x', null, true],
])('whether more has to be read: deployments %j, stack %j', (deployments, stack, missing) => {
  expect(isMissing({ deployments, stack }, SHAS)).toBe(missing)
})

describe('the last deployment of a stage', () => {
  const words = (stack: string, region: string): string => `${stack} in ${region}`
  const of = (overrides: Partial<PastDeployment>): PastDeployment => ({
    ...{ sha: 'a', description: 'shop-dev in us-east-1', payload: '{}', succeeded: true },
    ...overrides,
  })
  const ours = JSON.stringify({ stack: 'shop-dev', region: 'us-east-1' })
  test.each<[string, Partial<PastDeployment>[], string | null]>([
    ['is the newest', [{ sha: 'b' }, { sha: 'a' }], 'b'],
    ['is one that succeeded', [{ sha: 'b', succeeded: false }, { sha: 'a' }], 'a'],
    ['is of this stack', [{ sha: 'b', description: 'mail-dev in us-east-1' }, {}], 'a'],
    ['is of this region', [{ sha: 'b', description: 'shop-dev in eu-west-1' }], null],
    ['is told by its payload', [{ sha: 'b', description: '', payload: ours }], 'b'],
    ['in JSON within JSON too', [{ description: '', payload: JSON.stringify(ours) }], 'a'],
    ['whose payload comes before its words', [{ payload: '{"stack":"x","region":"y"}' }], null],
    [
      'is none of a run whose commit tells nothing',
      [{ payload: '{"stack":"shop-dev","region":"us-east-1","isOfCommit":false}' }],
      null,
    ],
    ['whose payload may be anything', [{ payload: 'none' }], 'a'],
    ['may be none', [], null],
  ])('%s', (_, deployments, expected) => {
    const stage = { stack: 'shop-dev', region: 'us-east-1' }
    expect(lastDeployedFrom(ofStack(deployments.map(of), stage, words))).toBe(expected)
  })
})
