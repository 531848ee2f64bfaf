import { expect, test } from 'vitest'
import { inStep } from '../../../src/inspect/stack/in-step.ts'

test('the first one that waits is asked, and the others once it is over', async () => {
  const together = inStep()
  const [first, other] = [together.join(), together.join()]
  expect(first.first).toBeNull()
  first.looked(3)
  let told: number | undefined
  const waits = other.first?.then((looks) => {
    told = looks
  })
  await Promise.resolve()
  expect(told).toBeUndefined()
  first.end()
  await waits
  expect(told).toBe(3)
})

test('one that takes long keeps nobody waiting', async () => {
  const together = inStep()
  const [first, other] = [together.join(), together.join()]
  for (const looks of [1, 2, 3, 4, 5, 6, 7, 8, 9]) first.looked(looks)
  expect(await other.first).toBe(9)
  expect(together.join().first).toBeNull()
})

test('whoever comes after its end is the first one again', () => {
  const together = inStep()
  together.join().end()
  const next = together.join()
  expect(next.first).toBeNull()
  expect(together.join().first).not.toBeNull()
})

test('the end of one that was followed ends nothing', () => {
  const together = inStep()
  together.join()
  together.join().end()
  expect(together.join().first).not.toBeNull()
})
