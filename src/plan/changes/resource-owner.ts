import { ALL_FAMILIES } from '../../engines/families.ts'
import { DATABASES, isDatabase, type DatabaseKind } from '../../engines/table.ts'
import { READER_IDS } from '../../template/logical-ids.ts'
import type { Part, RenderedStage } from '../../template/types.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import type { ResourceChange } from '../../facts/stack/change-set.ts'

/** Resource types that hold rows: what happens to one of these is what happens to a database. */
const HOLDS_DATA = new Set(ALL_FAMILIES.flatMap(({ types }) => [types.database, types.other]))

/** Whether resources of this type hold rows, whoever's they are. */
export function isDataType(type: string): boolean {
  return HOLDS_DATA.has(type)
}

/** Whether the change is to a resource with rows of its own. A reader has those of its primary. */
export function holdsData(change: ResourceChange): boolean {
  return HOLDS_DATA.has(change.type) && !isReader(change)
}

const READERS = new Set(Object.values(READER_IDS))

/** Whether the change is to the reader beside a primary. */
export function isReader({ logicalId }: Pick<ResourceChange, 'logicalId'>): boolean {
  return READERS.has(logicalId)
}

/** What is known of a stage besides the change set. */
export type Attribution = {
  readonly rendered: RenderedStage
  readonly deployed: DeployedStage | null
}

/**
 * The database a changed resource belongs to; null = the network, or nothing we know.
 * A resource that leaves the template has no origin any more: the deployed stage names the
 * instance, and logical ids (which never change once released) begin with their database.
 */
export function databaseOf(change: ResourceChange, known: Attribution): DatabaseKind | null {
  const origin = known.rendered.origins[change.logicalId]
  if (origin !== undefined) return isDatabase(origin.part) ? origin.part : null
  const identified = DATABASES.find(
    (kind) =>
      change.physicalId !== null &&
      known.deployed?.databases[kind].identifier === change.physicalId,
  )
  return identified ?? databaseNamed(change.logicalId)
}

/** The part of the stage that a resource of no database belongs to; what nobody knows counts as network. */
export function partOf(change: ResourceChange): Exclude<Part, DatabaseKind> {
  return change.logicalId.startsWith('Bastion') ? 'bastion' : 'network'
}

/** The database whose name a logical id of our templates begins with. */
export function databaseNamed(logicalId: string): DatabaseKind | null {
  return DATABASES.find((kind) => logicalId.toLowerCase().startsWith(kind)) ?? null
}

/**
 * The databases whose instance a change set modifies, replaces or removes: those whose live facts
 * decide the plan. A change of tags alone touches an instance as well, though no part's hash differs.
 */
export function databasesTouched(
  changes: readonly (ResourceChange & { readonly database: DatabaseKind | null })[],
): readonly DatabaseKind[] {
  return DATABASES.filter((kind) =>
    changes.some(
      (change) => change.action !== 'Add' && change.database === kind && decides(change),
    ),
  )
}

function decides(change: ResourceChange): boolean {
  return holdsData(change) || isReader(change) || change.type.endsWith('ParameterGroup')
}
