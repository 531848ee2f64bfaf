import type { WritingContext } from '../../../apply/operation.ts'
import { primariesFirst } from '../../../config/index.ts'
import type { ResolvedStage } from '../../../config/resolved.ts'
import { laterQuotas, readQuotas } from '../../../inspect/quotas/shared-quotas.ts'
import { inspectStage, type StageInspection } from '../../../inspect/inspect-stage.ts'
import { changeSetName } from '../../../inspect/names.ts'
import type { StageContext } from '../../../inspect/stage-context.ts'
import { orphanedStacks, markConsentsGiven } from '../../../plan/index.ts'
import type { OrphanedStack } from '../../../plan/model/types.ts'
import type { As } from '../../../ports/as.ts'
import type { Aws } from '../../../ports/aws.ts'
import type { FileBefore } from '../../../plan/ownership/account-guard.ts'
import { asOf, connectionKey } from '../as-whom.ts'
import { consentGiven, type Context } from '../context.ts'
import { orphanScans, stackLists } from './orphan-scan.ts'
import { details } from '../../../plan/messages/details.ts'
import { earlierFile } from '../file-before.ts'
import type { Loaded } from '../load.ts'
import { placeOf } from '../place.ts'
import { readsByConnection } from './region-reads.ts'
import { keepYoungSpace } from './young-space.ts'
import { looksByConnection } from './looks-by-connection.ts'

export type InspectedStage = StageInspection & { readonly context: WritingContext }

export type Inspected = {
  readonly inspections: readonly InspectedStage[]
  /** Stacks that no stage refers to any more; only searched for if every stage is inspected. */
  readonly unnamed: readonly OrphanedStack[]
}

/**
 * Inspects the requested stages in parallel, and marks the consents that were given. If one fails, the
 * change sets that were created for the others are deleted before its error is thrown. `asInspected`: what becomes
 * of each as soon as it is.
 */
export async function inspectStages(
  context: Context,
  loaded: Loaded,
  onBusy: StageContext['onBusy'],
  asInspected: (one: InspectedStage) => InspectedStage = (one) => one,
): Promise<Inspected> {
  keepYoungSpace(loaded.stages.length)
  const connect = connectOnce(context)
  const lists = stackLists(connect)
  const keys = loaded.stages.map((stage) => connectionKey(stage.region, asOf(context, stage)))
  const lookOf = looksByConnection(keys)
  const readsOf = readsByConnection(keys)
  const run = new Set(loaded.stages.map(({ name }) => name))
  const isEvery = context.options.stages.length === 0
  const { orphanScan, everyOrphan } = orphanScans(context, loaded, lists)
  let read: Promise<FileBefore> | undefined
  const before = (): Promise<FileBefore> => (read ??= fileBefore(context, loaded))
  const settled = await Promise.allSettled(
    primariesFirst(loaded.stages).map(async (stage, place) => {
      const as = asOf(context, stage)
      const shared = await stageContextOf(context, loaded, connect, { ...stage, as }, onBusy)
      const key = connectionKey(stage.region, as)
      const stageContext = {
        ...shared,
        run,
        listed: isEvery ? (region: string) => lists(region, as) : null,
        look: lookOf(shared.aws, key),
        ...readsOf(shared.aws, key, place),
        orphanScan: () => orphanScan(stage),
        before,
      }
      const inspection = await inspectOne(context, stageContext, stage)
      context.reporter.detail?.(details.plan(inspection.plan))
      // What was read together is only valid now: a later inspection of the stage reads it by itself.
      const { network } = shared.aws
      const quotas = laterQuotas(
        (names) => readQuotas(shared.aws, network.vpcs, names),
        inspection.input.quotas,
      )
      const alone = { listed: null, look: null, quotas, vpcs: null }
      return asInspected({ ...inspection, context: { ...stageContext, ...alone } })
    }),
  )
  const inspections = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  const failure = settled.find((one) => one.status === 'rejected')
  if (!failure)
    return {
      inspections,
      unnamed: isEvery ? orphanedStacks(await everyOrphan(), loaded.config.stack) : [],
    }
  await discardInspections(inspections)
  throw failure.reason
}

/** Inspects a stage and marks the consents that were given. */
export async function inspectOne(
  { options }: Pick<Context, 'options'>,
  stageContext: WritingContext,
  stage: ResolvedStage,
): Promise<InspectedStage> {
  const inspection = await inspectStage(stageContext, stage)
  const plan = markConsentsGiven(inspection.plan, consentGiven(options))
  return { ...inspection, plan, context: stageContext }
}

async function fileBefore(context: Context, loaded: Loaded): Promise<FileBefore> {
  const earlier = await earlierFile(context, loaded)
  return earlier.kind === 'absent' ? { kind: 'read', stages: [] } : earlier
}

/** The context for inspecting a stage in `region`, by its roles. */
export async function stageContextOf(
  context: Context,
  { file, config }: Pick<Loaded, 'file' | 'config'>,
  connect: Context['connect'],
  { region, as }: { readonly region: string; readonly as: As },
  onBusy: StageContext['onBusy'],
): Promise<WritingContext> {
  const aws = await connect(region, as)
  return {
    aws,
    changeSets: aws.stacks,
    connect: (other) => connect(other, as),
    clock: context.clock,
    operationName: (purpose) =>
      changeSetName(
        context.clock.now(),
        { run: context.workflowRun?.id, commit: context.deployedCommit },
        purpose,
      ),
    locate: config.locate,
    networks: config.networks,
    file: file.name,
    serviceRole: as.service,
    repository: context.repository,
    config: placeOf(file),
    onBusy,
  }
}

/** Deletes the change sets of inspections that will not be applied. */
export async function discardInspections(inspections: readonly InspectedStage[]): Promise<void> {
  await Promise.all(
    inspections.map(async ({ context, changeSet }) => {
      if (changeSet) await context.changeSets.discardChangeSet(changeSet.handle)
    }),
  )
}

/** One set of clients for each region and role, however many stages they have. */
export function connectOnce({ connect }: Pick<Context, 'connect'>): Context['connect'] {
  const connected = new Map<string, Promise<Aws>>()
  return (region, as) => {
    const key = connectionKey(region, as)
    const known = connected.get(key)
    if (known) return known
    const fresh = connect(region, as)
    connected.set(key, fresh)
    return fresh
  }
}
