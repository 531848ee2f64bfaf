/** What an inspection of a stage starts from, and how its facts are rendered and read. */
import type { ResolvedStage } from '../config/resolved.ts'
import { NO_CHANGE_FACTS, type ChangeFacts } from '../facts/change-facts.ts'
import type { LiveFacts } from '../facts/databases.ts'
import type { ExternalFacts } from '../facts/external.ts'
import { questionsOf } from '../plan/changes/questions.ts'
import { liveDatabases, type StageAsk, type StageChange, type StageInput } from '../plan/index.ts'
import type { Note, Refusal } from '../plan/model/types.ts'
import type { VpcTenants } from '../plan/model/vpc-tenants.ts'
import type { OwnershipCheck } from '../plan/ownership/check-ownership.ts'
import { renderStage, type DeployedStage } from '../template/index.ts'
import type { RenderedStage, Template } from '../template/types.ts'
import { readChangeFacts } from './change-facts.ts'
import type { PreparedChangeSet } from './stack/change-set.ts'
import type { StageContext } from './stage-context.ts'

/** What is known before any database is inspected. */
export type StageBasis = {
  readonly context: StageContext
  readonly asked: ResolvedStage
  /** The stage in the network that the file gives it. */
  readonly written: ResolvedStage
  readonly found: DeployedStage | null
  /** `found`, if anything in it is or was live. */
  readonly deployed: DeployedStage | null
  readonly external: ExternalFacts
  /** Notes about the copies of the stage's secrets. */
  readonly copies: readonly Note[]
  /** Whether the stack belongs to another file, or to nobody. */
  readonly ownership: OwnershipCheck
}

/** What CloudFormation would do to the databases in their current state. */
export type Facts = {
  readonly stage: ResolvedStage
  readonly rendered: RenderedStage
  /** Of the databases that are affected. */
  readonly live: LiveFacts
  /** Of the whole stage, also where nothing changes; null = nobody looked. */
  readonly seen: LiveFacts | null
  readonly changeSet: PreparedChangeSet | null
  /** The changes of the change set, each with its database; null if there is no change set. */
  readonly changes: readonly StageChange[] | null
}

/** What else was found out, besides the facts about the databases. */
export type Findings = {
  readonly notes?: readonly Note[]
  readonly refusals?: readonly Refusal[]
  readonly asks?: readonly StageAsk[]
  readonly checked?: ChangeFacts
  readonly vpcTenants?: VpcTenants
  readonly residents?: StageInput['residents']
  readonly deployedTemplate?: Template
  readonly leftBehind?: StageInput['leftBehind']
  readonly snapshotsLeft?: StageInput['snapshotsLeft']
  readonly physicalIds?: StageInput['physicalIds']
  readonly skipping?: StageInput['skipping']
}

export function render(
  { context, deployed, external }: StageBasis,
  stage: ResolvedStage,
): RenderedStage {
  const { repository, config } = context
  return renderStage(stage, { repository, config, deployed, external })
}

/** The stage as written, with nothing read and no change set. */
export function asWrittenWithoutChanges(basis: StageBasis, stage: ResolvedStage): Facts {
  const rendered = render(basis, stage)
  return { stage, rendered, live: {}, seen: null, changeSet: null, changes: null }
}

/** Reads what the verdict on these changes depends on: parameter types, offers, maintenance. */
export function check(
  { context }: StageBasis,
  { stage, live, changes }: Pick<Facts, 'stage' | 'live' | 'changes'>,
): Promise<ChangeFacts> {
  return readChangeFacts(context.aws.changes, questionsOf({ stage, live, changes }))
}

/** Everything the stage's plan is decided from. */
export function inputOf(basis: StageBasis, facts: Facts, findings: Findings): StageInput {
  const { context, deployed, external, copies, ownership } = basis
  const { stage, rendered, live, seen, changes } = facts
  return {
    ...{ stage, external, rendered, deployed, changes, live },
    ...(seen && { seen }),
    partsAsWritten: partsAsWritten(basis),
    liveDatabases: liveDatabases(rendered, live),
    checked: findings.checked ?? NO_CHANGE_FACTS,
    today: context.clock.now(),
    serviceRole: context.serviceRole ?? null,
    locate: context.locate,
    run: context.run ?? new Set(),
    ...(findings.vpcTenants && { vpcTenants: findings.vpcTenants }),
    ...(findings.residents && { residents: findings.residents }),
    ...(findings.deployedTemplate && { deployedTemplate: findings.deployedTemplate }),
    ...(findings.leftBehind && { leftBehind: findings.leftBehind }),
    ...(findings.skipping && { skipping: findings.skipping }),
    ...(findings.snapshotsLeft && { snapshotsLeft: findings.snapshotsLeft }),
    physicalIds: { ...deployed?.securityGroups, ...findings.physicalIds },
    notes: [...ownership.notes, ...copies, ...(findings.notes ?? [])],
    refusals: [...ownership.refusals, ...(findings.refusals ?? [])],
    asks: [...ownership.asks, ...(findings.asks ?? [])],
  }
}

/** The stage's parts as the file describes them; of a new stage, as they are before its sources are deployed. */
function partsAsWritten(basis: StageBasis): RenderedStage['parts'] {
  const { external, deployed, written } = basis
  const before = deployed === null ? { ...external, sources: {} } : external
  return render({ ...basis, external: before }, written).parts
}
