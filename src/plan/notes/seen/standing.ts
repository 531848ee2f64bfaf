import type { LiveFacts } from '../../../facts/databases.ts'
import type { DeployedStage } from '../../../template/state/deployed-stage.ts'
import type { RenderedStage } from '../../../template/types.ts'
import type { StageInput } from '../../model/input.ts'

/** A deployed stage that was looked at. */
export type Standing = Pick<StageInput, 'live' | 'refusals' | 'physicalIds'> & {
  /** What it is compared with; null = with nothing. */
  readonly rendered: RenderedStage | null
  readonly seen: LiveFacts
  readonly deployed: DeployedStage
  /** Whether the plan refuses to change a bastion that is gone. Default: it does not. */
  readonly isBastionRefused?: boolean
}
