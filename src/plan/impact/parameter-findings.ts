import { familyOfType } from '../../engines/families.ts'
import type { ParameterTypes } from '../../facts/change-facts.ts'
import { changedParameters } from '../changes/file-words.ts'
import type { Fact, ResourceChange } from '../../facts/facts.ts'
import type { Finding } from './finding.ts'
import { valueOf } from '../../facts/live.ts'
import { effectOf } from './rules.ts'

export type ParameterContext = {
  /** undefined = it was not asked. */
  readonly types: Fact<ParameterTypes> | undefined
  /** Whether the database's own resource is updated along with its group. */
  readonly updated: boolean
}

/**
 * What changed values in a parameter group do to the database that uses it. A dynamic one is in force
 * at once. A static one waits for a restart, which the RDS handler brings with any update of the
 * instance (RDSH UpdateHandler.shouldReboot) and CloudFormation never brings to ElastiCache. Where a
 * parameter's type is not known, a restart is not ruled out.
 */
export function parameterFindings(
  change: ResourceChange,
  { types, updated }: ParameterContext,
): readonly Finding[] {
  if (change.action !== 'Modify' || !change.type.endsWith('ParameterGroup')) return []
  const named = change.details.filter(
    ({ property }) => property !== null && effectOf(change.type, property) !== undefined,
  )
  if (change.details.length > 0 && named.length === 0) return []
  const property = named[0]?.property ?? ''
  const canRestart = familyOfType(change.type)?.has.restarts === true
  const names = changedParameters(change)
  const known = valueOf(types)
  if (names === null || known === undefined || !names.every((name) => Object.hasOwn(known, name))) {
    return canRestart
      ? [{ impact: 'restart', cause: 'parameters', property, verified: false }]
      : [{ impact: 'in-place', cause: 'property', property, verified: true }]
  }
  const waiting = names.filter((name) => known[name] === 'static')
  const atOnce = names.filter((name) => known[name] === 'dynamic')
  const restarts = canRestart && updated
  return [
    ...found(atOnce, { impact: 'in-place', cause: 'parameters-at-once', property }),
    ...found(waiting, {
      impact: restarts ? 'restart' : 'in-place',
      cause: 'parameters-at-restart',
      property,
    }),
  ]
}

function found(
  names: readonly string[],
  finding: Pick<Finding, 'impact' | 'cause' | 'property'>,
): readonly Finding[] {
  return names.length === 0 ? [] : [{ ...finding, verified: true, names }]
}
