/**
 * Creates the secret of a promoted database in an update of its own. If the update that sets the password also
 * created the secret, its rollback would delete the secret but leave the new password in place (RDSH sends
 * none), and nobody could log in.
 */
import { added } from '../../plan/index.ts'
import type { StepOf } from '../../plan/model/step.ts'
import { SQL_IDS } from '../../template/logical-ids.ts'
import type { ApplyContext } from '../operation.ts'
import type { Carried, Run } from '../run.ts'
import { updateBefore } from '../update-before.ts'

/** Creates the secrets that promoted databases will use. */
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
