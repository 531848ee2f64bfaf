/**
 * Takes snapshots before data is lost: nothing changes until all of them are available. A later run of the
 * same plan reuses the snapshots of a run that was interrupted.
 */
import { isCache, type DatabaseKind } from '../../engines/table.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import { TinystacksError } from '../../errors.ts'
import type { Fact } from '../../facts/fact.ts'
import type { StackFacts } from '../../facts/stack/stack.ts'
import { identityOf } from '../../facts/physical-identity.ts'
import { snapshotSource, type SnapshotSource } from '../../facts/snapshot-source.ts'
import { databasesAtRisk } from '../../plan/removal/snapshot-first.ts'
import type { Snapshot } from '../../ports/aws.ts'
import type { FinalSnapshot } from '../../plan/messages/restore.ts'
import { snapshotMessages as words } from '../../plan/messages/deploy/snapshots.ts'
import { valueOf } from '../../facts/live.ts'
import { useOfSnapshot } from '../../facts/states/snapshots.ts'
import { beginOfSnapshot, snapshotName, snapshotPrefix } from '../../inspect/names.ts'
import type { StepOf } from '../../plan/model/step.ts'
import type { ApplyContext } from '../operation.ts'
import { stackOf, type Carried, type Run } from '../run.ts'
import { refuseOthers } from '../others.ts'
import { failureBeforeChange, refusedBecause, withRemarks } from '../stage-failure.ts'
import { pause } from '../../inspect/backoff.ts'
import { during, since } from '../../inspect/during.ts'
import { waitMessages } from '../../plan/messages/deploy/waits.ts'
import type { StageInspection } from '../../inspect/inspect-stage.ts'

/** 8 hours at 5 s per poll. */
const MAX_POLLS = 5760
/** A snapshot that was just started may not be listed yet: polls without it before giving up. */
const MAX_POLLS_UNLISTED = 60
/** Age in milliseconds up to which a finished snapshot is reused. An older one misses too many recent writes. */
const SERVES_AGAIN = 3_600_000

export type SnapshotsTaken =
  /** `notes`: a sentence for each snapshot, with its name and how to restore it. */
  | {
      readonly kind: 'taken'
      readonly snapshots: readonly FinalSnapshot[]
      readonly notes: readonly string[]
    }
  | { readonly kind: 'failed'; readonly remarks: readonly string[] }
  /** A database was deleted meanwhile, or somebody else changes the stack. */
  | { readonly kind: 'gone'; readonly remarks: readonly string[] }

/** A database to take a snapshot of. */
export type Subject = SnapshotSource & {
  /** `prod/postgres`, for sentences. */
  readonly name: string
  /** Prefix of the snapshot's name, shared by all snapshots of this database that runs of the same plan take. */
  readonly prefix: string
  /** For a Redis whose engine changes, the engine to go back to; null if the engine stays. */
  readonly engine: string | null
}

type Context = Pick<ApplyContext, 'aws' | 'clock' | 'onProgress'>
/** The agreed plan and what it was decided from. */
type Agreed = Pick<StageInspection, 'stage' | 'plan' | 'input' | 'live'>

/**
 * Takes a snapshot of each database that the plan takes rows from, and of a Redis whose engine changes, and
 * waits for all of them.
 */
export async function snapshotFirst(
  context: ApplyContext,
  run: Run,
  { databases }: StepOf<'snapshot'>,
): Promise<Carried> {
  const { inspection } = run
  const found = stackOf(run)
  const taken = await takeSnapshots(context, subjectsOf(inspection, databases, found), found)
  if (taken.kind === 'taken') return { kind: 'done', run: { ...run, taken: taken.notes } }
  if (inspection.changeSet) await context.aws.stacks.discardChangeSet(inspection.changeSet.handle)
  return taken.kind === 'gone'
    ? refusedBecause(inspection.plan.stack, found.status, taken.remarks)
    : withRemarks(failureBeforeChange(found), ...taken.remarks)
}

/**
 * Takes a snapshot of each subject and waits for all of them. Without subjects it costs no call. `found`: their stack.
 * While somebody else changes it none is taken: RDS refuses to change what a snapshot is taken of.
 */
export async function takeSnapshots(
  context: Context,
  subjects: readonly Subject[],
  found: StackFacts,
): Promise<SnapshotsTaken> {
  if (subjects.length === 0) return { kind: 'taken', snapshots: [], notes: [] }
  const results = await Promise.all(
    subjects.map(async (subject): Promise<SnapshotsTaken> => {
      try {
        return await snapshotOf(context, subject, found)
      } catch (error) {
        if (!(error instanceof TinystacksError)) throw error
        return {
          kind: /^(database-gone|stack-changed)$/.test(error.code) ? 'gone' : 'failed',
          remarks: [words.notTaken(subject.name, error.message)],
        }
      }
    }),
  )
  const remarks = results.flatMap((one) => (one.kind === 'taken' ? [] : one.remarks))
  const taken = results.filter((one) => one.kind === 'taken')
  const notes = taken.flatMap((one) => one.notes)
  if (remarks.length === 0)
    return { kind: 'taken', snapshots: taken.flatMap(({ snapshots }) => snapshots), notes }
  const isGone = results.some(({ kind }) => kind === 'gone')
  return { kind: isGone ? 'gone' : 'failed', remarks: [...remarks, ...notes] }
}

/** What to take snapshots of. A Redis whose engine changes would be restored with its current engine. */
export function subjectsOf(
  { stage, plan, input, live }: Agreed,
  kinds: readonly DatabaseKind[],
  { databases }: DeployedStage,
): readonly Subject[] {
  return databasesAtRisk(plan.databases, input).flatMap(({ database, why }): Subject[] => {
    const { identifier } = databases[database]
    if (!kinds.includes(database) || identifier === null) return []
    const name = `${plan.stage}/${database}`
    const prefix = snapshotPrefix(stage, database, plan.fingerprint, identityOf(database, live))
    const running = isCache(database) ? valueOf(live[database])?.engine : null
    const source = snapshotSource(database, identifier, live)
    return [{ ...source, name, prefix, engine: (why === 'engine' && running) || null }]
  })
}

async function snapshotOf(
  context: Context,
  subject: Subject,
  found: StackFacts,
): Promise<SnapshotsTaken> {
  const { database, identifier, name, prefix, engine } = subject
  const { aws, onProgress } = context
  const earlier = serving(await listed(context, subject), prefix, aws.now())
  const snapshot = earlier ?? snapshotName(prefix, aws.now())
  if (earlier === null) {
    await refuseOthers(aws, found)
    await aws.snapshots.take(subject, snapshot)
  }
  onProgress(earlier === null ? words.begun(name, snapshot) : words.again(name, snapshot))
  const failed = await untilAvailable(context, database, snapshot)
  if (failed !== null)
    return { kind: 'failed', remarks: [words.notAvailable(name, snapshot, failed)] }
  const of: FinalSnapshot = { database, region: aws.region, identifier, snapshot }
  const backTo = engine === null ? of : { ...of, engine }
  return { kind: 'taken', snapshots: [backTo], notes: [words.taken(name, backTo)] }
}

async function listed({ aws }: Context, source: SnapshotSource): Promise<readonly Snapshot[]> {
  return readable(await aws.snapshots.of(source)) ?? []
}

/** @throws TinystacksError snapshots-unread (exit 1): a snapshot that cannot be followed protects nothing */
function readable<T>(fact: Fact<T>): T | undefined {
  if (fact.kind === 'unread')
    throw new TinystacksError('snapshots-unread', `${fact.action} ${fact.why}`, { exit: 1 })
  return valueOf(fact)
}

/** A snapshot for this same plan that is still being created or is recent enough. */
function serving(snapshots: readonly Snapshot[], prefix: string, now: Date): string | null {
  const earlier = snapshots.find(({ name, status }) => {
    const begun = beginOfSnapshot(prefix, name)
    if (begun === null) return false
    // One of a clock that was ahead of AWS's is as old as nobody knows.
    const isRecent = Math.abs(now.getTime() - begun.getTime()) <= SERVES_AGAIN
    return isBeingMade(status) || (isReady(status) && isRecent)
  })
  return earlier?.name ?? null
}

/** Why the snapshot did not become available: its last status; null if it did. */
function untilAvailable(
  context: Context,
  database: DatabaseKind,
  name: string,
): Promise<string | null> {
  const { aws, clock } = context
  const what = waitMessages.snapshot(database, name)
  let percent: number | null = null
  const waiting = since(clock, () => [
    { what, more: percent === null ? null : waitMessages.percent(percent) },
  ])
  return during(clock, waiting, async () => {
    for (let look = 0; look < MAX_POLLS; look++) {
      const snapshot = readable(await aws.snapshots.named(database, name))
      if (snapshot !== undefined && isReady(snapshot.status)) return null
      if (snapshot === undefined && look >= MAX_POLLS_UNLISTED) return words.notListed
      if (snapshot !== undefined && !isBeingMade(snapshot.status)) return snapshot.status
      percent = snapshot?.percent ?? null
      await clock.sleep(pause(look))
    }
    return words.stillCreating
  })
}

function isBeingMade(status: string): boolean {
  return useOfSnapshot(status) === 'being-made'
}

function isReady(status: string): boolean {
  return useOfSnapshot(status) === 'ready'
}
