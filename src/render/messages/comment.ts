/** What is said in the comment on a pull request, and beside the lines of its diff. */
import type { Impact, ReaderOutcome } from '../../plan/model/types.ts'
import type { CommentPart } from '../../review/types.ts'
import { count, listed } from '../../text/phrases.ts'

/** What stands in a comment, where it had to be left out. */
const PARTS: Readonly<Record<CommentPart, string>> = {
  picture: 'the picture',
  details: 'the changes line by line',
  'plan data': "the plan's data, from which a deploy shows what differs",
  changes: 'before and after',
  notes: 'the notes',
  tables: 'the tables',
  stages: 'the stages',
}

export const commentMessages = {
  /** Begins the line that says so. */
  leftOutStart: 'Left out to fit:',
  leftOut: (parts: readonly CommentPart[]) =>
    `${commentMessages.leftOutStart} ${listed(parts.map((part) => PARTS[part]))}.`,
  whole: 'The whole plan is in the',
  moreResults: 'The whole result is in the',
  jobSummary: 'job summary',
  log: 'log of this step',
  plan: 'Plan',
  ofCommit: 'of commit',
  run: 'run',
  legend: 'In the picture',
}

/** What a deploy came to, where the pull request shows it. */
export const resultMessages = {
  columns: ['Stage', 'Result', 'Time', 'Stack', 'Run'],
  failed: (stages: string) => `Deploy failed: ${stages}`,
  refused: (stages: string) => `Not deployed: ${stages}`,
  refusedCell: 'refused',
  changed: (number: number) => `${count(number, 'stage')} changed`,
}

/** The squares of the picture's legend: the colours of its marks. */
export const IMPACT_SQUARES: Readonly<Record<Exclude<Impact, 'none' | 'existing'>, string>> = {
  create: '🟩',
  'in-place': '🟦',
  restart: '🟨',
  failover: '🟧',
  promote: '🟪',
  replace: '🟥',
  remove: '🟥',
}

export const pictureMessages = {
  reader: 'reader',
  /** What happens to a reader, or to the bastion: neither has rows of its own. */
  readerOutcome: {
    made: 'will be created',
    changed: 'will change while running',
    restarted: 'will restart',
    replaced: 'will be recreated',
    removed: 'will be deleted',
  } satisfies Readonly<Record<ReaderOutcome, string>>,
  bastion: 'bastion',
  replica: 'replica',
  replicas: (number: number) => count(number, 'replica'),
  existing: (identifier: string) => `existing (${identifier})`,
  elsewhere: (name: string) => `${name}, not in this plan`,
  unnamed: 'no stage refers to it',
}

export const annotationMessages = {
  data: (fate: string) => `data: ${fate}`,
  consent: (token: string, why: string) => `consent required (${token}): ${why}`,
  more: (number: number) =>
    `and ${number} more than GitHub shows here; the job summary has all of them`,
}
