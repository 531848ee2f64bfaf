/**
 * Whether what AWS did not list is really gone. A read may lag behind, and a database that is gone is taken out of its
 * stack without a word: so it is asked three times.
 */
import type { LiveFacts } from '../../facts/databases.ts'
import { DATABASES, SQL_KINDS, type DatabaseKind } from '../../engines/table.ts'
import { missingDatabases, missingReaders } from '../../plan/gone/missing.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import { pause } from '../backoff.ts'
import { readLive } from './live.ts'
import type { StageContext } from '../stage-context.ts'

/** Reads that have to say so. */
export const READS = 3

/** What was seen, where absent means that each of three reads said so: those that did once are asked again. */
export async function confirmAbsent(
  { aws, clock }: Pick<StageContext, 'aws' | 'clock'>,
  deployed: DeployedStage,
  seen: LiveFacts,
): Promise<LiveFacts> {
  let live = seen
  for (let read = 1; read < READS; read++) {
    const doubtful = absentAmong(deployed, live)
    if (doubtful.length === 0) return live
    await clock.sleep(pause(read))
    const again = await readLive(aws, deployed, doubtful)
    live = { ...live, ...again, ...both('readers', live, again), ...both('nodes', live, again) }
  }
  return live
}

/** Those that are not there, or whose reader is not. */
function absentAmong(deployed: DeployedStage, live: LiveFacts): readonly DatabaseKind[] {
  const gone = missingDatabases(deployed, live)
  const readers = missingReaders(live)
  return DATABASES.filter(
    (kind) => gone.includes(kind) || SQL_KINDS.some((sql) => sql === kind && readers.includes(sql)),
  )
}

function both(key: 'readers' | 'nodes', live: LiveFacts, again: LiveFacts): LiveFacts {
  return live[key] || again[key] ? { [key]: { ...live[key], ...again[key] } } : {}
}
