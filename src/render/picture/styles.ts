/**
 * How the picture's boxes look. What changes has a fill and a text of its own, which are read on GitHub's
 * light page as on its dark one; everything else is an outline with the page's own text, so that the eye
 * goes to the changes.
 */
import { IMPACTS, type Impact } from '../../plan/model/types.ts'

export type Marked = Exclude<Impact, 'none' | 'existing'>

/** What a box is drawn as. */
export type NodeStyle = Impact | 'stage'

/** What is marked, in ascending weight, as the words are. */
export const MARKED: readonly Marked[] = IMPACTS.filter(
  (impact): impact is Marked => impact !== 'none' && impact !== 'existing',
)

const OUTLINE = 'fill:none,stroke:#818b98'
const DASHED = 'stroke-dasharray:4 3'

const STYLES: Readonly<Record<NodeStyle, string>> = {
  stage: OUTLINE,
  none: OUTLINE,
  existing: `${OUTLINE},${DASHED}`,
  create: 'fill:#dafbe1,stroke:#1a7f37,color:#0b3d1a',
  'in-place': 'fill:#ddf4ff,stroke:#0969da,color:#0a3069',
  restart: 'fill:#fff3b0,stroke:#9a6700,color:#3b2300',
  failover: 'fill:#ffd8b5,stroke:#bc4c00,color:#471700',
  promote: 'fill:#eddeff,stroke:#8250df,color:#2e1461',
  replace: 'fill:#ffcecb,stroke:#cf222e,color:#660018',
  remove: `fill:#ffcecb,stroke:#cf222e,color:#660018,${DASHED}`,
}

/** Mermaid's name for each look: some of ours are words of its language. */
const CLASS: Readonly<Record<NodeStyle, string>> = {
  stage: 'stage',
  none: 'same',
  existing: 'existing',
  create: 'created',
  'in-place': 'changed',
  restart: 'restarted',
  failover: 'failover',
  promote: 'promoted',
  replace: 'replaced',
  remove: 'removed',
}

/** The statements that give boxes a look; none where there is no such box. */
export function styleLines(
  look: NodeStyle,
  boxes: readonly { readonly id: string }[],
): readonly string[] {
  if (boxes.length === 0) return []
  const ids = boxes.map(({ id }) => id).join(',')
  return [`  classDef ${CLASS[look]} ${STYLES[look]}`, `  class ${ids} ${CLASS[look]}`]
}
