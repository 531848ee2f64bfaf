import type { ResolvedStage } from '../../config/resolved.ts'
import type { LiveFacts } from '../../facts/databases.ts'
import type { DeployedStack } from '../../facts/stack/stack.ts'
import { confirmAbsent } from '../../inspect/live/confirm-absent.ts'
import type { Aws } from '../../ports/aws.ts'
import { decode } from '../../template/index.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import { asOf, connectionKey } from './as-whom.ts'
import type { Context } from './context.ts'
import { connectOnce } from './inspect/inspect-stages.ts'
import { looksByConnection } from './inspect/looks-by-connection.ts'

/** A stage as its stack has it, and what runs of that now: what is absent was so in each of three reads. */
export type SeenStage = {
  readonly stage: ResolvedStage
  readonly deployed: DeployedStage
  readonly seen: LiveFacts
}

/** Looks at those of the stages that have a stack, side by side. What `stackOf` throws ends it. */
export async function seenStages(
  context: Context,
  stages: readonly ResolvedStage[],
  stackOf: (aws: Aws, stage: ResolvedStage) => Promise<DeployedStack | null>,
): Promise<readonly SeenStage[]> {
  const connect = connectOnce(context)
  const keyOf = (stage: ResolvedStage) => connectionKey(stage.region, asOf(context, stage))
  const lookOf = looksByConnection(stages.map(keyOf))
  const all = await Promise.all(
    stages.map(async (stage): Promise<SeenStage | null> => {
      const aws = await connect(stage.region, asOf(context, stage))
      const look = lookOf(aws, keyOf(stage))
      try {
        const stack = await stackOf(aws, stage)
        if (stack === null) return null
        const deployed = decode(stack)
        const { clock } = context
        const seen = await confirmAbsent({ aws, clock }, deployed, await look.read(deployed))
        return { stage, deployed, seen }
      } finally {
        look.leave()
      }
    }),
  )
  return all.filter((one) => one !== null)
}
