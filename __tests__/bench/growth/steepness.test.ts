import { expect, test } from 'vitest'
import { steepness, type Measured } from '../../../bench/growth/steepness.ts'

function growing(cost: (stages: number) => number): readonly Measured[] {
  return [1, 10, 100, 1000].map((stages) => ({
    stages,
    usage: { milliseconds: 200 + cost(stages), mebibytes: 0 },
  }))
}

test('what grows with the stages alone has a steepness of 1, however much each takes', () => {
  expect(
    steepness(
      growing((n) => 3 * n),
      'milliseconds',
    ),
  ).toBeCloseTo(1)
})

test('what compares each stage with all others is steeper, and what compares each pair is ten times as steep', () => {
  expect(
    steepness(
      growing((n) => n * Math.log2(n)),
      'milliseconds',
    ),
  ).toBeGreaterThan(1.3)
  expect(
    steepness(
      growing((n) => n * n),
      'milliseconds',
    ),
  ).toBeGreaterThan(10)
})

test('two sizes tell nothing of growth', () => {
  expect(() => steepness(growing((n) => n).slice(2), 'milliseconds')).toThrow('three sizes')
})
