/**
 * What somebody changed by hand while a plan was carried out: the plan showed another value there, and what follows
 * begins with this one. What a step of the deploy itself has brought about is what the template says, or is known.
 */
import { isSql } from '../../engines/table.ts'
import type { RedisFacts, SqlFacts } from '../../facts/databases.ts'
import { valueOf } from '../../facts/live.ts'
import { compareVersions, covers } from '../../facts/versions.ts'
import { asText } from '../changes/as-text.ts'
import { touchesResource } from '../changes/effective-changes.ts'
import { shown, wordFor } from '../changes/file-words.ts'
import { isGroup, isSameInGroup } from '../changes/group-values.ts'
import { isSameSetting, liveValues } from '../changes/live-values.ts'
import { holdsData, isReader } from '../changes/resource-owner.ts'
import type { StageChange } from '../changes/stage-change.ts'
import { agreedMessages as words } from '../messages/agreed.ts'
import { leftByHand } from '../messages/live/left-by-hand.ts'
import { DATABASE_NAME } from '../messages/plan.ts'
import type { StageInput } from '../model/input.ts'
import type { StagePlan } from '../model/types.ts'

/** A plan and what it was decided from. */
type Decided = { readonly input: StageInput; readonly plan: StagePlan }

/** A sentence for each value that what is left to do begins with, and that is another than the agreed one. */
export function otherValues(agreed: Decided, now: Decided): readonly string[] {
  return (now.input.changes ?? []).flatMap((change) => {
    const [before, after] = [factsOf(change, agreed.input), factsOf(change, now.input)]
    if (before === undefined || after === undefined || isPromoted(change, agreed)) return []
    const [was, is] = [liveValues(before), liveValues(after)]
    return propertiesSent(change, after).flatMap((property) => {
      const [old, running] = [was[property], is[property]]
      if (old === undefined || running === undefined || isSameSetting(old, running)) return []
      const isKnown =
        isWanted(property, running, change, now) ||
        isTurnedOff(property, running, agreed) ||
        isMovedByAws(property, old, running)
      if (isKnown) return []
      const { origins } = now.input.rendered
      const { type, logicalId } = change
      const word = wordFor(property, {
        type,
        origin: origins[logicalId],
        locate: now.input.locate,
      })
      return [
        words.otherValue(nameOf(change), word, shown(property, old), shown(property, running)),
      ]
    })
  })
}

/** Of an instance or a group that stays. */
function factsOf(
  change: StageChange,
  { live }: Pick<StageInput, 'live'>,
): SqlFacts | RedisFacts | undefined {
  const { database, action, replacement } = change
  if (database === null || action !== 'Modify' || replacement === 'True') return undefined
  if (isReader(change)) return isSql(database) ? valueOf(live.readers?.[database]) : undefined
  return holdsData(change) ? valueOf<SqlFacts | RedisFacts>(live[database]) : undefined
}

/** What AWS is told of: what the file changes, and of a group perhaps all of it. Protection has steps of its own. */
function propertiesSent(change: StageChange, facts: SqlFacts | RedisFacts): readonly string[] {
  const sent = isGroup(facts)
    ? touchesResource(change)
      ? Object.keys(liveValues(facts))
      : []
    : change.effective.flatMap(({ property }) => property ?? [])
  return sent.filter((property) => property !== 'DeletionProtection')
}

function isPromoted({ database }: StageChange, { plan }: Decided): boolean {
  return plan.databases.some((one) => one.database === database && one.impact === 'promote')
}

/** Whether the deploy itself has brought it there, or somebody else what it is to bring. */
function isWanted(
  property: string,
  running: string | null,
  { logicalId }: StageChange,
  { input }: Decided,
): boolean {
  const wanted = asText(input.rendered.template.Resources[logicalId]?.Properties[property])
  if (wanted === null || running === null) return wanted === running
  return isSameSetting(wanted, running) || isSameInGroup(property, wanted, running)
}

/** A Redis gets its first replicas, and loses its last one, with automatic failover and Multi-AZ off. */
function isTurnedOff(property: string, running: string | null, { plan }: Decided): boolean {
  const isSwitch = property === 'AutomaticFailoverEnabled' || property === 'MultiAZEnabled'
  const turnsOff = plan.steps?.some(({ kind }) => kind === 'add-nodes' || kind === 'failover-off')
  return isSwitch && running === 'false' && turnsOff === true
}

/** A minor version comes by itself, and storage grows. */
function isMovedByAws(property: string, old: string | null, running: string | null): boolean {
  if (old === null || running === null) return false
  if (property === 'AllocatedStorage') return Number(running) > Number(old)
  const [major = ''] = old.split('.')
  return property === 'EngineVersion' && covers(major, running) && compareVersions(running, old) > 0
}

function nameOf(change: StageChange): string {
  const name = change.database === null ? '' : DATABASE_NAME[change.database]
  return isReader(change) ? leftByHand.reader(name) : name
}
