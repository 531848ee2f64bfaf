/**
 * GitHub takes 1 MiB of outputs of a job, counted in UTF-16, and fails the job above that (GitHub docs,
 * "Workflow syntax", jobs.<job_id>.outputs). Two outputs grow with the file: these have 900 KiB together.
 */
import type { Plan, StagePlan } from '../plan/model/types.ts'

/** In UTF-16, of which each unit is two bytes. */
export const OUTPUT_UNITS = (900 * 1024) / 2

/** What is left of a plan at the very least. */
const BARE_PLAN = 200

/** The first that fits beside `taken` units: the whole plan, or what is left of it with `truncated`. */
export function fittingPlan(plan: Plan, taken: number): string {
  const room = OUTPUT_UNITS - taken
  for (const shorter of SHORTER) {
    const text = JSON.stringify(shorter(plan))
    if (text.length <= room) return text
  }
  return JSON.stringify(bare(plan))
}

/** `text`, unless no plan would fit beside it: then nothing, which no workflow takes for an answer. */
export function fittingOutputs(text: string): string {
  return text.length <= OUTPUT_UNITS - BARE_PLAN ? text : ''
}

/** What to say where `fittingOutputs` has left nothing; null = there is nothing to say. */
export function missingOutputs(values: Readonly<Record<string, string>>): string | null {
  if (values['outputs'] !== '') return null
  return 'The output `outputs` is empty: for this many stages it is longer than GitHub takes. Run fewer stages in a job (input `stage`).'
}

const SHORTER: readonly ((plan: Plan) => Plan)[] = [
  (plan) => plan,
  withoutValues,
  (plan) => withoutNotes(withoutValues(plan)),
  (plan) => withoutUnchanged(withoutNotes(withoutValues(plan))),
]

function withoutValues(plan: Plan): Plan {
  return eachStage(plan, (stage) => ({
    ...stage,
    databases: stage.databases.map((database) => ({
      ...database,
      changes: database.changes.map(({ unknown: _, lastDeploy: _last, ...change }) => ({
        ...change,
        before: null,
        after: null,
      })),
    })),
  }))
}

function withoutNotes({ notes: _, ...plan }: Plan): Plan {
  return eachStage(plan, (stage) => ({ ...stage, notes: [] }))
}

/** A stage that is refused or asks for consent stays, whatever is done to it. */
function withoutUnchanged(plan: Plan): Plan {
  const stages = plan.stages.filter(
    ({ action, refusals, consents = [] }) =>
      action !== 'none' || refusals.length > 0 || consents.length > 0,
  )
  return { ...plan, stages, truncated: true }
}

function bare({ fingerprint }: Plan): Plan {
  return { fingerprint, stages: [], truncated: true }
}

function eachStage(plan: Plan, change: (stage: StagePlan) => StagePlan): Plan {
  return { ...plan, stages: plan.stages.map(change), truncated: true }
}
