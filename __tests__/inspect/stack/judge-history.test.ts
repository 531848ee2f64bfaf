import { expect, test } from 'vitest'
import { judgeHistory } from '../../../src/inspect/stack/judge-history.ts'
import type { Fact } from '../../../src/facts/fact.ts'
import type { StackEvent } from '../../../src/facts/stack/stack.ts'
import { rerunOfDeploy } from '../../../src/plan/ownership/rerun.ts'
import { anAws, aStack, aStackEvent, STACK_ID } from '../../builders/aws.ts'

const OURS = 20
const BEFORE = `${STACK_ID}-before`

const by = (run: number | null, status: string): StackEvent =>
  aStackEvent(status, {
    token: run === null ? 'Console-UpdateStack-1' : `tinystacks-20261123120000-r${run}-1f2e3d4c`,
  })

/** The judgement on these events of the stacks, newest first; a stack without is not there. */
function judged(
  stacks: Readonly<Record<string, readonly StackEvent[]>>,
  deleted: Fact<readonly string[]> = { kind: 'read', value: [] },
) {
  const read: string[] = []
  const since: string[] = []
  const aws = anAws({
    stacks: {
      history: (stackId, from, enough) => {
        since.push(from.toISOString())
        const events: StackEvent[] = []
        for (const event of stacks[stackId] ?? []) {
          read.push(event.status)
          events.push(event)
          if (enough(events)) break
        }
        return Promise.resolve({ kind: 'read', value: events })
      },
      deleted: () => Promise.resolve(deleted),
    },
  })
  const rerun = judgeHistory(
    { aws },
    {
      stage: 'dev',
      stackName: 'shop-dev',
      found: STACK_ID in stacks ? aStack() : null,
      ours: OURS,
      judge: (history) => rerunOfDeploy(OURS, history, true),
    },
  )
  return { aws, rerun, read, since }
}

test('reads no further than it takes to leave the stage alone', async () => {
  const { aws, rerun, read } = judged({
    [STACK_ID]: [
      by(21, 'UPDATE_COMPLETE'),
      by(21, 'UPDATE_IN_PROGRESS'),
      by(OURS, 'CREATE_COMPLETE'),
    ],
  })
  expect(await rerun).toMatchObject({ why: { kind: 'newer-run', run: 21 } })
  expect(read).toEqual(['UPDATE_COMPLETE'])
  expect(aws.made).toEqual(['history'])
})

test('reads as far back as GitHub runs a workflow again, and a day', async () => {
  const { rerun, since } = judged({ [STACK_ID]: [by(OURS, 'UPDATE_ROLLBACK_COMPLETE')] })
  expect(await rerun).toEqual({ kind: 'goes-on' })
  expect(since).toEqual(['2026-10-23T12:00:00.000Z'])
})

test('asks for deleted stacks of the name only where the run left nothing in the stack itself', async () => {
  const own = judged({ [STACK_ID]: [by(OURS, 'UPDATE_ROLLBACK_COMPLETE')] })
  await own.rerun
  expect(own.aws.made).toEqual(['history'])
  const before = judged(
    {
      [STACK_ID]: [by(null, 'CREATE_COMPLETE')],
      [BEFORE]: [by(null, 'DELETE_COMPLETE'), by(OURS, 'CREATE_COMPLETE')],
    },
    { kind: 'read', value: [BEFORE, `${BEFORE}-2`] },
  )
  expect(await before.rerun).toMatchObject({ why: { kind: 'changed-since' } })
  expect(before.aws.made).toEqual(['history', 'deleted', 'history'])
})

test('a stage whose stack a newer run deleted is left alone', async () => {
  const { rerun } = judged(
    { [BEFORE]: [by(21, 'DELETE_COMPLETE'), by(OURS, 'CREATE_COMPLETE')] },
    { kind: 'read', value: [BEFORE] },
  )
  expect(await rerun).toMatchObject({ why: { kind: 'newer-run', run: 21 } })
})

test('a change set that made an empty stack is no change of it', async () => {
  const { rerun } = judged({ [STACK_ID]: [by(21, 'REVIEW_IN_PROGRESS')] })
  expect(await rerun).toEqual({ kind: 'goes-on' })
})

test('what undid a step that had failed is no end of the plan', async () => {
  const token = `tinystacks-20261123120000-r${OURS}u-1f2e3d4c`
  const { rerun } = judged({
    [STACK_ID]: [
      aStackEvent('UPDATE_COMPLETE', { token }),
      by(OURS, 'UPDATE_ROLLBACK_COMPLETE'),
      by(OURS, 'UPDATE_COMPLETE'),
    ],
  })
  expect(await rerun).toEqual({ kind: 'goes-on' })
})

test('what may not be read is refused, with the action to allow', async () => {
  const deleted = judged(
    {},
    { kind: 'unread', action: 'cloudformation:ListStacks', why: 'AccessDenied' },
  )
  await expect(deleted.rerun).rejects.toMatchObject({
    code: 'rerun-not-verified',
    exit: 3,
    hint: expect.stringContaining('allow cloudformation:ListStacks'),
  })
})
