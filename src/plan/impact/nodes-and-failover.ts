/**
 * The nodes of a Redis and its automatic failover, which need each other: CloudFormation changes the failover
 * first, and ElastiCache refuses it while there is no replica (coverage-roadmap#383). The other way round it keeps
 * the last replica as long as failover or Multi-AZ is on (pulumi-aws#2226). So one goes before the other, in an
 * update of its own.
 */
import { CACHE_KINDS, type CacheKind, type DatabaseKind } from '../../engines/table.ts'
import type { PropertyChange } from '../../facts/change-set.ts'
import { reasons } from '../messages/reasons.ts'
import { CACHE_IDS } from '../../template/logical-ids.ts'
import type { StageInput } from '../model/input.ts'

type Changes = Pick<StageInput, 'changes'>

/** Those that get their first replicas, before automatic failover is turned on. */
export function nodesFirst(input: Changes): readonly CacheKind[] {
  return CACHE_KINDS.filter((kind) => changesBoth(kind, input, 'true'))
}

/** Those that lose their last replica, after automatic failover and Multi-AZ are turned off. */
export function failoverOffFirst(input: Changes): readonly CacheKind[] {
  return CACHE_KINDS.filter((kind) => changesBoth(kind, input, 'false'))
}

/** What is said of it with its database. */
export function nodesReasons(kind: DatabaseKind, input: Changes): readonly string[] {
  const isAmong = (kinds: readonly CacheKind[]): boolean => kinds.some((one) => one === kind)
  return [
    ...(isAmong(nodesFirst(input)) ? [reasons.nodesFirst] : []),
    ...(isAmong(failoverOffFirst(input)) ? [reasons.failoverOffFirst] : []),
  ]
}

function changesBoth(kind: CacheKind, { changes }: Changes, failover: 'true' | 'false'): boolean {
  const group = (changes ?? []).find(
    ({ logicalId }) => logicalId === CACHE_IDS[kind].replicationGroup,
  )
  if (group?.action !== 'Modify' || group.replacement === 'True') return false
  const detailOf = (property: string): PropertyChange | undefined =>
    group.details.find((detail) => detail.property === property)
  return (
    detailOf('NumCacheClusters') !== undefined &&
    detailOf('AutomaticFailoverEnabled')?.after === failover
  )
}
