/** What goes away when a plan is carried out, and has to be proven gone. */
import type { LiveFacts } from '../../facts/databases.ts'
import { snapshotSource, type SnapshotSource } from '../../facts/snapshot-source.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import { ends } from '../model/loss.ts'
import type { DatabasePlan, DataOutcome } from '../model/types.ts'

/** A database that an operation ends. */
export type Removal = SnapshotSource & {
  /** `snapshot`: a final snapshot must be left. */
  readonly data: DataOutcome
}

/** The databases that a plan removes or replaces, and their readers, as the deployed stack names them. */
export function removalsOf(
  databases: readonly Pick<DatabasePlan, 'database' | 'impact' | 'data' | 'reader' | 'gone'>[],
  found: DeployedStage | null,
  live: LiveFacts = {},
): readonly Removal[] {
  return databases.flatMap((one): readonly Removal[] => {
    const { database, data, reader } = one
    const made = found?.databases[database]
    const [identifier, readerIdentifier] = [made?.identifier, made?.reader.identifier]
    // What is gone already leaves nothing to prove.
    const goes = ends(one) && one.gone !== true
    const readerEnds = goes || reader === 'removed' || reader === 'replaced'
    return [
      ...(goes && identifier ? [{ ...snapshotSource(database, identifier, live), data }] : []),
      // Its rows are its primary's: it leaves no snapshot, and must be gone all the same.
      ...(readerEnds && readerIdentifier
        ? [{ database, identifier: readerIdentifier, data: 'kept' } as const]
        : []),
    ]
  })
}
