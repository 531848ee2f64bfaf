import type { StackFacts } from '../../../facts/stack/stack.ts'
import { listed } from '../../../text/phrases.ts'
import { refusal } from '../coded.ts'

/** What is said of a stack whose last update failed and was not rolled back to its end. */
export const rollbackMessages = {
  begins: ({ name, status }: StackFacts, skipping: readonly string[]) =>
    skipping.length === 0
      ? `${name} is in ${status}: rolling back the failed update to its end, skipping nothing`
      : `${name} is in ${status}: continuing the rollback, skipping ${listed(skipping)}`,
  deployDoes: ({ name, status }: StackFacts) =>
    refusal(
      'rollback-pending',
      `the stack ${name} is in ${status}: deploy will first roll back the failed update to its end, skipping nothing and keeping every database; what the file changes can be planned only after that`,
    ),
  /** `skipping`: logical ids of what AWS no longer has. */
  deploySkips: ({ name, status }: StackFacts, skipping: readonly string[]) =>
    refusal(
      'rollback-pending',
      `the stack ${name} is in ${status}, since its rollback failed at ${listed(skipping)}, which AWS no longer has: with the consent that this plan asks for, deploy will first continue the rollback, skipping ${listed(skipping)} and nothing else; what the file changes can be planned only after that`,
    ),
  leftAlone: ({ name, status }: StackFacts, obstacle: string) =>
    refusal(
      'rollback-not-automatic',
      `the stack ${name} is in ${status}, and deploy does not roll it back by itself: ${obstacle}`,
    ),
  notOurs: 'it was not deployed by this file, as its tags say',
  neverComplete: 'it was never complete, so AWS would delete all of it, databases included',
  kept: (identifiers: string) =>
    `the failed update created ${identifiers}, which going back would delete`,
  keptUnread: (action: string) =>
    `whether the failed update created a database, which going back would delete, is not verified (allow ${action})`,
  /** `instance`: its logical id. RollbackStack can leave nothing out; a rollback that failed can be continued so. */
  promoted: (identifier: string, stack: StackFacts, instance: string) => {
    const wayOut =
      stack.status === 'UPDATE_FAILED'
        ? 'do not roll the stack back, but finish its update in the CloudFormation console'
        : `if ${instance} is what failed, leave it out of the rollback (${leavingOut(stack, [instance])}), which keeps it as it runs; if it is not, continue the rollback when what failed is fixed`
    return `${identifier} has been promoted since, which no rollback can undo; ${wayOut}, then run this again`
  },
  replicaUnread: (identifier: string, action: string, why: string) =>
    `whether ${identifier} has been promoted since is not verified (${action} ${why}), and going back would undo that`,
  /** What to do about one that failed again. */
  failedHint: (stack: StackFacts, resources: readonly string[], usual: string) =>
    resources.length === 0
      ? usual
      : `fix what the reason says and run this again; what can never go back, as a major version or a promotion, leave out of the rollback (${leavingOut(stack, resources)}): it stays as it runs, and the next plan compares the file with it`,
  failed: (stack: string, status: string, resource: string | null, reason: string | null) =>
    `the rollback of ${stack} failed again (${status})${resource === null ? '' : `: ${resource}: ${reason ?? 'no reason given'}`}`,
}

/** The command that continues a rollback without these resources. AWS takes only those that failed. */
function leavingOut({ name, region }: StackFacts, resources: readonly string[]): string {
  return `aws cloudformation continue-update-rollback --region ${region} --stack-name ${name} --resources-to-skip ${resources.join(' ')}`
}
