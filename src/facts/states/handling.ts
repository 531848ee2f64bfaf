/** What may be done with a database while AWS shows one status: the rows of the tables beside this. */

/** `changes`: any change. The others say what stands in the way, and until when. */
export type Handling =
  | { readonly may: 'change' }
  /** RDS optimizes its storage: any other change (RDS guide, "Viewing DB instance status"). */
  | { readonly may: 'change-no-storage' }
  /** Its storage is full: a larger one, and nothing else. */
  | { readonly may: 'grow' }
  /** AWS does something that comes to its end by itself. `isKnown`: whether the status has a row. */
  | { readonly may: 'wait'; readonly isKnown: boolean }
  /** It stays so until somebody does what `remedy` says. */
  | { readonly may: 'not-change'; readonly remedy: Remedy }

/** What helps. The sentences and commands are in `plan/messages/states.ts`. */
export type Remedy =
  /** Somebody has stopped it. */
  | 'start'
  | 'start-when-stopped'
  /** Its key cannot be used: for seven days it can be started again, after that only its backups help. */
  | 'enable-key'
  | 'restore'
  /** Its parameters keep it from starting. */
  | 'parameters'
  /** Its subnets have no address left for it. */
  | 'network'
  /** It is going away. */
  | 'deletion'
  /** AWS tells in its events what is wrong. */
  | 'events'

/** The rows of one table: AWS's word for the status, and what may be done meanwhile. */
export type StatusTable = Readonly<Record<string, Handling>>

export const CHANGE: Handling = { may: 'change' }
export const WAIT: Handling = { may: 'wait', isKnown: true }
const UNKNOWN: Handling = { may: 'wait', isKnown: false }

/** A row of what stays as it is until somebody acts. */
export const until = (remedy: Remedy): Handling => ({ may: 'not-change', remedy })

/** Whether somebody has to act before it is as it should be: it serves nobody, or nothing new. */
export function needsSomebody({ may }: Handling): boolean {
  return may === 'not-change' || may === 'grow'
}

/** Whether AWS is going to delete it, or does so. */
export function isGoing(handling: Handling): boolean {
  return handling.may === 'not-change' && handling.remedy === 'deletion'
}

/** The row of a status. One that has none may end by itself: it is waited for, and not for ever. */
export function rowOf(table: StatusTable, status: string): Handling {
  // ElastiCache's guide writes `incompatible_network`, its API `incompatible-network`.
  const word = status.toLowerCase().replaceAll('_', '-')
  return (Object.hasOwn(table, word) ? table[word] : undefined) ?? UNKNOWN
}
