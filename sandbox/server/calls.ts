/** Counts the calls of each action: `{ "cloudformation:DescribeStacks": 3 }`. */
export type CallCounter = {
  readonly count: (service: string, action: string) => void
  readonly counts: () => Readonly<Record<string, number>>
  readonly reset: () => void
}

/** A counter that starts at nothing. */
export function createCallCounter(): CallCounter {
  const calls = new Map<string, number>()
  return {
    count: (service, action) => {
      const key = `${service}:${action}`
      calls.set(key, (calls.get(key) ?? 0) + 1)
    },
    counts: () => Object.fromEntries([...calls].sort(([a], [b]) => (a < b ? -1 : 1))),
    reset: () => {
      calls.clear()
    },
  }
}
