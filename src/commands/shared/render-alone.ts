import type { ResolvedStage } from '../../config/resolved.ts'
import { NO_EXTERNAL_FACTS } from '../../facts/external.ts'
import { renderStage } from '../../template/index.ts'
import type { Context } from './context.ts'
import type { Loaded } from './load.ts'

/** The stage as a first deploy would send it, without a look at AWS. */
export function renderAlone(
  { repository }: Pick<Context, 'repository'>,
  { file }: Pick<Loaded, 'file'>,
  stage: ResolvedStage,
): ReturnType<typeof renderStage> {
  return renderStage(stage, {
    repository,
    // It becomes a tag of the stack, which is not part of the template.
    config: file.inRepository ?? file.name,
    deployed: null,
    external: NO_EXTERNAL_FACTS,
  })
}
