import { FAMILIES } from '../../engines/families.ts'
import type { StackFacts } from '../../facts/facts.ts'
import type { Aws } from '../../ports/ports.ts'
import type { Template } from '../../template/types.ts'
import { withProtectionKnown } from '../../inspect/current-stack.ts'
import { safetyNetMessages } from '../../plan/messages/safety-nets.ts'
import type { StepOf } from '../../plan/model/step.ts'
import type { ApplyContext } from '../operation.ts'
import type { Carried, Run } from '../run.ts'

/**
 * Turns the stack's own protection on or off. It is turned off only where the plan says so; to turn it on takes
 * nothing away.
 */
export async function protectStack(
  { aws }: Pick<ApplyContext, 'aws'>,
  run: Run,
  { to }: StepOf<'protect-stack'>,
): Promise<Extract<Carried, { readonly run: Run }>> {
  if (!run.stack) throw new Error(`stage ${run.inspection.plan.stage}: no stack to protect`)
  const stack = await withProtectionKnown(aws, run.stack)
  const on = to === 'on'
  if (stack.terminationProtection === on) return { kind: 'done-already', run: { ...run, stack } }
  const result = run.result === 'unchanged' ? 'updated' : run.result
  // Nobody else knows of a stack that was just made; one without an instance does not tell how it was deployed.
  if (run.result === 'created' || protectsInstances(run.inspection.rendered.template) === null) {
    await aws.stacks.setTerminationProtection(stack.id, on)
    return { kind: 'done', run: { ...run, stack, result } }
  }
  if (await switchProtection(aws, stack, on))
    return { kind: 'done', run: { ...run, stack, result } }
  const notes = [...run.notes, safetyNetMessages.otherwise(stack.name, !on)]
  return { kind: 'done', run: { ...run, stack, notes } }
}

/**
 * Turns a stack's termination protection on or off, unless somebody else has deployed it the other way
 * since: the call has no precondition, so that the template is read after it, and then it is put back.
 * Gives whether it is as asked for.
 */
async function switchProtection(
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
function protectsInstances({ Resources }: Template): boolean | null {
  const instances = Object.values(Resources).filter(
    ({ Type }) => Type === FAMILIES.sql.types.database,
  )
  return instances.length === 0
    ? null
    : instances.some(({ Properties }) => Properties['DeletionProtection'] === true)
}
