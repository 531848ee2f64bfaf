/**
 * Applications that are sent to another database: from an existing one to one that the stage makes, back, or from one
 * existing to another. Nothing is deleted, and none of the rows come along.
 */
import { FAMILIES } from '../../engines/families.ts'
import { byFamily, DATABASES, type DatabaseKind } from '../../engines/table.ts'
import type { ExistingFacts } from '../../facts/external.ts'
import { valueOf } from '../../facts/live.ts'
import { existingId } from '../../template/index.ts'
import { existingMessages as words } from '../messages/around/existing.ts'
import type { StageInput } from '../model/input.ts'
import type { Note } from '../model/types.ts'

type Moving = Pick<StageInput, 'stage' | 'deployed' | 'external'>

/** The existing database that applications leave: `us-east-1/legacy-orders`; null = they do not. */
export function leavesExisting(
  kind: DatabaseKind,
  { stage, deployed, external }: Moving,
): string | null {
  const used = deployed?.databases[kind]
  const left = used?.existing ?? null
  if (left === null) return null
  const [existing, made] = [stage.existing[kind], stage.databases[kind]]
  if (existing !== undefined) {
    const isSame =
      existingId(existing).toLowerCase() === left.toLowerCase() ||
      valueOf(external.existing[kind])?.host === used?.endpoint.host
    return isSame ? null : left
  }
  if (made === undefined) return null
  // Applications go on writing to a primary that the stage follows from now on.
  const source = Object.entries(external.sources).find(([of]) => of === kind)?.[1]
  return valueOf(source)?.host === used?.endpoint.host ? null : left
}

/** What the plan's row says of it; none where applications stay. */
export function moveReasons(kind: DatabaseKind, input: Moving): readonly string[] {
  const left = leavesExisting(kind, input)
  if (left === null) return []
  return [
    words.moves(named(left, sizeOf(kind, input)), whereTo(kind, input)),
    words.leftAlone(left),
  ]
}

function whereTo(kind: DatabaseKind, { stage }: Moving): string {
  const existing = stage.existing[kind]
  if (existing !== undefined) return existing.identifier
  const made = stage.databases[kind]
  if (made !== undefined && 'replicaOf' in made && made.replicaOf !== null) return words.toPrimary
  return made?.restoreFrom ? words.toRestored : words.toEmpty
}

/** The way that keeps the rows, where applications leave an existing database for one that does not have them. */
export function moveNotes(input: StageInput): readonly Note[] {
  return DATABASES.flatMap((kind) => {
    const left = leavesExisting(kind, input)
    if (left === null) return []
    const name = `${input.stage.name}/${kind}`
    const [region = '', identifier = ''] = left.split('/')
    const from = named(left, sizeOf(kind, input))
    const made = input.stage.databases[kind]
    if (made?.restoreFrom) return [words.rowsSinceSnapshot(name, from)]
    const facts = valueOf(input.external.leaving?.[kind])
    const canRestore =
      made !== undefined &&
      region === input.stage.region &&
      facts !== undefined &&
      byFamily(kind, { sql: () => facts.engine === kind, cache: () => hasSnapshots(facts) })
    return [
      canRestore
        ? words.restoreInstead(name, from, snapshotCommand(facts, identifier), identifier)
        : words.copyRows(name, from),
    ]
  })
}

/**
 * Whether a stage's Redis, which has no cluster mode, can be restored from it: not from a backup of a group that has
 * (ElastiCache guide, "Restoring from a backup into a new cache").
 */
function hasSnapshots({ resource, clusterMode }: ExistingFacts): boolean {
  return FAMILIES.cache.resources.some((one) => one === resource) && clusterMode !== true
}

/** Without cluster mode a snapshot of a group is one of a node (ElastiCache guide, "Taking manual backups"). */
function snapshotCommand({ resource, node }: ExistingFacts, identifier: string): string | null {
  const name = `${identifier}-move`
  if (resource === 'instance')
    return `aws rds create-db-snapshot --db-instance-identifier ${identifier} --db-snapshot-identifier ${name}`
  const of = resource === 'cache-cluster' ? identifier : node
  return of === undefined
    ? null
    : `aws elasticache create-snapshot --cache-cluster-id ${of} --snapshot-name ${name}`
}

function sizeOf(kind: DatabaseKind, { external }: Moving): number | null {
  return valueOf(external.leaving?.[kind])?.storage ?? null
}

/** `legacy-orders, 30 GiB` */
function named(left: string, gib: number | null): string {
  const identifier = left.split('/').at(-1) ?? left
  return gib === null ? identifier : `${identifier}, ${gib} GiB`
}
