import { ALL_FAMILIES, FAMILIES } from '../../engines/families.ts'
import type { Finding } from './finding.ts'
import { parameterFindings, parametersPending } from './parameter-findings.ts'
import type { ParameterContext } from './parameter-findings.ts'
import { touchesResource } from '../changes/effective-changes.ts'
import type { PropertyChange, ResourceChange } from '../../facts/stack/change-set.ts'
import type { LiveDatabase } from '../changes/live-database.ts'
import { liveValues, runsAlready, valueBefore } from '../changes/live-values.ts'
import type { StageChange } from '../changes/stage-change.ts'
import { effectOf, pendingEffectOf } from './rules.ts'
import type { Effect } from './rules.ts'
import { IMPACTS } from '../model/types.ts'
import type { Impact } from '../model/types.ts'

export function heavier(a: Impact, b: Impact): Impact {
  return IMPACTS.indexOf(a) >= IMPACTS.indexOf(b) ? a : b
}

/** What modifying the resource that holds a database's rows does to the database. */
export function findingsOf(change: StageChange, live: LiveDatabase): readonly Finding[] {
  if (change.action === 'Dynamic') {
    return [{ impact: 'replace', cause: 'undecided', property: '', verified: false }]
  }
  const details = change.effective.filter((detail) => !runsAlready(detail, live.facts))
  const direct =
    change.details.length === 0
      ? [withoutDetails(change)]
      : details.map((detail) => findingOf(detail, change, live))
  return [...direct, ...believed(change, details), ...broughtAlong(change, live)]
}

const HARMLESS = new Set([
  // Of Enhanced Monitoring: what measures, not what is measured.
  'AWS::IAM::Role',
  'AWS::SecretsManager::Secret',
  'AWS::SecretsManager::SecretTargetAttachment',
  ...ALL_FAMILIES.flatMap(({ types }) => [types.subnetGroup, types.parameterGroup]),
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::SecurityGroupIngress',
  'AWS::EC2::SecurityGroupEgress',
])

/** What a changed resource beside the one with the rows (secret, groups, rules) does to the database. */
export function besideFindings(
  change: ResourceChange,
  parameters: ParameterContext,
): readonly Finding[] {
  const property = ''
  if (change.action === 'Dynamic') {
    return [{ impact: 'restart', cause: 'undecided', property, verified: false }]
  }
  if (!HARMLESS.has(change.type)) {
    return [{ impact: 'restart', cause: 'unknown', property: change.type, verified: false }]
  }
  if (change.type === 'AWS::SecretsManager::Secret' && changesItsName(change)) {
    return [{ impact: 'in-place', cause: 'secret', property, verified: true }]
  }
  return knockOn(change, parameters.live) ?? parameterFindings(change, parameters)
}

/** A group that gets another name is another group: the database is moved to it, if it can be. */
function knockOn(
  { type, replacement }: ResourceChange,
  { waits }: LiveDatabase,
): readonly Finding[] | null {
  const property = GROUP_PROPERTY[type]
  if (property === undefined || (replacement !== 'True' && replacement !== 'Conditional'))
    return null
  const atOnce = waits || effectOf(FAMILIES.cache.types.database, property) === 'in-place'
  const impact = property.endsWith('SubnetGroupName') ? 'replace' : atOnce ? 'in-place' : 'restart'
  return [{ impact, cause: 'property', property, verified: replacement === 'True' }]
}

/** The property of the database that names a group of this type. */
const GROUP_PROPERTY: Readonly<Record<string, string>> = Object.fromEntries(
  ALL_FAMILIES.flatMap(({ types, properties }) => [
    [types.subnetGroup, properties.subnetGroup],
    [types.parameterGroup, properties.parameterGroup],
  ]),
)

function changesItsName({ action, replacement }: ResourceChange): boolean {
  return action === 'Remove' || replacement === 'True' || replacement === 'Conditional'
}

/** What one changed property of it does. */
export function findingOf(
  detail: PropertyChange,
  change: ResourceChange,
  live: LiveDatabase,
): Finding {
  const property = detail.property ?? ''
  const effect = effectOf(change.type, property)
  if (detail.requiresRecreation === 'Always' && change.replacement !== 'False') {
    return { impact: 'replace', cause: 'property', property, verified: true }
  }
  if (effect === undefined) {
    const impact = detail.requiresRecreation === 'Never' ? 'restart' : 'replace'
    return { impact, cause: 'unknown', property, verified: false }
  }
  const values = { before: valueBefore(detail, live.facts), after: detail.after }
  const impact = impactOf(effect, live, values, change)
  return { impact, cause: 'property', property, verified: true }
}

/** The impact of an effect, never lower than it could be where values or facts are missing. */
function impactOf(
  effect: Effect,
  live: LiveDatabase,
  values: Values,
  change: ResourceChange,
): Impact {
  switch (effect) {
    case 'in-place':
    case 'restart':
    case 'replace':
      return effect
    case 'reboot':
      return live.waits ? 'in-place' : 'restart'
    case 'standby-first':
      return live.facts?.multiAz === true ? 'failover' : 'restart'
    case 'node-by-node':
      return failsOver(live, change) ? 'failover' : 'restart'
    case 'magnetic-switch':
      return isMagnetic(values.before) || isMagnetic(values.after) ? 'restart' : 'in-place'
    case 'backups-switch':
      return keepsBackups(values) ? 'in-place' : 'restart'
    case 'replace-unless-removed':
      return isRemoved(values) ? 'in-place' : 'replace'
    case 'promote-if-removed':
      return isRemoved(values) ? 'promote' : 'replace'
    case 'replace-if-switched':
      return values.before !== null && values.after !== null ? 'in-place' : 'replace'
  }
}

type Values = { readonly before: string | null; readonly after: string | null }

function isRemoved(values: Values): boolean {
  return values.before !== null && values.after === null
}

function keepsBackups({ before, after }: Values): boolean {
  if (before === null || after === null) return false
  return (Number(before) === 0) === (Number(after) === 0)
}

/** What is not told may be. */
function isMagnetic(type: string | null): boolean {
  return type === null || type === 'standard'
}

/** Whether a replica takes over by itself: not where failover is off, or the very same plan turns it off. */
function failsOver({ facts }: LiveDatabase, { details }: ResourceChange): boolean {
  if (facts === undefined || !('members' in facts)) return false
  const isTurnedOff = details.some(
    ({ property, after }) => property === 'AutomaticFailoverEnabled' && after === 'false',
  )
  const nodes = facts.nodesTell?.ready ?? facts.members
  return nodes > 1 && facts.automaticFailover && !isTurnedOff
}

/** A stand-in that names no property: the heaviest that fits what it does say. */
function withoutDetails(change: ResourceChange): Finding {
  const impact = change.replacement === 'False' ? 'restart' : 'replace'
  return { impact, cause: 'unknown', property: '', verified: change.replacement === 'True' }
}

/** `Replacement: True` is believed always, whatever the rules say of the properties. */
function believed(change: ResourceChange, details: readonly PropertyChange[]): readonly Finding[] {
  if (change.replacement !== 'True') return []
  const culprits = details.filter((detail) => detail.requiresRecreation !== 'Never')
  return (culprits.length > 0 ? culprits : [{ property: '' }]).map(({ property }) => ({
    impact: 'replace',
    cause: 'property',
    property: property ?? '',
    verified: true,
  }))
}

/**
 * Any modification sets off what is queued (RDS guide, USER_ModifyInstance.ApplyImmediately), and
 * the RDS handler reboots an instance whose parameter group is `pending-reboot`: both only where changes do not wait
 * for the maintenance window (RDSH UpdateHandler.shouldReboot).
 */
function broughtAlong(change: StageChange, live: LiveDatabase): readonly Finding[] {
  if (!touchesResource(change)) return []
  if (live.facts === undefined) {
    return [{ impact: 'restart', cause: 'unread', property: '', verified: false }]
  }
  const isSetOff = !live.waits || change.effective.some(({ property }) => property === WINDOW)
  const queued = isSetOff ? Object.entries(live.facts.pending) : []
  const pending = queued.map(([property, after]): Finding => {
    const effect = pendingEffectOf(change.type, property)
    const values = { before: liveValues(live.facts)[property] ?? null, after }
    const impact = impactOf(effect, live, values, change)
    return { impact, cause: 'pending', property, verified: true }
  })
  return [...pending, ...parametersPending(live)]
}

/** Moved over the present, it sets off what is queued (RDS guide, "Settings for DB instances"). */
const WINDOW = 'PreferredMaintenanceWindow'
