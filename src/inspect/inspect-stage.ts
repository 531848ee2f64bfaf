/**
 * Reads a stage's current state and what CloudFormation would do to it: everything its plan is decided from.
 * Changes nothing (`AwsReads`) apart from creating a change set, which the caller executes or discards.
 */
import type { ResolvedStage } from '../config/resolved.ts'
import type { LiveFacts } from '../facts/databases.ts'
import { stackState } from '../facts/stack/stack-state.ts'
import {
  scanNotes,
  planStage,
  orphanRefusals,
  quotasOfNew,
  wanted,
  written,
  type StageInput,
} from '../plan/index.ts'
import type { StagePlan } from '../plan/model/types.ts'
import { newAccount } from '../plan/ownership/account-guard.ts'
import { lacksZones } from '../plan/refusals/own-zones.ts'
import { missingDatabases } from '../plan/gone/missing.ts'
import { checkOwnership } from '../plan/ownership/check-ownership.ts'
import type { DeployedStage } from '../template/index.ts'
import type { RenderedStage } from '../template/types.ts'
import { guardAccount, guardServiceRole } from './account.ts'
import type { PreparedChangeSet } from './stack/change-set.ts'
import { waitUntilIdle, unusable } from './stack/current-stack.ts'
import { readExternalFacts } from './external-facts.ts'
import {
  check,
  inputOf,
  asWrittenWithoutChanges,
  type Facts,
  type StageBasis,
  type Findings,
} from './stage-basis.ts'
import { goneInRollback } from './live/gone-in-rollback.ts'
import { obstacleToRollback } from './stack/half-done.ts'
import { inspectDeployed } from './inspect-deployed.ts'
import { liveWithout } from './live/live.ts'
import { withinQuotas } from './quotas/within-quotas.ts'
import { keepSecretCopies } from './secret-copies.ts'
import { lookAlone } from './live/shared-look.ts'
import type { StageContext } from './stage-context.ts'

export type StageInspection = {
  /** The stage as written in the file; a later inspection starts from it again. */
  readonly asked: ResolvedStage
  /** The stage adjusted to what is running: nothing shrinks, nothing is downgraded. */
  readonly stage: ResolvedStage
  readonly rendered: RenderedStage
  /** The stack that has the stage's name, whatever its status. */
  readonly found: DeployedStage | null
  readonly live: LiveFacts
  readonly changeSet: PreparedChangeSet | null
  /** What `plan` was decided from. */
  readonly input: StageInput
  readonly plan: StagePlan
}

/**
 * Inspects one stage. Calls of CloudFormation: 2 if nothing changed (3 if unprotected), 4 otherwise. At most one more
 * of each kind looks at what runs, for all stages of the region together (shared-look.ts).
 */
export async function inspectStage(
  context: StageContext,
  asked: ResolvedStage,
): Promise<StageInspection> {
  try {
    return await withinQuotas(context, await inspect(context, asked))
  } finally {
    context.look?.leave()
    context.quotas?.leave()
  }
}

async function inspect(context: StageContext, asked: ResolvedStage): Promise<StageInspection> {
  const found = await waitUntilIdle(context, asked.stackName)
  await guardAccount(context, asked, found)
  guardServiceRole(context, asked, found)
  const state = stackState(found?.status ?? null)
  const deployed = state === 'absent' || state === 'failed-create' ? null : found
  const ownership = checkOwnership(
    context,
    asked,
    state === 'absent' ? null : found,
    context.locate,
  )
  const isOwn = ownership.refusals.length === 0
  const seen = startLook(context, isOwn && found && isStill(found) ? deployed : null)
  // Beside what the template is made of, since a new stage has nothing that its plan would be refused for.
  if (found === null && isOwn) context.quotas?.expect?.(quotasOfNew(asked))
  const { stage: copied, notes: copies } = await keepSecretCopies(context, asked, deployed)
  const external = await readExternalFacts(context, copied, deployed)
  const asWritten = written(copied, external, deployed)
  const basis = { context, asked, written: asWritten, found, deployed, external, copies, ownership }
  const stage = wanted(asWritten, external, deployed)
  if (ownership.refusals.length > 0) return decide(basis, asWrittenWithoutChanges(basis, stage))
  if (!deployed) return inspectNew(basis, stage)
  if (state === 'half-done') return inspectHalfDone(basis, stage, deployed, await seen)
  if (state === 'busy' || state === 'stuck') {
    const refusals = [unusable(deployed, state, null, context.locate(['stages', asked.name]).line)]
    const facts = { ...asWrittenWithoutChanges(basis, stage), seen: await seen }
    return decide(basis, facts, { refusals })
  }
  // CloudFormation would make no change set of it.
  if (lacksZones({ stage, external }))
    return decide(basis, { ...asWrittenWithoutChanges(basis, stage), seen: await seen })
  const { basis: now, facts, findings } = await inspectDeployed(basis, stage, deployed, seen)
  return decide(now, facts, findings)
}

/** While CloudFormation changes or deletes a stack, that cannot be told from what somebody did by hand. */
function isStill({ status }: DeployedStage): boolean {
  return stackState(status) !== 'busy' && !status.startsWith('DELETE_')
}

/** Begins to look at what runs, if that is of use: nobody waits for a stage that is not looked at. */
function startLook(
  { aws, look }: StageContext,
  deployed: DeployedStage | null,
): Promise<LiveFacts> {
  if (deployed === null) {
    look?.leave()
    return Promise.resolve({})
  }
  const seen = look ? look.read(deployed) : lookAlone(aws, deployed)
  // Whoever awaits it is told; an inspection that ended before that is not.
  seen.catch(() => undefined)
  return seen
}

/**
 * A stage whose last update failed and was not fully rolled back. Changes can be planned only after the
 * rollback.
 */
async function inspectHalfDone(
  basis: StageBasis,
  stage: ResolvedStage,
  deployed: DeployedStage,
  seen: LiveFacts,
): Promise<StageInspection> {
  const { context, asked } = basis
  const obstacle = await obstacleToRollback(context, asked, deployed)
  const { line } = context.locate(['stages', asked.name])
  const facts = asWrittenWithoutChanges(basis, stage)
  const gone = obstacle === null ? await goneInRollback(context, stage, deployed, seen) : null
  if (gone !== null) {
    // What is gone is told there.
    const rest = liveWithout(seen, missingDatabases(deployed, seen))
    return decide(basis, { ...facts, seen: rest }, { ...gone, leftBehind: 'failed-update' })
  }
  return decide(
    basis,
    { ...facts, seen },
    {
      refusals: [unusable(deployed, 'half-done', obstacle, line)],
      ...(obstacle === null && { leftBehind: 'failed-update' }),
    },
  )
}

/** A stage without a stack: the template says what will be created, so no change set is needed. */
async function inspectNew(basis: StageBasis, stage: ResolvedStage): Promise<StageInspection> {
  const { context, asked, found } = basis
  const [elsewhere, before] = await Promise.all([context.orphanScan?.(), context.before?.()])
  const account = before === undefined ? { notes: [], asks: [] } : newAccount(asked, before)
  const facts = asWrittenWithoutChanges(basis, stage)
  return decide(basis, facts, {
    checked: await check(basis, facts),
    asks: account.asks,
    notes: [...account.notes, ...(elsewhere === undefined ? [] : scanNotes(elsewhere))],
    ...(elsewhere && { refusals: orphanRefusals(stage, elsewhere, context.locate) }),
    ...(stackState(found?.status ?? null) === 'failed-create' && { leftBehind: 'failed-create' }),
  })
}

function decide(basis: StageBasis, facts: Facts, findings: Findings = {}): StageInspection {
  const { asked, found } = basis
  const { stage, rendered, live, changeSet } = facts
  const input = inputOf(basis, facts, findings)
  return { asked, stage, rendered, found, live, changeSet, input, plan: planStage(input) }
}
