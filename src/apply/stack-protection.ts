import { FAMILIES } from '../engines/families.ts'
import type { StackFacts } from '../facts/facts.ts'
import type { Aws } from '../ports/ports.ts'
import type { Template } from '../template/types.ts'

/**
 * Turns a stack's termination protection on or off, unless somebody else has deployed it the other way
 * since: the call has no precondition, so that the template is read after it, and then it is put back.
 * Gives whether it is as asked for.
 */
export async function switchProtection(
  { stacks }: Pick<Aws, 'stacks'>,
  { id }: Pick<StackFacts, 'id'>,
  on: boolean,
): Promise<boolean> {
  await stacks.setTerminationProtection(id, on)
  const inTemplate = protectsInstances(JSON.parse(await stacks.template(id)) as Template)
  if (inTemplate === null || inTemplate === on) return true
  await stacks.setTerminationProtection(id, !on)
  return false
}

/** Whether the template is that of a protected stage: its instances tell; null = it holds none. */
export function protectsInstances({ Resources }: Template): boolean | null {
  const instances = Object.values(Resources).filter(
    ({ Type }) => Type === FAMILIES.sql.types.database,
  )
  return instances.length === 0
    ? null
    : instances.some(({ Properties }) => Properties['DeletionProtection'] === true)
}
