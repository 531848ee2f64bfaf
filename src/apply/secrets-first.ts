/**
 * The secret of a database that was promoted, in an update of its own: made by the update that also
 * sets the password, it would be deleted by that update's rollback, which leaves the password as it
 * was set (RDSH sends none), and nobody could log in.
 */
import type { DeployedStage } from '../template/index.ts'
import { added, secretsToMake } from '../plan/index.ts'
import { SQL_IDS } from '../template/logical-ids.ts'
import type { ApplyContext } from './operation.ts'
import type { Prepared, Ready } from './inspect-after-step.ts'
import { updateBefore } from './update-before.ts'

/** Makes the secrets that promoted databases are to have. The inspection itself where none has to be made. */
export async function makeSecretsFirst(
  context: ApplyContext,
  planned: Ready,
  found: DeployedStage,
): Promise<Prepared> {
  const { inspection } = planned
  const ids: readonly string[] = secretsToMake(inspection.input).map((kind) => SQL_IDS[kind].secret)
  if (ids.length === 0) return { kind: 'ready', ...planned }
  context.onStep('make-secret')
  const secrets = Object.entries(inspection.rendered.template.Resources).filter(([id]) =>
    ids.includes(id),
  )
  return updateBefore(context, inspection, found, {
    edit: (deployed) => ({
      ...deployed,
      Resources: { ...deployed.Resources, ...Object.fromEntries(secrets) },
    }),
    does: secrets.map(([id, { Type }]) => added(id, Type)),
  })
}
