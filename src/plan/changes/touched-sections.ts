import { DATABASES } from '../../engines/table.ts'
import type { Part, RenderedStage } from '../../template/types.ts'

const PARTS: readonly Part[] = ['network', 'bastion', ...DATABASES]

/** The parts that are added, removed or whose hash differs: only those need their live facts read. */
export function touchedParts(
  rendered: RenderedStage['parts'],
  deployed: RenderedStage['parts'],
): readonly Part[] {
  return PARTS.filter((part) => rendered[part] !== deployed[part])
}
