/**
 * What somebody has set by hand in the parameter group that the stack made for a database. An update of the group
 * compares the values of the template with the live ones: those are put back, and all others are left alone (RDSH,
 * aws-rds-dbparametergroup, applyParametersWithReset). What ElastiCache's handler compares is not published: those of
 * the template that the file does not change are put back, perhaps.
 */
import { familyOf, isCache, type DatabaseKind } from '../../engines/table.ts'
import type { PropertyChange } from '../../facts/stack/change-set.ts'
import { valueOf } from '../../facts/live.ts'
import { sameParameter, type ParameterDefinition } from '../../facts/parameters.ts'
import { CACHE_IDS, SQL_IDS } from '../../template/logical-ids.ts'
import type { StageInput } from '../model/input.ts'
import { asText } from './as-text.ts'
import { asMap, changedParameters, parameterOf } from './file-words.ts'
import type { StageChange } from './stage-change.ts'

export type ParameterByHand = {
  readonly name: string
  readonly applies: ParameterDefinition['applies']
  readonly running: string
  /** Of the last deploy; null = it set none. */
  readonly deployed: string | null
  /** What the file says; null = nothing. */
  readonly wanted: string | null
  /** `changed`: by the file as well. `goes`: the group is made anew, or the update sets it, or may. */
  readonly becomes: 'changed' | 'goes' | 'perhaps' | 'stays'
}

type Input = Pick<StageInput, 'changes' | 'checked' | 'rendered'>

/** Each value that is not that of the last deploy; nothing where nobody asked, or AWS did not say. */
export function parametersByHand(kind: DatabaseKind, input: Input): readonly ParameterByHand[] {
  const set = valueOf(input.checked?.set?.[kind]) ?? {}
  const id = groupOf(kind)
  const { properties } = familyOf(kind)
  const change = (input.changes ?? []).find(({ logicalId }) => logicalId === id)
  const changed = change === undefined ? [] : (changedParameters(change) ?? [])
  const template = input.rendered.template.Resources[id]?.Properties[properties.parameters]
  const isMade = change?.action === 'Modify' && change.replacement === 'True'
  return Object.entries(set).flatMap(([name, { value: running, applies }]) => {
    const wanted = entryOf(template, name)
    const deployed =
      change !== undefined && changed.includes(name)
        ? before(change, name, properties.parameters)
        : wanted
    if (sameParameter(running, deployed)) return []
    const putBack = isCache(kind) ? 'perhaps' : 'goes'
    const isSent = change?.action === 'Modify' && wanted !== null
    const otherwise = isMade ? 'goes' : isSent ? putBack : 'stays'
    const becomes = changed.includes(name) ? 'changed' : otherwise
    return [{ name, applies, running, deployed, wanted, becomes }]
  })
}

/** The logical id of the stack's own parameter group. */
export function groupOf(kind: DatabaseKind): string {
  return (isCache(kind) ? CACHE_IDS[kind] : SQL_IDS[kind]).parameterGroup
}

function before({ details }: StageChange, name: string, parameters: string): string | null {
  const own = details.find((detail) => parameterOf(detail) === name)
  const all = own ?? details.find(({ property }) => property === parameters)
  return own === undefined ? valueIn(all, name) : own.before
}

function valueIn(detail: PropertyChange | undefined, name: string): string | null {
  return asMap(detail?.before ?? null)?.[name] ?? null
}

function entryOf(values: unknown, name: string): string | null {
  return asMap(asText(values))?.[name] ?? null
}
