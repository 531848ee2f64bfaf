/** What of an account's roles stays, because stacks live by it that the call is not about. */
import { accountOf } from '../../../config/accounts.ts'
import type { Jobs } from '../../../template/bootstrap/jobs.ts'
import type { Made } from '../../../template/bootstrap/made.ts'
import { NOTHING_KEPT, rolesIn, type ToKeep } from '../../../template/bootstrap/to-keep.ts'
import type { Context } from '../context.ts'
import type { Loaded } from '../load.ts'
import { livingStages } from './living.ts'

/** `before`: the template that is deployed; empty = there is none. */
export async function keptIn(
  context: Context,
  loaded: Loaded,
  before: Readonly<Record<string, unknown>>,
  made: Made | null,
  jobs: Jobs,
): Promise<ToKeep> {
  if (before['Resources'] === undefined) return NOTHING_KEPT
  const { config, stages } = loaded
  const [account = null] = stages.map(accountOf)
  const ofFile = config.stages.filter((stage) => accountOf(stage) === account)
  const living = await livingStages(context, loaded, ofFile, made)
  const isChosen = (name: string): boolean => stages.some((stage) => stage.name === name)
  const others = [
    ...living,
    ...ofFile.map(({ name: stage, stackName, region }) => ({ stage, stackName, region })),
  ].filter(
    ({ stage }, at, all) => !isChosen(stage) && at === all.findIndex((one) => one.stage === stage),
  )
  return {
    needs: living.flatMap(({ needs }) => needs),
    stages: others,
    // Where one job deploys every stage, its role is for those as well.
    roles: jobs === 'each' ? rolesIn(before, config.stack, others) : NOTHING_KEPT.roles,
  }
}
