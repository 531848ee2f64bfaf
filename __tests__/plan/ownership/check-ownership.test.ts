import { describe, expect, test } from 'vitest'
import type { Locate } from '../../../src/config/resolved.ts'
import { checkOwnership } from '../../../src/plan/ownership/check-ownership.ts'
import { aDeployed, aStage } from '../../builders/stage.ts'

const FILE = { repository: 'acme/shop', config: 'tinystacks.yml' }
const stage = aStage()
const stack = aDeployed(stage)
const QUIET = { refusals: [], notes: [], asks: [] }

/** Whether `stackName` is written. */
const locate =
  (written = false): Locate =>
  (path) =>
    path.length === 3 && written ? { line: 9, column: 5 } : { line: 4, column: 3 }

test.each([
  ['there is none', null, FILE],
  ['this file made it', stack, FILE],
  [
    'nobody knows the repository, and the application is the same',
    stack,
    { ...FILE, repository: null },
  ],
])('a stage is refused nothing where %s', (_case, found, file) => {
  expect(checkOwnership(file, stage, found, locate())).toEqual(QUIET)
})

describe('the stack of another file', () => {
  test.each([
    ['another repository', { ...FILE, repository: 'acme/other' }],
    ['another file of the repository', { ...FILE, config: 'other/tinystacks.yml' }],
  ])('is not taken over by %s', (_case, file) => {
    expect(checkOwnership(file, stage, stack, locate())).toMatchObject({
      refusals: [
        {
          code: 'stack-of-another-file',
          line: 4,
          message: expect.stringMatching(
            /another file \(acme\/shop, tinystacks\.yml, application shop\).* write stackName: shop-dev, else/,
          ) as string,
        },
      ],
      notes: [],
      asks: [],
    })
  })

  test('nor by another application, where the repository is not known', () => {
    const other = aStage({ application: 'store', stackName: 'shop-dev' })
    expect(
      checkOwnership({ ...FILE, repository: null }, other, stack, locate()).refusals,
    ).toHaveLength(1)
  })

  test('nor by a renamed application of the same file, unless it names it and has consent', () => {
    const renamed = aStage({ application: 'store', stackName: 'shop-dev' })
    expect(checkOwnership(FILE, renamed, stack, locate()).refusals).toMatchObject([
      {
        code: 'stack-of-another-file',
        message: expect.stringContaining('another application (acme/shop,') as string,
      },
    ])
    expect(checkOwnership(FILE, renamed, stack, locate(true))).toMatchObject({
      refusals: [],
      notes: [{ code: 'stack-taken-over' }],
      asks: [{ kind: 'take-over', to: 'acme/shop, tinystacks.yml, application store' }],
    })
  })

  test('is by one that names it and has consent, and that is said', () => {
    expect(
      checkOwnership({ ...FILE, repository: 'acme/other' }, stage, stack, locate(true)),
    ).toEqual({
      refusals: [],
      notes: [
        {
          ...{ code: 'stack-taken-over', level: 'warning' },
          message: expect.stringContaining('another file (acme/shop') as string,
        },
      ],
      asks: [
        {
          kind: 'take-over',
          stack: stack.id,
          from: 'acme/shop, tinystacks.yml, application shop',
          to: 'acme/other, tinystacks.yml, application shop',
        },
      ],
    })
  })
})

test('what tinystacks has not made is never taken over', () => {
  for (const written of [false, true])
    expect(
      checkOwnership(FILE, stage, { ...stack, tags: { team: 'web' } }, locate(written)),
    ).toMatchObject({
      refusals: [{ code: 'stack-not-ours' }],
      asks: [],
    })
})
