import type { Change, DatabasePlan, StagePlan } from '../plan/model/types.ts'

/** One difference between two plans of a stage. */
export type Difference =
  | { readonly kind: 'action'; readonly before: StagePlan; readonly after: StagePlan }
  /** The role that the stack gets; null if that plan gives it none. */
  | { readonly kind: 'service-role'; readonly before: string | null; readonly after: string | null }
  /** What happens to a database or its data, or whether that is verified; null if that plan lacks the database. */
  | {
      readonly kind: 'outcome'
      readonly before: DatabasePlan | null
      readonly after: DatabasePlan | null
    }
  /** A property's change; null if that plan does not change it. */
  | {
      readonly kind: 'change'
      readonly database: DatabasePlan['database']
      readonly before: Change | null
      readonly after: Change | null
    }

/**
 * The differences between two plans of a stage, in database words; empty if they differ only outside the
 * databases.
 */
export function differences(before: StagePlan, after: StagePlan): readonly Difference[] {
  const names = [...before.databases, ...after.databases].map(({ database }) => database)
  return [
    ...(before.action === after.action ? [] : [{ kind: 'action', before, after } as const]),
    ...roleDifference(before.serviceRole?.after ?? null, after.serviceRole?.after ?? null),
    ...[...new Set(names)].flatMap((name) => {
      const find = ({ databases }: StagePlan): DatabasePlan | null =>
        databases.find(({ database }) => database === name) ?? null
      return databaseDifferences(find(before), find(after))
    }),
  ]
}

function roleDifference(before: string | null, after: string | null): readonly Difference[] {
  return before === after ? [] : [{ kind: 'service-role', before, after }]
}

function databaseDifferences(
  before: DatabasePlan | null,
  after: DatabasePlan | null,
): readonly Difference[] {
  const database = (after ?? before)?.database
  if (database === undefined) return []
  const properties = [...(before?.changes ?? []), ...(after?.changes ?? [])].map(
    ({ property }) => property,
  )
  return [
    ...(sameOutcome(before, after) ? [] : [{ kind: 'outcome', before, after } as const]),
    ...[...new Set(properties)].flatMap((property) => {
      const find = (plan: DatabasePlan | null): Change | null =>
        plan?.changes.find((change) => change.property === property) ?? null
      const [old, now] = [find(before), find(after)]
      const same = old?.before === now?.before && old?.after === now?.after
      return same ? [] : [{ kind: 'change', database, before: old, after: now } as const]
    }),
  ]
}

function sameOutcome(before: DatabasePlan | null, after: DatabasePlan | null): boolean {
  return (
    before?.impact === after?.impact &&
    before?.data === after?.data &&
    before?.verified === after?.verified
  )
}
