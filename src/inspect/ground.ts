/** What an inspection of a stage stands on, and what is rendered and read from there. */
import type { ResolvedStage } from '../config/resolved.ts'
import { NO_CHANGE_FACTS, type ChangeFacts } from '../facts/change-facts.ts'
import type { Known, LiveFacts } from '../facts/facts.ts'
import { questionsOf } from '../plan/changes/questions.ts'
import { liveSides, type StageAsk, type StageChange, type StageInput } from '../plan/index.ts'
import type { Refusal } from '../plan/model/types.ts'
import type { Neighbours } from '../plan/model/vpc-tenants.ts'
import type { Foreign } from '../plan/ownership/foreign.ts'
import { renderStage, type DeployedStage } from '../template/index.ts'
import type { RenderedStage } from '../template/types.ts'
import { readChangeFacts } from './change-facts.ts'
import type { PreparedChangeSet } from './change-set.ts'
import type { StageContext } from './stage-context.ts'

/** What is known before a single database is looked at. */
export type Ground = {
  readonly context: StageContext
  readonly asked: ResolvedStage
  /** The stage in the network that the file gives it. */
  readonly written: ResolvedStage
  readonly found: DeployedStage | null
  /** `found`, where something in it is or was live. */
  readonly deployed: DeployedStage | null
  readonly known: Known
  /** What the copies of the stage's secrets have to say. */
  readonly copies: readonly string[]
  /** Whether the stack is another file's, or nobody's. */
  readonly foreign: Foreign
}

/** What CloudFormation would do to the databases as they run. */
export type Facts = {
  readonly stage: ResolvedStage
  readonly rendered: RenderedStage
  readonly live: LiveFacts
  readonly changeSet: PreparedChangeSet | null
  /** Those of the change set, each with its database; null without one. */
  readonly changes: readonly StageChange[] | null
}

/** What was found out beside the facts of the databases. */
export type Told = {
  readonly notes?: readonly string[]
  readonly refusals?: readonly Refusal[]
  readonly asks?: readonly StageAsk[]
  readonly checked?: ChangeFacts
  readonly neighbours?: Neighbours
}

export function render({ context, deployed, known }: Ground, stage: ResolvedStage): RenderedStage {
  const { repository, config } = context
  return renderStage(stage, { repository, config, deployed, known })
}

/** The stage as it is written, with nothing read and no change set. */
export function untouched(ground: Ground, stage: ResolvedStage): Facts {
  return { stage, rendered: render(ground, stage), live: {}, changeSet: null, changes: null }
}

/** Reads what the verdict on these changes depends on: parameter types, offers, maintenance. */
export function check({ context }: Ground, { stage, live, changes }: Facts): Promise<ChangeFacts> {
  return readChangeFacts(context.aws.changes, questionsOf({ stage, live, changes }))
}

/** Everything that the stage's plan is decided from. */
export function inputOf(ground: Ground, facts: Facts, told: Told): StageInput {
  const { context, deployed, known, copies, foreign } = ground
  const { stage, rendered, live, changes } = facts
  return {
    ...{ stage, known, rendered, deployed, changes, live },
    partsAsWritten: partsAsWritten(ground),
    sides: liveSides(rendered, live),
    checked: told.checked ?? NO_CHANGE_FACTS,
    today: context.clock.now(),
    locate: context.locate,
    run: context.run ?? new Set(),
    ...(told.neighbours && { neighbours: told.neighbours }),
    notes: [...foreign.notes, ...copies, ...(told.notes ?? [])],
    refusals: [...foreign.refusals, ...(told.refusals ?? [])],
    asks: [...foreign.asks, ...(told.asks ?? [])],
  }
}

/** Its parts as the file has them; of a new stage before the stages that it follows are deployed. */
function partsAsWritten(ground: Ground): RenderedStage['parts'] {
  const { known, deployed, written } = ground
  const before = deployed === null ? { ...known, sources: {} } : known
  return render({ ...ground, known: before }, written).parts
}
