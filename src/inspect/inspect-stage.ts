/**
 * What is there, and what CloudFormation would do to it: everything a stage's plan is decided from.
 * Reads only; the change set it makes is the caller's to execute or to discard.
 */
import type { ResolvedStage } from '../config/resolved.ts'
import type { LiveFacts } from '../facts/facts.ts'
import { stackState } from '../facts/stack-state.ts'
import {
  lookedNotes,
  planStage,
  strayRefusals,
  wanted,
  written,
  type StageInput,
} from '../plan/index.ts'
import type { StagePlan } from '../plan/model/types.ts'
import { newAccount } from '../plan/ownership/account-guard.ts'
import { foreignTo } from '../plan/ownership/foreign.ts'
import type { DeployedStage } from '../template/index.ts'
import type { RenderedStage } from '../template/types.ts'
import { guardAccount } from './account.ts'
import type { PreparedChangeSet } from './change-set.ts'
import { settled, unusable } from './current-stack.ts'
import { readKnown } from './external-facts.ts'
import { check, inputOf, untouched, type Facts, type Ground, type Told } from './ground.ts'
import { rolledBack } from './half-done.ts'
import { inspectDeployed } from './inspect-deployed.ts'
import { keepSecretCopies } from './secret-copies.ts'
import type { StageContext } from './stage-context.ts'

export type StageInspection = {
  /** As the file wants it: what it is inspected by again. */
  readonly asked: ResolvedStage
  /** As the file and reality together want it: nothing shrinks, nothing is downgraded. */
  readonly stage: ResolvedStage
  readonly rendered: RenderedStage
  /** What CloudFormation has under the stack's name, whatever its status. */
  readonly found: DeployedStage | null
  readonly live: LiveFacts
  readonly changeSet: PreparedChangeSet | null
  /** What `plan` was decided from. */
  readonly input: StageInput
  readonly plan: StagePlan
}

/** Inspects one stage. Calls: 2 where nothing changed (3 of an unprotected one), 5 where the change touches one service. */
export async function inspectStage(
  context: StageContext,
  asked: ResolvedStage,
): Promise<StageInspection> {
  const settledStack = await settled(context, asked.stackName)
  await guardAccount(context, asked, settledStack)
  const { found, obstacle } = await rolledBack(context, asked, settledStack)
  const state = stackState(found?.status ?? null)
  const deployed = state === 'absent' || state === 'failed-create' ? null : found
  const { stage: copied, notes: copies } = await keepSecretCopies(context, asked, deployed)
  const known = await readKnown(context, copied, deployed)
  const asWritten = written(copied, known)
  const foreign = foreignTo(context, asked, state === 'absent' ? null : found, context.locate)
  const ground = { context, asked, written: asWritten, found, deployed, known, copies, foreign }
  const stage = wanted(asWritten, known, deployed)
  if (foreign.refusals.length > 0) return decide(ground, untouched(ground, stage))
  if (!deployed) return inspectNew(ground, stage)
  if (state === 'busy' || state === 'half-done' || state === 'stuck') {
    const refusals = [unusable(deployed, state, obstacle)]
    return decide(ground, untouched(ground, stage), { refusals })
  }
  const { ground: now, facts, told } = await inspectDeployed(ground, stage, deployed)
  return decide(now, facts, told)
}

/** A stage without a stack: what the template says is made, and no change set is. */
async function inspectNew(ground: Ground, stage: ResolvedStage): Promise<StageInspection> {
  const { context, asked } = ground
  const [elsewhere, before] = await Promise.all([context.elsewhere?.(), context.before?.()])
  const account = before === undefined ? { notes: [], asks: [] } : newAccount(asked, before)
  const facts = untouched(ground, stage)
  return decide(ground, facts, {
    checked: await check(ground, facts),
    asks: account.asks,
    notes: [...account.notes, ...(elsewhere === undefined ? [] : lookedNotes(elsewhere))],
    ...(elsewhere && { refusals: strayRefusals(stage, elsewhere, context.locate) }),
  })
}

function decide(ground: Ground, facts: Facts, told: Told = {}): StageInspection {
  const { asked, found } = ground
  const { stage, rendered, live, changeSet } = facts
  const input = inputOf(ground, facts, told)
  return { asked, stage, rendered, found, live, changeSet, input, plan: planStage(input) }
}
