/**
 * Proves that a removed database is gone and has left its final snapshot: CloudFormation reports success even
 * if it gave up deleting it (coverage-roadmap#744).
 */
import { byFamily } from '../../engines/table.ts'
import type { Fact } from '../../facts/fact.ts'
import { handlingOf } from '../../facts/states/databases.ts'
import { isGoing } from '../../facts/states/handling.ts'
import type { Removal } from '../../plan/removal/removals.ts'
import type { Aws } from '../../ports/aws.ts'
import type { Clock } from '../../ports/ports.ts'
import {
  removalMessages as words,
  restoreMessages,
  type FinalSnapshot,
} from '../../plan/messages/restore.ts'
import { pause } from '../../inspect/backoff.ts'
import { during, since } from '../../inspect/during.ts'
import { waitMessages } from '../../plan/messages/deploy/waits.ts'
import type { ApplyContext } from '../operation.ts'
import type { Carried, Run, SnapshotsBefore } from '../run.ts'

/** Proves that the databases removed by the last update are gone, and reports their final snapshots. */
export async function proveRemoval(context: ApplyContext, run: Run): Promise<Carried> {
  const { inspection, removal, stack } = run
  if (removal === null) return { kind: 'done-already', run }
  const { stage } = inspection.plan
  const { failures, kept } = await proveRemoved(context, stage, removal.all, removal.before)
  const notes = kept.map((one) => restoreMessages.now(`${stage}/${one.database}`, one))
  if (failures.length === 0)
    return { kind: 'done', run: { ...run, notes: [...run.notes, ...notes] } }
  const remarks = [...failures, ...notes]
  return {
    kind: 'failed',
    failure: { status: stack?.status ?? null, cause: null, line: null, remarks },
  }
}

export async function snapshotsBefore(
  aws: Aws,
  removals: readonly Removal[],
): Promise<SnapshotsBefore> {
  return new Map(
    await Promise.all(
      removals
        .filter(({ data }) => data === 'snapshot')
        .map(async (removal) => [removal.identifier, await snapshotsOf(aws, removal)] as const),
    ),
  )
}

export type Proof = {
  /** A sentence for each database that did not end as it should have. */
  readonly failures: readonly string[]
  /** The final snapshots that were found. */
  readonly kept: readonly FinalSnapshot[]
}

type Context = {
  readonly aws: Aws
  readonly clock: Clock
  /** Receives what could not be read: it is neither proven nor disproven. */
  readonly onNotice: (text: string) => void
}

/** Looks up each database and its final snapshot. `stage` appears in the sentences. */
export async function proveRemoved(
  context: Context,
  stage: string,
  removals: readonly Removal[],
  before: SnapshotsBefore,
): Promise<Proof> {
  const proofs = await Promise.all(
    removals.map((removal) => proveOne(context, `${stage}/${removal.database}`, removal, before)),
  )
  return {
    failures: proofs.flatMap(({ failures }) => failures),
    kept: proofs.flatMap(({ kept }) => kept),
  }
}

async function proveOne(
  context: Context,
  name: string,
  removal: Removal,
  before: SnapshotsBefore,
): Promise<Proof> {
  const { identifier, database } = removal
  const failures: string[] = []
  const instance = await whenDeleted(context, removal)
  if (instance.kind === 'read') failures.push(words.stillThere(name, identifier))
  if (instance.kind === 'unread')
    context.onNotice(words.goneNotVerified(name, identifier, instance.action, instance.why))
  if (removal.data !== 'snapshot') return { failures, kept: [] }

  const earlier = before.get(identifier)
  const now = await snapshotsOf(context.aws, removal)
  const unread = [earlier, now].find((fact) => fact?.kind === 'unread')
  if (unread?.kind === 'unread') {
    context.onNotice(words.snapshotNotVerified(name, unread.action, unread.why))
    return { failures, kept: [] }
  }
  const known = new Set(earlier?.kind === 'read' ? earlier.value : [])
  const snapshot = (now.kind === 'read' ? now.value : []).find((one) => !known.has(one))
  if (snapshot === undefined)
    return { failures: [...failures, words.noSnapshot(name, identifier)], kept: [] }
  return { failures, kept: [{ database, region: context.aws.region, identifier, snapshot }] }
}

/** Polls of an instance that is still `deleting` before it counts as not deleted. */
const MAX_POLLS = 30

function whenDeleted(
  { aws, clock }: Context,
  removal: Removal,
): Promise<Fact<{ readonly status: string }>> {
  const { database, identifier } = removal
  const what = waitMessages.deletion(database, identifier)
  const waiting = since(clock, () => [{ what }])
  return during(clock, waiting, async () => {
    for (let attempt = 0; ; attempt++) {
      const fact = await instanceOf(aws, removal)
      if (
        fact.kind !== 'read' ||
        !isGoing(handlingOf(database, fact.value.status)) ||
        attempt === MAX_POLLS
      )
        return fact
      await clock.sleep(pause(attempt))
    }
  })
}

function instanceOf(
  { live }: Aws,
  { database, identifier }: Removal,
): Promise<Fact<{ readonly status: string }>> {
  return byFamily<Promise<Fact<{ readonly status: string }>>>(database, {
    sql: async () => (await live.sql([identifier])).get(identifier) ?? { kind: 'absent' },
    cache: () => live.redis(identifier),
  })
}

async function snapshotsOf(aws: Aws, removal: Removal): Promise<Fact<readonly string[]>> {
  const fact = await aws.snapshots.of(removal)
  return fact.kind === 'read' ? { kind: 'read', value: fact.value.map(({ name }) => name) } : fact
}
