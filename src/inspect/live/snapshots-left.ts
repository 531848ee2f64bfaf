import { isSql, type DatabaseKind } from '../../engines/table.ts'
import type { LiveFacts } from '../../facts/databases.ts'
import type { Fact } from '../../facts/fact.ts'
import { snapshotSource, type SnapshotSource } from '../../facts/snapshot-source.ts'
import { useOfSnapshot } from '../../facts/states/snapshots.ts'
import { missingDatabases } from '../../plan/gone/missing.ts'
import type { LeftBehind, SnapshotsLeft } from '../../plan/model/input.ts'
import type { AwsReads, Snapshot } from '../../ports/aws.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'

type Reads = Pick<AwsReads, 'snapshots' | 'restores'>

/** What the databases that are gone have left: their snapshots, newest first, and retained backups. */
export async function readSnapshotsLeft(
  aws: Reads,
  deployed: DeployedStage,
  live: LiveFacts,
): Promise<SnapshotsLeft> {
  const gone = missingDatabases(deployed, live).map((kind) =>
    snapshotSource(kind, deployed.databases[kind].identifier ?? '', live),
  )
  return readLeftBehind(aws, gone)
}

/** The same of these. Calls: 1 for each, and 2 more for the backups of an instance. */
export async function readLeftBehind(
  aws: Reads,
  gone: readonly SnapshotSource[],
): Promise<SnapshotsLeft> {
  const left = await Promise.all(
    gone.map(async (source): Promise<readonly [DatabaseKind, LeftBehind]> => {
      const [snapshots, backups] = await Promise.all([
        aws.snapshots.of(source),
        isSql(source.database) ? retained(aws, source.identifier) : null,
      ])
      return [source.database, { snapshots: usable(snapshots), backups }]
    }),
  )
  return Object.fromEntries(left)
}

/** By the resource id, which no later instance of that name has. */
async function retained(
  { restores }: Reads,
  identifier: string,
): Promise<NonNullable<LeftBehind['backups']>> {
  const fact = await restores.sqlBackups(identifier)
  if (fact.kind !== 'read') return fact
  const { resourceId, latest } = fact.value
  return { kind: 'read', value: { source: resourceId ?? identifier, latest } }
}

function usable(fact: Fact<readonly Snapshot[]>): Fact<readonly string[]> {
  if (fact.kind !== 'read') return fact
  const available = fact.value.filter(({ status }) => useOfSnapshot(status) === 'ready')
  return { kind: 'read', value: available.map(({ name }) => name) }
}
