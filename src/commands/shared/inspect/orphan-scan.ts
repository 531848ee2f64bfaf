import { TinystacksError } from '../../../errors.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { DeployedStack } from '../../../facts/stack/stack.ts'
import { decode } from '../../../template/index.ts'
import { orphansAmong, type OrphanScan } from '../../../plan/ownership/orphaned-stacks.ts'
import { details } from '../../../plan/messages/details.ts'
import type { Context } from '../context.ts'
import { identityOf, regionsOf } from '../find-stage.ts'
import type { Loaded } from '../load.ts'

/** The stacks of a region, read once. */
export type StackLists = (region: string) => Promise<Fact<readonly DeployedStack[]>>

/** A region that does not answer, or whose stacks may not be listed, is `unread`. */
export function stackLists(connect: Context['connect']): StackLists {
  const lists = new Map<string, ReturnType<StackLists>>()
  const read: StackLists = async (region) => {
    try {
      return await (await connect(region)).stacks.list()
    } catch (error) {
      if (!(error instanceof TinystacksError)) throw error
      return { kind: 'unread', action: 'cloudformation:DescribeStacks', why: error.code }
    }
  }
  return (region) => {
    const known = lists.get(region)
    if (known) return known
    const fresh = read(region)
    lists.set(region, fresh)
    return fresh
  }
}

/** The stacks of this file that none of its stages refers to, in every region that is searched. */
export async function scanForOrphans(
  { repository, homeRegion, reporter }: Context,
  { config, file }: Loaded,
  lists: StackLists,
): Promise<OrphanScan> {
  const found = await Promise.all(
    regionsOf(config, homeRegion).map(async (region) => ({ region, list: await lists(region) })),
  )
  const stacks = found.flatMap(({ list }) => (list.kind === 'read' ? list.value.map(decode) : []))
  const orphans = orphansAmong(stacks, identityOf(config, file, repository), config.stages)
  const searchedRegions = found.flatMap(({ region, list }) => (list.kind === 'read' ? region : []))
  reporter.detail?.(details.searched(searchedRegions, orphans.length))
  return {
    orphans,
    searchedRegions,
    unread: found.flatMap(({ region, list }) =>
      list.kind === 'unread' ? [{ region, action: list.action, why: list.why }] : [],
    ),
  }
}
