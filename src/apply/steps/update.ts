import { SQL_IDS } from '../../template/logical-ids.ts'
import { removalsOf } from '../../plan/removal/removals.ts'
import { notToBeDeleted, otherDatabases } from '../final-check.ts'
import { execute, propose, type ApplyContext } from '../operation.ts'
import { bodyUnprotected, toProtectLater } from './protect.ts'
import { unprotected as madeUnprotected } from '../protection.ts'
import { snapshotsBefore } from './prove-removal.ts'
import { withStorageAsDeployed } from '../storage-later.ts'
import { stackOf, type Carried, type Run } from '../run.ts'

/** The update of the stack: everything that the steps before it have not done, and that no later one does. */
export async function update(context: ApplyContext, run: Run): Promise<Carried> {
  const begun = await beginRemoval(context, run)
  if (begun.kind === 'failed') return begun
  const { inspection } = run
  const { changeSet } = inspection
  if (!changeSet) return { kind: 'done-already', run: begun.run }
  const later = toProtectLater(inspection)
  const template = await withStorageAsDeployed(context, run)
  const instead =
    later.length === 0 && template === inspection.rendered.template
      ? null
      : await propose(context, inspection, 'UPDATE', bodyUnprotected(inspection, later, template))
  const chosen = instead ?? changeSet
  const refused = await notToBeDeleted(context, inspection, stackOf(run))
  if (refused) {
    await context.aws.stacks.discardChangeSet(chosen.handle)
    return refused
  }
  const agreed = madeUnprotected(
    changeSet.content.changes,
    later.map((kind) => SQL_IDS[kind].instance),
  )
  const made = await execute(context, inspection, chosen, agreed)
  if (made.kind === 'failed') return made
  const { stack } = made
  return {
    kind: 'done',
    run: { ...begun.run, stack, result: 'updated', unprotected: later, undo: null },
  }
}

/**
 * Before the first change to the databases being removed: records their snapshots, and checks that they are
 * still the planned ones. From here on, every database that exists leaves a final snapshot.
 */
export async function beginRemoval(context: ApplyContext, run: Run): Promise<Carried> {
  if (run.removal !== null) return { kind: 'done', run }
  const { inspection } = run
  const { plan, changeSet } = inspection
  const found = stackOf(run)
  const all = removalsOf(plan.databases, found, inspection.live)
  const before = await snapshotsBefore(context.aws, all)
  const other = await otherDatabases(context, inspection, found)
  if (other) {
    if (changeSet) await context.aws.stacks.discardChangeSet(changeSet.handle)
    return other
  }
  return { kind: 'done', run: all.length === 0 ? run : { ...run, removal: { all, before } } }
}
