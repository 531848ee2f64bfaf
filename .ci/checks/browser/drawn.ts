/** Draws a diagram in the page, and reports what can be seen. */
import type {
  Box,
  ComputedStyle,
  Mermaid,
  Page,
  PageElement,
} from '../../../scripts/browser/dom.ts'

declare const document: Page
declare const getComputedStyle: ComputedStyle
declare const mermaid: Mermaid

type DrawnNode = {
  readonly id: string
  /** As it is read, without the white space that lines are broken at. */
  readonly label: string
  /** The title of its group; null = it is in none. */
  readonly group: string | null
  readonly box: Box
  readonly labelBox: Box
  /** `rgb(…)`, or `none`. */
  readonly fill: string
  readonly color: string
}

type DrawnGroup = {
  readonly title: string
  readonly box: Box
  readonly titleBox: Box
  readonly color: string
}

export type Drawn = {
  readonly nodes: readonly DrawnNode[]
  readonly groups: readonly DrawnGroup[]
  /** The ids of both ends, joined by `_`, of those that are seen. */
  readonly arrows: readonly string[]
  readonly arrowLabels: readonly string[]
  /** CSS pixels, where there is room for it. */
  readonly width: number
  /** Every element with its attributes' names: what it is made of. */
  readonly parts: readonly string[]
  /** Where links and images would lead. */
  readonly addresses: readonly string[]
}

/** null and the reason where Mermaid refuses the text. */
export type Drawing =
  | { readonly drawn: Drawn; readonly refused: null }
  | { readonly drawn: null; readonly refused: string }

/** For `page.evaluate`, on a page with Mermaid. */
export async function draw({
  text,
  settings,
}: {
  readonly text: string
  readonly settings: object
}): Promise<Drawing> {
  const read = (element: PageElement | null) => (element?.textContent ?? '').replaceAll(/\s+/g, '')
  const box = (element: PageElement): Box => {
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect()
    return { left, right, top, bottom, width, height }
  }
  /** What is really written, though its place may be narrower. */
  const written = (label: PageElement) =>
    label.querySelector('foreignObject span, foreignObject p, text') ?? label
  const inside = (inner: Box, outer: Box) => {
    const [x, y] = [(inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2]
    return x > outer.left && x < outer.right && y > outer.top && y < outer.bottom
  }
  const colorOf = (label: PageElement) => {
    const html = label.querySelector('foreignObject span')
    if (html !== null) return getComputedStyle(html).color
    return getComputedStyle(label.querySelector('tspan') ?? label).fill
  }
  document.body.innerHTML = '<main></main>'
  mermaid.initialize(settings)
  let svg = ''
  try {
    svg = (await mermaid.render('picture', text)).svg
  } catch (error) {
    return { drawn: null, refused: String(error) }
  }
  const main = document.querySelector('main') ?? document.body
  main.innerHTML = svg
  const groups = [...main.querySelectorAll('g.cluster')].map((group) => {
    const label = group.querySelector('.cluster-label') ?? group
    return {
      title: read(label),
      box: box(group.querySelector('rect') ?? group),
      titleBox: box(written(label)),
      color: colorOf(label),
    }
  })
  const nodes = [...main.querySelectorAll('g.node')].map((node) => {
    const label = node.querySelector('.label') ?? node
    const shape = node.querySelector('.label-container') ?? node
    const outline = box(shape)
    const group = groups.find((one) => inside(outline, one.box))
    return {
      id: node.id.replace(/^.*?flowchart-/, '').replace(/-\d+$/, ''),
      label: read(label),
      group: group?.title ?? null,
      box: outline,
      labelBox: box(written(label)),
      fill: getComputedStyle(shape).fill,
      color: colorOf(label),
    }
  })
  const arrows = [...main.querySelectorAll('path.flowchart-link')]
    .filter((path) => parseFloat(getComputedStyle(path).strokeWidth) > 0)
    .map(({ id }) => id.replace(/^.*?L_/, '').replace(/_\d+$/, ''))
  const all = [...main.querySelectorAll('*')]
  const names = (element: PageElement) =>
    [...element.attributes]
      .map(({ name }) => name)
      .toSorted()
      .join(' ')
  const drawn: Drawn = {
    nodes,
    groups,
    arrows,
    arrowLabels: [...main.querySelectorAll('.edgeLabels .edgeLabel .label')]
      .map(read)
      .filter((one) => one !== ''),
    width: Number(main.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[2]),
    parts: all.map((element) => `${element.tagName} ${names(element)}`),
    addresses: all.flatMap((element) =>
      [...element.attributes]
        .filter(({ name }) => /href$|^src|^xlink/i.test(name))
        .map(({ value }) => value),
    ),
  }
  return { drawn, refused: null }
}
