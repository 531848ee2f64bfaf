/**
 * What is left to do for a workflow run that is run again. It finishes what it began and did not end. What
 * it ended, and what a newer run has changed, it leaves alone: its file is the old one.
 */

/** A line of a stack's history. */
export type PastOperation = {
  /** The workflow run whose operation it is of; null = a person's, or another tool's. */
  readonly run: number | null
  /** How far the operation was then. `failed`: it came to nothing, or was rolled back. */
  readonly state: 'going-on' | 'changed' | 'deleted' | 'failed'
}

export type Rerun =
  /** To be planned and judged like the stage of any other run. */
  { readonly kind: 'goes-on' } | { readonly kind: 'left-alone'; readonly why: WhyLeftAlone }

export type WhyLeftAlone =
  /** The workflow run of this id, which is a newer one, has changed the stage or tried to. */
  | { readonly kind: 'newer-run'; readonly run: number }
  | { readonly kind: 'finished' }
  /** This run finished it; it was changed since, by nobody's run or an older one's. */
  | { readonly kind: 'changed-since' }

const GOES_ON: Rerun = { kind: 'goes-on' }

/**
 * Judges a deploy. `history` is newest first, of the stack and of those of its name that were deleted
 * before; more of it never turns `left-alone` into `goes-on`. `settled`: the stack shows no sign of a
 * plan that is half carried out. A stage that this very run deleted last is made again: it is no other's.
 */
export function rerunOfDeploy(
  ours: number,
  history: readonly PastOperation[],
  settled: boolean,
): Rerun {
  const last = history.findIndex(({ run }) => run === ours)
  const since = last === -1 ? history : history.slice(0, last)
  const newer = newerRun(ours, since)
  if (newer !== null) return newer
  const state = history[last]?.state
  // What somebody tried and CloudFormation rolled back has changed nothing.
  const isChanged = since.some((step) => step.state === 'changed' || step.state === 'deleted')
  if (isChanged && (state === 'changed' || state === 'deleted'))
    return leftAlone({ kind: 'changed-since' })
  if (!isChanged && state === 'changed' && settled) return leftAlone({ kind: 'finished' })
  return newerRun(ours, history) ?? GOES_ON
}

/**
 * Judges a destroy, which cannot be undone: nothing is deleted that anybody has made or changed since
 * this run last worked on it.
 */
export function rerunOfDestroy(ours: number, history: readonly PastOperation[]): Rerun {
  const newer = newerRun(ours, history)
  if (newer !== null) return newer
  const last = history.findIndex(({ run }) => run === ours)
  return last > 0 ? leftAlone({ kind: 'changed-since' }) : GOES_ON
}

/**
 * A run that is run again keeps its id (variables reference, GITHUB_RUN_ID). That a later run has a higher
 * one is how GitHub numbers them, which no document says; the comment's header relies on it too.
 */
function newerRun(ours: number, history: readonly PastOperation[]): Rerun | null {
  const newer = history.find(({ run }) => run !== null && run > ours)?.run ?? null
  return newer === null ? null : leftAlone({ kind: 'newer-run', run: newer })
}

function leftAlone(why: WhyLeftAlone): Rerun {
  return { kind: 'left-alone', why }
}
