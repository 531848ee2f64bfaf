/** One look at AWS for all stages of a region, however many they are. */
import type { LiveFacts } from '../../facts/databases.ts'
import type { AwsReads } from '../../ports/aws.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import { readStages } from './live.ts'

/** A stage's part in a look that it shares with others, which all wait for it until it reads or leaves. */
export type StageLook = {
  /** Everything that runs of the stage. Once the stage has read or left, it reads alone, and anew. */
  readonly read: (deployed: DeployedStage) => Promise<LiveFacts>
  /** Lets the others go on. */
  readonly leave: () => void
}

type Asked = {
  readonly deployed: DeployedStage
  readonly resolve: (live: LiveFacts) => void
  readonly reject: (error: unknown) => void
}

/**
 * Reads what runs of so many stages together, as soon as each has asked or left. Nothing is kept: a fact that is
 * asked for again is read again. Returns what gives each stage its part.
 */
export function sharedLook(aws: AwsReads, stages: number): () => StageLook {
  let awaited = stages
  const asked: Asked[] = []
  const arrive = (): void => {
    awaited -= 1
    if (awaited === 0) void answer(aws, asked)
  }
  return () => {
    let hasArrived = false
    const leave = (): void => {
      if (hasArrived) return
      hasArrived = true
      arrive()
    }
    return {
      leave,
      read: (deployed) => {
        if (hasArrived) return lookAlone(aws, deployed)
        return new Promise((resolve, reject) => {
          asked.push({ deployed, resolve, reject })
          leave()
        })
      },
    }
  }
}

/** Everything that runs of one stage. */
export async function lookAlone(aws: AwsReads, deployed: DeployedStage): Promise<LiveFacts> {
  const [live = {}] = await readStages(aws, [deployed])
  return live
}

async function answer(aws: AwsReads, asked: readonly Asked[]): Promise<void> {
  try {
    const found = await readStages(
      aws,
      asked.map(({ deployed }) => deployed),
    )
    for (const [i, { resolve }] of asked.entries()) resolve(found[i] ?? {})
  } catch (error) {
    for (const { reject } of asked) reject(error)
  }
}
