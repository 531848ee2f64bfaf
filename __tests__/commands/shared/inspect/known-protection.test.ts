import { expect, it } from 'vitest'
import { withKnownProtection } from '../../../../src/commands/shared/inspect/known-protection.ts'
import type { InspectedStage } from '../../../../src/commands/shared/inspect/inspect-stages.ts'
import { TinystacksError } from '../../../../src/errors.ts'
import { anAws, aStack } from '../../../builders/aws.ts'

/** Stages whose protection a region's list has left out, and what reading it came to. */
function stages(count: number, more: object = {}, describe = read) {
  const asked: string[] = []
  const flight = { now: 0, most: 0 }
  const aws = anAws({
    stacks: {
      describe: async (id) => {
        asked.push(id)
        flight.most = Math.max(flight.most, (flight.now += 1))
        await new Promise(setImmediate)
        flight.now -= 1
        return describe(id)
      },
    },
  })
  const inspections = Array.from({ length: count }, (_, index) => ({
    context: { aws },
    found: aStack({ id: `arn-${String(index)}`, terminationProtection: null }),
    stage: { protected: true },
    plan: { action: 'none' },
    ...more,
  })) as unknown as InspectedStage[]
  return { inspections, asked, flight }
}

const read = (id: string): Promise<ReturnType<typeof aStack>> =>
  Promise.resolve(aStack({ id, terminationProtection: true }))

const known = (all: readonly InspectedStage[]): readonly unknown[] =>
  all.map(({ found }) => found?.terminationProtection)

it('is read of every stage, eight side by side, each with its own', async () => {
  const { inspections, asked, flight } = stages(20)
  const all = await withKnownProtection(inspections)
  expect(known(all)).toEqual(Array.from({ length: 20 }, () => true))
  expect(all.map(({ found }) => found?.id)).toEqual(inspections.map(({ found }) => found?.id))
  expect([asked.length, flight.most]).toEqual([20, 8])
})

it.each([
  ['something is to do', { plan: { action: 'update' } }],
  ['a stage is not protected', { stage: { protected: false } }],
  ['it is known', { found: aStack({ terminationProtection: false }) }],
  ['there is no stack', { found: null }],
])('is not read where %s', async (_why, more) => {
  const { inspections, asked } = stages(2, more)
  expect(await withKnownProtection(inspections)).toEqual(inspections)
  expect(asked).toEqual([])
})

it('is left for its turn where one stage has something to do', async () => {
  const [quiet, busy] = [stages(1), stages(1, { plan: { action: 'update' } })]
  const both = [...quiet.inspections, ...busy.inspections]
  expect(await withKnownProtection(both)).toEqual(both)
  expect(quiet.asked).toEqual([])
})

it('stays unknown where AWS refuses the call, and a fault of ours is thrown', async () => {
  const refused = stages(2, {}, () =>
    Promise.reject(new TinystacksError('access-denied', 'not allowed', { exit: 1 })),
  )
  expect(known(await withKnownProtection(refused.inspections))).toEqual([null, null])
  const broken = stages(2, {}, () => Promise.reject(new TypeError('a fault')))
  await expect(withKnownProtection(broken.inspections)).rejects.toThrow('a fault')
})
