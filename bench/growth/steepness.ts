import type { Usage } from './usage.ts'

/** What a file of so many stages takes. */
export type Measured = { readonly stages: number; readonly usage: Usage }

/**
 * What each stage takes between the two largest files, as a multiple of what it takes from the smallest to the second
 * largest: 1 where it is linear. Throws with fewer than three files, given by size.
 */
export function steepness(measured: readonly Measured[], figure: keyof Usage): number {
  const [smallest, large, largest] = [measured[0], measured.at(-2), measured.at(-1)]
  if (measured.length < 3 || !smallest || !large || !largest)
    throw new Error('three sizes are needed')
  return slope(large, largest, figure) / slope(smallest, large, figure)
}

function slope(from: Measured, to: Measured, figure: keyof Usage): number {
  return (to.usage[figure] - from.usage[figure]) / (to.stages - from.stages)
}
