/** What is said of a plan that was made without AWS, by comparing the file with the one before the change. */
import { count, listed } from '../../text/phrases.ts'
import { note } from './coded.ts'

export const offlineMessages = {
  /** Begins the first line of such a plan. */
  verdict: 'Not checked against AWS.',
  noChanges: 'Nothing will change in any stage of the file.',
  /** No source of credentials is configured; one that fails is an error. */
  why: (inWorkflow: boolean) =>
    note(
      'not-checked',
      `this plan was not checked against AWS: ${
        inWorkflow
          ? 'there are no credentials, as in a pull request from a fork'
          : 'there are no credentials on this machine (no AWS_PROFILE, keys or default profile)'
      }; a deploy does not accept it as reviewed, and nobody can consent to it`,
    ),
  compared: (file: string, ref: string) =>
    note(
      'compared-with',
      `it compares the file with ${file} at ${ref}, as if exactly that were deployed`,
    ),
  noFileBefore: (file: string, ref: string) =>
    note('nothing-to-compare', `there is no ${file} at ${ref}, so every stage is shown as new`),
  notComparable: (file: string, why: string) =>
    note(
      'nothing-to-compare',
      `the file before the change is not known (${file}: ${why}), so every stage is shown as new, even if it is deployed`,
    ),
  baseBranch: 'the base branch',
  nothingCommitted: 'HEAD, where nothing is committed yet',
  noDefaultBranch:
    'this checkout has no default branch; fetch it, or run git remote set-head origin --auto',
  tooShallow: (branch: string) =>
    `this checkout does not reach back to where it left ${branch}; fetch more history`,
  invalidBefore: (ref: string, problems: number) =>
    `at ${ref} it is not valid: ${count(problems, 'problem')}`,
  open: note(
    'not-checked-leaves-open',
    'it does not know what is really running, what is queued, what somebody changed by hand, what the region offers, or which replicas, snapshots and stacks exist',
  ),
  noConsent: (given: string) =>
    `--allow ${given}: no consent can be given to a plan that is not checked against AWS`,
  willAsk: (asked: readonly string[]) =>
    note(
      'will-ask-consent',
      `the plan that is checked against AWS will require consent: ${listed(asked)}`,
    ),
}
