/** What `connect` asks of AWS about the way to a database. A denied call returns `unread`, never a guess. */
import type { Fact } from '../facts/fact.ts'
import type { AgentState, GroupFacts, HostFacts } from '../facts/reach.ts'

export type ReachApi = {
  /** A bastion's instance by its id. */
  readonly host: (instance: string) => Promise<Fact<HostFacts>>
  /** Its agent; absent = it has never registered. */
  readonly agent: (instance: string) => Promise<Fact<AgentState>>
  /** Security groups by their ids. */
  readonly groups: (ids: readonly string[]) => Promise<Fact<readonly GroupFacts[]>>
  /**
   * The address that this machine has in AWS's eyes, by AWS's own service for that. `unread` where it goes through a
   * proxy, or to another endpoint than AWS's: then nobody could say that ssh comes from the same address.
   */
  readonly ownAddress: () => Promise<Fact<string>>
}
