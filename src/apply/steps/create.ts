import { leftMessages as left } from '../../plan/messages/around/left.ts'
import { everythingAdded } from '../../plan/index.ts'
import { deleteReviewed } from './delete-failed-create.ts'
import { execute, propose, type ApplyContext } from '../operation.ts'
import { bodyUnprotected, toProtectLater } from './protect.ts'
import type { Carried, Run } from '../run.ts'

/** Creates the stack, with its instances unprotected until all resources exist. */
export async function create(context: ApplyContext, run: Run): Promise<Carried> {
  const { inspection } = run
  const unprotected = toProtectLater(inspection)
  const body = bodyUnprotected(inspection, unprotected)
  const changeSet = await propose(context, inspection, 'CREATE', body).catch(
    async (error: unknown) => {
      const { stackName, region } = inspection.stage
      await deleteReviewed(context, stackName).catch((why: unknown) => {
        context.onNotice(left.stack(stackName, region, (why as Error).message))
      })
      throw error
    },
  )
  if (!changeSet) throw new Error(`stage ${inspection.plan.stage}: a create without resources`)
  const agreed = everythingAdded(inspection.rendered.template)
  const made = await execute(context, inspection, changeSet, agreed)
  return made.kind === 'failed'
    ? made
    : { kind: 'done', run: { ...run, stack: made.stack, result: 'created', unprotected } }
}
