/** What is said of where a stage was last deployed from, and so of the pull requests that a run carries. */
import { count } from '../../text/phrases.ts'

const short = (sha: string): string => sha.slice(0, 7)

export const carriedMessages = {
  unknown: (stage: string, commits: number) =>
    `no commit is known that ${stage} was last deployed from, so the pull requests of the last ${count(commits, 'commit')} count`,
  disagree: (stage: string, older: string, newer: string) =>
    `GitHub's deployments and the stack name different commits that ${stage} was last deployed from (${short(older)} and ${short(newer)}): the older one counts`,
  elsewhere: (stage: string, sha: string) =>
    `${stage} was last deployed from ${short(sha)}, which is not among the commits before this one`,
  tooFar: (stage: string, sha: string, most: number) =>
    `${stage} was last deployed from ${short(sha)}, more than ${count(most, 'commit')} ago: only the newest ${String(most)} were looked at`,
  unread: (why: string) => `GitHub's deployments could not be read (${why})`,
}
