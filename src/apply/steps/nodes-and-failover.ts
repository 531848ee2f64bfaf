/** A Redis gets its first replicas before automatic failover, and loses failover before its last replica. */
import type { CacheKind } from '../../engines/table.ts'
import { changedInPlace } from '../../plan/index.ts'
import type { StepOf } from '../../plan/model/step.ts'
import { CACHE_IDS } from '../../template/logical-ids.ts'
import { withProperties, withResources } from '../intermediate.ts'
import type { ApplyContext } from '../operation.ts'
import type { Carried, Run } from '../run.ts'
import { updateBefore } from '../update-before.ts'

/** Adds the replicas that the plan turns automatic failover on for. */
export function addNodes(
  context: ApplyContext,
  run: Run,
  { databases }: StepOf<'add-nodes'>,
): Promise<Carried> {
  return takeAhead(context, run, databases, ['NumCacheClusters'])
}

/** Turns automatic failover and Multi-AZ off, so that the last replica can go. */
export function turnFailoverOff(
  context: ApplyContext,
  run: Run,
  { databases }: StepOf<'failover-off'>,
): Promise<Carried> {
  return takeAhead(context, run, databases, ['AutomaticFailoverEnabled', 'MultiAZEnabled'])
}

/** Gives these properties of the groups the values that the plan has for them, and changes nothing else. */
function takeAhead(
  context: ApplyContext,
  run: Run,
  kinds: readonly CacheKind[],
  properties: readonly string[],
): Promise<Carried> {
  const { Resources: wanted } = run.inspection.rendered.template
  const groups = kinds.flatMap((kind) => {
    const id = CACHE_IDS[kind].replicationGroup
    const group = wanted[id]
    if (group === undefined) return []
    const values = properties.map((name) => [name, group.Properties[name]] as const)
    return [{ id, type: group.Type, values: Object.fromEntries(values) }]
  })
  return updateBefore(context, run, {
    edit: (deployed) =>
      withResources(
        deployed,
        groups.map(({ id }) => id),
        (resource, id) =>
          withProperties(resource, groups.find((group) => group.id === id)?.values ?? {}),
      ),
    does: groups.map(({ id, type, values }) => changedInPlace(id, type, values)),
  })
}
