import type { Properties } from '../contract.ts'
import { structure } from './params.ts'

/** What an update of a parameter group does: values that are set, and names that go back to their default. */
export type ParameterChanges = {
  readonly set: Readonly<Record<string, string>>
  readonly unset: readonly string[]
}

/** The changes between two property sets; `holder`: the property that holds the values. */
export function parameterChanges(
  holder: string,
  before: Properties,
  after: Properties,
): ParameterChanges {
  const set = valuesIn(holder, after)
  return { set, unset: Object.keys(valuesIn(holder, before)).filter((name) => !(name in set)) }
}

function valuesIn(holder: string, properties: Properties): Record<string, string> {
  return Object.fromEntries(
    Object.entries(structure(properties, holder) ?? {}).map(([name, value]) => [
      name,
      String(value),
    ]),
  )
}
