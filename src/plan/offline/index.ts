/** A plan without AWS: what the change of the file does, as if the file before it were deployed. */
import { SQL_KINDS } from '../../engines/table.ts'
import { primariesFirst } from '../../config/primaries-first.ts'
import type { Locate, ReplicaSource, ResolvedStage } from '../../config/resolved.ts'
import { renderStage, type DeployedStage } from '../../template/index.ts'
import type { RenderedStage } from '../../template/types.ts'
import { NO_EXTERNAL_FACTS, type ExternalFacts } from '../../facts/external.ts'
import type { Identity } from '../ownership/identity.ts'
import type { StageInput } from '../model/input.ts'
import { liveDatabases } from '../changes/live-database.ts'
import { keptNotes } from '../notes/kept-settings.ts'
import { changesOnlyKept } from '../changes/own-changes.ts'
import { planOrder } from '../order/plan-order.ts'
import type { StageOrder } from '../order/stage-graph.ts'
import { attribute } from '../changes/stage-change.ts'
import { copied, reconciled, written as formOf } from '../stage-forms.ts'
import { assemblePlan, planStage } from '../stage-plan.ts'
import {
  orphanRefusals,
  orphansAmong,
  orphanedStacks,
  type OrphanScan,
} from '../ownership/orphaned-stacks.ts'
import type { Note, Plan, StagePlan } from '../model/types.ts'
import { assumedFacts, assumedStack, followersIn, withClasses, type Followers } from './assumed.ts'
import { changesBetween } from './changes-between.ts'
import { uncheckedPlan, uncheckedStage } from './unchecked.ts'

/** The file before the change and after it. */
export type FileChange = {
  /** Every stage of the file before; empty = there was none, or nobody knows. */
  readonly before: readonly ResolvedStage[]
  /** Every stage of the file now. */
  readonly after: readonly ResolvedStage[]
  /** Default: one stage after the other. */
  readonly order?: StageOrder
  /** How many stages at once; null or absent = all. */
  readonly concurrency?: number | null
  /** Names of those to plan. */
  readonly asked: ReadonlySet<string>
  readonly locate: Locate
  readonly file: Identity
  /** What it is compared with, and what that leaves open. */
  readonly notes: readonly Note[]
  readonly today: Date
}

/** The plan of a change of the file: the words of a plan that is checked, none of its certainty. */
export function planFileChange(change: FileChange): Plan {
  const { before, after, asked, file, notes } = change
  const stacks = before.map((stage) => {
    const rendered = render(stage, file, null)
    return { stage, rendered, stack: assumedStack(stage, rendered) }
  })
  const elsewhere: OrphanScan = {
    orphans: orphansAmong(
      stacks.map(({ stack }) => stack),
      file,
      after,
    ),
    searchedRegions: [],
    unread: [],
  }
  const deployed = new Map(stacks.map((one) => [stackKey(one.stage), one]))
  const followers = followersIn(before)
  const planned = primariesFirst(after.filter(({ name }) => asked.has(name))).map((stage) => {
    const earlier = deployed.get(stackKey(stage))
    const plan =
      earlier === undefined
        ? planNew(stage, change, elsewhere)
        : planChanged(stage, change, { ...earlier, followers })
    const stack = earlier?.stack ?? null
    const unchecked = uncheckedStage(plan, { stage, deployed: stack })
    return { asked: stage, deployed: stack, plan: unchecked }
  })
  const isEvery = after.every(({ name }) => asked.has(name))
  return uncheckedPlan(
    assemblePlan(
      planned.map(({ plan }) => plan),
      isEvery ? orphanedStacks(elsewhere, file.application) : [],
      planOrder(change.order ?? 'sequence', planned, change.concurrency),
    ),
    notes,
  )
}

function planNew(stage: ResolvedStage, change: FileChange, elsewhere: OrphanScan): StagePlan {
  const external = { ...NO_EXTERNAL_FACTS, sources: awaitedSources(stage, change) }
  const rendered = render(stage, change.file, null)
  return planStage({
    ...inputOf(stage, change),
    rendered,
    liveDatabases: liveDatabases(rendered, {}),
    deployed: null,
    changes: null,
    external,
    notes: [],
    refusals: orphanRefusals(stage, elsewhere, change.locate),
  })
}

function stackKey({ stackName, region }: Pick<ResolvedStage, 'stackName' | 'region'>): string {
  return `${region}/${stackName}`
}

type Earlier = {
  readonly stage: ResolvedStage
  readonly rendered: RenderedStage
  readonly stack: DeployedStage
  readonly followers: Followers
}

/**
 * What the file before decides of the next one is decided as if it ran: what cannot be done, and what
 * comes along. Whether a change interrupts is decided without it: what is queued only AWS knows.
 */
function planChanged(written: ResolvedStage, change: FileChange, earlier: Earlier): StagePlan {
  const stack = withClasses(earlier.stack, earlier.stage, written)
  const facts = assumedFacts(earlier.stage, earlier.followers)
  const asked = formOf(copied(written, copiesOf(stack)), NO_EXTERNAL_FACTS, stack)
  const { stage, notes } = reconciled(asked, stack, facts)
  const rendered = render(stage, change.file, stack)
  const changes = changesBetween(earlier.rendered, rendered)
  const found: StageInput = {
    ...inputOf(stage, change),
    rendered,
    deployed: stack,
    deployedTemplate: earlier.rendered.template,
    changes: changes && attribute(changes, { rendered, deployed: stack }),
    liveDatabases: liveDatabases(rendered, {}),
    external: NO_EXTERNAL_FACTS,
    notes,
  }
  const input = changesOnlyKept(found)
    ? { ...found, changes: null, notes: [...notes, ...keptNotes(found)] }
    : found
  const decided = planStage({
    ...input,
    live: facts,
    liveDatabases: liveDatabases(rendered, facts),
  })
  return planStage({ ...input, notes: decided.notes, refusals: decided.refusals })
}

function inputOf(
  stage: ResolvedStage,
  { locate, asked, today }: FileChange,
): Pick<StageInput, 'basis' | 'stage' | 'live' | 'locate' | 'run' | 'today'> {
  return { basis: 'file', stage, live: {}, locate, run: asked, today }
}

function render(
  stage: ResolvedStage,
  { repository, config }: Identity,
  deployed: DeployedStage | null,
): RenderedStage {
  return renderStage(stage, { repository, config, deployed, external: NO_EXTERNAL_FACTS })
}

/** Primaries that the file before did not have: a replica of such a one waits for it. */
function awaitedSources(stage: ResolvedStage, { before }: FileChange): ExternalFacts['sources'] {
  const isNew = (source: ReplicaSource | null | undefined): boolean =>
    source?.kind === 'stage' &&
    !before.some(
      ({ stackName, region }) => stackName === source.stackName && region === source.region,
    )
  return Object.fromEntries(
    SQL_KINDS.filter((kind) => isNew(stage.databases[kind]?.replicaOf)).map((kind) => [
      kind,
      { kind: 'absent' },
    ]),
  )
}

/** The regions that secrets are copied to: a copy goes only when a deploy finds that nobody needs it. */
function copiesOf({ databases }: DeployedStage): Parameters<typeof copied>[1] {
  return Object.fromEntries(SQL_KINDS.map((kind) => [kind, databases[kind].secretRegions]))
}
