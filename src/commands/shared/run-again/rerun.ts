/** A workflow run that is run again: which of its stages are left alone, and what is said of them. */
import { primariesFirst } from '../../../config/index.ts'
import type { ResolvedStage } from '../../../config/resolved.ts'
import { guardAccount } from '../../../inspect/account.ts'
import { waitUntilIdle } from '../../../inspect/stack/current-stack.ts'
import { judgeHistory } from '../../../inspect/stack/judge-history.ts'
import { stackState } from '../../../facts/stack/stack-state.ts'
import type { StageContext } from '../../../inspect/stage-context.ts'
import { stageOutputs } from '../../../outputs/index.ts'
import type { StackFacts } from '../../../facts/stack/stack.ts'
import { leftAloneFingerprint } from '../../../plan/consent/fingerprint.ts'
import { assemblePlan } from '../../../plan/index.ts'
import type { Plan, StagePlan } from '../../../plan/model/types.ts'
import { notDeployedAgain, notDestroyedAgain } from '../../../plan/messages/deploy/rerun.ts'
import { rerunOfDeploy, rerunOfDestroy } from '../../../plan/ownership/rerun.ts'
import type { DeployedStage } from '../../../template/index.ts'
import type { Deployed } from '../turns/apply-stage.ts'
import { asOf } from '../as-whom.ts'
import type { Context } from '../context.ts'
import type { FoundStage } from '../find-stage.ts'
import type { Loaded } from '../load.ts'
import { connectOnce, stageContextOf } from '../inspect/inspect-stages.ts'
import { carriedOutKind } from './resume.ts'

/** A stage that is neither planned nor changed. */
export type LeftAlone = {
  readonly plan: StagePlan
  readonly deployed: Deployed
  /** Whether an earlier attempt of this run finished it, and nobody has changed it since: it counts as this run's. */
  readonly isResumed: boolean
}

export type RemainingStages = {
  readonly leftAlone: readonly LeftAlone[]
  /** The file with the stages that remain to be deployed. */
  readonly rest: Loaded
}

/**
 * What remains to be deployed: everything, unless the workflow run is run again. Pull requests play no part
 * in this.
 *
 * @throws TinystacksError rerun-not-verified (exit 3)
 */
export async function remainingStages(
  context: Context,
  loaded: Loaded,
  onBusy: NonNullable<StageContext['onBusy']>,
): Promise<RemainingStages> {
  const { workflowRun } = context
  if (workflowRun === undefined || workflowRun.attempt === 1) return { leftAlone: [], rest: loaded }
  const connect = connectOnce(context)
  const judged = await Promise.all(
    loaded.stages.map(async (stage) => {
      const own = await stageContextOf(
        context,
        loaded,
        connect,
        { ...stage, as: asOf(context, stage) },
        onBusy,
      )
      return { stage, leftAlone: await leaveAlone(own, stage, workflowRun.id) }
    }),
  )
  const leftAlone = judged.flatMap((one) => one.leftAlone ?? [])
  for (const { plan } of leftAlone)
    for (const { message } of plan.notes) context.reporter.notice(message)
  const stages = judged.flatMap((one) => (one.leftAlone === null ? [one.stage] : []))
  return { leftAlone, rest: { ...loaded, stages } }
}

async function leaveAlone(
  context: StageContext,
  stage: ResolvedStage,
  ours: number,
): Promise<LeftAlone | null> {
  const { name, stackName, region } = stage
  const found = await waitUntilIdle(context, stackName)
  await guardAccount(context, stage, found)
  const rerun = await judgeHistory(context, {
    ...{ stage: name, stackName, found, ours },
    judge: (history) => rerunOfDeploy(ours, history, isSettled(stage, found)),
  })
  if (rerun.kind === 'goes-on') return null
  const place = { stage: name, stack: stackName, region }
  const note = notDeployedAgain(name, rerun.why)
  const state = stackState(found?.status ?? null)
  const isUp = found !== null && state !== 'absent' && state !== 'failed-create'
  const isResumed = rerun.why.kind === 'finished' && isUp
  return {
    isResumed,
    plan: {
      ...place,
      action: 'none',
      fingerprint: leftAloneFingerprint(place),
      databases: [],
      refusals: [],
      notes: [note],
    },
    deployed: {
      outcome: {
        ...{ ...place, seconds: 0 },
        result: { kind: isResumed ? carriedOutKind(found) : 'unchanged', notes: [note.message] },
      },
      outputs: isUp ? stageOutputs(stage, found) : null,
    },
  }
}

/** The stack's own protection is set after a plan's last update, and no event shows it. */
function isSettled(stage: ResolvedStage, found: DeployedStage | null): boolean {
  if (found === null || found.underway !== null) return false
  return !stage.protected || found.terminationProtection !== false
}

/** The plans of the stages that an earlier attempt finished. */
export function resumedAmong(leftAlone: readonly LeftAlone[]): readonly StagePlan[] {
  return leftAlone.filter(({ isResumed }) => isResumed).map(({ plan }) => plan)
}

/** Ends the GitHub deployments of stages that an earlier attempt finished, where it did not come to that. */
export async function endDeployments(
  { deployments }: Pick<Context, 'deployments'>,
  leftAlone: readonly LeftAlone[],
): Promise<void> {
  for (const { plan, deployed, isResumed } of leftAlone)
    if (isResumed && (await deployments?.resume(plan)) === true)
      await deployments?.end(deployed.outcome)
}

/** The plan together with the stages that are left alone, in the file's order. */
export function withLeftAlone(
  plan: Plan,
  leftAlone: readonly LeftAlone[],
  { stages }: Loaded,
): Plan {
  if (leftAlone.length === 0) return plan
  const all = [...leftAlone.map((one) => one.plan), ...plan.stages]
  return assemblePlan(
    inOrder(all, stages, ({ stage }) => stage),
    plan.unnamed,
    plan.order,
  )
}

/** The deployed stages together with those that were left alone, in the file's order. */
export function deployedOf(
  deployed: readonly Deployed[],
  leftAlone: readonly LeftAlone[],
  { stages }: Loaded,
): readonly Deployed[] {
  const all = [...leftAlone.map((one) => one.deployed), ...deployed]
  return inOrder(all, stages, ({ outcome }) => outcome.stage)
}

function inOrder<T>(
  all: readonly T[],
  stages: readonly ResolvedStage[],
  nameOf: (one: T) => string,
): readonly T[] {
  return primariesFirst(stages).flatMap(({ name }) => all.filter((one) => nameOf(one) === name))
}

/**
 * Why a stack is not destroyed when the workflow run is run again; null = it may be destroyed.
 *
 * @throws TinystacksError rerun-not-verified (exit 3)
 */
export async function whyNotDestroyed(
  { workflowRun }: Context,
  context: StageContext,
  { name, stackName }: FoundStage,
  found: StackFacts,
): Promise<string | null> {
  if (workflowRun === undefined || workflowRun.attempt === 1) return null
  const ours = workflowRun.id
  const rerun = await judgeHistory(context, {
    ...{ stage: name, stackName, found, ours },
    judge: (history) => rerunOfDestroy(ours, history),
  })
  return rerun.kind === 'goes-on' ? null : notDestroyedAgain(name, rerun.why)
}
