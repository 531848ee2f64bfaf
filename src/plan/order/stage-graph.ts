/** Which stages of a run wait for which: all for those before them, or only where one uses what another has. */
import { arnOf } from '../../config/arn.ts'
import {
  databasesOf,
  isSqlDatabase,
  type ResolvedConfig,
  type ResolvedStage,
} from '../../config/resolved.ts'
import { SQL_KINDS } from '../../engines/table.ts'
import { identifierIn } from '../../template/replica/sources.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import type { StageGraph } from './schedule.ts'

/** `sequence`: each after the one before it. `parallel`: side by side, but for what depends on each other. */
export type StageOrder = ResolvedConfig['order']

/** A stage as the file has it, and as it is deployed; null = it is not, or nobody knows. */
export type StageInRun = {
  readonly asked: ResolvedStage
  readonly deployed: DeployedStage | null
}

/** @param stages every primary before its replicas (`primariesFirst`) */
export function stageGraph(order: StageOrder, stages: readonly StageInRun[]): StageGraph {
  return stages.map((one, index) => {
    const before = stages.slice(0, index)
    const after = order === 'sequence' ? before.slice(-1) : before.filter(isTiedTo(one))
    return { stage: one.asked.name, after: after.map(({ asked }) => asked.name) }
  })
}

/**
 * Whether one of the two uses what the other has: then they keep the order of the sequence, whichever it is. Where two
 * stages follow each other, that order alone says which is first.
 */
function isTiedTo(one: StageInRun): (other: StageInRun) => boolean {
  return (other) => uses(one, other) || uses(other, one)
}

function uses(one: StageInRun, other: StageInRun): boolean {
  return follows(one, other) || livesWith(one, other) || namesDatabase(one, other)
}

/** A replica, as the file has it or as it is deployed: one that is promoted leaves its primary in this run. */
function follows({ asked, deployed }: StageInRun, { asked: primary }: StageInRun): boolean {
  const asWritten = databasesOf(asked).some(
    (database) =>
      isSqlDatabase(database) &&
      database.replicaOf?.kind === 'stage' &&
      database.replicaOf.stage === primary.name,
  )
  if (asWritten || deployed === null) return asWritten
  return SQL_KINDS.some((kind) => {
    const { source } = deployed.databases[kind]
    const region = source.region ?? deployed.region
    return source.stack === primary.stackName && region === primary.region
  })
}

/** The VPC of the other one's stack: whoever deletes it looks at who is in it. */
function livesWith({ asked, deployed }: StageInRun, { deployed: owner }: StageInRun): boolean {
  if (owner === null || owner.network.cidr === null || owner.region !== asked.region) return false
  const own = owner.network.vpc
  if (own === null) return false
  const { network } = asked
  return deployed?.network.vpc === own || (network.kind === 'given' && network.vpc === own)
}

/** As existing, as a replica's source or as what is restored from. */
function namesDatabase({ asked }: StageInRun, { asked: place, deployed }: StageInRun): boolean {
  if (deployed === null) return false
  const owned = new Set(
    Object.values(deployed.databases).flatMap(({ identifier, reader }) =>
      [identifier, reader.identifier].filter((id) => id !== null),
    ),
  )
  return databasesNamedIn(asked).some(
    ({ identifier, region }) => region === place.region && owned.has(identifier),
  )
}

type Named = { readonly identifier: string; readonly region: string }

function databasesNamedIn(asked: ResolvedStage): readonly Named[] {
  const made = databasesOf(asked).flatMap((database): readonly Named[] => {
    const { restoreFrom } = database
    const replicaOf = isSqlDatabase(database) ? database.replicaOf : null
    return [
      ...(restoreFrom?.kind === 'time'
        ? [{ identifier: restoreFrom.source, region: asked.region }]
        : []),
      ...(replicaOf?.kind === 'existing'
        ? [{ identifier: identifierIn(replicaOf.arn), region: arnOf(replicaOf.arn)?.region ?? '' }]
        : []),
    ]
  })
  return [...Object.values(asked.existing), ...made]
}
