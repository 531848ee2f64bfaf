/** Every place where text of others reaches people: AWS's, the file's, the pull request's. */
import type { StageOutcome } from '../../src/plan/model/outcome.ts'
import { TinystacksError } from '../../src/errors.ts'
import { formatTable } from '../../src/outputs/table.ts'
import type { Plan, StagePlan } from '../../src/plan/model/types.ts'
import { planAnnotations, problemAnnotations } from '../../src/render/annotations.ts'
import type { Annotation } from '../../src/render/annotations.ts'
import { planComment } from '../../src/render/comment.ts'
import { destroyedAsMarkdown, destroyedForTerminal } from '../../src/render/destroyed.ts'
import { failureAsMarkdown, failureComment } from '../../src/render/failure-comment.ts'
import { planAsMarkdown } from '../../src/render/markdown.ts'
import {
  outcomeAnnotations,
  outcomesAsMarkdown,
  outcomesForTerminal,
} from '../../src/render/outcomes.ts'
import { errorForTerminal, failureInOneLine } from '../../src/render/problems.ts'
import { eventLine } from '../../src/render/progress.ts'
import { reviewAsMarkdown, reviewForTerminal } from '../../src/render/review.ts'
import { planForTerminal } from '../../src/render/terminal.ts'
import type { StageReview } from '../../src/review/compare.ts'
import { resultsOf } from '../../src/review/results.ts'
import type { CommentHeader } from '../../src/review/types.ts'
import { anEvent } from '../builders/aws.ts'
import { aHeader } from '../github/connected.ts'
import { hostilePlan, hostileStages, quietPlan } from './hostile-plan.ts'

/** A place, and what stands there when the text is given for everything that others say. */
type Place<T> = readonly [place: string, show: (text: string) => T]

type Terminal = { readonly color: boolean; readonly width: number }

function hostileOutcomes(text: string): readonly StageOutcome[] {
  const at = { stage: text, stack: text, region: text, seconds: 61 }
  return [
    { ...at, result: { kind: 'updated', notes: [text] } },
    {
      ...at,
      result: {
        kind: 'failed',
        status: text,
        cause: anEvent({ logicalId: text, type: text, status: text, reason: text }),
        line: 1,
        remarks: [text],
      },
    },
    { ...at, result: { kind: 'failed', status: text, cause: null, line: null, remarks: [text] } },
    { ...at, result: { kind: 'not-attempted', after: text } },
  ]
}

function destroyed(text: string): StageOutcome {
  return { stage: text, stack: text, region: text, seconds: 61, result: { kind: 'destroyed' } }
}

function kept(text: string): Parameters<typeof destroyedForTerminal>[1] {
  return {
    secrets: [text],
    snapshots: [{ database: 'postgres', identifier: text, snapshot: text, region: text }],
  }
}

function hostileError(text: string): TinystacksError {
  return new TinystacksError('invalid-file', text, {
    exit: 2,
    hint: text,
    file: text,
    problems: [{ code: 'not-yaml', path: text, line: 1, column: 1, message: text, hint: text }],
  })
}

function hostileReviews(text: string): readonly StageReview[] {
  const now = hostilePlan(text).stages[0]!
  const before: StagePlan = { ...now, action: 'create', databases: [] }
  return [
    { kind: 'differs', stage: text, pull: 1, now, reviewed: before },
    { kind: 'carried-out', stage: text, pull: 1, now },
    { kind: 'not-reviewed', stage: text, now },
  ]
}

function reviewed(text: string): Parameters<typeof reviewForTerminal>[1] {
  return {
    ...{ plans: [], pulls: [1], lookalikes: [text], unread: text },
    doubts: { [text]: { text, isIncomplete: false } },
  }
}

/** Where a job's summary shows a plan and what became of it. */
export const SUMMARY_PLACES: readonly Place<string>[] = [
  [
    'a plan',
    (text) => planAsMarkdown(hostilePlan(text), { file: text, stages: hostileStages(text) }),
  ],
  ['results', (text) => outcomesAsMarkdown(quietPlan(text), hostileOutcomes(text), text)],
  [
    'a destroyed stage',
    (text) => destroyedAsMarkdown(quietPlan(text), destroyed(text), kept(text), text),
  ],
  ['another plan than reviewed', (text) => reviewAsMarkdown(hostileReviews(text), reviewed(text))],
]

/** Where a pull request's comment does, and both where there is no plan. */
export const COMMENT_PLACES: readonly Place<string>[] = [
  ['the comment', (text) => hostileComment(text, hostilePlan(text), {})],
  [
    'the comment with results',
    (text) =>
      hostileComment(text, quietPlan(text), resultsOf(hostileOutcomes(text), text, RUN.url)),
  ],
  ['the comment without a plan', (text) => failureComment(header(text), hostileError(text), RUN)],
  ['a summary without a plan', (text) => failureAsMarkdown(hostileError(text))],
]

export const MARKDOWN_PLACES: readonly Place<string>[] = [...SUMMARY_PLACES, ...COMMENT_PLACES]

const RUN = { url: 'https://github.com/acme/shop/actions/runs/1' }

function hostileComment(text: string, plan: Plan, results: CommentHeader['results']): string {
  const input = { plan, file: text, stages: hostileStages(text), run: RUN }
  // Without its limit, which leaves parts out where texts are long.
  return planComment({ ...input, header: { ...header(text), results } }, Infinity).body
}

function header(text: string): CommentHeader {
  return aHeader({
    repository: text,
    config: text,
    stages: [text],
    sha: text,
    planned: { [text]: text },
    labels: [text],
  })
}

/** Text that the command line prints and that a workflow's log shows. */
export const TERMINAL_PLACES: readonly Place<(terminal: Terminal) => string>[] = [
  [
    'a plan',
    (text) => (terminal) => planForTerminal(hostilePlan(text), { ...terminal, file: text }),
  ],
  ['results', (text) => (terminal) => outcomesForTerminal(hostileOutcomes(text), [], terminal)],
  [
    'a destroyed stage',
    (text) => (terminal) => destroyedForTerminal(destroyed(text), kept(text), terminal),
  ],
  [
    'another plan than reviewed',
    (text) => () => reviewForTerminal(hostileReviews(text), reviewed(text)),
  ],
  ['problems', (text) => (terminal) => errorForTerminal(hostileError(text), terminal)],
  [
    'an event',
    (text) => (terminal) =>
      eventLine(
        anEvent({ logicalId: text, type: text, status: text, reason: text, time: text }),
        terminal,
      ),
  ],
  [
    'outputs',
    (text) => () =>
      formatTable([
        {
          stage: text,
          stack: text,
          region: text,
          environment: { PG_HOST: text },
          secrets: { PG_USERNAME: text },
          secretArns: {},
          clientSecurityGroup: text,
          vpc: text,
          subnets: [text],
          databaseSubnets: [text],
          bastion: null,
          executionRoleStatement: null,
          notes: [text],
        },
      ]),
  ],
]

export const ANNOTATION_PLACES: readonly Place<readonly Annotation[]>[] = [
  ['a plan', (text) => planAnnotations(hostilePlan(text), text)],
  ['problems', (text) => problemAnnotations(hostileError(text))],
  ['what failed', (text) => outcomeAnnotations(hostileOutcomes(text), text)],
  [
    'a failure',
    (text) => [
      {
        level: 'error',
        file: 'tinystacks.yml',
        line: 1,
        column: 1,
        message: failureInOneLine(hostileError(text)),
      },
    ],
  ],
]
