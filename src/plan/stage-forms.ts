/**
 * The forms that a stage takes on its way from the file to its template, in this order:
 *
 * 1. asked: as the file has it, every default written out (config/resolve);
 * 2. copied: with every region that its secrets were ever copied to (`copied`);
 * 3. written: with what a restore decides, or the primary of a replica, and a new VPC in a free range (`written`);
 * 4. wanted: in the network of the primary that it follows (`wanted`);
 * 5. reconciled: nothing that runs shrinks or goes back (`reconciled`);
 * 6. kept: with what AWS cannot change, or a default must not move, as it is deployed. This one only the
 *    template is made of (template/state/preserve-immutable.ts): the plan speaks of what the file asks.
 *
 * Each is asked for by the one after it, and nothing goes back.
 */
import { DATABASES, type DatabaseKind, type SqlKind } from '../engines/table.ts'
import type { ResolvedStage } from '../config/resolved.ts'
import type { LiveFacts } from '../facts/databases.ts'
import type { ExternalFacts } from '../facts/external.ts'
import { inOwnRange, inPrimaryNetwork } from '../template/network/primary-network.ts'
import { likePrimaries } from '../template/replica/likeness.ts'
import type { DeployedStage } from '../template/state/deployed-stage.ts'
import { keepFollowed } from './replicas/following.ts'
import { withSecretRegions } from './replicas/secret-regions.ts'
import { reconcile, type DeployedVersions, type Reconciled } from './restore/reconcile.ts'
import { withRestored } from './restore/restored.ts'

/** `regions`: of each database those that hold a copy of its secret, though the file does not name them. */
export function copied(
  asked: ResolvedStage,
  regions: Readonly<Partial<Record<SqlKind, readonly string[]>>>,
): ResolvedStage {
  return withSecretRegions(asked, regions)
}

export function written(
  copiedStage: ResolvedStage,
  known: ExternalFacts,
  deployed: DeployedStage | null,
): ResolvedStage {
  return likePrimaries(inOwnRange(withRestored(copiedStage, known), known), known, deployed)
}

export function wanted(
  writtenStage: ResolvedStage,
  known: ExternalFacts,
  deployed: DeployedStage | null,
): ResolvedStage {
  return inPrimaryNetwork(writtenStage, known, deployed)
}

/** Gives what to say of it as well. */
export function reconciled(
  wantedStage: ResolvedStage,
  deployed: DeployedStage,
  live: LiveFacts,
): Reconciled {
  return reconcile(keepFollowed(wantedStage, deployed, live), live, deployedVersions(deployed))
}

/** The engine versions as the deployed template has them. */
function deployedVersions({ databases }: DeployedStage): DeployedVersions {
  const versions: { -readonly [K in DatabaseKind]?: string } = {}
  const readers: { -readonly [K in DatabaseKind]?: string | null } = {}
  for (const kind of DATABASES) {
    const { version, reader } = databases[kind]
    if (version !== null) versions[kind] = version
    if (reader.identifier !== null) readers[kind] = reader.version
  }
  return { ...versions, readers }
}
