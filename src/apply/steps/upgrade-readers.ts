/**
 * Upgrades readers to a new minor version first, in an update of their own. CloudFormation changes a primary
 * before the resources that refer to it, and RDS refuses that order (DBUpgradeDependencyFailure).
 */
import { changedInPlace } from '../../plan/index.ts'
import type { StepOf } from '../../plan/model/step.ts'
import { READER_IDS } from '../../template/logical-ids.ts'
import { withProperties, withResources } from '../intermediate.ts'
import type { ApplyContext } from '../operation.ts'
import type { Carried, Run } from '../run.ts'
import { updateBefore } from '../update-before.ts'

/** Upgrades the readers that must be ahead of their primaries. If it fails, the primaries are unchanged. */
export async function upgradeReaders(
  context: ApplyContext,
  run: Run,
  { databases }: StepOf<'upgrade-readers'>,
): Promise<Carried> {
  const { Resources: wanted } = run.inspection.rendered.template
  const upgrades = databases.flatMap((kind) => {
    const id = READER_IDS[kind]
    const reader = wanted[id]
    return reader === undefined
      ? []
      : [{ id, type: reader.Type, version: reader.Properties['EngineVersion'] }]
  })
  const versionOf = (id: string): unknown => upgrades.find((one) => one.id === id)?.version
  return updateBefore(context, run, {
    edit: (deployed) =>
      withResources(
        deployed,
        upgrades.map(({ id }) => id),
        (reader, id) => withProperties(reader, { EngineVersion: versionOf(id) }),
      ),
    does: upgrades.map(({ id, type, version }) =>
      changedInPlace(id, type, { EngineVersion: version }),
    ),
  })
}
