import { withProtectionKnown } from '../../../inspect/stack/current-stack.ts'
import { TinystacksError } from '../../../errors.ts'
import type { InspectedStage } from './inspect-stages.ts'

/** Calls at a time. */
const SIDE_BY_SIDE = 8

/**
 * The stages with the termination protection of their stacks, which a region's list omits and the end of a deploy asks
 * for (`protectedInTheEnd`): read side by side. Where a stage has something to do nothing is read, as what is known of
 * the others would be old by their turn.
 */
export async function withKnownProtection(
  inspections: readonly InspectedStage[],
): Promise<readonly InspectedStage[]> {
  if (!inspections.every(({ plan }) => plan.action === 'none')) return inspections
  const read = [...inspections]
  const left = read.entries()
  const reader = async (): Promise<void> => {
    for (const [index, inspection] of left) read[index] = await known(inspection)
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, reader))
  return read
}

async function known(inspection: InspectedStage): Promise<InspectedStage> {
  const { context, found, stage } = inspection
  if (found === null || !stage.protected) return inspection
  try {
    return { ...inspection, found: await withProtectionKnown(context.aws, found) }
  } catch (error) {
    // Asked again at its turn, where the stage fails for it.
    if (!(error instanceof TinystacksError)) throw error
    return inspection
  }
}
