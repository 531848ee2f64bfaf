/** Judges what Mermaid drew: everything is there, nothing else is, and all of it can be read. */
import type { Box } from '../../../scripts/browser/dom.ts'
import { contrast } from './contrast.ts'
import type { Drawn } from './drawn.ts'
import type { Seen } from './expected.ts'

/** What should be seen and is not, and the other way round. */
export function missing(
  drawn: Drawn,
  { groups, outside = [], arrows = [], arrowLabels = [] }: Seen,
): readonly string[] {
  const boxes = Object.entries(groups).flatMap(([title, labels]) =>
    labels.map((label) => `${label} in ${title}`),
  )
  return [
    ...differences(
      'group',
      drawn.groups.map(({ title }) => title),
      Object.keys(groups),
    ),
    ...differences(
      'box',
      drawn.nodes.map(({ label, group }) => (group === null ? label : `${label} in ${group}`)),
      [...boxes, ...outside],
    ),
    ...differences(
      'arrow',
      drawn.arrows.map((arrow) => ends(arrow, drawn)),
      arrows.map(([from, to]) => `${from} → ${to}`),
    ),
    ...differences("arrow's label", drawn.arrowLabels, arrowLabels),
  ]
}

/** Lines are broken at white space, which is therefore not compared. */
function differences(
  what: string,
  found: readonly string[],
  wanted: readonly string[],
): readonly string[] {
  const [there, due] = [found, wanted].map((texts) =>
    texts.map((text) => text.replaceAll(/\s+/g, '')).toSorted(),
  )
  return JSON.stringify(there) === JSON.stringify(due)
    ? []
    : [`${what}: ${JSON.stringify(there)} is seen, ${JSON.stringify(due)} should be`]
}

/** Mermaid joins both ids with `_`, which is in ours too. */
function ends(arrow: string, { nodes }: Drawn): string {
  const pairs = nodes.flatMap((from) => nodes.map((to) => [from, to] as const))
  const [pair] = pairs.filter(([from, to]) => `${from.id}_${to.id}` === arrow)
  return pair === undefined ? arrow : `${pair[0].label} → ${pair[1].label}`
}

/** WCAG 2's level AA for text of this size. */
const READABLE = 4.5

/** What cannot be read: cut off, under something else, or in a colour like its background's. */
export function unreadable({ nodes, groups, width }: Drawn, background: string): readonly string[] {
  return [
    ...(width <= WIDEST ? [] : [`it is ${width} pixels wide, and shrinks`]),
    ...nodes
      .filter(({ labelBox, box }) => !isWithin(labelBox, box))
      .map(({ label }) => `${label} leaves its box`),
    ...nodes.flatMap((one, index) =>
      nodes
        .slice(index + 1)
        .flatMap((other) =>
          overlap(one.box, other.box) ? [`${one.label} and ${other.label} overlap`] : [],
        ),
    ),
    ...groups
      .filter(({ titleBox, box }) => !isWithin(titleBox, box))
      .map(({ title }) => `the title ${title} leaves its group`),
    ...groups.flatMap(({ title, titleBox }) =>
      nodes.flatMap(({ label, box }) =>
        overlap(titleBox, box) ? [`${label} stands on the title ${title}`] : [],
      ),
    ),
    ...groups.flatMap((one, index) =>
      groups
        .slice(index + 1)
        .flatMap((other) =>
          overlap(one.box, other.box) ? [`${one.title} and ${other.title} overlap`] : [],
        ),
    ),
    ...[
      ...nodes.map(({ label, fill, color }) => ({
        label,
        color,
        on: fill === 'none' ? background : fill,
      })),
      ...groups.map(({ title, color }) => ({ label: title, color, on: background })),
    ].flatMap(({ label, color, on }) =>
      contrast(color, on) >= READABLE
        ? []
        : [`${label}: ${color} on ${on} has a contrast of ${contrast(color, on).toFixed(1)}`],
    ),
  ]
}

/** A comment has 760 pixels: wider, and the text of 16 pixels is smaller than 10. */
const WIDEST = 1216

/** Boxes are drawn to the half pixel. */
const SLACK = 1

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.width > 0 &&
    inner.left >= outer.left - SLACK &&
    inner.right <= outer.right + SLACK &&
    inner.top >= outer.top - SLACK &&
    inner.bottom <= outer.bottom + SLACK
  )
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right - SLACK &&
    other.left < one.right - SLACK &&
    one.top < other.bottom - SLACK &&
    other.top < one.bottom - SLACK
  )
}
