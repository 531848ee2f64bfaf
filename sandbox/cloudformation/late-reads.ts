/** Reads that lag behind what they are about (CFN-61): the answer is that of a moment before the last change. */
import type { Params, Switches } from '../contract.ts'
import { text } from '../services/params.ts'
import type { StackRecord } from './stack/record.ts'
import { lookUpStack } from './stack/region.ts'
import type { Region } from './stack/region.ts'

/** Each lags for itself: one may be up to date while another is not. */
const READS = ['DescribeStacks', 'DescribeStackEvents', 'ListStacks', 'ListChangeSets'] as const
type Read = (typeof READS)[number]

/** What changes a stack, or begins to. */
const CHANGES: ReadonlySet<string> = new Set([
  'ContinueUpdateRollback',
  'CreateChangeSet',
  'CreateStack',
  'DeleteChangeSet',
  'DeleteStack',
  'ExecuteChangeSet',
  'RollbackStack',
  'UpdateStack',
  'UpdateTerminationProtection',
])

/** At most so many reads of one kind see a stack as it was. */
const MOST = 3

/** A stack as it was before its last change; null = there was none. */
type Earlier = { readonly stack: StackRecord | null; readonly left: Record<Read, number> }

type Action = (region: Region, params: Params) => object

/** Makes the reads lag while the switch `lateReads` is on; with each other number they catch up, and are drawn anew. */
export function withLateReads(
  switches: Switches,
): (name: string, action: Action, region: Region, params: Params) => object {
  const earlier = new Map<string, Earlier>()
  let from = 0
  let draw = 0
  const reads = (): number => 1 + (hash(from, (draw += 1)) % MOST)

  return (name, action, region, params) => {
    if (switches.lateReads !== from) {
      from = switches.lateReads
      draw = 0
      earlier.clear()
    }
    if (from === 0) return action(region, params)
    if (isRead(name)) return action(asSeen(region, params, name, earlier), params)
    if (!CHANGES.has(name)) return action(region, params)
    const before = lookedAt(region, params)
    const copy = before && structuredClone(before)
    const answer = action(region, params)
    const stackId = (before ?? region.stacks.at(-1))?.stackId ?? ''
    const left = Object.fromEntries(READS.map((read) => [read, reads()])) as Record<Read, number>
    earlier.set(stackId, { stack: copy ?? null, left })
    return answer
  }
}

function isRead(name: string): name is Read {
  return READS.some((read) => read === name)
}

/** The stack that a call names, by itself or by one of its change sets. */
function lookedAt(region: Region, params: Params): StackRecord | undefined {
  const stack = text(params, 'StackName')
  if (stack !== undefined) return lookUpStack(region, stack)
  const set = text(params, 'ChangeSetName')
  return region.stacks.find(({ changeSets }) =>
    changeSets.some(({ changeSetId }) => changeSetId === set),
  )
}

/** The region as this read sees it. Those of other stacks leave a stack's own reads as many as they are. */
function asSeen(
  region: Region,
  params: Params,
  read: Read,
  earlier: ReadonlyMap<string, Earlier>,
): Region {
  const named = text(params, 'StackName')
  const stacks = region.stacks.flatMap((stack) => {
    const late = earlier.get(stack.stackId)
    const isAsked = named === undefined || named === stack.stackId || named === stack.stackName
    if (late === undefined || !isAsked || late.left[read] === 0) return [stack]
    late.left[read] -= 1
    return late.stack === null ? [] : [late.stack]
  })
  return { ...region, stacks }
}

/** A number that looks drawn, and is the same each time. */
function hash(seed: number, index: number): number {
  let mixed = Math.imul(seed ^ (index * 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
