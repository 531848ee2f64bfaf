/**
 * The stages as a Mermaid flowchart, in its plainest syntax: ids of our own, quoted labels, a
 * statement a line. No `:` stands in a line with a label and no `;` in one with a style: before it
 * parses, Mermaid takes text of the form `style…:…#…;` apart.
 */
import type { ResolvedStage } from '../config/resolved.ts'
import type { Impact, Plan } from '../plan/types.ts'
import { IMPACTS } from '../plan/types.ts'
import { forMermaid } from './inert.ts'
import { stageDrawing, unnamedDrawing, type Drawing, type Node } from './picture/drawing.ts'
import { SQUARES, WHAT_HAPPENS, commentWords } from './words.ts'

/** GitHub draws no longer text (Mermaid's maxTextSize), and no more edges (its limit before 10.8). */
const LONGEST = 50_000
const MOST_EDGES = 280

/** The flowchart without a fence; null where there is nothing to draw, or more than GitHub draws. */
export function pictureOf(plan: Plan, stages: readonly ResolvedStage[]): string | null {
  const drawings = drawingsOf(plan, stages)
  const edges = drawings.flatMap((drawing) => drawing.edges)
  if (drawings.length === 0 || edges.length > MOST_EDGES) return null
  const text = [
    'flowchart LR',
    ...drawings.flatMap(groupLines),
    ...drawings.flatMap(({ outside }) => outside.map(nodeLine)),
    ...edges.map(
      ({ from, to, label }) =>
        `  ${from} -->${label === null ? '' : `|"${forMermaid(label)}"|`} ${to}`,
    ),
    ...classLines(drawings.flatMap(nodesOf)),
  ].join('\n')
  return text.length > LONGEST ? null : text
}

/** What the colours of the picture mean, as far as they are in it: one line of Markdown. */
export function legendOf(plan: Plan, stages: readonly ResolvedStage[]): string {
  const marks = new Set(
    drawingsOf(plan, stages)
      .flatMap(nodesOf)
      .map(({ impact }) => impact),
  )
  const entries = MARKED.filter((impact) => marks.has(impact)).map(
    (impact) => `${SQUARES[impact]} ${WHAT_HAPPENS[impact]}`,
  )
  return `${commentWords.legend}: ${entries.join(', ')}`
}

function drawingsOf(plan: Plan, stages: readonly ResolvedStage[]): readonly Drawing[] {
  return [
    ...plan.stages.map((_, index) => stageDrawing(plan, stages, index)),
    ...(plan.unnamed ?? []).map(unnamedDrawing),
  ]
}

function nodesOf({ nodes, outside }: Drawing): readonly Node[] {
  return [...nodes, ...outside]
}

/** A stage is a box around its databases; a box around nothing would not be drawn as one. */
function groupLines({ id, title, nodes, edges, isLinked }: Drawing): readonly string[] {
  if (nodes.length === 0) return [`  ${id}["${forMermaid(title)}"]`]
  return [
    `  subgraph ${id}["${forMermaid(title)}"]`,
    // A stage of its own is a row; where an arrow leaves it, Mermaid ignores the direction.
    ...(isLinked || edges.length > 0 ? [] : ['    direction TB']),
    ...nodes.map((node) => `  ${nodeLine(node)}`),
    '  end',
  ]
}

function nodeLine({ id, lines, shape }: Node): string {
  const label = `"${lines.map(forMermaid).join('<br/>')}"`
  return `  ${id}${shape === 'database' ? `[(${label})]` : `(${label})`}`
}

type Marked = Exclude<Impact, 'none'>

/** In ascending weight, as the words are. */
const MARKED = IMPACTS.filter((impact): impact is Marked => impact !== 'none')

/** Text and fill are both set, so that they are read on GitHub's light page as on its dark one. */
const STYLES: Readonly<Record<Marked, string>> = {
  existing: 'fill:#eaeef2,stroke:#6e7781,color:#24292f,stroke-dasharray:4 3',
  create: 'fill:#dafbe1,stroke:#1a7f37,color:#0b3d1a',
  'in-place': 'fill:#ddf4ff,stroke:#0969da,color:#0a3069',
  restart: 'fill:#fff3b0,stroke:#9a6700,color:#3b2300',
  failover: 'fill:#ffd8b5,stroke:#bc4c00,color:#471700',
  promote: 'fill:#eddeff,stroke:#8250df,color:#2e1461',
  replace: 'fill:#ffcecb,stroke:#cf222e,color:#660018',
  remove: 'fill:#ffcecb,stroke:#cf222e,color:#660018,stroke-dasharray:4 3',
}

function classLines(nodes: readonly Node[]): readonly string[] {
  return MARKED.flatMap((impact) => {
    const ids = nodes.filter((node) => node.impact === impact).map(({ id }) => id)
    const name = impact.replace('-', '_')
    return ids.length === 0
      ? []
      : [`  classDef ${name} ${STYLES[impact]}`, `  class ${ids.join(',')} ${name}`]
  })
}
