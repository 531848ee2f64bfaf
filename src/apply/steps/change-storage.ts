import { execute, type ApplyContext } from '../operation.ts'
import { awaitDatabases } from '../await-databases.ts'
import { inspectAfterStep } from '../inspect-after-step.ts'
import type { Carried, Run } from '../run.ts'

/**
 * Changes the storage, the last thing that the plan left: the stage is looked at again first, since RDS takes no change
 * of a storage that it has begun to optimize meanwhile, as for an automatic growth.
 */
export async function changeStorage(context: ApplyContext, run: Run): Promise<Carried> {
  const again = await inspectAfterStep(context, run, 'change-storage')
  if (again.kind === 'failed') return again
  const idle = await awaitDatabases(context, again.run, again.run.inspection.live)
  if (idle.kind === 'failed') return idle
  const { inspection, stack } = idle.run
  const { changeSet } = inspection
  // What is looked at when all is done is what the whole plan changed, not this rest of it.
  if (!changeSet) return { kind: 'done-already', run: { ...run, stack } }
  const made = await execute(context, inspection, changeSet, changeSet.content.changes)
  return made.kind === 'failed'
    ? made
    : { kind: 'done', run: { ...run, stack: made.stack, result: 'updated' } }
}
