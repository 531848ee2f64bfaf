/** Which ports of this machine each stage's tunnels begin at, so that those of one file never meet. */
import { createHash } from 'node:crypto'
import { AVOIDED, BLOCKS, firstPortOf } from '../../engines/local-ports.ts'

/**
 * Stage -> the first port of its block. The names of application and stage give the block; where a stage above in the
 * file has it, the next one is taken. So a stage's ports depend on the stages above it alone, and on those only if two
 * meet in one block.
 */
export function placeLocalPorts(
  application: string,
  stages: readonly string[],
): ReadonlyMap<string, number> {
  const taken = new Set(AVOIDED)
  return new Map(
    stages.map((stage) => {
      const block = nextFree(blockOf(application, stage), taken)
      taken.add(block)
      return [stage, firstPortOf(block)]
    }),
  )
}

function blockOf(application: string, stage: string): number {
  const digest = createHash('sha256').update(`${application}/${stage}`).digest()
  return digest.readUInt32BE(0) % BLOCKS
}

/** The block itself if it is free, or else the next. A file has 100 stages at the most, so one always is. */
function nextFree(from: number, taken: ReadonlySet<number>): number {
  let block = from
  while (taken.has(block)) block = (block + 1) % BLOCKS
  return block
}
