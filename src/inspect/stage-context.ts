import type { FileBefore } from '../plan/ownership/account-guard.ts'
import type { Locate } from '../config/resolved.ts'
import type { DeployedStack, Fact, StackFacts } from '../facts/facts.ts'
import type { OrphanScan } from '../plan/index.ts'
import type { AwsReads, ChangeSetApi, Clock } from '../ports/ports.ts'
import type { Purpose } from './names.ts'

/** What every stage of a run is inspected with: it reads, and makes change sets that nobody executes here. */
export type StageContext = {
  /** AWS in the stage's region. */
  readonly aws: AwsReads
  /** CloudFormation's change sets in the stage's region. */
  readonly changeSets: ChangeSetApi
  /** AWS in any other region. */
  readonly connect: (region: string) => Promise<AwsReads>
  readonly clock: Clock
  /** A name for the next change set, or a token for the next operation, that was never used; see names.ts. */
  readonly operationName: (purpose?: Purpose) => string
  readonly locate: Locate
  /** The file as the user named it. */
  readonly file: string
  /** The stages of this run that are still to be applied. Default: none but the inspected one. */
  readonly run?: ReadonlySet<string>
  /** The stacks of a region where they are read together; null or absent = each is asked for by name. */
  readonly listed?: ((region: string) => Promise<Fact<readonly DeployedStack[]>>) | null
  /** The stacks of this file that no stage names; absent = not looked for. */
  readonly orphanScan?: () => Promise<OrphanScan>
  /** The file before the change, which only a stage that is new asks for; absent = not compared. */
  readonly before?: () => Promise<FileBefore>
  /** `owner/name`; null where nobody knows. */
  readonly repository: string | null
  /** The file's path in its repository. */
  readonly config: string
  /** Told before an operation that is going on is waited for; null = such a stage is refused instead. */
  readonly onBusy: ((stack: StackFacts) => void) | null
}
