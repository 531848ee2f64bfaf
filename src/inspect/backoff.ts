/** Milliseconds between two polls of the same thing. */
const FIRST = 250
const GROWTH = 1.4
/** 5 s stays under the rate limit with many stacks; completion is noticed 2.5 s late on average. */
const LONGEST = 5000

/** Milliseconds to wait before attempt number `attempt` (0-based): short at first, then 5 s. */
export function pause(attempt: number): number {
  return Math.min(LONGEST, FIRST * GROWTH ** attempt)
}
