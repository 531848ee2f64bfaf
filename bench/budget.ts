/** Calls by action: `{ "cloudformation:DescribeStacks": 3 }`. */
export type Counts = Readonly<Record<string, number>>

/** What is polled during an operation: only the first call of each does not count as polling. */
const POLLED: ReadonlySet<string> = new Set([
  'cloudformation:DescribeChangeSet',
  'cloudformation:DescribeStackEvents',
  'cloudformation:DescribeStacks',
])

export type Split = {
  /** Action and count, polling left out, in the counts' order. */
  readonly calls: readonly (readonly [string, number])[]
  readonly total: number
  /** Repeats of what is polled. */
  readonly polling: number
}

/** Separates what an operation needs from its polling. */
export function split(counts: Counts): Split {
  const calls = Object.entries(counts).map(([action, count]): [string, number] => [
    action,
    POLLED.has(action) ? Math.min(count, 1) : count,
  ])
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const total = calls.reduce((sum, [, count]) => sum + count, 0)
  return { calls, total, polling: all - total }
}
