/** Whether somebody else is at work on a stack, as the last look before a write tells. */
import { describe, expect, test } from 'vitest'
import { deletedByOthers, doneByOthers, protectedByOthers } from '../../src/apply/others.ts'
import type { DeployedStack } from '../../src/facts/stack/stack.ts'
import { decode } from '../../src/template/index.ts'
import { UNDERWAY_OUTPUT } from '../../src/template/state/output-keys.ts'
import { aClock, anAws, aStack } from '../builders/aws.ts'

const KNOWN = aStack({ updatedAt: '2026-11-23T11:00:00.000Z', terminationProtection: true })

/** Each look shows the next of these; the last one stays. */
function showing(...shown: readonly (DeployedStack | null)[]) {
  const left = [...shown]
  const next = (): DeployedStack | null => (left.length > 1 ? left.shift() : left[0]) ?? null
  return anAws({ stacks: { describe: () => Promise.resolve(next()) } })
}

test.each<[what: string, now: DeployedStack | null, says: string | null]>([
  ['nobody', KNOWN, null],
  ['an update that runs', { ...KNOWN, status: 'UPDATE_IN_PROGRESS' }, 'another operation'],
  [
    'its clean-up',
    { ...KNOWN, status: 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS' },
    'another operation',
  ],
  ['an update that has ended', { ...KNOWN, updatedAt: '2026-11-23T12:00:00.000Z' }, 'has changed'],
  ['a deletion', { ...KNOWN, status: 'DELETE_IN_PROGRESS' }, 'is deleting it'],
  ['a deletion that has ended', null, 'has deleted'],
])('doneByOthers sees %s', async (_what, now, says) => {
  const told = await doneByOthers(showing(now), KNOWN)
  expect(told).toEqual(says === null ? null : expect.stringContaining(says))
})

/** As a deploy of a plan that removes Postgres leaves it. */
const REMOVES = 'plan=1 asked=2 postgres=remove/snapshot//remove'

describe('who decides over protection that is to be put back', () => {
  const noted = (note: string): DeployedStack => ({
    ...KNOWN,
    outputs: { ...KNOWN.outputs, [UNDERWAY_OUTPUT]: note },
  })
  const ask = async (...shown: readonly (DeployedStack | null)[]) => {
    const said: string[] = []
    const clock = aClock()
    const context = { aws: showing(...shown), clock, onProgress: (text: string) => said.push(text) }
    const others = await protectedByOthers(context, decode(KNOWN), 'ours')
    return { others, said, slept: clock.slept.length }
  }

  test.each<[what: string, now: DeployedStack | null, says: string | null]>([
    ['whoever lifted it', noted('ours'), null],
    ['whoever lifted it, without a note', KNOWN, null],
    ['another deploy that deletes a database, by its note', noted(REMOVES), 'another deploy'],
    ['one of a later version, by its note', noted('what is this'), 'another deploy'],
    ['not one that deletes none', noted('plan=1 asked=2 postgres=in-place/kept//'), null],
    ['a destroy', { ...KNOWN, terminationProtection: false }, 'termination protection'],
    ['a deletion', { ...KNOWN, status: 'DELETE_IN_PROGRESS' }, 'is deleting it'],
    ['nobody, of what is gone', null, 'has deleted'],
  ])('%s', async (_what, now, says) => {
    const { others } = await ask(now)
    expect(others).toEqual(says === null ? null : expect.stringContaining(says))
  })

  test('an operation that runs is waited for, and then it is asked', async () => {
    const busy = { ...KNOWN, status: 'UPDATE_IN_PROGRESS' }
    const { others, said, slept } = await ask(busy, busy, noted(REMOVES))
    expect(others).toContain('another deploy')
    expect(said).toEqual([expect.stringContaining('UPDATE_IN_PROGRESS')])
    expect(slept).toBe(2)
  })

  const OFF = { ...KNOWN, terminationProtection: false }

  test('a read from before protection was turned on again is not taken for a destroy', async () => {
    expect((await ask(OFF, OFF, OFF, KNOWN)).others).toBeNull()
    expect((await ask(OFF, OFF, OFF, OFF)).others).toContain('termination protection')
  })

  test('nor is it right before the change set is executed', async () => {
    const aws = showing(OFF, OFF, OFF, KNOWN)
    expect(await deletedByOthers({ aws, clock: aClock() }, KNOWN)).toBeNull()
  })

  test('a stack that was unprotected before is not taken for one that somebody destroys', async () => {
    const deleted = (now: DeployedStack | null, known: DeployedStack) =>
      deletedByOthers({ aws: showing(now), clock: aClock() }, known)
    expect(await deleted(OFF, OFF)).toBeNull()
    expect(await deleted(OFF, KNOWN)).toContain('termination protection')
    expect(await deleted(null, KNOWN)).toContain('has deleted')
  })
})
