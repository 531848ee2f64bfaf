/**
 * What runs otherwise than the template says, of a replication group that an update changes in something else.
 * CloudFormation's handler for it is not published. It was seen to send what did not change as well (SEEN
 * coverage-roadmap#1275: a change of security groups alone is refused for its failover), and nobody knows
 * whether it always sends all of it: so each of these may be put back, or be left standing.
 */
import { FAMILIES } from '../../engines/families.ts'
import { isCache } from '../../engines/table.ts'
import type { PropertyChange } from '../../facts/stack/change-set.ts'
import { compareVersions } from '../../facts/versions.ts'
import type { StageInput } from '../model/input.ts'
import { touchesResource } from './effective-changes.ts'
import { groupValues, isGroup, isSameInGroup } from './group-values.ts'
import { isOwnParameterGroup } from './own-parameter-group.ts'
import type { StageChange } from './stage-change.ts'

type Known = Pick<StageInput, 'liveDatabases' | 'rendered' | 'stage'>

/** Each as a change from what runs to what the template says. */
export function changedByHand(change: StageChange, known: Known): readonly PropertyChange[] {
  const running = runningGroup(change, known)
  const wanted = known.rendered.template.Resources[change.logicalId]?.Properties ?? {}
  return Object.entries(running).flatMap(([property, value]) => {
    if (change.details.some((detail) => detail.property === property)) return []
    const asked = wanted[property]
    return isPlain(asked) && !isSame(property, String(asked), value)
      ? [backTo(String(asked), property, value)]
      : []
  })
}

/** The parameter group that somebody attached in place of the stack's own, which may be put back; null = none. */
export function foreignParameterGroup(change: StageChange, known: Known): string | null {
  const name = runningGroup(change, known)[PARAMETER_GROUP]
  const { database, details } = change
  if (name === undefined || database === null || !isCache(database)) return null
  if (
    details.some(
      ({ property, evaluation }) => property === PARAMETER_GROUP && evaluation === 'Static',
    )
  )
    return null
  return isOwnParameterGroup(name, database, known.stage) ? null : name
}

const PARAMETER_GROUP = FAMILIES.cache.properties.parameterGroup

/** What runs, of a group that stays and that the update sends ElastiCache; nothing of any other. */
function runningGroup(
  change: StageChange,
  { liveDatabases }: Pick<Known, 'liveDatabases'>,
): Readonly<Record<string, string>> {
  const { database, type, action, replacement, details } = change
  const stays = action === 'Modify' && replacement !== 'True' && details.length > 0
  if (type !== FAMILIES.cache.types.database || database === null || !stays) return {}
  const { facts } = liveDatabases[database]
  return touchesResource(change) && isGroup(facts) ? groupValues(facts) : {}
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** A version that is ahead of the template is no difference here: it never goes back. */
function isSame(property: string, asked: string, running: string): boolean {
  const isAhead = property === 'EngineVersion' && compareVersions(asked, running) < 0
  return isAhead || isSameInGroup(property, asked, running)
}

function backTo(after: string, property: string, before: string): PropertyChange {
  return {
    attribute: 'Properties',
    property,
    requiresRecreation: 'Never',
    evaluation: 'Static',
    source: 'DirectModification',
    before,
    after,
  }
}
