import type { ResolvedStage } from '../config/resolved.ts'
import type { RenderedStage } from '../template/types.ts'

/** The stack that an operation acts on, and where in the file its resources come from. */
export type Target = {
  readonly stage: Pick<ResolvedStage, 'stackName'>
  readonly rendered: Pick<RenderedStage, 'tags' | 'origins' | 'template'>
}
