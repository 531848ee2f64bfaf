import { expect, test } from 'vitest'
import {
  AVOIDED,
  BLOCKS,
  BLOCK_SIZE,
  firstPortOf,
  localPort,
} from '../../src/engines/local-ports.ts'
import { DATABASES, ENGINES } from '../../src/engines/table.ts'

test('each database and each reader has a port of its own in the block, people keep the numbers', () => {
  expect(
    DATABASES.map((kind) => [localPort(24_128, kind), localPort(24_128, kind, 'reader')]),
  ).toEqual([
    [24_128, 24_129],
    [24_130, 24_131],
    [24_132, 24_133],
  ])
  const slots = DATABASES.map((kind) => ENGINES[kind].localSlot)
  expect(Math.max(...slots) + 1).toBeLessThan(BLOCK_SIZE)
})

test('no port is one that a system or Kubernetes gives away, or an engine listens at', () => {
  const first = firstPortOf(0)
  const last = firstPortOf(BLOCKS - 1) + BLOCK_SIZE - 1
  expect([first, last]).toEqual([20_000, 29_999])
  for (const kind of DATABASES) expect(ENGINES[kind].port).toBeLessThan(first)
})

test.each([22_000, 25_565, 26_257, 26_379, 27_017, 27_019, 28_017, 29_092])(
  'the block with %s, where something else listens, is avoided',
  (port) => {
    const block = Array.from({ length: BLOCKS }, (_, index) => index).find(
      (one) => firstPortOf(one) <= port && port < firstPortOf(one) + BLOCK_SIZE,
    )
    expect(AVOIDED.has(block ?? -1)).toBe(true)
  },
)

test('what is avoided is little', () => {
  expect(AVOIDED.size).toBeLessThan(20)
})
