import type { StackFacts } from '../../facts/facts.ts'

/** What is said of a stack whose last update failed and was not rolled back to its end. */
export const rollbackMessages = {
  begins: ({ name, status }: StackFacts) =>
    `${name} is in ${status}: rolls the failed update back to its end, skipping nothing`,
  deployDoes: ({ name, status }: StackFacts) =>
    `the stack ${name} is in ${status}: deploy rolls the failed update back to its end first, skips nothing and keeps every database of before; what the file changes can only be planned then`,
  leftAlone: ({ name, status }: StackFacts, obstacle: string, wayOut: string) =>
    `the stack ${name} is in ${status}, and deploy does not roll it back by itself: ${obstacle}; ${wayOut}`,
  notOurs: 'it was not made by this file (its tags say so)',
  neverComplete: 'it was never complete, so that AWS would delete all of it, databases included',
  kept: (identifiers: string) =>
    `the failed update has made ${identifiers}, which going back would delete`,
  keptUnread: (action: string) =>
    `whether the failed update has made a database, which going back would delete, is not verified (allow ${action})`,
  promoted: (identifier: string) =>
    `${identifier} was promoted meanwhile, and going back would make it a copy of its old primary again`,
  replicaUnread: (identifier: string, action: string, why: string) =>
    `whether ${identifier} was promoted meanwhile is not verified (${action} ${why}), and going back would undo that`,
  failed: (stack: string, status: string, resource: string | null, reason: string | null) =>
    `the rollback of ${stack} failed again (${status})${resource === null ? '' : `: ${resource}: ${reason ?? 'no reason given'}`}`,
}
