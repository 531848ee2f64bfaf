/**
 * A stage's changes, attributed once where its change set is read: the rules ask no raw change whose it is,
 * nor which of its properties can make a difference.
 */
import type { DatabaseKind } from '../../engines/table.ts'
import type { PropertyChange, ResourceChange } from '../../facts/stack/change-set.ts'
import type { Part } from '../../template/types.ts'
import { effectiveDetails } from './effective-changes.ts'
import { databaseOf, partOf, type Attribution } from './resource-owner.ts'

export type StageChange = ResourceChange & {
  /** The database that the resource belongs to; null = to none, or to one that nobody knows. */
  readonly database: DatabaseKind | null
  /** The part of the stage; what nobody knows counts as network. */
  readonly part: Part
  /** The property changes that can make a difference, one a property. */
  readonly effective: readonly PropertyChange[]
}

/** The changes of a change set, each with what it belongs to. */
export function attribute(
  changes: readonly ResourceChange[],
  known: Attribution,
): readonly StageChange[] {
  return changes.map((change) => {
    const database = databaseOf(change, known)
    return {
      ...change,
      database,
      part: database ?? partOf(change),
      effective: effectiveDetails(change, changes, known.rendered),
    }
  })
}
