/** What is said of a plan that was made without AWS, by comparing the file with the one before the change. */
import { count, listed } from '../../text/phrases.ts'

export const offlineMessages = {
  /** Begins the first line of such a plan. */
  verdict: 'Not checked against AWS.',
  noChanges: 'Nothing will change in any stage of the file.',
  why: 'this plan is not checked against AWS: no credentials were found, and a pull request from a fork gets none',
  compared: (file: string, ref: string) =>
    `it compares the file with ${file} at ${ref}, as if exactly that were deployed`,
  noFileBefore: (file: string, ref: string) =>
    `${file} is not there at ${ref}: every stage is taken for a new one`,
  notComparable: (file: string, why: string) =>
    `the file before the change is not known (${file}: ${why}): every stage is shown as a new one, whether it runs already or not`,
  baseBranch: 'the base branch',
  nothingCommitted: 'HEAD, where nothing is committed yet',
  noDefaultBranch:
    'this checkout has no default branch; fetch it, or run git remote set-head origin --auto',
  tooShallow: (branch: string) =>
    `this checkout does not reach back to where it left ${branch}; fetch more of it`,
  invalidBefore: (ref: string, problems: number) =>
    `at ${ref} it is not valid, ${count(problems, 'problem')}`,
  open: 'what this leaves open: what really runs, what is queued there and what somebody changed by hand, what the region offers, and which replicas, snapshots and stacks there are',
  notForDeploy:
    'no deploy takes it for the plan that was reviewed, and no consent can be given to it',
  noConsent: (given: string) =>
    `--allow ${given}: no consent can be given to a plan that is not checked against AWS`,
  willAsk: (asked: readonly string[]) =>
    `the plan that is checked against AWS will ask for consent: ${listed(asked)}`,
}
