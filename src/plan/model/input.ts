import type { Locate, ResolvedStage } from '../../config/resolved.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import type { RenderedStage, Template } from '../../template/types.ts'
import type { ChangeFacts } from '../../facts/change-facts.ts'
import type { LiveFacts } from '../../facts/databases.ts'
import type { DatabaseKind } from '../../engines/table.ts'
import type { Fact } from '../../facts/fact.ts'
import type { QuotaFacts, QuotaNeeds } from '../../facts/quotas.ts'
import type { InterfaceFacts } from '../../facts/interfaces.ts'
import type { ExternalFacts } from '../../facts/external.ts'
import type { LiveDatabases } from '../changes/live-database.ts'
import type { PhysicalIds } from '../changes/security-groups.ts'
import type { StageChange } from '../changes/stage-change.ts'
import type { VpcTenants } from './vpc-tenants.ts'
import type { ConsentKind, DatabasePlan, Note, Refusal } from './types.ts'

/** Everything a stage's plan is decided from. */
export type StageInput = {
  /** `file`: not checked against AWS, so that no consent can be given. Absent = checked. */
  readonly basis?: 'file'
  /** After `reconcile`. */
  readonly stage: ResolvedStage
  /** The template of that reconciled stage. */
  readonly rendered: RenderedStage
  /**
   * The parts of the stage before `reconcile`, so that its plan stays the same while a database grows;
   * of a new stage as they are before the stages that it follows are deployed. Default: those of `rendered`.
   */
  readonly partsAsWritten?: RenderedStage['parts']
  /** null = there is no stack yet. */
  readonly deployed: DeployedStage | null
  /** null = nothing to do, or a new stack that is planned without a change set. */
  readonly changes: readonly StageChange[] | null
  /** Of the databases that the plan affects. */
  readonly live: LiveFacts
  /** Of the whole stage, also where nothing changes. Default: nobody looked. */
  readonly seen?: LiveFacts
  /** Logical id -> physical id of what the stack has, as far as it is known. */
  readonly physicalIds?: PhysicalIds
  /** Of databases that AWS no longer has: what they can be restored from. Default: nothing was asked. */
  readonly snapshotsLeft?: SnapshotsLeft
  /** What AWS says of each database, as `liveDatabases` gives it. */
  readonly liveDatabases: LiveDatabases
  /** What only these changes depend on. Default: nothing was asked. */
  readonly checked?: ChangeFacts
  /** The day of the plan, for dates of support. Default: none is said. */
  readonly today?: Date
  /** What is outside of the stack. */
  readonly external: ExternalFacts
  /** The stages of this run, which may bring what this one waits for. Default: this one alone. */
  readonly run?: ReadonlySet<string>
  /** Of the region, what this plan takes of them, and the stages of the run before it. Absent = not asked. */
  readonly quotas?: {
    readonly facts: QuotaFacts
    readonly needs: QuotaNeeds
    readonly before: QuotaNeeds
  }
  /** As it was submitted; only where these changes may let somebody in or out. */
  readonly deployedTemplate?: Template
  /** Who else lives in the stage's own VPC; only where these changes take it away. */
  readonly vpcTenants?: VpcTenants
  /** Who lives in the subnets that these changes take away or out of the databases' groups; absent = none are. */
  readonly residents?: Fact<readonly InterfaceFacts[]>
  /** The ARN of the role that CloudFormation is to act by; null or absent = none is named. */
  readonly serviceRole?: string | null
  readonly locate: Locate
  /**
   * What an earlier operation has left that has to be cleared away first: an update that failed and was not
   * rolled back to its end, a first create that failed. Absent = nothing.
   */
  readonly leftBehind?: 'failed-update' | 'failed-create'
  /** Logical ids of what a failed update's rollback has to leave out, since AWS no longer has it. Absent = nothing. */
  readonly skipping?: readonly string[]
  /** What was found to need consent for the stage as a whole. Default: nothing was. */
  readonly asks?: readonly StageAsk[]
  /** Those of `reconcile`. */
  readonly notes: readonly Note[]
  /** Those found before the change set was made. */
  readonly refusals?: readonly Refusal[]
}

/** By database; one that is missing is not gone. */
export type SnapshotsLeft = Readonly<Partial<Record<DatabaseKind, LeftBehind>>>

/** What a database that is gone can be restored from. */
export type LeftBehind = {
  /** Names, newest first. */
  readonly snapshots: Fact<readonly string[]>
  /** The automated backups that AWS has retained; null = there are never any, as of Redis. */
  readonly backups: Fact<BackupsLeft> | null
}

export type BackupsLeft = {
  /** What a restore calls them by. */
  readonly source: string
  /** ISO 8601; null = AWS does not say. */
  readonly latest: string | null
}

/** A reason to ask for consent to a stage as a whole. */
export type StageAsk = {
  readonly kind: Extract<ConsentKind, 'take-over' | 'account' | 'skip'>
  /** The stack's id; null = there is none yet. */
  readonly stack: string | null
  /** Who made the stack, the account that the stage was tied to, or what a rollback leaves out. */
  readonly from: string
  /** What takes its place; null = nothing does. */
  readonly to: string | null
}

/** What happens to a database; consent is judged later, when the stage's fingerprint is known. */
export type DatabaseVerdict = Omit<DatabasePlan, 'consent'>

/** REVIEW_IN_PROGRESS is what an earlier change set left: nothing was ever made in it. */
export function isNewStack(input: Pick<StageInput, 'deployed'>): boolean {
  return input.deployed === null || input.deployed.status === 'REVIEW_IN_PROGRESS'
}
