/** What keeps a database from being the replica that the file asks for. */
import type { SqlKind } from '../../engines/table.ts'
import type { ReplicaSource, ResolvedSql } from '../../config/resolved.ts'
import { replicaRefusals } from '../messages/replicas.ts'
import { primaryBeside } from '../../template/network/primary-network.ts'
import { deployedRole } from '../../template/state/deployed-stage.ts'
import { holdsData } from '../changes/resource-owner.ts'
import type { SourceFacts } from '../../facts/external.ts'
import type { Fact } from '../../facts/fact.ts'
import { isDeployedReplica, lacksCopy, nameOf, waitsFor } from './following.ts'
import type { StageInput } from '../model/input.ts'
import { refusalAt } from '../refusals/refusals.ts'
import type { Refusal, RefusalText } from '../model/types.ts'
import { sourceComplaint } from '../states/source-states.ts'
import { compareVersions, covers } from '../../facts/versions.ts'

/** The complaints about one replica, each at the line of the file that is to be changed. */
export function followRefusals(
  wanted: ResolvedSql,
  replicaOf: ReplicaSource,
  input: StageInput,
): readonly Refusal[] {
  const { kind } = wanted
  const at = refuseAt(kind, input)
  const role = deployedRole(kind, input.deployed)
  if (role === 'promoted') return [at('replicaOf', replicaRefusals.wasPromoted)]
  if (role === 'primary' || turnsIntoReplica(kind, input))
    return [at('replicaOf', replicaRefusals.isPrimary)]
  const fact = input.external.sources[kind]
  if (fact === undefined) return []
  if (isDeployedReplica(kind, input))
    return fact.kind === 'read' ? [...placeRefusals(kind, fact.value, input)] : []
  if (fact.kind === 'read' && nameIsTaken(fact.value))
    return [
      at('replicaOf', replicaRefusals.nameTaken(fact.value.secretArn ?? '', input.stage.region)),
    ]
  const copy = fact.kind === 'read' ? fact.value.copy : undefined
  if (copy?.kind === 'unread')
    return [at('replicaOf', replicaRefusals.nameUnread(input.stage.region, copy))]
  if (waitsFor(kind, input) !== null) return []
  if (fact.kind !== 'read') return [at('replicaOf', notThere(replicaOf, fact))]
  return [...sourceRefusals(wanted, replicaOf, fact.value, input)]
}

/** A replica was promoted in the region, with the secret of that name. */
function nameIsTaken({ copy }: SourceFacts): boolean {
  return copy?.kind === 'read' && copy.value === null
}

function refuseAt(kind: SqlKind, { stage, locate }: StageInput) {
  const refuse = refusalAt(stage, locate)
  return (key: 'replicaOf' | 'version', text: RefusalText): Refusal => refuse(kind, [key], text)
}

/** A promotion that broke off leaves a primary whose outputs still call it a replica. */
function turnsIntoReplica(kind: SqlKind, input: StageInput): boolean {
  return (input.changes ?? []).some(
    (change) =>
      change.action === 'Modify' &&
      holdsData(change) &&
      change.database === kind &&
      change.details.some(
        ({ property, before, after }) =>
          property === 'SourceDBInstanceIdentifier' && before === null && after !== null,
      ),
  )
}

function notThere(
  replicaOf: ReplicaSource,
  fact: Exclude<Fact<SourceFacts>, { kind: 'read' }>,
): RefusalText {
  const name = nameOf(replicaOf)
  if (fact.kind === 'unread') return replicaRefusals.unread(name, fact.action, fact.why)
  return replicaOf.kind === 'stage'
    ? replicaRefusals.notDeployed(name)
    : replicaRefusals.noDatabase(name)
}

function* sourceRefusals(
  wanted: ResolvedSql,
  replicaOf: ReplicaSource,
  source: SourceFacts,
  input: StageInput,
): Iterable<Refusal> {
  const at = refuseAt(wanted.kind, input)
  if (source.engine !== wanted.kind)
    yield at('replicaOf', replicaRefusals.otherEngine(source.engine, wanted.kind))
  yield* placeRefusals(wanted.kind, source, input)
  if (source.replicaSource !== null)
    yield at('replicaOf', replicaRefusals.ofReplica(source.replicaSource))
  const { identifier, region, status } = source
  const unfit = sourceComplaint('replica', { database: wanted.kind, identifier, region, status })
  if (unfit !== null) yield at('replicaOf', unfit)
  if (!source.encrypted) yield at('replicaOf', replicaRefusals.unencrypted(source.identifier))
  if (source.backupRetentionDays === 0)
    yield at(
      'replicaOf',
      replicaOf.kind === 'stage'
        ? replicaRefusals.noBackupsInStage(replicaOf.stage, wanted.kind)
        : replicaRefusals.noBackups(source.identifier),
    )
  if (replicaOf.kind === 'stage' && lacksCopy(source, input))
    yield at('replicaOf', replicaRefusals.noCopy(replicaOf.stage, input.stage.region))
  const isOlder =
    wanted.versionGiven &&
    !covers(wanted.version, source.engineVersion) &&
    compareVersions(wanted.version, source.engineVersion) < 0
  if (isOlder)
    yield at('version', replicaRefusals.olderVersion(wanted.version, source.engineVersion))
}

/** In its primary's region a replica lives in its primary's VPC, where a deployed stage cannot move. */
function* placeRefusals(
  kind: SqlKind,
  { vpc, identifier }: SourceFacts,
  input: StageInput,
): Iterable<Refusal> {
  const { stage, external, deployed, locate } = input
  if (primaryBeside(stage, external, kind) === null) return
  const at = refuseAt(kind, input)
  const { network, name } = stage
  if (vpc === null) yield at('replicaOf', replicaRefusals.noVpc(identifier))
  else if (deployed !== null && deployed.network.vpc !== vpc)
    yield at('replicaOf', replicaRefusals.movesVpc(vpc))
  else if (network.kind === 'given' && network.vpc !== vpc)
    yield {
      ...replicaRefusals.otherVpc(vpc),
      database: kind,
      property: 'network.vpc',
      line: locate(['stages', name, 'network', 'vpc']).line,
    }
}
