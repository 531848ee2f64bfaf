/** The median; of an even number of values, the mean of the middle two. Throws without values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[sorted.length >> 1]]
  if (low === undefined || high === undefined) throw new Error('nothing was measured')
  return (low + high) / 2
}
