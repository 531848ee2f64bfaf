/** Milliseconds between two looks at the same thing. */
const FIRST = 250
const GROWTH = 1.4
/** One look in 5 s is what AWS bears for many stacks at once, and ends a deploy 2.5 s late on average. */
const LONGEST = 5000

/** How long to wait before look number `look` (0-based), in milliseconds: quick at first, then 5 s. */
export function pause(look: number): number {
  return Math.min(LONGEST, FIRST * GROWTH ** look)
}
