import { ALL_FAMILIES, familyOfType } from '../../engines/families.ts'
import type { ConfigPath, Locate } from '../../config/resolved.ts'
import { fileProperty } from '../../template/source-map.ts'
import type { Origin } from '../../template/types.ts'
import type { PropertyChange, ResourceChange } from '../../facts/stack/change-set.ts'
import type { RedisFacts, SqlFacts } from '../../facts/databases.ts'
import { effectOf } from '../impact/rules.ts'
import { lastDeployed, valueBefore } from './live-values.ts'
import type { Change } from '../model/types.ts'

/** Where a changed resource comes from. */
export type Place = {
  readonly type: string
  readonly origin: Origin | undefined
  readonly locate: Locate
}

/** A property's change in the file's words. Several where it is a map of parameters. */
export function describeChange(
  detail: PropertyChange,
  place: Place,
  live: SqlFacts | RedisFacts | undefined,
): readonly Change[] {
  const property = detail.property ?? detail.attribute
  const path = place.origin?.properties[property]
  const parameters = path === undefined ? null : parameterChanges(detail, property, path, place)
  if (parameters !== null) return parameters
  if (namesGroup(property)) return []
  const [old, now, last] = valuesOf(property, detail, live)
  // Taken out of the template, and of the database before.
  if (old === null && now === null && last !== undefined) return []
  const isTold = isShown(place, property)
  const [before, after] = isTold ? [shown(property, old), shown(property, now)] : [null, null]
  const unknown =
    old !== null && before === null ? 'before' : now !== null && after === null ? 'after' : null
  return [
    {
      property: wordFor(property, place),
      before,
      after,
      ...(unknown !== null && before !== after && { unknown }),
      ...(isTold && last !== undefined && { lastDeploy: shown(property, last) }),
      line: path === undefined ? null : place.locate(path).line,
    },
  ]
}

/** Of a parameter group the plan tells the version and the values that change, not what AWS calls it. */
function namesGroup(property: string): boolean {
  return ALL_FAMILIES.some(({ properties }) => properties.parameterGroup === property)
}

type Values = readonly [old: string | null, now: string | null, last: string | null | undefined]

/** The family of an instance's parameters says its version: `postgres17`. */
function valuesOf(
  property: string,
  detail: PropertyChange,
  live: SqlFacts | RedisFacts | undefined,
): Values {
  if (property !== 'Family')
    return [valueBefore(detail, live), detail.after, lastDeployed(detail, live)]
  const [old, now] = [detail.before, detail.after].map(
    (family) => family?.replace(/^[a-z]+/, '') ?? null,
  )
  const asVersion = {
    ...detail,
    property: 'EngineVersion',
    before: old ?? null,
    after: now ?? null,
  }
  return [valueBefore(asVersion, live), now ?? null, lastDeployed(asVersion, live)]
}

/** A property in the file's words where it comes from a key of the file, else CloudFormation's. */
export function wordFor(property: string, { origin }: Place): string {
  return (origin === undefined ? null : fileProperty(origin, property)) ?? property
}

/** One change a word: AutomaticFailoverEnabled and NumCacheClusters both come from `replicas`. */
export function onePerProperty(changes: readonly Change[]): readonly Change[] {
  const byWord = new Map<string, Change>()
  for (const change of changes) {
    const known = byWord.get(change.property)
    if (known === undefined || isSwitch(known)) byWord.set(change.property, change)
  }
  return [...byWord.values()]
}

function isSwitch(change: Change): boolean {
  return change.after === 'true' || change.after === 'false' || change.after === null
}

/** Names of the parameters whose value a parameter group's change touches; null = its values are not told. */
export function changedParameters(change: ResourceChange): readonly string[] | null {
  if (change.action !== 'Modify' || change.replacement === 'True') return []
  const valuesOf = familyOfType(change.type)?.properties.parameters
  const details = change.details.filter(({ property }) => property === valuesOf)
  const names = details.map((detail) => {
    const { before, after } = detail
    const named = parameterOf(detail)
    if (named !== null) return [named]
    const [old, now] = [asMap(before), asMap(after)]
    const untold = (before !== null && old === null) || (after !== null && now === null)
    if (untold || (old === null && now === null)) return null
    return Object.keys({ ...old, ...now }).filter((name) => old?.[name] !== now?.[name])
  })
  return names.includes(null) ? null : [...new Set(names.flatMap((some) => some ?? []))].sort()
}

/** The parameter of a group that the detail is about; null = all of them, or none. */
export function parameterOf({ property, path }: PropertyChange): string | null {
  const [, , holder, name, ...deeper] = (path ?? '').split('/')
  const isValue = ALL_FAMILIES.some(({ properties }) => properties.parameters === property)
  if (!isValue || holder !== property || name === undefined || deeper.length > 0) return null
  return name.replaceAll('~1', '/').replaceAll('~0', '~')
}

function parameterChanges(
  detail: PropertyChange,
  property: string,
  path: ConfigPath,
  place: Place,
): readonly Change[] | null {
  if (path.at(-1) !== 'parameters') return null
  const named = parameterOf(detail)
  if (named !== null) {
    const line = place.locate([...path, named]).line
    const word = `${wordFor(property, place)}.${named}`
    return [{ property: word, before: detail.before, after: detail.after, line }]
  }
  const before = asMap(detail.before)
  const after = asMap(detail.after)
  if (before === null && after === null) return null
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...names]
    .sort()
    .map((name) => ({
      property: `${wordFor(property, place)}.${name}`,
      before: before?.[name] ?? null,
      after: after?.[name] ?? null,
      line: place.locate([...path, name]).line,
    }))
    .filter((change) => change.before !== change.after)
}

/** A map of a change set; null = it is none, or not told in full. */
export function asMap(text: string | null): Readonly<Record<string, string>> | null {
  if (text === null || !text.startsWith('{')) return null
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return null
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, String(entry)]))
  } catch {
    // Large values arrive truncated (CloudFormation API reference, ResourceTargetDefinition).
    return null
  }
}

const SECRET = /password|secret|token/i

/** Only values we know the nature of are ever shown, and never a credential. */
function isShown(place: Place, property: string): boolean {
  if (SECRET.test(property)) return false
  return (
    place.origin?.properties[property] !== undefined || effectOf(place.type, property) !== undefined
  )
}

/** A value of the template as the file would write it; null = there is none, or it says nothing to a reader. */
export function shown(property: string, value: string | null): string | null {
  // Without the property CloudFormation applies at once.
  if (property === 'ApplyImmediately') return value === 'false' ? 'window' : 'now'
  // An intrinsic function or a value CloudFormation does not know yet says nothing to a reader.
  if (value === null || value.startsWith('{')) return null
  if (property === 'NumCacheClusters') return String(Number(value) - 1)
  return value.startsWith('[') ? list(value) : value
}

function list(value: string): string | null {
  try {
    const entries: unknown = JSON.parse(value)
    return Array.isArray(entries) && entries.every((entry) => typeof entry === 'string')
      ? entries.join(', ')
      : null
  } catch {
    return null
  }
}
