/**
 * The nodes of a Redis and its automatic failover, which need each other: CloudFormation changes the failover
 * first, and ElastiCache refuses it while there is no replica (coverage-roadmap#383). The other way round it keeps
 * the last replica as long as failover or Multi-AZ is on (pulumi-aws#2226). So one goes before the other, in an
 * update of its own. What counts is what runs: CloudFormation may send all of the template, whatever changes in it.
 * Where the template says less, it counts too: another deploy may have changed both since the group was read.
 */
import { CACHE_KINDS, type CacheKind, type DatabaseKind } from '../../engines/table.ts'
import { touchesResource } from '../changes/effective-changes.ts'
import { groupValues, isGroup } from '../changes/group-values.ts'
import type { StageChange } from '../changes/stage-change.ts'
import { reasons } from '../messages/reasons.ts'
import { CACHE_IDS } from '../../template/logical-ids.ts'
import type { StageInput } from '../model/input.ts'

/** The properties that need each other. */
const NODES_AND_FAILOVER = [
  'NumCacheClusters',
  'AutomaticFailoverEnabled',
  'MultiAZEnabled',
] as const

/** Their values. */
export type NodesAndFailover = Readonly<
  Record<(typeof NODES_AND_FAILOVER)[number], number | boolean>
>

type Input = Pick<StageInput, 'changes' | 'liveDatabases' | 'rendered'>

/** Those that get their first replicas, before automatic failover is turned on. */
export function nodesFirst(input: Input): readonly CacheKind[] {
  return CACHE_KINDS.filter((kind) => {
    const group = groupOf(kind, input)
    if (group === null || !group.wanted.failover || group.running.failover) return false
    // Multi-AZ alone would be sent without the failover that somebody turned off.
    return (
      Math.min(group.running.nodes, group.deployed.nodes) < 2 ||
      (group.deployed.failover && group.movesZones)
    )
  })
}

/** Those that lose their last replica, after automatic failover and Multi-AZ are turned off. */
export function failoverOffFirst(input: Input): readonly CacheKind[] {
  return CACHE_KINDS.filter((kind) => {
    const group = groupOf(kind, input)
    return (
      group !== null &&
      group.wanted.nodes < 2 &&
      group.running.nodes > 1 &&
      (group.running.failover || group.deployed.failover)
    )
  })
}

/**
 * What runs, where the template has to say it before one of these updates: of what the template says already
 * CloudFormation may send nothing. null = it need not.
 */
export function toWriteDown(kind: CacheKind, input: Input): NodesAndFailover | null {
  const group = groupOf(kind, input)
  if (group === null) return null
  const { wanted, deployed, running } = group
  const isUnsaid = wanted.failover
    ? running.nodes < 2 && deployed.nodes === wanted.nodes
    : running.failover && !deployed.failover
  return isUnsaid ? valuesOf(running) : null
}

/** Whether an update of its own gives the group what the template says of this property, whatever AWS sends. */
export function isGivenAhead(kind: DatabaseKind, property: string, input: Input): boolean {
  const ahead = [...nodesFirst(input), ...failoverOffFirst(input)]
  return ahead.some((one) => one === kind) && NODES_AND_FAILOVER.some((one) => one === property)
}

/** What is said of it with its database. */
export function nodesReasons(kind: DatabaseKind, input: Input): readonly string[] {
  const isAmong = (kinds: readonly CacheKind[]): boolean => kinds.some((one) => one === kind)
  return [
    ...(isAmong(nodesFirst(input)) ? [reasons.nodesFirst] : []),
    ...(isAmong(failoverOffFirst(input)) ? [reasons.failoverOffFirst] : []),
  ]
}

/** What runs of the group, as a template says it; null = it could not be read, or nothing of it changes. */
export function runningNodes(kind: CacheKind, input: Input): NodesAndFailover | null {
  const group = groupOf(kind, input)
  return group && valuesOf(group.running)
}

/** What the deployed template says of it, as the plan has read it; null = nothing of it changes. */
export function deployedNodes(kind: CacheKind, input: Input): NodesAndFailover | null {
  const group = groupOf(kind, input)
  return group && valuesOf(group.deployed)
}

type State = { readonly nodes: number; readonly failover: boolean; readonly zones: boolean }

type Group = {
  readonly wanted: State
  readonly deployed: State
  readonly running: State
  /** Whether the file changes Multi-AZ. */
  readonly movesZones: boolean
}

function groupOf(kind: CacheKind, { changes, liveDatabases, rendered }: Input): Group | null {
  const id = CACHE_IDS[kind].replicationGroup
  const change = (changes ?? []).find(({ logicalId }) => logicalId === id)
  const properties = rendered.template.Resources[id]?.Properties
  if (change?.action !== 'Modify' || change.replacement === 'True' || properties === undefined)
    return null
  if (change.details.length === 0 || !touchesResource(change)) return null
  const wanted = stateOf((property) => String(properties[property]))
  const deployed = stateOf((property) => before(change, property) ?? String(properties[property]))
  const { facts } = liveDatabases[kind]
  const values = isGroup(facts) ? groupValues(facts) : null
  return {
    wanted,
    deployed,
    running: values === null ? deployed : stateOf((property) => values[property] ?? ''),
    movesZones: change.details.some(({ property }) => property === 'MultiAZEnabled'),
  }
}

function before({ details }: StageChange, name: string): string | null {
  return details.find(({ property }) => property === name)?.before ?? null
}

function stateOf(value: (property: (typeof NODES_AND_FAILOVER)[number]) => string): State {
  return {
    nodes: Number(value('NumCacheClusters')),
    failover: value('AutomaticFailoverEnabled') === 'true',
    zones: value('MultiAZEnabled') === 'true',
  }
}

function valuesOf({ nodes, failover, zones }: State): NodesAndFailover {
  return { NumCacheClusters: nodes, AutomaticFailoverEnabled: failover, MultiAZEnabled: zones }
}
