import type { Engines } from '../machines.ts'

/** No engines at all: every instance is metadata only, for the reason given. */
export function noEngines(reason: string): Engines {
  const done = (): Promise<void> => Promise.resolve()
  return {
    start: () => Promise.resolve({ unavailable: reason }),
    snapshot: done,
    setPassword: done,
    stop: done,
    remove: done,
    close: done,
  }
}
