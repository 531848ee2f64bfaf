import { describe, expect, test } from 'vitest'
import {
  rerunOfDeploy,
  rerunOfDestroy,
  type PastOperation,
  type WhyLeftAlone,
} from '../../../src/plan/ownership/rerun.ts'

const OURS = 20
const NEWER = 21
const OLDER = 19
const NOBODY = null

/** Newest first: `[20, 'changed']`. */
type Line = readonly [run: number | null, state: PastOperation['state']]
const past = (...lines: readonly Line[]): readonly PastOperation[] =>
  lines.map(([run, state]) => ({ run, state }))

const newer: WhyLeftAlone = { kind: 'newer-run', run: NEWER }
const finished: WhyLeftAlone = { kind: 'finished' }
const changed: WhyLeftAlone = { kind: 'changed-since' }

const why = (rerun: ReturnType<typeof rerunOfDeploy>): WhyLeftAlone | null =>
  rerun.kind === 'left-alone' ? rerun.why : null

describe('a deploy that is run again', () => {
  test.each<[string, readonly Line[], WhyLeftAlone | null]>([
    ['goes on with a stage that nobody has begun', [], null],
    ['goes on where only an older run has worked', [[OLDER, 'changed']], null],
    ['goes on where only a person has worked', [[NOBODY, 'changed']], null],
    ['leaves alone what it finished', [[OURS, 'changed']], finished],
    [
      'leaves alone what it finished in several updates',
      [
        [OURS, 'changed'],
        [OURS, 'going-on'],
        [OURS, 'changed'],
      ],
      finished,
    ],
    ['goes on where it failed', [[OURS, 'failed']], null],
    [
      'goes on where its second update failed',
      [
        [OURS, 'failed'],
        [OURS, 'changed'],
      ],
      null,
    ],
    [
      'goes on where it failed and a person has repaired the stack',
      [
        [NOBODY, 'changed'],
        [OURS, 'failed'],
      ],
      null,
    ],
    [
      'leaves alone what a newer run has changed',
      [
        [NEWER, 'changed'],
        [OURS, 'changed'],
      ],
      newer,
    ],
    [
      'leaves alone what a newer run has changed after it failed',
      [
        [NEWER, 'changed'],
        [OURS, 'failed'],
      ],
      newer,
    ],
    ['leaves alone what a newer run has deleted', [[NEWER, 'deleted']], newer],
    ['leaves alone what a newer run has tried to change', [[NEWER, 'failed']], newer],
    [
      'leaves alone what a newer run had changed before it failed itself',
      [
        [OURS, 'failed'],
        [NEWER, 'changed'],
      ],
      newer,
    ],
    [
      'names the newer run although a person has worked after it',
      [
        [NOBODY, 'changed'],
        [NEWER, 'changed'],
        [OURS, 'changed'],
      ],
      newer,
    ],
    [
      'leaves alone what it finished and a person has changed since',
      [
        [NOBODY, 'changed'],
        [OURS, 'changed'],
      ],
      changed,
    ],
    [
      'leaves alone what it finished and an older run has changed since',
      [
        [OLDER, 'changed'],
        [OURS, 'changed'],
      ],
      changed,
    ],
    [
      'leaves alone what it finished and a person has deleted since',
      [
        [NOBODY, 'deleted'],
        [OURS, 'changed'],
      ],
      changed,
    ],
    [
      'leaves alone what it finished where a person has tried something that came to nothing',
      [
        [NOBODY, 'failed'],
        [NOBODY, 'going-on'],
        [OURS, 'changed'],
      ],
      finished,
    ],
    ['makes a stage again that it deleted itself', [[OURS, 'deleted']], null],
    [
      'leaves alone what a person made after it deleted it',
      [
        [NOBODY, 'changed'],
        [OURS, 'deleted'],
      ],
      changed,
    ],
  ])('%s', (_, lines, expected) => {
    expect(why(rerunOfDeploy(OURS, past(...lines), true))).toEqual(expected)
  })

  test('goes on where its last update is no end of its plan', () => {
    expect(rerunOfDeploy(OURS, past([OURS, 'changed']), false).kind).toBe('goes-on')
    const tried = past([NOBODY, 'failed'], [OURS, 'changed'])
    expect(rerunOfDeploy(OURS, tried, false).kind).toBe('goes-on')
  })

  test('more of the history never makes it go on with what is left alone', () => {
    const runs = [OURS, NEWER, OLDER, NOBODY]
    const states: readonly PastOperation['state'][] = ['going-on', 'changed', 'deleted', 'failed']
    const steps = runs.flatMap((run) => states.map((state) => ({ run, state })))
    for (const settled of [true, false])
      for (const first of steps)
        for (const second of steps)
          for (const third of steps) {
            if (rerunOfDeploy(OURS, [first, second], settled).kind === 'goes-on') continue
            expect(rerunOfDeploy(OURS, [first, second, third], settled).kind).toBe('left-alone')
          }
  })
})

describe('a destroy that is run again', () => {
  test.each<[string, readonly Line[], WhyLeftAlone | null]>([
    ['goes on with a stage that it has not begun with', [[OLDER, 'changed']], null],
    ['goes on where it failed', [[OURS, 'failed']], null],
    ['goes on with what the same run deployed', [[OURS, 'changed']], null],
    ['leaves alone what a newer run has made', [[NEWER, 'changed']], newer],
    [
      'leaves alone what a newer run had changed before it failed itself',
      [
        [OURS, 'failed'],
        [NEWER, 'changed'],
      ],
      newer,
    ],
    [
      'leaves alone what a person has made since it was destroyed',
      [
        [NOBODY, 'changed'],
        [OURS, 'deleted'],
      ],
      changed,
    ],
    [
      'leaves alone what a person has changed since it failed',
      [
        [NOBODY, 'changed'],
        [OURS, 'failed'],
      ],
      changed,
    ],
  ])('%s', (_, lines, expected) => {
    expect(why(rerunOfDestroy(OURS, past(...lines)))).toEqual(expected)
  })
})
