import type { LiveFacts } from '../facts/databases.ts'
import type { Fact } from '../facts/fact.ts'
import { snapshotSource } from '../facts/snapshot-source.ts'
import { useOfSnapshot } from '../facts/states/snapshots.ts'
import { missingDatabases } from '../plan/gone/missing.ts'
import type { SnapshotsLeft } from '../plan/model/input.ts'
import type { AwsReads, Snapshot } from '../ports/aws.ts'
import type { DeployedStage } from '../template/state/deployed-stage.ts'

/** The snapshots of the databases that are gone, newest first: one call for each. */
export async function readSnapshotsLeft(
  { snapshots }: Pick<AwsReads, 'snapshots'>,
  deployed: DeployedStage,
  live: LiveFacts,
): Promise<SnapshotsLeft> {
  const left = await Promise.all(
    missingDatabases(deployed, live).map(async (kind) => {
      const identifier = deployed.databases[kind].identifier ?? ''
      return [kind, usable(await snapshots.of(snapshotSource(kind, identifier, live)))] as const
    }),
  )
  return Object.fromEntries(left)
}

function usable(fact: Fact<readonly Snapshot[]>): Fact<readonly string[]> {
  if (fact.kind !== 'read') return fact
  const available = fact.value.filter(({ status }) => useOfSnapshot(status) === 'ready')
  return { kind: 'read', value: available.map(({ name }) => name) }
}
