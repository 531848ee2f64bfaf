/** The values of a change, as a person reads them: with their unit, and no more certain than they are. */
import type { Change } from '../model/types.ts'
import { labels, NO_VALUE, NOT_SET } from './plan.ts'

/** A value, or what is said in its place. */
export type Side = { readonly isValue: boolean; readonly text: string }

/** Property -> its unit, where its name does not say that. */
const UNITS: Readonly<Record<string, string>> = {
  'storage.size': 'GiB',
  'storage.max': 'GiB',
}

/** Whether neither value is known, nor shown. */
export function isUntold({ before, after }: Pick<Change, 'before' | 'after'>): boolean {
  return before === null && after === null
}

/** Both values; the unit stands once, after the last: `100 → 200 GiB`. */
export function sidesOf(change: Change): { readonly before: Side; readonly after: Side } {
  const { property, before, after, unknown } = change
  return {
    before: side(before, unknown === 'before', after === null ? unitOf(property, before) : ''),
    after: side(after, unknown === 'after', unitOf(property, after)),
  }
}

/** ` (last deploy: 50)`, the value as `show` writes it; '' where the last deploy is what runs. */
export function lastDeployOf({ lastDeploy }: Change, show: (value: string) => string): string {
  if (lastDeploy === undefined) return ''
  return ` (${labels.lastDeploy}: ${lastDeploy === null ? NOT_SET : show(lastDeploy)})`
}

/** A value within a sentence. */
export function valueText(value: string | null): string {
  return value === null || value === '' ? NOT_SET : value
}

/** ` (perhaps)` after a change that AWS may make, though the file does not ask for it; '' after any other. */
export function perhapsOf({ perhaps }: Change): string {
  return perhaps === true ? ` ${labels.perhaps}` : ''
}

function side(value: string | null, isUnknown: boolean, unit: string): Side {
  if (value !== null) return { isValue: true, text: `${value}${unit}` }
  return { isValue: false, text: isUnknown ? labels.valueUnknown : NO_VALUE }
}

/** A reader's own property has its primary's unit. */
function unitOf(property: string, value: string | null): string {
  const name = property.replace(/^readReplica\./, '')
  const unit = Object.hasOwn(UNITS, name) ? UNITS[name] : undefined
  return unit === undefined || value === null || !/^\d+$/.test(value) ? '' : ` ${unit}`
}
