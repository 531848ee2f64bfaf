/**
 * What somebody has set by hand in the parameter group that the stack made for an instance. An update of the group
 * compares the values of the template with the live ones: those are put back, and all others are left alone (RDSH,
 * aws-rds-dbparametergroup, applyParametersWithReset).
 */
import { FAMILIES } from '../../engines/families.ts'
import type { SqlKind } from '../../engines/table.ts'
import type { PropertyChange } from '../../facts/change-set.ts'
import { valueOf } from '../../facts/live.ts'
import { sameParameter, type ParameterDefinition } from '../../facts/parameters.ts'
import { SQL_IDS } from '../../template/logical-ids.ts'
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
  /** `changed`: by the file as well. `goes`: the group is made anew, or the update sets it. */
  readonly becomes: 'changed' | 'goes' | 'stays'
}

const { parameters: PARAMETERS } = FAMILIES.sql.properties

type Input = Pick<StageInput, 'changes' | 'checked' | 'rendered'>

/** Each value that is not that of the last deploy; nothing where nobody asked, or AWS did not say. */
export function parametersByHand(kind: SqlKind, input: Input): readonly ParameterByHand[] {
  const set = valueOf(input.checked?.set?.[kind]) ?? {}
  const id = SQL_IDS[kind].parameterGroup
  const change = (input.changes ?? []).find(({ logicalId }) => logicalId === id)
  const changed = change === undefined ? [] : (changedParameters(change) ?? [])
  const template = input.rendered.template.Resources[id]?.Properties[PARAMETERS]
  const isMade = change?.action === 'Modify' && change.replacement === 'True'
  return Object.entries(set).flatMap(([name, { value: running, applies }]) => {
    const wanted = entryOf(template, name)
    const deployed = change !== undefined && changed.includes(name) ? before(change, name) : wanted
    if (sameParameter(running, deployed)) return []
    const becomes = changed.includes(name)
      ? 'changed'
      : isMade || (change?.action === 'Modify' && wanted !== null)
        ? 'goes'
        : 'stays'
    return [{ name, applies, running, deployed, wanted, becomes }]
  })
}

function before({ details }: StageChange, name: string): string | null {
  const own = details.find((detail) => parameterOf(detail) === name)
  const all = own ?? details.find(({ property }) => property === PARAMETERS)
  return own === undefined ? valueIn(all, name) : own.before
}

function valueIn(detail: PropertyChange | undefined, name: string): string | null {
  return asMap(detail?.before ?? null)?.[name] ?? null
}

function entryOf(values: unknown, name: string): string | null {
  return asMap(asText(values))?.[name] ?? null
}
