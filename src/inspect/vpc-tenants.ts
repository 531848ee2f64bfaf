import type { Neighbours } from '../plan/model/vpc-tenants.ts'
import type { Aws } from '../ports/ports.ts'
import { decode } from '../template/index.ts'

/** Reads who lives in a VPC that is to go. Calls: 3 to 4, more where the region's lists have pages. */
export async function readNeighbours(
  { stacks, surroundings }: Pick<Aws, 'stacks' | 'surroundings'>,
  vpc: string,
  ownStackId: string,
): Promise<Neighbours> {
  const [all, sql, redis] = await Promise.all([
    stacks.list(),
    surroundings.sqlIn(vpc),
    surroundings.redisIn(vpc),
  ])
  const others =
    all.kind === 'read'
      ? { ...all, value: all.value.filter(({ id }) => id !== ownStackId).map(decode) }
      : all
  return { vpc, stacks: others, sql, redis }
}
