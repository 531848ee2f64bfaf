import type { VpcTenants } from '../plan/model/vpc-tenants.ts'
import type { AwsReads } from '../ports/aws.ts'
import { decode } from '../template/index.ts'

/**
 * Reads who else uses a VPC that will be deleted. Calls: 3 to 4, more if the region's lists have several
 * pages.
 */
export async function readVpcTenants(
  { stacks, network }: Pick<AwsReads, 'stacks' | 'network'>,
  vpc: string,
  ownStackId: string,
): Promise<VpcTenants> {
  const [all, sql, redis] = await Promise.all([
    stacks.list(),
    network.sqlIn(vpc),
    network.redisIn(vpc),
  ])
  const others =
    all.kind === 'read'
      ? { ...all, value: all.value.filter(({ id }) => id !== ownStackId).map(decode) }
      : all
  return { vpc, stacks: others, sql, redis }
}
