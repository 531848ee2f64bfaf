/** Waits for databases with which AWS is busy: it refuses changes meanwhile, in the middle of an update. */
import { DATABASES, SQL_KINDS } from '../engines/table.ts'
import { pause } from '../inspect/backoff.ts'
import { during, since } from '../inspect/during.ts'
import { storageText } from '../inspect/reported.ts'
import { readLive } from '../inspect/live/live.ts'
import type { LiveFacts } from '../facts/databases.ts'
import { valueOf } from '../facts/live.ts'
import { stateMessages as words } from '../plan/messages/live/states.ts'
import type { StepKind } from '../plan/model/step.ts'
import { shownState } from '../plan/states/state-refusals.ts'
import { touchedStates, type TouchedState } from '../plan/states/touched.ts'
import { inspectAfterStep } from './inspect-after-step.ts'
import type { ApplyContext } from './operation.ts'
import { stackOf, type Carried, type Run } from './run.ts'
import { refusedBecause } from './stage-failure.ts'

/** An hour at 5 s per poll. */
const MAX_POLLS = 720

/** The steps before which AWS may have been made busy. `change-storage` inspects the stage first, and then waits. */
const WAITS: ReadonlySet<StepKind> = new Set<StepKind>([
  'snapshot',
  'promote',
  'upgrade-readers',
  'add-nodes',
  'failover-off',
  'lift-protection',
  'update',
])

/** Waits before a step that changes a database. `taken`: the step before it. */
export async function idleBefore(
  context: ApplyContext,
  run: Run,
  step: StepKind,
  taken: StepKind | undefined,
): Promise<Carried> {
  if (!WAITS.has(step) || run.inspection.found === null) return { kind: 'done', run }
  // While RDS takes a snapshot it changes nothing, and it may be done only some time after the snapshot is.
  const seen = taken === 'snapshot' ? await look(context, run) : run.inspection.live
  return awaitDatabases(context, run, seen)
}

/**
 * Waits until AWS is done with every database that the plan touches, if it is busy with one of `seen`. What it did
 * may have changed them, so the stage is inspected again after a wait.
 */
export async function awaitDatabases(
  context: ApplyContext,
  run: Run,
  seen: LiveFacts,
): Promise<Carried> {
  const busy = busyOnes(run, seen)
  if (busy.length === 0) return { kind: 'done', run }
  for (const one of busy) context.onProgress(words.waiting(shown(run, one)))
  const left = await untilIdle(context, run, seen)
  if (left.length > 0) {
    await discard(context, run)
    const { plan, found } = run.inspection
    const reasons = left.map((one) => words.waitedInVain(shown(run, one)))
    return refusedBecause(plan.stack, found?.status ?? null, reasons)
  }
  await discard(context, run)
  return inspectAfterStep(context, run, null)
}

/** Those that are still busy at the end. */
function untilIdle(
  context: ApplyContext,
  run: Run,
  seen: LiveFacts,
): Promise<readonly TouchedState[]> {
  const { clock } = context
  let live = seen
  const waiting = since(clock, () =>
    busyOnes(run, live).map((one) => ({
      what: words.busy(shown(run, one)),
      more: reportedBy(live, one.identifier),
    })),
  )
  return during(clock, waiting, async () => {
    for (let attempt = 0; ; attempt++) {
      await clock.sleep(pause(attempt))
      live = await look(context, run)
      const busy = busyOnes(run, live)
      if (busy.length === 0 || attempt === MAX_POLLS) return busy
    }
  })
}

/** How far RDS says that it is with the storage of this instance; null = it does not. */
function reportedBy(live: LiveFacts, identifier: string): string | null {
  const all = SQL_KINDS.flatMap((kind) => [valueOf(live[kind]), valueOf(live.readers?.[kind])])
  return storageText(all.find((facts) => facts?.identifier === identifier))
}

function look({ aws }: ApplyContext, run: Run): Promise<LiveFacts> {
  const { plan } = run.inspection
  const touched = new Set(plan.databases.map(({ database }) => database))
  return readLive(
    aws,
    stackOf(run),
    DATABASES.filter((kind) => touched.has(kind)),
  )
}

function busyOnes({ inspection: { input, plan } }: Run, live: LiveFacts): readonly TouchedState[] {
  return touchedStates({ ...input, live }, plan.databases).filter(
    ({ handling }) => handling.may === 'wait',
  )
}

function shown({ inspection }: Run, one: TouchedState) {
  return shownState(one, inspection.stage.region)
}

async function discard({ aws }: ApplyContext, { inspection }: Run): Promise<void> {
  if (inspection.changeSet) await aws.stacks.discardChangeSet(inspection.changeSet.handle)
}
