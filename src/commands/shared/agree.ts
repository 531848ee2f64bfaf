/** Asks on the terminal after showing the plan: for each consent by name, then a yes/no question. */
import { assemblePlan, hasChanges, markConsentsGiven } from '../../plan/index.ts'
import { interrupts } from '../../plan/model/interruption.ts'
import { databasesAtRisk } from '../../plan/removal/snapshot-first.ts'
import type { Plan } from '../../plan/model/types.ts'
import type { Ask } from '../../ports/ports.ts'
import { forTerminal } from '../../text/escape.ts'
import { askMessages as words, consentSubject } from '../../render/messages/ask.ts'
import { stageConsentSubject } from '../../plan/messages/consent.ts'
import { consentGiven, type Context } from './context.ts'
import type { InspectedStage } from './inspect/inspect-stages.ts'

export type Agreement<One = InspectedStage> =
  | {
      readonly kind: 'agreed'
      /** With the consents that were given. */
      readonly inspections: readonly One[]
      /** All consents that were given, for when a stage is inspected again. */
      readonly allow: ReadonlySet<string>
      /** Whether anybody was asked: then time has passed, and the inspection is out of date. */
      readonly asked: boolean
    }
  | { readonly kind: 'declined'; readonly why: string }

/** A stage's plan, and what it was decided from if it may lose data. */
type Planned = Pick<InspectedStage, 'plan'> & Partial<Pick<InspectedStage, 'input'>>

/**
 * Asks nothing if nobody can answer. `--yes` answers the yes/no question (`question`, for so many stages that change)
 * and gives no consent.
 */
export async function agree<One extends Planned>(
  { ask, options }: Pick<Context, 'ask' | 'options'>,
  inspections: readonly One[],
  question: (stages: number) => string = words.deploy,
): Promise<Agreement<One>> {
  const allow = new Set(consentGiven(options))
  if (!ask) return { kind: 'agreed', inspections, allow, asked: false }
  const questions = inspections.flatMap(questionsOf)
  for (const { name, subject, consent } of questions) {
    const answer = await ask(`${forTerminal(subject)}\n${words.consent(forTerminal(name))}`)
    if (answer !== name) return { kind: 'declined', why: words.notConsented(name) }
    allow.add(consent)
  }
  const plan = assemblePlan(inspections.map((inspection) => inspection.plan))
  const wantsYes = wantsPlainYes(plan) && options.yes !== true
  if (wantsYes && !(await saysYes(ask, question(changing(plan)))))
    return { kind: 'declined', why: words.declined }
  return {
    kind: 'agreed',
    inspections: inspections.map((one) => ({ ...one, plan: markConsentsGiven(one.plan, allow) })),
    allow,
    asked: questions.length > 0 || wantsYes,
  }
}

type Question = {
  /** `prod/postgres`: the answer that counts. */
  readonly name: string
  readonly subject: string
  /** The consent that the answer gives. */
  readonly consent: string
}

function questionsOf({ plan, input }: Planned): readonly Question[] {
  const taken =
    input === undefined
      ? []
      : databasesAtRisk(plan.databases, input).flatMap(({ database }) =>
          input.live[database]?.kind === 'absent' ? [] : [database],
        )
  const ofDatabases = plan.databases.flatMap((one) => {
    const { database, consent } = one
    if (consent === null || consent.given) return []
    const name = `${plan.stage}/${database}`
    const subject = consentSubject(name, one, taken.includes(database))
    return [{ name, subject, consent: consent.words }]
  })
  const ofStage = (plan.consents ?? [])
    .filter(({ given }) => !given)
    .map(({ kind, words: consent }) => ({
      name: plan.stage,
      subject: stageConsentSubject(plan.stage, kind),
      consent,
    }))
  return [...ofDatabases, ...ofStage]
}

/** More than one stage to change, or an interruption. */
function wantsPlainYes(plan: Plan): boolean {
  return (
    hasChanges(plan) &&
    (changing(plan) > 1 || plan.stages.some(({ databases }) => databases.some(interrupts)))
  )
}

function changing({ stages }: Plan): number {
  return stages.filter(({ action }) => action !== 'none').length
}

/** Whether the answer is `y` or `yes`. */
export async function saysYes(ask: Ask, question: string): Promise<boolean> {
  return /^y(es)?$/i.test(await ask(question))
}
