/** What GitHub shows beside a line of the file in the pull request's diff. */
import type { TinystacksError } from '../errors.ts'
import { losesData } from '../plan/model/loss.ts'
import { interrupts } from '../plan/model/interruption.ts'
import type { Consent, DatabasePlan, Plan, StagePlan } from '../plan/model/types.ts'
import { IMPACTS } from '../plan/model/types.ts'
import { refusalsOf } from '../plan/model/verdict.ts'
import { plain } from '../text/escape.ts'
import { annotationMessages as words } from './messages/comment.ts'
import { CONSENT_WHY } from '../plan/messages/consent.ts'
import { safetyNetInRow, safetyNetMessages } from '../plan/messages/safety-nets.ts'
import { DATABASE_NAME, dataOutcome, happening } from '../plan/messages/plan.ts'

/** A message on a line of the file. The text is one plain line, not yet escaped for anything. */
export type Annotation = {
  readonly level: 'error' | 'warning'
  /** The code of what it reports, shown in its title. Absent = it has none. */
  readonly code?: string
  readonly file: string
  /** 1-based. */
  readonly line: number
  /** 1-based; UTF-16 code units. */
  readonly column: number
  readonly message: string
}

/** GitHub shows this many annotations of each level a step, and drops the others without a word. */
export const SHOWN = 10

/**
 * A plan as annotations, the heaviest first: refusals and losses without consent as errors, consented
 * losses and what interrupts as warnings. At most 10 a level; the last one says how many more there
 * are. What no line of the file says stands on its first.
 */
export function planAnnotations(plan: Plan, file: string): readonly Annotation[] {
  const refusals = refusalsOf(plan).map(({ code, stage, database, line, message }): Annotation => {
    const name = database === null ? stage : nameOf(stage, database)
    return { ...annotation('error', file, line, `${name}: ${message}`), code }
  })
  const touched = plan.stages
    .flatMap((stage) => stage.databases.map((database) => ({ stage, database })))
    .filter(
      ({ database }) =>
        losesData(database) || interrupts(database) || database.reader === 'removed',
    )
    .toSorted((a, b) => weight(b.database) - weight(a.database))
    .map(({ stage, database }) =>
      annotation(levelOf(database), file, lineOf(database), sentence(stage, database)),
    )
  const stages = plan.stages.flatMap(({ stage, consents = [] }) =>
    consents
      .filter(({ given }) => !given)
      .map((consent) => annotation('warning', file, null, `${stage}: ${consentLine(consent)}`)),
  )
  return capped([...refusals, ...stages, ...touched, ...netAnnotations(plan, file)])
}

/** The nets that a plan cuts, each on the line that cuts it. One that goes with its database is told there. */
function netAnnotations({ stages }: Plan, file: string): readonly Annotation[] {
  return stages.flatMap(({ stage, databases, terminationProtection }) => [
    ...databases.flatMap((database) =>
      (database.nets ?? [])
        .filter(({ kind }) => kind !== 'backups-with-database')
        .map((net) => {
          const said = [safetyNetInRow(database.database, net), ...missingConsent(database)].join(
            '; ',
          )
          return annotation(
            'warning',
            file,
            net.line,
            `${nameOf(stage, database.database)}: ${said}`,
          )
        }),
    ),
    ...(terminationProtection?.to === 'off'
      ? [
          annotation(
            'warning',
            file,
            terminationProtection.line,
            `${stage}: ${safetyNetMessages.stackTurnedOff}`,
          ),
        ]
      : []),
  ])
}

/** The problems of a file as annotations; none where the failure has no place in a file. */
export function problemAnnotations(error: TinystacksError): readonly Annotation[] {
  const { file } = error
  if (file === undefined) return []
  return capped(
    error.problems.map(({ code, line, column, path, message, hint }) => ({
      level: 'error',
      code,
      file,
      line,
      column,
      message: plain(
        `${path === '' ? '' : `${path}: `}${message}${hint === undefined ? '' : ` (${hint})`}`,
      ),
    })),
  )
}

function levelOf(database: DatabasePlan): Annotation['level'] {
  return losesData(database) && database.consent?.given !== true ? 'error' : 'warning'
}

/** What is lost for good is heavier than what stays in a snapshot, and any loss than an interruption. */
function weight({ data, impact }: DatabasePlan): number {
  const loss = { kept: 0, snapshot: 1, lost: 2 }[data]
  return loss * IMPACTS.length + IMPACTS.indexOf(impact)
}

/** Changes come in the order of their weight. */
function lineOf({ changes }: DatabasePlan): number | null {
  return changes.find(({ line }) => line !== null)?.line ?? null
}

function sentence({ stage }: StagePlan, database: DatabasePlan): string {
  return `${nameOf(stage, database.database)} ${[
    happening(database),
    words.data(dataOutcome(database)),
    ...(database.nets ?? [])
      .filter(({ kind }) => kind === 'backups-with-database')
      .map((net) => safetyNetInRow(database.database, net)),
    database.reason,
    ...missingConsent(database),
  ].join('; ')}`
}

function missingConsent({ consent }: DatabasePlan): readonly string[] {
  return consent === null || consent.given ? [] : [consentLine(consent)]
}

/** The token as well: a person who sees nothing but the annotation can give the consent. */
function consentLine({ kind, words: token }: Consent): string {
  return words.consent(token, CONSENT_WHY[kind])
}

function nameOf(stage: string, database: DatabasePlan['database']): string {
  return `${stage} ${DATABASE_NAME[database]}`
}

function annotation(
  level: Annotation['level'],
  file: string,
  line: number | null,
  message: string,
): Annotation {
  return { level, file, line: line ?? 1, column: 1, message: plain(message) }
}

function capped(annotations: readonly Annotation[]): readonly Annotation[] {
  return (['error', 'warning'] as const).flatMap((level) => {
    const own = annotations.filter((one) => one.level === level)
    const last = own[SHOWN - 1]
    if (last === undefined || own.length === SHOWN) return own
    const more = words.more(own.length - SHOWN + 1)
    const { code: _, ...place } = last
    return [...own.slice(0, SHOWN - 1), { ...place, message: more }]
  })
}
