/** What is said of a plan that is not the one that was reviewed. */
import { listed } from '../../text/phrases.ts'

const numbers = (pulls: readonly number[]): string =>
  listed(pulls.map((pull) => `#${String(pull)}`))

export const reviewMessages = {
  column: 'What differs',
  reviewed: 'reviewed',
  now: 'now',
  notInPlan: '(not in the plan)',
  serviceRole: 'cloudformation-role',
  refused: (stages: readonly string[]) =>
    `${listed(stages)}: the plan is not the one that was reviewed, nothing was applied`,
  differs: (stage: string, pull: number) =>
    `${stage}: the plan differs from the one that pull request #${String(pull)} shows`,
  carriedOut: (stage: string, pull: number) =>
    `${stage}: the plan that pull request #${String(pull)} shows was carried out before, and the stage has changed since: it is not carried out twice`,
  rest: (stage: string, pull: number) =>
    `${stage}: what is left of the plan that pull request #${String(pull)} shows, after a deploy of it that failed`,
  notReviewed: (stage: string) => `${stage}: no pull request shows a plan of it`,
  notAllRead: (stage: string) =>
    `${stage}: \`require-plan\` needs every pull request since the last deploy`,
  /** Which pull requests were looked at; null = none could be. */
  looked: (pulls: readonly number[]) =>
    pulls.length === 0 ? 'no pull request was found' : `looked at ${numbers(pulls)}`,
  labelsRead: (pulls: readonly number[] | null) =>
    pulls === null
      ? 'no labels could be read'
      : pulls.length === 0
        ? 'no pull request was found whose labels could give consent'
        : `the labels of ${numbers(pulls)} were looked at`,
  /** Why there is no plan to compare with. */
  noPull: 'the commit came with no pull request',
  noComment: (pulls: readonly number[], lookalikes: readonly string[]) =>
    `${numbers(pulls)} ${pulls.length === 1 ? 'has' : 'have'} no plan of ours for it${
      lookalikes.length === 0
        ? ''
        : `, but one by ${listed(lookalikes)}: where that is the token's own login, write it as \`comment-author\``
    }`,
  unread: (why: string) => `the pull requests of the commit could not be read (${why})`,
  aroundOnly:
    'the same for every database; what stands around them differs: network, bastion, tags, or a fact of AWS that decides an interruption',
  notKept: 'the comment had no room for the whole plan: compare it with the one above',
  tolerated: 'applied nevertheless, since it loses nothing',
  consented: 'applied nevertheless, with the consent that was given to exactly this plan',
  wayOut:
    "to go on: run the workflow of the pull request's plan again, review what the comment shows then, and run this deploy again; or open a pull request that touches the file; what loses nothing is applied without with `on-plan-change: apply`",
  wayOutCarriedOut:
    'to go on: open a pull request that touches the file, review its plan and merge it; what loses nothing is applied without with `on-plan-change: apply`',
  wayOutUnreviewed:
    'to go on: open a pull request that touches the file, review its plan and merge it; `require-plan: false` applies what loses nothing without',
}
