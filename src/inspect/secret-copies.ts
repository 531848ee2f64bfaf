import { SQL_KINDS, type SqlKind } from '../engines/table.ts'
import type { DeployedStage } from '../template/state/deployed-stage.ts'
import type { ResolvedStage } from '../config/resolved.ts'
import { copied } from '../plan/index.ts'
import { replicaMessages as words } from '../plan/messages/replicas.ts'
import { inRegion } from '../template/replica/sources.ts'
import type { StageContext } from './stage-context.ts'
import type { Note } from '../plan/model/types.ts'

/**
 * Adds every region that the stage's secrets were ever copied to. Removing a region from the list deletes the
 * copy there, which may be in use. If that copy is standalone, as after a promotion, AWS does not document
 * what removing the region does (API, RemoveRegionsFromReplication), and there is nothing to gain. So no plan
 * removes a region, and the next plan of the old primary has nothing to do after a promotion.
 */
export async function keepSecretCopies(
  context: Pick<StageContext, 'connect'>,
  stage: ResolvedStage,
  deployed: DeployedStage | null,
): Promise<{ readonly stage: ResolvedStage; readonly notes: readonly Note[] }> {
  const kept = await Promise.all(
    SQL_KINDS.map((kind) => keptRegions(context, stage, kind, deployed)),
  )
  return {
    stage: copied(stage, Object.fromEntries(kept.map(({ kind, regions }) => [kind, regions]))),
    notes: kept.flatMap(({ notes }) => notes),
  }
}

async function keptRegions(
  { connect }: Pick<StageContext, 'connect'>,
  stage: ResolvedStage,
  kind: SqlKind,
  deployed: DeployedStage | null,
) {
  const wanted = stage.databases[kind]?.replicaRegions
  const made = deployed?.databases[kind]
  const secret = made?.copiedSecretArn ?? made?.secretArn ?? null
  const has = made?.secretRegions ?? []
  const regions =
    wanted === undefined || secret === null ? [] : has.filter((region) => !wanted.includes(region))
  const name = `${stage.name}/${kind}`
  const notes = await Promise.all(
    regions.map(async (region) => {
      const copy = await (await connect(region)).secrets.copyOf(inRegion(secret ?? '', region))
      if (copy.kind === 'unread') return [words.copyUnread(name, region, copy.action, copy.why)]
      return copy.kind === 'read' && copy.value !== null ? [words.copyKept(name, region)] : []
    }),
  )
  return { kind, regions, notes: notes.flat() }
}
