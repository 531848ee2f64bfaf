/** What a plan joins the clauses of a reason with. */
const BETWEEN = '; '

/** Characters that make four lines of a cell in a comment, which is about 760 pixels wide. */
const ROOM = 150

/** A reason as far as a cell has room for it, in whole clauses; `rest` is to be told elsewhere. */
export type DividedReason = { readonly inCell: string; readonly rest: string | null }

/** Divides a reason between the cell of its database and the folded part. */
export function divideReason(reason: string): DividedReason {
  const clauses = reason.split(BETWEEN)
  const shown = Math.max(
    1,
    clauses.findLastIndex((_, index) => upTo(clauses, index + 1).length <= ROOM) + 1,
  )
  if (shown === clauses.length) return { inCell: reason, rest: null }
  return { inCell: `${upTo(clauses, shown)} …`, rest: clauses.slice(shown).join(BETWEEN) }
}

function upTo(clauses: readonly string[], end: number): string {
  return clauses.slice(0, end).join(BETWEEN)
}
