/** A Redis gets its first replicas before automatic failover, and loses failover before its last replica. */
import type { CacheKind } from '../../engines/table.ts'
import { readLive } from '../../inspect/live/live.ts'
import { changedInPlace } from '../../plan/index.ts'
import { shown, wordFor } from '../../plan/changes/file-words.ts'
import { groupValues } from '../../plan/changes/group-values.ts'
import {
  deployedNodes,
  runningNodes,
  toWriteDown,
  type NodesAndFailover,
} from '../../plan/impact/nodes-and-failover.ts'
import { agreedMessages as words } from '../../plan/messages/agreed.ts'
import type { StepOf } from '../../plan/model/step.ts'
import { CACHE_IDS } from '../../template/logical-ids.ts'
import { withProperties, withResources } from '../intermediate.ts'
import type { ApplyContext } from '../operation.ts'
import { stackOf, type Carried, type Run } from '../run.ts'
import { updateBefore } from '../update-before.ts'

const OFF = { AutomaticFailoverEnabled: false, MultiAZEnabled: false } as const

/** Adds the replicas that the plan turns automatic failover on for. */
export function addNodes(
  context: ApplyContext,
  run: Run,
  { databases }: StepOf<'add-nodes'>,
): Promise<Carried> {
  const { Resources: wanted } = run.inspection.rendered.template
  return takeAhead(context, run, databases, (kind) => {
    const nodes = wanted[CACHE_IDS[kind].replicationGroup]?.Properties['NumCacheClusters']
    return { NumCacheClusters: Number(nodes), ...OFF }
  })
}

/** Turns automatic failover and Multi-AZ off, so that the last replica can go. */
export function turnFailoverOff(
  context: ApplyContext,
  run: Run,
  { databases }: StepOf<'failover-off'>,
): Promise<Carried> {
  const { input } = run.inspection
  return takeAhead(context, run, databases, (kind) => {
    const running = runningNodes(kind, input)
    return running && { ...running, ...OFF }
  })
}

type ValuesOf = (kind: CacheKind) => NodesAndFailover | null

/** Gives the groups these values ahead, where needed after the template says what runs. Changes nothing else. */
async function takeAhead(
  context: ApplyContext,
  run: Run,
  kinds: readonly CacheKind[],
  values: ValuesOf,
): Promise<Carried> {
  const { input } = run.inspection
  const running: ValuesOf = (kind) => toWriteDown(kind, input)
  const said: ValuesOf = (kind) => deployedNodes(kind, input)
  const unsaid = kinds.filter((kind) => running(kind) !== null)
  if (unsaid.length === 0) return withValues(context, run, kinds, { values, said })
  const written = await withValues(context, run, unsaid, { values: running, said })
  return written.kind === 'failed'
    ? written
    : withValues(context, written.run, kinds, {
        values,
        said: (kind) => running(kind) ?? said(kind),
      })
}

function withValues(
  context: ApplyContext,
  run: Run,
  kinds: readonly CacheKind[],
  { values: valuesOf, said }: { readonly values: ValuesOf; readonly said: ValuesOf },
): Promise<Carried> {
  const { Resources: wanted } = run.inspection.rendered.template
  const groups = kinds.flatMap((kind) => {
    const id = CACHE_IDS[kind].replicationGroup
    const [group, values] = [wanted[id], valuesOf(kind)]
    if (group === undefined || values === null) return []
    return [{ id, type: group.Type, values, does: differing(values, said(kind)) }]
  })
  return updateBefore(context, run, {
    edit: (deployed) =>
      withResources(
        deployed,
        groups.map(({ id }) => id),
        (resource, id) =>
          withProperties(resource, groups.find((group) => group.id === id)?.values ?? {}),
      ),
    does: groups.map(({ id, type, does }) => changedInPlace(id, type, does)),
    differs: () => otherwiseNow(context, run, kinds),
  })
}

/** What runs otherwise than the plan has read: somebody else's nodes and failover are not to be undone. */
async function otherwiseNow(
  { aws, locate }: ApplyContext,
  run: Run,
  kinds: readonly CacheKind[],
): Promise<readonly string[]> {
  const { input, plan, rendered } = run.inspection
  const live = await readLive(aws, stackOf(run), kinds)
  return kinds.flatMap((kind) => {
    const name = `${plan.stage}/${kind}`
    const [fact, planned] = [live[kind], runningNodes(kind, input)]
    if (planned === null) return []
    if (fact?.kind === 'unread') return [words.identityUnread(name, fact.action, fact.why)]
    if (fact?.kind !== 'read') return [`${name}: ${words.databaseGone}`]
    const running = groupValues(fact.value)
    const id = CACHE_IDS[kind].replicationGroup
    const where = {
      type: rendered.template.Resources[id]?.Type ?? '',
      origin: rendered.origins[id],
      locate,
    }
    return Object.entries(planned).flatMap(([property, value]) => {
      const [was, is] = [String(value), running[property] ?? null]
      if (was === is) return []
      const word = wordFor(property, where)
      return [words.otherValue(name, word, shown(property, was), shown(property, is))]
    })
  })
}

/** What an update to these values changes of the template that the plan has read, and of no other deploy's. */
function differing(
  values: NodesAndFailover,
  said: NodesAndFailover | null,
): Partial<NodesAndFailover> {
  const changed = Object.entries(values).filter(
    ([name, value]) => said?.[name as keyof NodesAndFailover] !== value,
  )
  return Object.fromEntries(changed)
}
