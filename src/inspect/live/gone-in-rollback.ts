/**
 * What a rollback failed at since AWS no longer has it. It can never go back, however often it is tried: the rollback
 * has to leave it out (CloudFormation guide, "Continue rolling back an update").
 */
import type { ResolvedStage } from '../../config/resolved.ts'
import type { LiveFacts } from '../../facts/databases.ts'
import { valueOf } from '../../facts/live.ts'
import { goneRefusals } from '../../plan/gone/gone-refusals.ts'
import { missingDatabases } from '../../plan/gone/missing.ts'
import { groupsAmong } from '../../plan/gone/missing-groups.ts'
import { goneMessages } from '../../plan/messages/live/gone.ts'
import { DATABASE_NAME } from '../../plan/messages/plan.ts'
import { rollbackMessages } from '../../plan/messages/deploy/rollback.ts'
import type { StageAsk } from '../../plan/model/input.ts'
import type { Refusal } from '../../plan/model/types.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import { absentResources } from './absent-resources.ts'
import { confirmAbsent } from './confirm-absent.ts'
import { readResources } from './own-resources.ts'
import { readSnapshotsLeft } from './snapshots-left.ts'
import type { Findings } from '../stage-basis.ts'
import type { StageContext } from '../stage-context.ts'

/**
 * The findings of a stage whose rollback has to leave something out, with what is to be done about that afterwards;
 * null = it has not. CloudFormation skips only what failed. `seen`: what runs of it.
 */
export async function goneInRollback(
  context: Pick<StageContext, 'aws' | 'clock' | 'locate'>,
  stage: ResolvedStage,
  deployed: DeployedStage,
  seen: LiveFacts,
): Promise<Findings | null> {
  if (deployed.status !== 'UPDATE_ROLLBACK_FAILED') return null
  const { aws, locate } = context
  // Where nobody may list them, none is skipped.
  const failed = (valueOf(await readResources(aws, deployed)) ?? []).filter(
    ({ status }) => status === 'UPDATE_FAILED',
  )
  const gone = await absentResources(context, failed)
  if (gone.length === 0) return null
  const skipping = gone.map(({ logicalId }) => logicalId)
  const live = await confirmAbsent(context, deployed, seen)
  const snapshotsLeft = await readSnapshotsLeft(aws, deployed, live)
  const missingGroups = groupsAmong(gone)
  const ask: StageAsk = { kind: 'skip', stack: deployed.id, from: skipping.join(' '), to: null }
  return {
    skipping,
    asks: [ask],
    refusals: [
      refusedUntilThen(stage, deployed, skipping, locate),
      ...goneRefusals({ stage, deployed, live, snapshotsLeft, missingGroups, locate }),
    ],
    notes: missingDatabases(deployed, live)
      .filter((kind) => stage.databases[kind] === undefined)
      .map((kind) => {
        const { identifier } = deployed.databases[kind]
        return goneMessages.gone(DATABASE_NAME[kind], identifier ?? '', snapshotsLeft[kind])
      }),
  }
}

function refusedUntilThen(
  { name }: ResolvedStage,
  deployed: DeployedStage,
  skipping: readonly string[],
  locate: StageContext['locate'],
): Refusal {
  const text = rollbackMessages.deploySkips(deployed, skipping)
  return { ...text, database: null, property: null, line: locate(['stages', name]).line }
}
