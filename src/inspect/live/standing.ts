/** What of a stack's own databases and groups is gone, or another one: an update would fail at it. */
import type { ResolvedStage } from '../../config/resolved.ts'
import type { DatabaseKind } from '../../engines/table.ts'
import type { LiveFacts } from '../../facts/databases.ts'
import { valueOf } from '../../facts/live.ts'
import { goneRefusals } from '../../plan/gone/gone-refusals.ts'
import { needsResources } from '../../plan/gone/resources-needed.ts'
import { seenMessages } from '../../plan/messages/live/seen.ts'
import type { Note, Refusal } from '../../plan/model/types.ts'
import type { DeployedStage } from '../../template/index.ts'
import { originOfChangeSet } from '../names.ts'
import type { Findings } from '../stage-basis.ts'
import type { StageContext } from '../stage-context.ts'
import { readMissingGroups, readResources } from './own-resources.ts'
import { readSnapshotsLeft } from './snapshots-left.ts'

export type Standing = Pick<Findings, 'snapshotsLeft' | 'physicalIds'> & {
  /** Whether CloudFormation was asked for the stack's resources. */
  readonly isListed: boolean
  readonly refusals: readonly Refusal[]
  readonly notes: readonly Note[]
}

/** Whether the stack's resources have to be listed, for a change that may touch these databases. */
export function mustList(
  deployed: DeployedStage,
  live: LiveFacts,
  touched: readonly DatabaseKind[],
): boolean {
  const { changeSet } = deployed
  const isLastOurs = changeSet !== undefined && originOfChangeSet(changeSet) !== null
  return needsResources(deployed, live, touched, isLastOurs)
}

/** Looks at it. `seen`: what runs; `isListed`: by the list of the stack's resources too. */
export async function readStanding(
  { aws, locate }: Pick<StageContext, 'aws' | 'locate'>,
  stage: ResolvedStage,
  deployed: DeployedStage,
  { seen, isListed }: { readonly seen: LiveFacts; readonly isListed: boolean },
): Promise<Standing> {
  const listed = isListed ? readResources(aws, deployed) : undefined
  const [resources, snapshotsLeft] = await Promise.all([
    listed,
    readSnapshotsLeft(aws, deployed, seen),
  ])
  const own = (resources && valueOf(resources)) ?? []
  const groups = await readMissingGroups(aws, deployed, seen, own)
  const unread =
    resources?.kind === 'unread' ? [seenMessages.unread(resources.action, resources.why)] : []
  return {
    ...{ isListed, snapshotsLeft },
    notes: [...unread, ...groups.notes],
    refusals: goneRefusals({
      ...{ stage, deployed, live: seen, snapshotsLeft, locate },
      ...{ resources: own, missingGroups: groups.missing },
    }),
    physicalIds: Object.fromEntries(own.map((one) => [one.logicalId, one.physicalId])),
  }
}
