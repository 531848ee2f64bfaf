/** What stands beside the databases of a stage: the readers of its primaries, and its bastion. */
import { BASTION_KINDS } from '../../engines/bastion-kinds.ts'
import type { ResolvedSql, ResolvedStage } from '../../config/resolved.ts'
import type { DatabasePlan, Impact, ReaderOutcome, StagePlan } from '../../plan/model/types.ts'
import { pictureMessages as words } from '../messages/comment.ts'
import type { Node } from './node.ts'

/** In the weights of a database; what is made anew here has no rows of its own to lose. */
const WEIGHT: Readonly<Record<ReaderOutcome, Impact>> = {
  made: 'create',
  changed: 'in-place',
  restarted: 'restart',
  replaced: 'restart',
  removed: 'remove',
}

function markOf(outcome: ReaderOutcome | null): Pick<Node, 'impact' | 'happens'> {
  return outcome === null
    ? { impact: 'none', happens: null }
    : { impact: WEIGHT[outcome], happens: words.readerOutcome[outcome] }
}

/** The reader beside a primary: there, or going. */
export function readerOf(
  id: string,
  { database, reader, impact }: DatabasePlan,
  wanted: ResolvedSql | undefined,
): readonly Node[] {
  if (wanted?.readReplica !== true && reader === undefined) return []
  return [
    {
      id: `${id}_${database}_reader`,
      shape: 'database',
      lines: [words.reader],
      ...markOf(reader ?? (impact === 'create' ? 'made' : null)),
    },
  ]
}

/** The bastion: there, or going. */
export function bastionOf(
  id: string,
  { action, bastion }: StagePlan,
  stage: ResolvedStage | undefined,
): readonly Node[] {
  const wanted = stage?.bastion ?? null
  if (wanted === null && bastion === undefined) return []
  return [
    {
      id: `${id}_bastion`,
      shape: 'host',
      lines: [words.bastion, ...(wanted === null ? [] : [BASTION_KINDS[wanted.access].title])],
      ...markOf(bastion ?? (action === 'create' ? 'made' : null)),
    },
  ]
}
