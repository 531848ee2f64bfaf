/**
 * The plan: what a merge will do to the databases of every stage. This is the JSON of
 * `plan --json` and of the action's output `plan`; `schema/plan.schema.json` publishes it.
 */
import type { DatabaseKind } from '../../engines/table.ts'
import type { Lines } from '../../config/resolved.ts'
import type { NoteCode } from '../../codes/notes.ts'
import type { RefusalCode } from '../../codes/refusals.ts'
import type { Step } from './step.ts'

export type Plan = {
  /** `file`: not checked against AWS, compared with the file before the change. Absent = checked against AWS. */
  readonly basis?: 'file'
  /** 64 hex digits over the structure of every stage's plan; no text, no time stamps. */
  readonly fingerprint: string
  readonly stages: readonly StagePlan[]
  /** Absent = the stages are deployed one after the other. */
  readonly order?: PlanOrder
  /**
   * Stacks of this repository and file that no stage names any more; absent where there is none, or only some
   * stages were planned.
   */
  readonly unnamed?: readonly OrphanedStack[]
  /** What a reviewer should know of the plan as a whole: what it was compared with, what that leaves open. */
  readonly notes?: readonly Note[]
  /** Only in the action's output `plan`: it was too long, and something was left out. */
  readonly truncated?: true
}

/** Stages that are deployed side by side. */
export type PlanOrder = {
  readonly kind: 'parallel'
  /** How many at once at the most; absent = all. */
  readonly concurrency?: number
  /** Stage -> those that it is deployed after; absent = each waits for none, as does one that is not in it. */
  readonly after?: Readonly<Record<string, readonly string[]>>
}

/** A stack that lives on without a stage in the file. */
export type OrphanedStack = {
  readonly stack: string
  readonly region: string
  /** The stage that it was deployed as. */
  readonly stage: string
  /** The application that it was deployed for; absent where it is the file's. */
  readonly application?: string
  readonly databases: readonly DatabaseKind[]
}

export type StageAction = 'create' | 'update' | 'none' | 'delete'

export type StagePlan = {
  readonly stage: string
  /** The CloudFormation stack's name. */
  readonly stack: string
  readonly region: string
  /** Where the file's `defaults` are: what names a line there comes from them. Absent = the file has none. */
  readonly defaults?: Lines
  readonly action: StageAction
  /** 64 hex digits over the structure of this stage's plan; consent words are tied to it. */
  readonly fingerprint: string
  readonly databases: readonly DatabasePlan[]
  /** Consents of the stage as a whole; absent where none is asked for. */
  readonly consents?: readonly Consent[]
  /** What happens to the bastion of a stage that is updated; absent where nothing does. */
  readonly bastion?: BastionOutcome
  /** What carrying it out takes, in this order; absent where nothing is done, or nobody knows. */
  readonly steps?: readonly Step[]
  /** What happens to the stack's protection against being deleted; absent = nothing that is known of. */
  readonly terminationProtection?: ProtectionSwitch
  /** The role that CloudFormation acts by from then on; absent = the one that the stack has, or who calls. */
  readonly serviceRole?: ServiceRoleChange
  readonly refusals: readonly Refusal[]
  /** What a reviewer should know besides: network changes, grown storage that is kept, end of support. */
  readonly notes: readonly Note[]
}

/** In ascending weight: a database's impact is the heaviest of its changes. */
export const IMPACTS = [
  'none',
  'existing',
  'create',
  'in-place',
  'restart',
  'failover',
  'promote',
  'replace',
  'remove',
] as const
export type Impact = (typeof IMPACTS)[number]

/** In ascending weight. kept: every row stays; snapshot: gone from the database, a final snapshot stays; lost: gone. */
export const DATA_OUTCOMES = ['kept', 'snapshot', 'lost'] as const
export type DataOutcome = (typeof DATA_OUTCOMES)[number]

/** In ascending weight; a reader that cannot be read has the heaviest that could be. */
export const READER_OUTCOMES = ['made', 'changed', 'restarted', 'replaced', 'removed'] as const
export type ReaderOutcome = (typeof READER_OUTCOMES)[number]

/** changed: the host stays, what admits to it or reaches from it does not. */
export type BastionOutcome = 'made' | 'changed' | 'replaced' | 'removed'

export type DatabasePlan = {
  readonly database: DatabaseKind
  readonly impact: Impact
  readonly data: DataOutcome
  /** It leaves the stage, and AWS no longer has it: nothing of it is deleted. Absent = there is something. */
  readonly gone?: true
  /** The stage's applications move here from another database than this stage's own, or to one. Absent = they stay. */
  readonly moves?: true
  /** Whether every live fact that decides the impact could be read. */
  readonly verified: boolean
  readonly consent: Consent | null
  /** What happens to the reader beside it; absent where nothing does. */
  readonly reader?: ReaderOutcome
  /** The protective nets that go; absent = none does. */
  readonly nets?: readonly SafetyNet[]
  readonly changes: readonly Change[]
  /** One sentence: why it has this impact. */
  readonly reason: string
}

/**
 * backups: automated ones are kept for fewer days, `after` 0 = for none. backups-with-database: they are
 * deleted with it. deletion-protection: of the database itself.
 */
type SafetyNetKind = 'backups' | 'backups-with-database' | 'deletion-protection'

/** A protective net that a plan cuts: what would bring rows back, or keep the database from being deleted. */
export type SafetyNet = {
  readonly kind: SafetyNetKind
  /** Days, or `on`; null where it could not be read. */
  readonly before: string | null
  /** Days, or `off`; null where it goes with its database. */
  readonly after: string | null
  /** 1-based line of `tinystacks.yml`; null where no line says it. */
  readonly line: number | null
}

/** A protection that is turned on or off. */
export type ProtectionSwitch = {
  readonly to: 'on' | 'off'
  /** 1-based line of `tinystacks.yml`; null where no line says it. */
  readonly line: number | null
}

/** ARNs of roles; `before` null = the stack has none. */
export type ServiceRoleChange = {
  readonly before: string | null
  readonly after: string
}

/** What a consent allows. In descending weight: a database's plan asks for the heaviest alone. */
export const CONSENT_KINDS = [
  'remove',
  'replace',
  'promote',
  'move',
  'backups',
  'failover',
  'restart',
  'reader',
  'take-over',
  'account',
  'skip',
] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

export type Consent = {
  readonly kind: ConsentKind
  /** What to give to `--allow`: `prod/postgres:remove@7h3kq0z9w2m4x`. */
  readonly words: string
  readonly given: boolean
}

export type Change = {
  /** In the file's words where there is one (`storage.size`), else CloudFormation's (`DBSubnetGroupName`). */
  readonly property: string
  /** null = not set, or not known or shown: then `unknown` says so, or `after` is null as well. */
  readonly before: string | null
  readonly after: string | null
  /**
   * What the last deploy asked for, where something else runs now; null = nothing. Absent = it runs, or nobody
   * knows.
   */
  readonly lastDeploy?: string | null
  /** The file does not ask for it: AWS may put back what was changed by hand, or leave it. */
  readonly perhaps?: true
  /** The one side that is null because it is not known or not shown; absent = none is. */
  readonly unknown?: 'before' | 'after'
  /** 1-based line of `tinystacks.yml`; null where no line says it. */
  readonly line: number | null
}

export type Refusal = {
  readonly database: DatabaseKind | null
  readonly property: string | null
  /** 1-based line of `tinystacks.yml`. */
  readonly line: number | null
} & RefusalText

/** A refusal without its place in the file. */
export type RefusalText = {
  readonly code: RefusalCode
  /** What is refused, why, and what to write instead. */
  readonly message: string
}

/** What a reviewer should know besides. */
export type Note = {
  readonly code: NoteCode
  /** warning: a trap that every reviewer has to see; info: a routine note, which may be folded. */
  readonly level: 'warning' | 'info'
  readonly message: string
}
