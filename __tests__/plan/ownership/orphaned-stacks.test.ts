import { describe, expect, test } from 'vitest'
import type { Locate } from '../../../src/config/resolved.ts'
import type { Identity } from '../../../src/plan/ownership/identity.ts'
import {
  scanNotes,
  orphanRefusals,
  orphansAmong,
  orphanedStacks,
} from '../../../src/plan/ownership/orphaned-stacks.ts'
import { aDeployed, aPostgres, aStage } from '../../builders/stage.ts'

const FILE: Identity = { repository: 'acme/shop', config: 'tinystacks.yml', application: 'shop' }
const stage = aStage()
const stack = aDeployed(stage)

/** No key of the stage is written but those named. */
function locate(...written: readonly string[]): Locate {
  return (path) =>
    path.length === 3 && written.includes(String(path[2]))
      ? { line: 9, column: 5 }
      : { line: 4, column: 3 }
}

describe('a stack that no stage names', () => {
  const renamed = aStage({ name: 'new', stackName: 'shop-new' })

  test.each([
    ['of this file', {}, FILE, 1],
    ['of another repository', {}, { ...FILE, repository: 'acme/other' }, 0],
    ['of another file', {}, { ...FILE, config: 'other/tinystacks.yml' }, 0],
    ['of a renamed application', {}, { ...FILE, application: 'store' }, 1],
    [
      'of another application, the repository unknown',
      {},
      { ...FILE, repository: null, application: 'store' },
      0,
    ],
    ['of this application, the repository unknown', {}, { ...FILE, repository: null }, 1],
    ['without our tags', { tags: {} }, FILE, 0],
    ['that was never live', { status: 'ROLLBACK_COMPLETE' }, FILE, 0],
    ['that is being deleted', { status: 'DELETE_IN_PROGRESS' }, FILE, 0],
  ] as const)('%s', (_what, overrides, file, count) => {
    expect(orphansAmong([{ ...stack, ...overrides }], file, [renamed])).toHaveLength(count)
  })

  test('is none where a stage names it in its region', () => {
    expect(orphansAmong([stack], FILE, [stage])).toEqual([])
    expect(orphansAmong([{ ...stack, region: 'eu-west-1' }], FILE, [stage])).toHaveLength(1)
  })

  test('is shown with what it holds', () => {
    expect(orphanedStacks({ orphans: [stack], searchedRegions: [], unread: [] }, 'shop')).toEqual([
      {
        stack: 'shop-dev',
        region: 'us-east-1',
        stage: 'dev',
        databases: ['postgres', 'mysql', 'redis'],
      },
    ])
  })
})

test('the stack of another application is shown as that', () => {
  const [shown] = orphanedStacks({ orphans: [stack], searchedRegions: [], unread: [] }, 'store')
  expect(shown).toMatchObject({ stack: 'shop-dev', application: 'shop' })
})

describe('a new stage', () => {
  const elsewhere = { orphans: [stack], searchedRegions: ['us-east-1'], unread: [] }
  const fresh = aStage({ name: 'new', stackName: 'shop-new' })

  describe('of another application than the stack that is left', () => {
    const store = { application: 'store', stackName: 'store-dev' }

    test.each([
      ['under the same name', aStage(store)],
      ['under another', aStage({ ...store, name: 'new' })],
    ])('%s, is refused and never offered that stack', (_how, wanted) => {
      const [refused, ...more] = orphanRefusals(wanted, elsewhere, locate())
      expect(more).toEqual([])
      expect(refused).toMatchObject({ code: 'stage-would-start-empty', line: 4 })
      expect(refused?.message).toMatch(
        /shop-dev \(us-east-1, stage dev\) of the application shop .*write stack: shop again; .*write stackName: store-dev$/,
      )
      expect(refused?.message).not.toMatch(/keep using|stackName: shop-dev/)
    })

    test('is new where its file names its own stack', () => {
      expect(orphanRefusals(aStage(store), elsewhere, locate('stackName'))).toEqual([])
    })

    test('is offered the one that is its own beside', () => {
      const own = {
        ...stack,
        name: 'store-old',
        tags: { ...stack.tags, 'tinystacks:stack': 'store' },
      }
      const both = { ...elsewhere, orphans: [stack, own] }
      expect(orphanRefusals(aStage(store), both, locate())).toMatchObject([
        {
          message: expect.stringContaining(
            'keep using that, write stackName: store-old;',
          ) as string,
        },
      ])
    })
  })

  test('is refused while a database of its kind lives on unnamed', () => {
    expect(orphanRefusals(fresh, elsewhere, locate())).toMatchObject([{ line: 4 }])
  })

  test.each([
    ['its file names its own stack', fresh, locate('stackName')],
    [
      'it is restored',
      aStage({
        name: 'new',
        databases: { postgres: aPostgres({ restoreFrom: { kind: 'snapshot', snapshot: 'last' } }) },
      }),
      locate(),
    ],
  ])('is not where %s', (_what, wanted, at) => {
    expect(orphanRefusals(wanted, elsewhere, at)).toEqual([])
  })

  test('is refused with a stackName of its own too, where the stack left is of that very stage', () => {
    const moved = aStage({ region: 'eu-west-1' })
    const renamed = aStage({ stackName: 'shop-dev-2' })
    for (const wanted of [moved, renamed])
      expect(orphanRefusals(wanted, elsewhere, locate('stackName'))).toMatchObject([
        {
          message: expect.stringContaining(
            'keep the old one in the file under another stage name (with stackName: shop-dev and region: us-east-1)',
          ),
        },
      ])
  })

  test('says where was looked, and what was denied', () => {
    const unread = [
      { region: 'eu-west-1', action: 'cloudformation:DescribeStacks', why: 'AccessDenied' },
    ]
    expect(scanNotes({ orphans: [], searchedRegions: ['us-east-1'], unread })).toMatchObject([
      { code: 'regions-searched', message: expect.stringContaining('only us-east-1 ') as string },
      {
        code: 'region-unread',
        message: expect.stringMatching(
          /eu-west-1 .*\(cloudformation:DescribeStacks AccessDenied\)/,
        ) as string,
      },
    ])
  })
})
