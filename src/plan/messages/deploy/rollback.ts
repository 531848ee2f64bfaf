import type { StackFacts } from '../../../facts/facts.ts'
import { refusal } from '../coded.ts'

/** What is said of a stack whose last update failed and was not rolled back to its end. */
export const rollbackMessages = {
  begins: ({ name, status }: StackFacts) =>
    `${name} is in ${status}: rolling back the failed update to its end, skipping nothing`,
  deployDoes: ({ name, status }: StackFacts) =>
    refusal(
      'rollback-pending',
      `the stack ${name} is in ${status}: deploy will first roll back the failed update to its end, skipping nothing and keeping every database; what the file changes can be planned only after that`,
    ),
  leftAlone: ({ name, status }: StackFacts, obstacle: string, wayOut: string) =>
    refusal(
      'rollback-not-automatic',
      `the stack ${name} is in ${status}, and deploy does not roll it back by itself: ${obstacle}; ${wayOut}`,
    ),
  notOurs: 'it was not deployed by this file, as its tags say',
  neverComplete: 'it was never complete, so AWS would delete all of it, databases included',
  kept: (identifiers: string) =>
    `the failed update created ${identifiers}, which going back would delete`,
  keptUnread: (action: string) =>
    `whether the failed update created a database, which going back would delete, is not verified (allow ${action})`,
  promoted: (identifier: string) =>
    `${identifier} has been promoted since, and going back would make it a copy of its old primary again`,
  replicaUnread: (identifier: string, action: string, why: string) =>
    `whether ${identifier} has been promoted since is not verified (${action} ${why}), and going back would undo that`,
  failed: (stack: string, status: string, resource: string | null, reason: string | null) =>
    `the rollback of ${stack} failed again (${status})${resource === null ? '' : `: ${resource}: ${reason ?? 'no reason given'}`}`,
}
