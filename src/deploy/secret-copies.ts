import type { ResolvedStage, SqlKind } from '../config/resolved.ts'
import type { DeployedStack } from '../plan/facts.ts'
import { withSecretRegions } from '../plan/secret-regions.ts'
import { replicaWords as words } from '../render/words.ts'
import {
  COPIED_SECRET_OUTPUT,
  DATABASE_OUTPUTS,
  SECRET_REGIONS_OUTPUT,
} from '../template/output-keys.ts'
import { inRegion } from '../template/sources.ts'
import type { SurveyContext } from './survey-context.ts'

/**
 * The stage with every region that its secrets must stay copied to. Taking a region out of the list
 * deletes the copy there: it goes only when that copy stands for itself, as after a promotion. Asks
 * only where a region would go.
 */
export async function keepSecretCopies(
  context: Pick<SurveyContext, 'connect'>,
  stage: ResolvedStage,
  deployed: DeployedStack | null,
): Promise<{ readonly stage: ResolvedStage; readonly notes: readonly string[] }> {
  const kept = await Promise.all(
    (['postgres', 'mysql'] as const).map((kind) => keptRegions(context, stage, kind, deployed)),
  )
  const regions = Object.fromEntries(kept.map(({ kind, regions }) => [kind, regions]))
  return {
    stage: withSecretRegions(stage, regions),
    notes: kept.flatMap(({ notes }) => notes),
  }
}

async function keptRegions(
  { connect }: Pick<SurveyContext, 'connect'>,
  stage: ResolvedStage,
  kind: SqlKind,
  deployed: DeployedStack | null,
) {
  const wanted = stage.databases[kind]?.replicaRegions
  const outputs = deployed?.outputs ?? {}
  const secret = outputs[COPIED_SECRET_OUTPUT[kind]] ?? outputs[DATABASE_OUTPUTS[kind].secretArn]
  const has = outputs[SECRET_REGIONS_OUTPUT[kind]]?.split(',') ?? []
  const leaving =
    wanted === undefined || secret === undefined
      ? []
      : has.filter((region) => !wanted.includes(region))
  const name = `${stage.name}/${kind}`
  const judged = await Promise.all(
    leaving.map(async (region) => {
      const copy = await (await connect(region)).secrets.copyOf(inRegion(secret ?? '', region))
      if (copy.kind === 'unread')
        return { region, stays: true, note: words.copyUnread(name, region, copy.action, copy.why) }
      const stays = copy.kind === 'read' && copy.value !== null
      return {
        region,
        stays,
        note: stays ? words.copyKept(name, region) : words.copyGoes(name, region),
      }
    }),
  )
  return {
    kind,
    regions: judged.filter(({ stays }) => stays).map(({ region }) => region),
    notes: judged.map(({ note }) => note),
  }
}
