import { rollBack } from '../../apply/rollback.ts'
import { primariesFirst } from '../../config/index.ts'
import type { DeployedStack, StackEvent } from '../../facts/facts.ts'
import { discardChangeSet } from '../../inspect/change-set.ts'
import { surveyStage, type Survey } from '../../inspect/inspect-stage.ts'
import { changeSetName } from '../../inspect/names.ts'
import type { SurveyContext } from '../../inspect/stage-context.ts'
import { unnamedStacks, type Elsewhere } from '../../plan/index.ts'
import type { UnnamedStack } from '../../plan/model/types.ts'
import type { Aws } from '../../ports/ports.ts'
import type { FileBefore } from '../../plan/ownership/account-guard.ts'
import { consentGiven, type Context } from './context.ts'
import { lookElsewhere, stackLists } from './orphan-scan.ts'
import { earlierFile } from './file-before.ts'
import type { Loaded } from './load.ts'

export type StageSurvey = Survey & { readonly context: SurveyContext }

export type Surveyed = {
  readonly surveys: readonly StageSurvey[]
  /** Stacks that no stage names any more; only looked for where every stage is surveyed. */
  readonly unnamed: readonly UnnamedStack[]
}

/**
 * Surveys every stage asked for, side by side. If one fails, the change sets that were made for the
 * others are deleted before its error goes on.
 */
export async function surveyStages(
  context: Context,
  loaded: Loaded,
  onBusy: SurveyContext['onBusy'],
  onRollback?: (stack: DeployedStack) => (event: StackEvent) => void,
): Promise<Surveyed> {
  const connect = connectOnce(context)
  const lists = stackLists(connect)
  const isEvery = context.options.stages.length === 0
  let looked: Promise<Elsewhere> | undefined
  const elsewhere = (): Promise<Elsewhere> => (looked ??= lookElsewhere(context, loaded, lists))
  let read: Promise<FileBefore> | undefined
  const before = (): Promise<FileBefore> => (read ??= fileBefore(context, loaded))
  const settled = await Promise.allSettled(
    primariesFirst(loaded.stages).map(async (stage) => {
      const inspection = await surveyContextOf(context, loaded, connect, stage.region, onBusy)
      const surveyContext = {
        ...inspection,
        ...(onRollback && {
          rollBack: (stack: DeployedStack) => rollBack(inspection, stack, onRollback(stack)),
        }),
        run: new Set(loaded.stages.map(({ name }) => name)),
        listed: isEvery ? lists : null,
        elsewhere,
        before,
      }
      const survey = await surveyStage(surveyContext, stage)
      // The list is of now: whoever surveys the stage again asks for it by name.
      return { ...survey, context: { ...surveyContext, listed: null } }
    }),
  )
  const surveys = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  const failure = settled.find((one) => one.status === 'rejected')
  if (!failure) return { surveys, unnamed: isEvery ? unnamedStacks(await elsewhere()) : [] }
  await discardSurveys(surveys)
  throw failure.reason
}

async function fileBefore(context: Context, loaded: Loaded): Promise<FileBefore> {
  const earlier = await earlierFile(context, loaded)
  return earlier.kind === 'absent' ? { kind: 'read', stages: [] } : earlier
}

/** What a stage in `region` is surveyed with. */
export async function surveyContextOf(
  context: Context,
  { file, config }: Pick<Loaded, 'file' | 'config'>,
  connect: Context['connect'],
  region: string,
  onBusy: SurveyContext['onBusy'],
): Promise<SurveyContext> {
  return {
    aws: await connect(region),
    connect,
    clock: context.clock,
    operationName: (purpose) =>
      changeSetName(context.clock.now(), context.workflowRun?.id, purpose),
    locate: config.locate,
    file: file.name,
    allow: consentGiven(context.options),
    repository: context.repository,
    config: file.inRepository,
    onBusy,
  }
}

/** Deletes the change sets of surveys that will not be applied. */
export async function discardSurveys(surveys: readonly StageSurvey[]): Promise<void> {
  await Promise.all(
    surveys.map(async ({ context, changeSet }) => {
      if (changeSet) await discardChangeSet(context.aws, changeSet.handle)
    }),
  )
}

/** One set of clients a region, however many stages are in it. */
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
