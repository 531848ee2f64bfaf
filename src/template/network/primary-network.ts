import { SQL_KINDS, type SqlKind } from '../../engines/table.ts'
import type { ResolvedNetwork, ResolvedStage } from '../../config/resolved.ts'
import type { ExternalFacts, SourceFacts } from '../../facts/external.ts'
import type { DeployedNetwork, DeployedStage } from '../state/deployed-stage.ts'

/**
 * A stage in the VPC of its replica's primary in the same region, where RDS puts every such replica. A
 * stage that is deployed there stays, even without the replica. If the file names a network, that counts,
 * and the plan refuses it if it is another one.
 */
export function inPrimaryNetwork(
  stage: ResolvedStage,
  known: ExternalFacts,
  deployed: DeployedStage | null,
): ResolvedStage {
  const { network } = stage
  if (network.kind === 'given' || network.cidrGiven !== false || network.zonesGiven !== false)
    return stage
  const found = deployed === null ? ofPrimary(stage, known) : ofDeployed(deployed.network)
  return found === null ? stage : { ...stage, network: found }
}

/** Whether RDS puts the stage where its primary is: that of a replica in its own region. */
export function livesBesidePrimary({ network, databases, region }: ResolvedStage): boolean {
  return (
    network.kind === 'own' &&
    network.cidrGiven === false &&
    network.zonesGiven === false &&
    SQL_KINDS.some((kind) => databases[kind]?.replicaOf?.region === region)
  )
}

/** The stage with the range that was found for its own VPC, where the file leaves it to us. */
export function inOwnRange(stage: ResolvedStage, { ownRange }: ExternalFacts): ResolvedStage {
  const { network } = stage
  return network.kind === 'own' && network.cidrGiven === false && ownRange !== undefined
    ? { ...stage, network: { ...network, cidr: ownRange.cidr } }
    : stage
}

/** What is known of this database's primary in the stage's own region; null = there is none. */
export function primaryBeside(
  { databases, region }: ResolvedStage,
  { sources }: ExternalFacts,
  kind: SqlKind,
): SourceFacts | null {
  const fact = sources[kind]
  return databases[kind]?.replicaOf?.region === region && fact?.kind === 'read' ? fact.value : null
}

function ofPrimary(stage: ResolvedStage, known: ExternalFacts): ResolvedNetwork | null {
  const primary = SQL_KINDS.flatMap((kind) => primaryBeside(stage, known, kind) ?? [])[0]
  if (primary === undefined || primary.vpc === null) return null
  const { vpc, subnets, databaseSubnets } = primary
  return {
    kind: 'given',
    vpc,
    subnets: databaseSubnets,
    taskSubnets: subnets.length > 0 ? subnets : databaseSubnets,
  }
}

function ofDeployed(network: DeployedNetwork): ResolvedNetwork | null {
  const { primaryVpc: vpc, databaseSubnets: subnets, subnets: taskSubnets } = network
  return vpc === null ? null : { kind: 'given', vpc, subnets, taskSubnets }
}
