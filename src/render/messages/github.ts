/** What is said of GitHub where it does not play along, and on its own pages. */
import type { StageOutcome } from '../../plan/model/outcome.ts'
import { duration } from '../progress.ts'
import { count } from '../../text/phrases.ts'
import { OUTCOME } from '../../plan/messages/results.ts'

export const githubMessages = {
  noComment: (why: string) =>
    `the pull request has no comment of this run, the job's summary says the same: ${why}`,
  overtaken:
    'the pull request has no comment of this run: a newer commit or run has taken its place',
  otherAuthor: (login: string) =>
    `the comment is by ${login}: write \`comment-author: ${login}\`, or the next run does not find it`,
  labelsUnread: (why: string) => `the labels of the pull request could not be read: ${why}`,
  noToken: 'no `github-token` is given',
  notWanted: '`comment: false` wants none',
  says: (status: number, message: string) => `GitHub says ${String(status)}: ${message}`,
  unanswered: (why: string) => `GitHub gave no answer: ${why}`,
  failed: (why: string) => `it could not be asked of GitHub: ${why}`,
  /** `permission`: as `permissions:` of a job has it, `pull-requests: write`. */
  needs: (permission: string) => `the job needs \`${permission}\` among its \`permissions\``,
  tooLate: (seconds: number) => `none came within ${count(seconds, 'second')}`,
  garbled: 'what came is no whole answer of its API',
  noDeployments: (why: string) =>
    `the stages are not shown as GitHub deployments: ${why}; \`deployments: false\` asks for none`,
  /** Of a GitHub deployment, which has room for 140 characters. */
  deployment: (stack: string, region: string) => `${stack} in ${region}`.slice(0, 140),
  deployed: (kind: StageOutcome['result']['kind'], seconds: number) =>
    `${OUTCOME[kind]}, ${duration(seconds * 1000)}`,
}

/** The comment of a pull request whose plan could not be made. */
export const failureMessages = {
  title: 'There is no plan.',
  stopped: 'Nothing was done.',
  more: (number: number) => `and ${String(number)} more, in the log`,
  commit: 'Commit',
  run: 'workflow run',
}
