import type { DeployedStage } from '../template/state/deployed-stage.ts'
import type { ResolvedStage } from '../config/resolved.ts'
import type { ExternalFacts } from '../facts/external.ts'
import { admittedGroups } from './external/admitted-groups.ts'
import { bastionImage } from './external/bastion-image.ts'
import { bastionOffer } from './external/bastion-offer.ts'
import { bastionWayOut } from './external/bastion-way-out.ts'
import { databaseZones } from './external/database-zones.ts'
import { existingDatabases } from './external/existing-databases.ts'
import { givenSubnets } from './external/given-subnets.ts'
import { kmsKeys } from './external/kms-keys.ts'
import { ownRange } from './external/own-range.ts'
import { ownZones } from './external/own-zones.ts'
import { passwords } from './external/passwords.ts'
import { restores } from './external/restores.ts'
import { formerSources, replicaSources } from './external/replica-sources.ts'
import type { StageContext } from './stage-context.ts'

/**
 * Reads what a stage's template needs to know about things outside its stack. A stage that refers to none
 * costs no call; what the deployed stack already records is not read again.
 */
export async function readExternalFacts(
  context: StageContext,
  stage: ResolvedStage,
  deployed: DeployedStage | null,
): Promise<ExternalFacts> {
  const reading = replicaSources(context, stage, deployed)
  const [
    existing,
    sources,
    range,
    image,
    subnets,
    restored,
    admitted,
    wayOut,
    keys,
    zones,
    offer,
    places,
    secrets,
  ] = await Promise.all([
    existingDatabases(context, stage, deployed),
    reading,
    reading.then((read) => ownRange(context, stage, deployed, read)),
    bastionImage(context, stage, deployed),
    givenSubnets(context, stage, deployed),
    restores(context, stage, deployed),
    admittedGroups(context, stage),
    bastionWayOut(context, stage, deployed),
    kmsKeys(context, stage, deployed),
    ownZones(context, stage, deployed),
    bastionOffer(context, stage, deployed),
    databaseZones(context, stage, deployed),
    passwords(context, stage, deployed),
  ])
  const former = await formerSources(context, stage, deployed)
  return {
    ...existing,
    ...admitted,
    ...wayOut,
    ...keys,
    ...range,
    ...zones,
    ...offer,
    ...places,
    ...secrets,
    sources,
    bastionImage: image,
    subnets,
    formerSources: former,
    ...restored,
  }
}
