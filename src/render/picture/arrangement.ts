/**
 * How a picture is laid out. A stage of its own is a row. A stage that an arrow leaves is a column, its
 * replicas in the column to the right: Mermaid ignores a direction there, and puts whatever has no arrow
 * as far to the right as it can, which only an arrow that is not drawn holds back.
 */
import type { Drawing, Edge } from './drawing.ts'

export type Arrangement = {
  /** Drawings whose arrows stay within them. */
  readonly rows: ReadonlySet<Drawing>
  readonly arrows: readonly Arrow[]
}

export type Arrow = Edge & {
  /** How many columns it spans. */
  readonly length: 1 | 2
  readonly isDrawn: boolean
}

/** Lays out the stages of a plan. */
export function arrange(drawings: readonly Drawing[]): Arrangement {
  const homes = new Map(drawings.flatMap((one) => one.nodes.map(({ id }) => [id, one] as const)))
  const edges = drawings.flatMap((drawing) => drawing.edges)
  const across = edges.filter(({ from, to }) => homes.get(from) !== homes.get(to))
  const linked = new Set(across.flatMap(({ from, to }) => [homes.get(from), homes.get(to)]))
  /** A reader has the column beside its primary, so that a replica elsewhere is one further. */
  const lengthFrom = (drawing: Drawing | undefined): 1 | 2 =>
    edges.some((edge) => !across.includes(edge) && homes.get(edge.from) === drawing) ? 2 : 1
  const drawn = edges.map((edge) => ({
    ...edge,
    length: across.includes(edge) ? lengthFrom(homes.get(edge.from)) : (1 as const),
    isDrawn: true,
  }))
  return {
    rows: new Set(drawings.filter((drawing) => !linked.has(drawing))),
    arrows: [
      ...drawn,
      ...drawings.flatMap((drawing) => held(drawing, across, homes, lengthFrom(drawing))),
    ],
  }
}

/** Holds what has no arrow in its stage's first column. */
function held(
  drawing: Drawing,
  across: readonly Edge[],
  homes: ReadonlyMap<string, Drawing>,
  length: 1 | 2,
): readonly Arrow[] {
  const to = across.find(({ from }) => homes.get(from) === drawing)?.to
  if (to === undefined) return []
  const busy = new Set([...drawing.edges, ...across].flatMap(({ from, to: end }) => [from, end]))
  return drawing.nodes
    .filter(({ id }) => !busy.has(id))
    .map(({ id }) => ({ from: id, to, label: null, length, isDrawn: false }))
}
