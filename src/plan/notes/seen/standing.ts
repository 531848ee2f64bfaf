import type { LiveFacts } from '../../../facts/databases.ts'
import type { DeployedStage } from '../../../template/state/deployed-stage.ts'
import type { StageInput } from '../../model/input.ts'

/** A deployed stage that was looked at. */
export type Standing = Pick<StageInput, 'rendered' | 'live' | 'refusals'> & {
  readonly seen: LiveFacts
  readonly deployed: DeployedStage
}
