import { isCache, isSql, type DatabaseKind } from '../../engines/table.ts'
import { listed } from '../../text/phrases.ts'
import { refusals as words } from '../messages/reasons.ts'
import { holdsData } from '../changes/resource-owner.ts'
import type { StageChange } from '../changes/stage-change.ts'
import { isUnderstood } from '../../facts/stack/change-set.ts'
import type { SqlFacts, RedisFacts } from '../../facts/databases.ts'
import type { DatabaseVerdict, StageInput } from '../model/input.ts'
import { valueOf } from '../../facts/live.ts'
import { ends } from '../model/loss.ts'
import { isLeavingVpc, vpcTenantRefusals } from './vpc-tenants.ts'
import { readerRefusals } from './reader-refusals.ts'
import { refusalAt } from './refusals.ts'
import { residentRefusals } from './residents.ts'
import type { Refusal } from '../model/types.ts'
import { lineOf } from '../restore/running-line.ts'
import { compareVersions } from '../../facts/versions.ts'

/** What a change set shows that must not be carried out, whether live facts could be read or not. */
export function refusalsInChanges(
  input: StageInput,
  databases: readonly DatabaseVerdict[],
): readonly Refusal[] {
  const changes = input.changes ?? []
  return [
    ...changes.flatMap((change) => backwards(change, input)),
    ...changes.flatMap((change) => regenerated(change, input)),
    ...databases.flatMap((database) => withReplicas(database, input)),
    ...readerRefusals(input),
    ...notUnderstood(changes, input),
    ...unknownData(changes, input),
    ...movedNetwork(changes, input, databases),
    ...vpcTenantRefusals(input),
    ...residentRefusals(input, databases),
  ]
}

/** Where the live size or version is unknown, the change set's own values still tell the direction. */
function backwards(change: StageChange, input: StageInput): readonly Refusal[] {
  const kind = change.database
  if (kind === null || !holdsData(change) || valueOf<SqlFacts | RedisFacts>(input.live[kind])) {
    // Its nodes, which tell the version, may not have been read.
    return kind !== null && isCache(kind) ? versionBackwards(change, input) : []
  }
  return [...versionBackwards(change, input), ...storageBackwards(change, kind, input)]
}

function versionBackwards(change: StageChange, input: StageInput): readonly Refusal[] {
  const kind = change.database
  const engineMoves = change.details.some(({ property }) => property === 'Engine')
  const detail = change.details.find(({ property }) => property === 'EngineVersion')
  // Valkey and Redis OSS count their versions apart from each other.
  if (kind === null || engineMoves || !detail?.before || !detail.after) return []
  const running = isCache(kind) ? lineOf(valueOf(input.live[kind])) : null
  const from = running ?? detail.before
  return compareVersions(detail.after, from) < 0
    ? [
        refusalAt(input.stage, input.locate)(
          kind,
          ['version'],
          words.versionDown(detail.after, from),
        ),
      ]
    : []
}

function storageBackwards(
  change: StageChange,
  kind: DatabaseKind,
  input: StageInput,
): readonly Refusal[] {
  const detail = change.details.find(({ property }) => property === 'AllocatedStorage')
  if (!detail?.before || !detail.after || Number(detail.after) >= Number(detail.before)) return []
  const text = words.storageShrinks(Number(detail.before))
  return [refusalAt(input.stage, input.locate)(kind, ['storage', 'size'], text)]
}

/** Dynamic references compare literally: the database would never hear of its new password. */
function regenerated(change: StageChange, input: StageInput): readonly Refusal[] {
  const kind = change.database
  if (
    kind === null ||
    change.type !== 'AWS::SecretsManager::Secret' ||
    change.action !== 'Modify'
  ) {
    return []
  }
  return change.details.some(({ property }) => property === 'GenerateSecretString')
    ? [refusalAt(input.stage, input.locate)(kind, [], words.secretRegenerated(change.logicalId))]
    : []
}

/** A source that goes takes its replicas' replication with it. */
function withReplicas(database: DatabaseVerdict, input: StageInput): readonly Refusal[] {
  const kind = database.database
  if (!ends(database) || !isSql(kind)) return []
  const own = input.deployed?.databases[kind].reader.identifier
  const replicas = (valueOf(input.live[kind])?.readReplicas ?? []).filter(
    (replica) => replica !== own,
  )
  return replicas.length === 0
    ? []
    : [refusalAt(input.stage, input.locate)(kind, [], words.replicas(listed(replicas)))]
}

function unknownData(changes: readonly StageChange[], input: StageInput): readonly Refusal[] {
  return changes
    .filter((change) => holdsData(change) && change.database === null)
    .map((change) => ({
      ...words.unknownDatabase(change.logicalId, change.type),
      database: null,
      property: null,
      line: input.locate(['stages', input.stage.name]).line,
    }))
}

/** What nobody here knows may do anything. */
function notUnderstood(changes: readonly StageChange[], input: StageInput): readonly Refusal[] {
  return changes
    .filter((change) => !isUnderstood(change))
    .map(({ logicalId, type }) => ({
      ...words.notUnderstood(logicalId === '' ? type : logicalId),
      database: null,
      property: null,
      line: input.locate(['stages', input.stage.name]).line,
    }))
}

/** RDS and ElastiCache refuse a subnet group in another VPC, after CloudFormation has begun. */
function movedNetwork(
  changes: readonly StageChange[],
  input: StageInput,
  databases: readonly DatabaseVerdict[],
): readonly Refusal[] {
  const stays = databases.some(({ impact }) => impact !== 'create' && impact !== 'remove')
  return stays && changes.some(movesNetwork)
    ? [
        {
          ...words.networkMoves,
          database: null,
          property: 'network',
          line: input.locate(['stages', input.stage.name, 'network']).line,
        },
      ]
    : []
}

function movesNetwork(change: StageChange): boolean {
  return (
    isLeavingVpc(change) ||
    (change.type === 'AWS::EC2::SecurityGroup' &&
      change.details.some(
        ({ property, evaluation }) => property === 'VpcId' && evaluation === 'Static',
      ))
  )
}
