/**
 * A minor version goes to the readers first, in an update of its own: CloudFormation changes a
 * primary before what refers to it, and RDS refuses that (DBUpgradeDependencyFailure).
 */
import type { DeployedStage } from '../template/index.ts'
import { changedInPlace, readersFirst } from '../plan/index.ts'
import { READER_IDS } from '../template/logical-ids.ts'
import { withProperties, withResources } from './intermediate.ts'
import type { ApplyContext } from './operation.ts'
import type { Prepared, Ready } from './inspect-after-step.ts'
import { updateBefore } from './update-before.ts'

/**
 * Upgrades the readers that have to be ahead of their primaries, and inspects the stage again. The
 * inspection itself where none has to. A failure leaves the primaries as they were.
 */
export async function upgradeReadersFirst(
  context: ApplyContext,
  planned: Ready,
  found: DeployedStage,
): Promise<Prepared> {
  const { inspection } = planned
  const { Resources: wanted } = inspection.rendered.template
  const upgrades = readersFirst(inspection.input).flatMap((kind) => {
    const id = READER_IDS[kind]
    const reader = wanted[id]
    return reader === undefined
      ? []
      : [{ id, type: reader.Type, version: reader.Properties['EngineVersion'] }]
  })
  if (upgrades.length === 0) return { kind: 'ready', ...planned }
  context.onStep('upgrade-readers')
  const versionOf = (id: string): unknown => upgrades.find((one) => one.id === id)?.version
  return updateBefore(context, inspection, found, {
    edit: (deployed) =>
      withResources(
        deployed,
        upgrades.map(({ id }) => id),
        (reader, id) => withProperties(reader, { EngineVersion: versionOf(id) }),
      ),
    does: upgrades.map(({ id, type, version }) =>
      changedInPlace(id, type, { EngineVersion: String(version) }),
    ),
  })
}
