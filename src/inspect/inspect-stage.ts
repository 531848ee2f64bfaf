/**
 * What is there, and what CloudFormation would do to it: everything a stage's plan is decided from.
 * Reads only; the change set it makes is the caller's to execute or to discard.
 */
import type { ResolvedStage } from '../config/resolved.ts'
import { newAccount } from '../plan/ownership/account-guard.ts'
import { NO_CHANGE_FACTS, type ChangeFacts } from '../facts/change-facts.ts'
import type { Known, LiveFacts, ResourceChange } from '../facts/facts.ts'
import {
  databasesTouched,
  keepFollowedStorage,
  lacksSource,
  lookedNotes,
  planStage,
  reconcile,
  strayRefusals,
  touchedParts,
  withRestored,
  type StageAsk,
  type StageInput,
} from '../plan/index.ts'
import { foreignTo, type Foreign } from '../plan/ownership/foreign.ts'
import { leavingVpc } from '../plan/refusals/vpc-tenants.ts'
import type { Neighbours } from '../plan/model/vpc-tenants.ts'
import { mayUnprotectStack } from '../plan/impact/nets.ts'
import { questionsOf } from '../plan/changes/questions.ts'
import type { Aws } from '../ports/ports.ts'
import type { Refusal, StagePlan } from '../plan/model/types.ts'
import { renderStage, type DeployedStage } from '../template/index.ts'
import { inPrimaryNetwork } from '../template/network/primary-network.ts'
import type { RenderedStage } from '../template/types.ts'
import { guardAccount } from './account.ts'
import { readChangeFacts } from './change-facts.ts'
import { discardChangeSet, prepareChangeSet, type PreparedChangeSet } from './change-set.ts'
import { isDeployed, settled, unusable, withProtectionKnown } from './current-stack.ts'
import { readKnown } from './external-facts.ts'
import { databasesAmong, deployedVersions, readLive } from './live.ts'
import { readNeighbours } from './vpc-tenants.ts'
import { keepSecretCopies } from './secret-copies.ts'
import { rolledBack } from './half-done.ts'
import { stackState } from '../facts/stack-state.ts'
import type { StageContext } from './stage-context.ts'

export type StageInspection = {
  /** As the file wants it: what it is inspected by again. */
  readonly asked: ResolvedStage
  /** As the file and reality together want it: nothing shrinks, nothing is downgraded. */
  readonly stage: ResolvedStage
  readonly rendered: RenderedStage
  /** What CloudFormation has under the stack's name, whatever its status. */
  readonly found: DeployedStage | null
  readonly live: LiveFacts
  readonly changeSet: PreparedChangeSet | null
  /** What `plan` was decided from. */
  readonly input: StageInput
  readonly plan: StagePlan
}

/** What an inspection stands on before it looks at a single database. */
type Ground = {
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

type Facts = Pick<StageInspection, 'stage' | 'rendered' | 'live' | 'changeSet'>

/** What was found out beside the facts of the databases. */
type Told = {
  readonly notes?: readonly string[]
  readonly refusals?: readonly Refusal[]
  readonly asks?: readonly StageAsk[]
  readonly checked?: ChangeFacts
  readonly neighbours?: Neighbours
}

/** Inspects one stage. Calls: 2 where nothing changed (3 of an unprotected one), 5 where the change touches one service. */
export async function inspectStage(
  context: StageContext,
  asked: ResolvedStage,
): Promise<StageInspection> {
  const settledStack = await settled(context, asked.stackName)
  await guardAccount(context, asked, settledStack)
  const { found, obstacle } = await rolledBack(context, asked, settledStack)
  const state = stackState(found?.status ?? null)
  const deployed = state === 'absent' || state === 'failed-create' ? null : found
  const { stage: copied, notes: copies } = await keepSecretCopies(context, asked, deployed)
  const known = await readKnown(context, copied, deployed)
  const written = withRestored(copied, known)
  const foreign = foreignTo(context, asked, state === 'absent' ? null : found, context.locate)
  const ground = { context, asked, written, found, deployed, known, copies, foreign }
  const wanted = inPrimaryNetwork(written, known, deployed)
  if (foreign.refusals.length > 0) return decide(ground, untouched(ground, wanted))
  if (!deployed) return inspectNew(ground, wanted)
  if (state === 'busy' || state === 'half-done' || state === 'stuck') {
    const refusals = [unusable(deployed, state, obstacle)]
    return decide(ground, untouched(ground, wanted), { refusals })
  }
  return inspectDeployed(ground, wanted, deployed)
}

/** A stage without a stack: what the template says is made, and no change set is. */
async function inspectNew(ground: Ground, wanted: ResolvedStage): Promise<StageInspection> {
  const { context, asked } = ground
  const [elsewhere, before] = await Promise.all([context.elsewhere?.(), context.before?.()])
  const account = before === undefined ? { notes: [], asks: [] } : newAccount(asked, before)
  const facts = untouched(ground, wanted)
  return decide(ground, facts, {
    checked: await check(ground, facts, null),
    asks: account.asks,
    notes: [...account.notes, ...(elsewhere === undefined ? [] : lookedNotes(elsewhere))],
    ...(elsewhere && { refusals: strayRefusals(wanted, elsewhere, context.locate) }),
  })
}

async function inspectDeployed(
  ground: Ground,
  wanted: ResolvedStage,
  deployed: DeployedStage,
): Promise<StageInspection> {
  const { context, known } = ground
  const { aws } = context
  const asWritten = untouched(ground, wanted)
  // Without its source a replica cannot be written into a template that is sent.
  if (lacksSource(wanted, known)) return decide(ground, asWritten)
  if (await isDeployed(aws, asWritten.rendered, deployed))
    return decide(await withProtection(ground, wanted, deployed, null), asWritten)

  const touched = touchedParts(asWritten.rendered.parts, deployed.parts ?? {})
  const live = await readLive(aws, deployed, databasesAmong(touched))
  return inspectWith(ground, wanted, deployed, live)
}

/** What the file asks of the databases as they run: nothing shrinks, nothing goes back. */
function reconciled(
  ground: Ground,
  wanted: ResolvedStage,
  deployed: DeployedStage,
  live: LiveFacts,
) {
  const { stage, ...told } = reconcile(
    keepFollowedStorage(wanted, deployed, live),
    live,
    deployedVersions(deployed),
  )
  return { stage, told, rendered: render(ground, stage) }
}

async function inspectWith(
  ground: Ground,
  wanted: ResolvedStage,
  deployed: DeployedStage,
  live: LiveFacts,
): Promise<StageInspection> {
  const { context } = ground
  const { aws } = context
  const { stage, told, rendered } = reconciled(ground, wanted, deployed, live)
  if (await isDeployed(aws, rendered, deployed))
    return decide(
      await withProtection(ground, stage, deployed, null),
      { stage, rendered, live, changeSet: null },
      told,
    )

  const changeSet = await prepareChangeSet(aws, context.clock, {
    stackName: wanted.stackName,
    name: context.operationName(),
    type: 'UPDATE',
    body: rendered.body,
    tags: rendered.tags,
  })
  try {
    const known = await withSurprises(aws, deployed, { rendered, live, changeSet })
    // What runs decides of those as well: a reader that is ahead of the file is not asked to go back.
    if (reconciled(ground, wanted, deployed, known).rendered.body === rendered.body)
      return await inspectChanges(
        ground,
        deployed,
        { stage, rendered, live: known, changeSet },
        told,
      )
    if (changeSet) await discardChangeSet(aws, changeSet.handle)
    return await inspectWith(ground, wanted, deployed, known)
  } catch (error) {
    if (changeSet) await discardChangeSet(aws, changeSet.handle)
    throw error
  }
}

/** What the file alone did not show, CloudFormation may: a database that somebody changed by hand. */
async function withSurprises(
  aws: Aws,
  deployed: DeployedStage,
  { rendered, live, changeSet }: Omit<Facts, 'stage'>,
): Promise<LiveFacts> {
  const changes = changeSet?.content.changes ?? []
  const surprises = databasesTouched(changes, { rendered, deployed }).filter(
    (database) => !live[database],
  )
  if (surprises.length === 0) return live
  const more = await readLive(aws, deployed, surprises)
  return { ...live, ...more, readers: { ...live.readers, ...more.readers } }
}

async function inspectChanges(
  ground: Ground,
  deployed: DeployedStage,
  facts: Facts,
  told: Told,
): Promise<StageInspection> {
  const changes = facts.changeSet?.content.changes ?? []
  const vpc = leavingVpc(changes)
  const { aws } = ground.context
  const [checked, neighbours, protectionKnown] = await Promise.all([
    check(ground, facts, changes),
    vpc === null ? undefined : readNeighbours(aws, vpc, deployed.id),
    withProtection(ground, facts.stage, deployed, facts.changeSet && changes),
  ])
  return decide(protectionKnown, facts, { ...told, checked, ...(neighbours && { neighbours }) })
}

/** The stack's protection is asked for only where these changes may turn it off. */
async function withProtection(
  ground: Ground,
  stage: ResolvedStage,
  deployed: DeployedStage,
  changes: readonly ResourceChange[] | null,
): Promise<Ground> {
  if (!mayUnprotectStack({ stage, changes })) return ground
  const known = await withProtectionKnown(ground.context.aws, deployed)
  return { ...ground, found: known, deployed: known }
}

function render({ context, deployed, known }: Ground, stage: ResolvedStage): RenderedStage {
  const { repository, config } = context
  return renderStage(stage, { repository, config, deployed, known })
}

/** Its parts as the file has them; of a new stage before the stages that it follows are deployed. */
function partsAsWritten(ground: Ground): RenderedStage['parts'] {
  const { known, deployed, written } = ground
  const before = deployed === null ? { ...known, sources: {} } : known
  return render({ ...ground, known: before }, written).parts
}

function untouched(ground: Ground, stage: ResolvedStage): Facts {
  return { stage, rendered: render(ground, stage), live: {}, changeSet: null }
}

/** Reads what the verdict on these changes depends on: parameter types, offers, maintenance. */
function check(
  { context, deployed }: Ground,
  { stage, rendered, live }: Facts,
  changes: readonly ResourceChange[] | null,
): Promise<ChangeFacts> {
  return readChangeFacts(
    context.aws.changes,
    questionsOf({ stage, rendered, live, changes, deployed }),
  )
}

function decide(ground: Ground, facts: Facts, told: Told = {}): StageInspection {
  const { context, asked, found, deployed, known, copies, foreign } = ground
  const input: StageInput = {
    stage: facts.stage,
    known,
    rendered: facts.rendered,
    partsAsWritten: partsAsWritten(ground),
    deployed,
    changes: facts.changeSet?.content.changes ?? null,
    live: facts.live,
    checked: told.checked ?? NO_CHANGE_FACTS,
    today: context.clock.now(),
    locate: context.locate,
    run: context.run ?? new Set(),
    ...(told.neighbours && { neighbours: told.neighbours }),
    notes: [...foreign.notes, ...copies, ...(told.notes ?? [])],
    refusals: [...foreign.refusals, ...(told.refusals ?? [])],
    asks: [...foreign.asks, ...(told.asks ?? [])],
  }
  return { ...facts, asked, found, input, plan: planStage(input) }
}
