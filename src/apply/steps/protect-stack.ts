import { FAMILIES } from '../../engines/families.ts'
import type { StackFacts } from '../../facts/stack/stack.ts'
import type { Aws } from '../../ports/aws.ts'
import type { Template } from '../../template/types.ts'
import { withProtectionKnown } from '../../inspect/stack/current-stack.ts'
import { safetyNetMessages } from '../../plan/messages/safety-nets.ts'
import type { StepOf } from '../../plan/model/step.ts'
import type { ApplyContext } from '../operation.ts'
import type { Carried, Run } from '../run.ts'

/**
 * Turns the stack's termination protection on or off. It is turned off only if the plan says so; turning it on
 * takes nothing away.
 */
export async function protectStack(
  { aws }: Pick<ApplyContext, 'aws'>,
  run: Run,
  { to }: StepOf<'protect-stack'>,
): Promise<Extract<Carried, { readonly run: Run }>> {
  if (!run.stack) throw new Error(`stage ${run.inspection.plan.stage}: no stack to protect`)
  const on = to === 'on'
  // Turning on what is on already does no harm, and a new stack has none as a rule: nobody is asked.
  const stack =
    on && run.result === 'created' ? run.stack : await withProtectionKnown(aws, run.stack)
  if (stack.terminationProtection === on) return { kind: 'done-already', run: { ...run, stack } }
  const result = run.result === 'unchanged' ? 'updated' : run.result
  // Nobody else knows a stack that was just created; and without an instance, a template does not show its
  // protection.
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
 * Turns a stack's termination protection on or off, unless somebody else has deployed the opposite meanwhile.
 * The call accepts no precondition, so the template is read afterwards, and if it disagrees, the call is
 * reverted. Returns whether the protection is as requested.
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

/** Whether the template belongs to a protected stage, judging by its instances; null if it has none. */
function protectsInstances({ Resources }: Template): boolean | null {
  const instances = Object.values(Resources).filter(
    ({ Type }) => Type === FAMILIES.sql.types.database,
  )
  return instances.length === 0
    ? null
    : instances.some(({ Properties }) => Properties['DeletionProtection'] === true)
}
