import type { Service, StateStore } from '../contract.ts'
import type { Aws } from '../services/index.ts'

/** An account: its services, with all that they keep. */
export type Account = Pick<Aws, 'keyOf' | 'conditionsOf'> & {
  readonly account: string
  readonly services: ReadonlyMap<string, Service>
  /** Resolves when the engines of a kept state are up again. */
  readonly resumed: Promise<void>
}

/** An account by its number, made on first use. */
export type Accounts = (account: string) => Account

/** The accounts of a sandbox, which see nothing of each other (IAM-10). */
export function createAccounts(make: (account: string) => Account): Accounts {
  const made = new Map<string, Account>()
  return (account) => {
    const known = made.get(account) ?? make(account)
    made.set(account, known)
    return known
  }
}

/** What an account keeps, apart from that of all others. */
export function stateOf(store: StateStore, account: string): StateStore {
  return {
    of: (service, region, initial) => store.of(`${account}-${service}`, region, initial),
    regions: (service) => store.regions(`${account}-${service}`),
  }
}
