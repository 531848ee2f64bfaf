import type { ResolvedStage } from '../../../config/resolved.ts'
import { TinystacksError } from '../../../errors.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { DeployedStack } from '../../../facts/stack/stack.ts'
import { decode } from '../../../template/index.ts'
import { orphansAmong, type OrphanScan } from '../../../plan/ownership/orphaned-stacks.ts'
import { details } from '../../../plan/messages/details.ts'
import type { As } from '../../../ports/as.ts'
import { accountsReached, asOf, connectionKey, type Reached } from '../as-whom.ts'
import type { Context } from '../context.ts'
import { identityOf, regionsOf } from '../find-stage.ts'
import type { Loaded } from '../load.ts'

/** The stacks of a region, as a role sees them, read once. */
export type StackLists = (region: string, as?: As) => Promise<Fact<readonly DeployedStack[]>>

/** A region that does not answer, or whose stacks may not be listed, is `unread`. */
export function stackLists(connect: Context['connect']): StackLists {
  const lists = new Map<string, ReturnType<StackLists>>()
  const read: StackLists = async (region, as) => {
    try {
      return await (await connect(region, as)).stacks.list()
    } catch (error) {
      if (!(error instanceof TinystacksError)) throw error
      return { kind: 'unread', action: 'cloudformation:DescribeStacks', why: error.code }
    }
  }
  return (region, as) => {
    const key = connectionKey(region, as)
    const known = lists.get(key)
    if (known) return known
    const fresh = read(region, as)
    lists.set(key, fresh)
    return fresh
  }
}

type OrphanScans = {
  /** Those in the account of a stage. */
  readonly orphanScan: (stage: ResolvedStage) => Promise<OrphanScan>
  /** Those in every account that the stages of the file are in, each once. */
  readonly everyOrphan: () => Promise<OrphanScan>
}

/** The stacks of this file that none of its stages refers to, each account read once. */
export function orphanScans(context: Context, loaded: Loaded, lists: StackLists): OrphanScans {
  const reached = accountsReached(context, loaded.config.stages)
  const scans = new Map<Reached, Promise<OrphanScan>>()
  const scan = (one: Reached): Promise<OrphanScan> => {
    const known = scans.get(one) ?? scanForOrphans(context, loaded, lists, one)
    scans.set(one, known)
    return known
  }
  return {
    orphanScan: async (stage) => {
      const { role } = asOf(context, stage)
      const own = reached.find(
        ({ as, stages }) => (as.role === null) === (role === null) && stages.includes(stage),
      )
      if (own === undefined) throw new Error(`the account of ${stage.name} is reached by nobody`)
      return scan(own)
    },
    everyOrphan: async () => inOne(await Promise.all(reached.map(scan))),
  }
}

/** What two accounts have is one stack where they are one account. */
function inOne(scans: readonly OrphanScan[]): OrphanScan {
  const orphans = new Map(scans.flatMap((one) => one.orphans).map((one) => [one.id, one]))
  const unread = scans.flatMap((one) => one.unread)
  const missing = new Set(unread.map(({ region }) => region))
  const searched = new Set(scans.flatMap(({ searchedRegions }) => searchedRegions))
  return {
    orphans: [...orphans.values()],
    unread,
    searchedRegions: [...searched].filter((region) => !missing.has(region)),
  }
}

/** In every region that is searched of an account. */
async function scanForOrphans(
  { repository, homeRegion, reporter }: Context,
  { config, file }: Loaded,
  lists: StackLists,
  { as, stages }: Reached,
): Promise<OrphanScan> {
  const found = await Promise.all(
    regionsOf(config, homeRegion).map(async (region) => ({
      ...{ region, list: await lists(region, as) },
    })),
  )
  const stacks = found.flatMap(({ list }) => (list.kind === 'read' ? list.value.map(decode) : []))
  const orphans = orphansAmong(stacks, identityOf(config, file, repository), stages)
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
