/**
 * The stages as a Mermaid flowchart, in its plainest syntax: ids of our own, quoted labels, a
 * statement a line. No `:` stands in a line with a label and no `;` in one with a style: before it
 * parses, Mermaid takes text of the form `style…:…#…;` apart.
 */
import type { ResolvedStage } from '../config/resolved.ts'
import { IMPACTS, type Impact, type Plan } from '../plan/model/types.ts'
import { forMermaid } from '../text/escape.ts'
import { arrange, type Arrow } from './picture/arrangement.ts'
import { stageDrawing, orphanDrawing, type Drawing } from './picture/drawing.ts'
import type { Node } from './picture/node.ts'
import { MARKED, styleLines } from './picture/styles.ts'
import { IMPACT_SQUARES, commentMessages } from './messages/comment.ts'
import { listed } from '../text/phrases.ts'

/** GitHub draws no longer text (Mermaid's maxTextSize), and no more edges (its limit before 10.8). */
const LONGEST = 50_000
const MOST_EDGES = 280

/** The flowchart without a fence; null where nothing is marked in it, or GitHub would not draw it. */
export function pictureOf(plan: Plan, stages: readonly ResolvedStage[]): string | null {
  const drawings = drawingsOf(plan, stages)
  const { rows, arrows } = arrange(drawings)
  if (marksOf(drawings).length === 0 || arrows.length > MOST_EDGES) return null
  const text = [
    'flowchart LR',
    ...drawings.flatMap((drawing) => groupLines(drawing, rows.has(drawing))),
    ...drawings.flatMap(({ outside }) => outside.map(nodeLine)),
    ...arrows.map(arrowLine),
    ...styleLines('stage', drawings),
    ...IMPACTS.flatMap((impact) => styleLines(impact, withImpact(drawings, impact))),
  ].join('\n')
  return text.length > LONGEST ? null : text
}

/** What the colours of the picture mean, in the words of the boxes that have them: one line of Markdown. */
export function legendOf(plan: Plan, stages: readonly ResolvedStage[]): string {
  const drawings = drawingsOf(plan, stages)
  const entries = marksOf(drawings).map((impact) => {
    const words = new Set(withImpact(drawings, impact).flatMap(({ happens }) => happens ?? []))
    return `${IMPACT_SQUARES[impact]} ${listed([...words])}`
  })
  return `${commentMessages.legend}: ${entries.join(', ')}`
}

function drawingsOf(plan: Plan, stages: readonly ResolvedStage[]): readonly Drawing[] {
  return [
    ...plan.stages.map((_, index) => stageDrawing(plan, stages, index)),
    ...(plan.unnamed ?? []).map(orphanDrawing),
  ]
}

function marksOf(drawings: readonly Drawing[]) {
  return MARKED.filter((impact) => withImpact(drawings, impact).length > 0)
}

function withImpact(drawings: readonly Drawing[], impact: Impact): readonly Node[] {
  return drawings
    .flatMap(({ nodes, outside }) => [...nodes, ...outside])
    .filter((node) => node.impact === impact)
}

/** A stage is a box around its databases; a box around nothing would not be drawn as one. */
function groupLines({ id, title, nodes }: Drawing, isRow: boolean): readonly string[] {
  const quoted = `"${forMermaid(title) || ' '}"`
  if (nodes.length === 0) return [`  ${id}[${quoted}]`]
  return [
    `  subgraph ${id}[${quoted}]`,
    ...(isRow ? ['    direction TB'] : []),
    ...nodes.map((node) => `  ${nodeLine(node)}`),
    '  end',
  ]
}

function nodeLine({ id, lines, happens, shape }: Node): string {
  const label = `"${[...lines, ...(happens === null ? [] : [happens])].map(forMermaid).join('<br/>')}"`
  return `  ${id}${shape === 'database' ? `[(${label})]` : `(${label})`}`
}

function arrowLine({ from, to, label, length, isDrawn }: Arrow): string {
  const more = length - 1
  const line = isDrawn ? `--${'-'.repeat(more)}>` : `~~~${'~'.repeat(more)}`
  return `  ${from} ${line}${label === null ? '' : `|"${forMermaid(label)}"|`} ${to}`
}
