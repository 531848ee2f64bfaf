/** What a plan does to the parameters that somebody has set by hand, in the stack's own group or by another one. */
import { FAMILIES } from '../../engines/families.ts'
import { familyOf, isSql, type DatabaseKind } from '../../engines/table.ts'
import { sameParameter } from '../../facts/parameters.ts'
import { wordFor, type Place } from '../changes/file-words.ts'
import { isOwnParameterGroup } from '../changes/own-parameter-group.ts'
import { parametersByHand } from '../changes/parameters-by-hand.ts'
import type { StageChange } from '../changes/stage-change.ts'
import { PARAMETER_GROUPS } from '../messages/parameters.ts'
import type { StageInput } from '../model/input.ts'
import type { Change } from '../model/types.ts'

const { properties } = FAMILIES.sql

/** The changes of a parameter group, from what is set in it; with those that put something back. */
export function fromSetParameters(
  kind: DatabaseKind,
  changes: readonly Change[],
  { type, origin, locate }: Place,
  input: StageInput,
): readonly Change[] {
  const { types, properties } = familyOf(kind)
  const path = origin?.properties[properties.parameters]
  if (type !== types.parameterGroup || path === undefined) return changes
  const byHand = parametersByHand(kind, input)
  const word = wordFor(properties.parameters, { type, origin, locate })
  const begun = changes.flatMap((change) => {
    const one = byHand.find(({ name }) => `${word}.${name}` === change.property)
    if (one === undefined) return [change]
    return sameParameter(one.running, change.after)
      ? []
      : [{ ...change, before: one.running, lastDeploy: one.deployed }]
  })
  const goes = byHand
    .filter(({ becomes }) => becomes === 'goes' || becomes === 'perhaps')
    .map(({ name, running, deployed, wanted, becomes }) => ({
      property: `${word}.${name}`,
      before: running,
      lastDeploy: deployed,
      after: wanted,
      line: locate([...path, name]).line,
      ...(becomes === 'perhaps' && { perhaps: true as const }),
    }))
  return [...begun, ...goes]
}

/** That an instance gets the stack's group back, whose name says nothing to a reader. */
export function groupComesBack(
  kind: DatabaseKind,
  { effective }: StageChange,
  place: Place,
  { live, stage }: Pick<StageInput, 'live' | 'stage'>,
): readonly Change[] {
  const fact = isSql(kind) ? live[kind] : undefined
  const group = fact?.kind === 'read' ? fact.value.parameterGroup : ''
  const path = place.origin?.properties[properties.parameterGroup]
  const isSet = effective.some(({ property }) => property === properties.parameterGroup)
  if (!isSet || group === '' || path === undefined || isOwnParameterGroup(group, kind, stage))
    return []
  return [
    {
      property: wordFor(properties.parameterGroup, place),
      before: PARAMETER_GROUPS.another,
      lastDeploy: PARAMETER_GROUPS.own,
      after: PARAMETER_GROUPS.own,
      line: place.locate(path).line,
    },
  ]
}
