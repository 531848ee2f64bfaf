import { familyOfType } from '../../engines/families.ts'
import { changedParameters } from '../changes/file-words.ts'
import type { ResourceChange } from '../../facts/stack/change-set.ts'
import type { Fact } from '../../facts/fact.ts'
import type { ParameterByHand } from '../changes/parameters-by-hand.ts'
import type { ParameterFacts } from '../../facts/parameters.ts'
import type { Finding } from './finding.ts'
import { valueOf } from '../../facts/live.ts'
import type { LiveDatabase } from '../changes/live-database.ts'
import { effectOf } from './rules.ts'

export type ParameterContext = {
  /** undefined = it was not asked. */
  readonly parameters: Fact<ParameterFacts> | undefined
  /** The instance that uses the group. */
  readonly live: LiveDatabase
  /** What somebody has set in the group; absent = nothing. */
  readonly byHand?: readonly ParameterByHand[]
}

/**
 * What changed values in a parameter group do to an instance that uses it. A dynamic one is in force at once. A
 * static one is in force after a restart: CloudFormation follows the change of a group with an update of each instance
 * that refers to it, and its RDS handler reboots one that waits for that, if ApplyImmediately is true (RDSH
 * UpdateHandler.handleResourceDrift, shouldReboot). Nobody reboots an instance whose changes wait for the maintenance
 * window, nor a node of ElastiCache. Where a parameter's type is not known, a restart is not ruled out.
 */
export function parameterFindings(
  change: ResourceChange,
  { parameters, live, byHand = [] }: ParameterContext,
): readonly Finding[] {
  if (change.action !== 'Modify' || !change.type.endsWith('ParameterGroup')) return []
  const named = change.details.filter(
    ({ property }) => property !== null && effectOf(change.type, property) !== undefined,
  )
  if (change.details.length > 0 && named.length === 0) return []
  const property = named[0]?.property ?? ''
  const canRestart = familyOfType(change.type)?.has.restarts === true
  const impact = canRestart && !live.waits ? 'restart' : 'in-place'
  const runs = (name: string): boolean =>
    byHand.some((one) => one.name === name && one.running === one.wanted)
  const names = changedParameters(change)?.filter((name) => !runs(name)) ?? null
  const known = valueOf(parameters)?.known
  if (names === null || known === undefined || !names.every((name) => Object.hasOwn(known, name))) {
    return canRestart
      ? [{ impact, cause: 'parameters', property, verified: false }]
      : [{ impact: 'in-place', cause: 'property', property, verified: true }]
  }
  const backTo = (applies: ParameterByHand['applies']): readonly string[] =>
    byHand
      .filter((one) => one.becomes === 'goes' && one.applies === applies)
      .map(({ name }) => name)
  const waiting = [
    ...names.filter((name) => known[name]?.applies === 'static'),
    ...backTo('static'),
  ]
  const atOnce = [
    ...names.filter((name) => known[name]?.applies === 'dynamic'),
    ...backTo('dynamic'),
  ]
  return [
    ...found(atOnce, { impact: 'in-place', cause: 'parameters-at-once', property }),
    ...found(waiting, { impact, cause: 'parameters-at-restart', property }),
    ...(canRestart ? parametersPending(live) : []),
  ]
}

/** What any update does where earlier values wait for a restart. */
export function parametersPending({ facts, waits }: LiveDatabase): readonly Finding[] {
  const finding = { cause: 'parameters-pending', property: '', verified: true } as const
  if (facts === undefined)
    return waits ? [] : [{ ...finding, impact: 'restart', cause: 'unread', verified: false }]
  const isPending =
    'parameterApplyStatus' in facts && facts.parameterApplyStatus === 'pending-reboot'
  return isPending ? [{ ...finding, impact: waits ? 'none' : 'restart' }] : []
}

function found(
  names: readonly string[],
  finding: Pick<Finding, 'impact' | 'cause' | 'property'>,
): readonly Finding[] {
  return names.length === 0 ? [] : [{ ...finding, verified: true, names }]
}
