import { validationError } from '../errors.ts'
import { references } from './references.ts'
import type { ResourceDeclaration } from './types.ts'

type Resources = Readonly<Record<string, ResourceDeclaration>>

/** The resources of the same template that this one waits for: DependsOn, Ref, GetAtt, Sub. */
export function dependenciesOf(
  resource: ResourceDeclaration,
  resources: Resources,
): readonly string[] {
  const { DependsOn = [] } = resource
  const named = [
    ...(typeof DependsOn === 'string' ? [DependsOn] : DependsOn),
    ...[...references(resource.Properties)].map(({ id }) => id),
  ]
  return [...new Set(named)].filter((id) => Object.hasOwn(resources, id))
}

/** Logical ids so that each comes after what it depends on. A cycle is refused with AWS's words. */
export function dependencyOrder(resources: Resources): readonly string[] {
  const remaining = new Map(
    Object.entries(resources).map(([id, resource]) => [
      id,
      new Set(dependenciesOf(resource, resources)),
    ]),
  )
  const order: string[] = []
  while (remaining.size > 0) {
    const ready = [...remaining].filter(([, waitsFor]) =>
      [...waitsFor].every((id) => !remaining.has(id)),
    )
    if (ready.length === 0) {
      throw validationError(
        `Circular dependency between resources: [${[...cyclic(remaining)].join(', ')}]`,
      )
    }
    for (const [id] of ready) {
      order.push(id)
      remaining.delete(id)
    }
  }
  return order
}

/** What is left without the resources that merely depend on a cycle. */
function cyclic(remaining: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const ids = new Set(remaining.keys())
  for (let before = -1; before !== ids.size;) {
    before = ids.size
    for (const id of ids) {
      if (![...ids].some((other) => remaining.get(other)?.has(id) ?? false)) ids.delete(id)
    }
  }
  return ids
}
