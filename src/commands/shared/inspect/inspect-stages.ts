import type { WritingContext } from '../../../apply/operation.ts'
import { primariesFirst } from '../../../config/index.ts'
import type { ResolvedStage } from '../../../config/resolved.ts'
import { laterQuotas, readQuotas } from '../../../inspect/quotas/shared-quotas.ts'
import { inspectStage, type StageInspection } from '../../../inspect/inspect-stage.ts'
import { changeSetName } from '../../../inspect/names.ts'
import type { StageContext } from '../../../inspect/stage-context.ts'
import { orphanedStacks, markConsentsGiven, type OrphanScan } from '../../../plan/index.ts'
import type { OrphanedStack } from '../../../plan/model/types.ts'
import type { Aws } from '../../../ports/aws.ts'
import type { FileBefore } from '../../../plan/ownership/account-guard.ts'
import { consentGiven, type Context } from '../context.ts'
import { scanForOrphans, stackLists } from './orphan-scan.ts'
import { details } from '../../../plan/messages/details.ts'
import { earlierFile } from '../file-before.ts'
import type { Loaded } from '../load.ts'
import { placeOf } from '../place.ts'
import { readsByRegion } from './region-reads.ts'
import { keepYoungSpace } from './young-space.ts'
import { looksByRegion } from './looks-by-region.ts'

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
  const lookOf = looksByRegion(loaded.stages)
  const readsOf = readsByRegion(loaded.stages)
  const run = new Set(loaded.stages.map(({ name }) => name))
  const isEvery = context.options.stages.length === 0
  let scanned: Promise<OrphanScan> | undefined
  const orphanScan = (): Promise<OrphanScan> => (scanned ??= scanForOrphans(context, loaded, lists))
  let read: Promise<FileBefore> | undefined
  const before = (): Promise<FileBefore> => (read ??= fileBefore(context, loaded))
  const settled = await Promise.allSettled(
    primariesFirst(loaded.stages).map(async (stage, place) => {
      const shared = await stageContextOf(context, loaded, connect, stage.region, onBusy)
      const stageContext = {
        ...shared,
        run,
        listed: isEvery ? lists : null,
        look: lookOf(shared.aws),
        ...readsOf(shared.aws, place),
        orphanScan,
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
      unnamed: isEvery ? orphanedStacks(await orphanScan(), loaded.config.stack) : [],
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

/** The context for inspecting a stage in `region`. */
export async function stageContextOf(
  context: Context,
  { file, config }: Pick<Loaded, 'file' | 'config'>,
  connect: Context['connect'],
  region: string,
  onBusy: StageContext['onBusy'],
): Promise<WritingContext> {
  const aws = await connect(region)
  return {
    aws,
    changeSets: aws.stacks,
    connect,
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
    serviceRole: context.options.serviceRole ?? null,
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

/** One set of clients per region, however many stages it has. */
export function connectOnce({ connect }: Pick<Context, 'connect'>): Context['connect'] {
  const connected = new Map<string, Promise<Aws>>()
  return (region) => {
    const known = connected.get(region)
    if (known) return known
    const fresh = connect(region)
    connected.set(region, fresh)
    return fresh
  }
}
