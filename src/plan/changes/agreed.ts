/**
 * Whether a change set does no more than what was agreed to. A plan speaks of databases; this compares
 * every resource, so that nothing is executed that nobody has read: least of all what somebody else's
 * deploy has brought in meanwhile.
 */
import { READER_IDS } from '../../template/logical-ids.ts'
import type { Template } from '../../template/types.ts'
import { asText } from './as-text.ts'
import { holdsData } from './resource-owner.ts'
import {
  isUnderstood,
  type PropertyChange,
  type ResourceChange,
} from '../../facts/stack/change-set.ts'

/** What may be done to the resources of a stack. A change set that was read is one. */
export type Agreed = readonly AgreedChange[]

export type AgreedChange = Omit<ResourceChange, 'details'> & {
  /** Of a resource that is changed: the properties that may. */
  readonly details: readonly AgreedDetail[]
}

/** A value that is left out may be any. */
type AgreedDetail = Pick<PropertyChange, 'attribute' | 'property'> &
  Partial<Pick<PropertyChange, 'path' | 'before' | 'after'>>

/** The changes of `now` that are not in `agreed`, or do more there; empty = it may be executed. */
export function excess(now: readonly ResourceChange[], agreed: Agreed): readonly ResourceChange[] {
  return now.filter(
    (change) => !followsFromOthers(change) && !agreed.some((one) => covers(one, change)),
  )
}

function covers(agreed: AgreedChange, now: ResourceChange): boolean {
  return (
    agreed.logicalId === now.logicalId &&
    agreed.type === now.type &&
    agreed.action === now.action &&
    isSameResource(agreed.physicalId, now.physicalId) &&
    weightOf(now) <= weightOf(agreed) &&
    isSamePolicy(agreed.policyAction, now) &&
    // What a new or a removed resource is made of is not told property by property.
    (now.action !== 'Modify' || areDetailsAgreed(agreed, now))
  )
}

/** Where both sides know it: a database of the same logical id that was made meanwhile is another one. */
function isSameResource(agreed: string | null, now: string | null): boolean {
  return agreed === null || now === null || agreed === now
}

/** A word that nobody knows yet weighs most. */
function weightOf({ replacement }: Pick<ResourceChange, 'replacement'>): number {
  const weight = ['False', 'Conditional', 'True'].indexOf(replacement ?? 'False')
  return weight === -1 ? Number.POSITIVE_INFINITY : weight
}

/** Where nothing is told of what is taken away, a snapshot that was agreed to is not promised any more. */
function isSamePolicy(
  agreed: string | null,
  { policyAction, action, replacement }: ResourceChange,
) {
  if (policyAction !== null) return policyAction === agreed
  const takesAway = action === 'Remove' || replacement === 'True'
  return agreed === null || !takesAway
}

/** A change that names no property does not say what it does: only one that was agreed so covers it. */
function areDetailsAgreed(agreed: AgreedChange, now: ResourceChange): boolean {
  if (now.details.length === 0) return agreed.details.length === 0
  return now.details.every(
    (detail) =>
      isKnockOn(detail) ||
      turnsProtectionOn(detail) ||
      agreed.details.some((one) => isSameDetail(one, detail)),
  )
}

function isSameDetail(agreed: AgreedDetail, now: PropertyChange): boolean {
  return (
    agreed.attribute === now.attribute &&
    agreed.property === now.property &&
    isSameValue(agreed.path, now.path ?? null) &&
    isSameValue(agreed.before, now.before) &&
    isSameValue(agreed.after, now.after)
  )
}

/** What CloudFormation only knows when it is executed (SEEN cloudformation-coverage-roadmap#2113). */
const KNOWN_LATER = 'changeSet:KNOWN_AFTER_APPLY'

function isSameValue(agreed: string | null | undefined, now: string | null): boolean {
  return agreed === undefined || agreed === now || (agreed?.includes(KNOWN_LATER) ?? false)
}

/**
 * Evaluated at execution, because a resource that is referred to changes: that change is compared itself.
 * What was written into the template is nobody else's doing, evaluated then or now.
 */
function isKnockOn({ evaluation, source }: PropertyChange): boolean {
  return evaluation === 'Dynamic' && source !== 'DirectModification'
}

/** Nothing is lost by a net that is put up. */
function turnsProtectionOn({ property, after }: PropertyChange): boolean {
  return property === 'DeletionProtection' && after === 'true'
}

const READERS: readonly string[] = Object.values(READER_IDS)

/** Listed only because it refers to a resource that changes, and certainly not replaced for that, or no database. */
function followsFromOthers(change: ResourceChange): boolean {
  const { action, replacement, details, logicalId } = change
  const hasRows = holdsData(change) || READERS.includes(logicalId)
  return (
    action === 'Modify' &&
    isUnderstood(change) &&
    details.length > 0 &&
    details.every(isKnockOn) &&
    (replacement === 'False' || (replacement === 'Conditional' && !hasRows))
  )
}

/** A stack that is created: every resource of the template is made, and nothing else happens. */
export function everythingAdded({ Resources }: Pick<Template, 'Resources'>): Agreed {
  return Object.entries(Resources).map(([logicalId, { Type }]) => added(logicalId, Type))
}

/** One resource that is made. */
export function added(logicalId: string, type: string): AgreedChange {
  return {
    logicalId,
    physicalId: null,
    type,
    action: 'Add',
    replacement: null,
    policyAction: null,
    details: [],
  }
}

/**
 * One resource that is changed where it stands, in these properties: name -> new value, which a change set shows as
 * text; null = taken away.
 */
export function changedInPlace(
  logicalId: string,
  type: string,
  properties: Readonly<Record<string, unknown>>,
): AgreedChange {
  return {
    ...added(logicalId, type),
    action: 'Modify',
    replacement: 'False',
    details: Object.entries(properties).map(([property, after]) => ({
      attribute: 'Properties',
      property,
      after: after === null ? null : asText(after),
    })),
  }
}
