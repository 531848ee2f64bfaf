/**
 * The secret of a database that was promoted, in an update of its own: made by the update that also
 * sets the password, it would be deleted by that update's rollback, which leaves the password as it
 * was set (RDSH sends none), and nobody could log in.
 */
import { added } from '../../plan/index.ts'
import type { StepOf } from '../../plan/model/step.ts'
import { SQL_IDS } from '../../template/logical-ids.ts'
import type { ApplyContext } from '../operation.ts'
import type { Carried, Run } from '../run.ts'
import { updateBefore } from '../update-before.ts'

/** Makes the secrets that promoted databases are to have. */
export async function makeSecrets(
  context: ApplyContext,
  run: Run,
  { databases }: StepOf<'make-secret'>,
): Promise<Carried> {
  const ids: readonly string[] = databases.map((kind) => SQL_IDS[kind].secret)
  const { Resources } = run.inspection.rendered.template
  const secrets = Object.entries(Resources).filter(([id]) => ids.includes(id))
  return updateBefore(context, run, {
    edit: (deployed) => ({
      ...deployed,
      Resources: { ...deployed.Resources, ...Object.fromEntries(secrets) },
    }),
    does: secrets.map(([id, { Type }]) => added(id, Type)),
  })
}
