/** What is said when GitHub denies or fails something, and what is said on its own pages. */
import type { StageOutcome } from '../../plan/model/outcome.ts'
import { duration } from '../progress.ts'
import { count } from '../../text/phrases.ts'
import { OUTCOME } from '../../plan/messages/deploy/results.ts'

export const githubMessages = {
  noComment: (why: string) =>
    `the pull request's comment was not written: ${why}; the job's summary has the same content`,
  /** Of a plan that no pull request's comment can show. */
  noPull: (why: string) => `the run is for no pull request: ${why}; the job's summary has the plan`,
  noHead: (sha: string) => `no open pull request has the commit ${sha.slice(0, 7)} as its head`,
  fork: (pull: number) => `#${String(pull)} comes from a fork`,
  closed: (pull: number) => `#${String(pull)} is closed`,
  /** Of a comment that started the run. */
  commentIgnored: (pull: number | null, why: string) =>
    pull === null
      ? `the comment that started the run counts for no pull request: ${why}`
      : `the plan and the labels of #${String(pull)}, where the comment that started the run is, do not count: ${why}`,
  onIssue: 'it is on an issue',
  noCheckout: (why: string) => `which commit is checked out is not known (${why})`,
  otherCommit: (
    { number, headSha }: { readonly number: number; readonly headSha: string },
    checkedOut: string,
  ) =>
    `${checkedOut.slice(0, 7)} is checked out, which is neither its head (${headSha.slice(0, 7)}) nor its merge commit; write \`ref: refs/pull/${String(number)}/merge\` at actions/checkout`,
  mayNot: (login: string) => `${login} may not write to the repository`,
  overtaken:
    "the pull request's comment was not written: a newer commit or run has replaced this one",
  carriedOut: (pull: number) =>
    `the comment of #${String(pull)} was not written: its plan was carried out, and the comment keeps what became of it; the job's summary has the new plan`,
  noResult: "the run is for no pull request: its result is in no comment; the job's summary has it",
  otherAuthor: (login: string) =>
    `the comment was written as ${login}: set \`comment-author: ${login}\`, or the next run will not find it`,
  labelsUnread: (why: string) => `the labels of the pull request could not be read: ${why}`,
  noToken: '`github-token` is empty',
  notWanted: '`comment` is `false`',
  says: (status: number, message: string) => `GitHub answered ${String(status)}: ${message}`,
  locked: (message: string) =>
    `its conversation is locked (GitHub answered 403: ${message}); unlock it and run the job again to have the comment`,
  unanswered: (why: string) => `GitHub gave no usable answer: ${why}`,
  failed: (why: string) => `the call to GitHub failed: ${why}`,
  /** `permission`: as in a job's `permissions`, `pull-requests: write`. */
  needs: (permission: string) => `the job needs the permission \`${permission}\``,
  tooLate: (seconds: number) => `timeout after ${count(seconds, 'second')}`,
  garbled: 'the response is incomplete, or not from its API',
  noDeployments: (why: string) =>
    `GitHub deployments were not created: ${why}; \`deployments: false\` turns them off`,
  /** The description of a GitHub deployment, which may have 140 characters. */
  deployment: (stack: string, region: string) => `${stack} in ${region}`.slice(0, 140),
  deployed: (kind: StageOutcome['result']['kind'], seconds: number) =>
    `${OUTCOME[kind]}, ${duration(seconds * 1000)}`,
}

/** Of `exec` in a workflow. */
export const execInWorkflow = {
  needsRun: '`exec` needs the input `run`: what to run',
  runExample: 'write `with: { command: exec, stage: prod, run: npx prisma migrate deploy }`',
  ofFork: '`exec` runs nothing for a fork, whose code would get the passwords',
  unknownCode:
    '`exec` runs nothing for this comment: what is checked out is neither the default branch nor the commit of a pull request that counts',
  afterMerge: 'run it after the merge, in a workflow that starts `on: push`',
  ended: (status: number) => `the command ended with exit code ${String(status)}`,
}

/** The comment of a pull request whose plan could not be made. */
export const failureMessages = {
  title: 'There is no plan.',
  stopped: 'Nothing was done.',
  more: (number: number) => `and ${String(number)} more, in the log`,
  commit: 'Commit',
  run: 'workflow run',
}
