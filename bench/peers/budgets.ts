/**
 * How many times as much as the best of the others we may take, by row. The goal is to be behind nobody: what is over 1
 * leaves room for what a busy machine does to a single run.
 */

/** Of calls that depend on no clock. */
const EXACT = 1
/** A look more, where the stack has not ended yet when it is asked for. */
const LOOKS = 1.4
/** Of times. A busy machine is busy for whoever runs at that moment. */
const TIMED = 1.15

export const BUDGETS = {
  'no-op': { seconds: TIMED, calls: EXACT },
  create: { seconds: TIMED, calls: LOOKS },
  change: { seconds: TIMED, calls: LOOKS },
  plan: { seconds: TIMED, calls: EXACT },
  'many deployed': { seconds: TIMED, calls: EXACT },
  'many planned': { seconds: TIMED, calls: EXACT },
  throttled: { seconds: TIMED },
  faults: { failed: EXACT },
  waiting: { seconds: TIMED },
  lag: { seconds: EXACT },
} as const
