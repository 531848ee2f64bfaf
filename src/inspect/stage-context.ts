import type { FileBefore } from '../plan/ownership/account-guard.ts'
import type { Locate, OwnNetwork } from '../config/resolved.ts'
import type { VpcFacts } from '../facts/external.ts'
import type { Fact } from '../facts/fact.ts'
import type { DeployedStack, StackFacts } from '../facts/stack/stack.ts'
import type { OrphanScan } from '../plan/index.ts'
import type { AwsReads } from '../ports/aws.ts'
import type { ChangeSetApi } from '../ports/stacks.ts'
import type { Clock } from '../ports/ports.ts'
import type { Purpose } from './names.ts'
import type { QuotaLook } from './quotas/shared-quotas.ts'
import type { StageLook } from './live/shared-look.ts'
import type { RegionWaits } from './stack/waits.ts'

/** The zones with a default subnet, all, and those that have the type of a bastion. */
type RegionZones = Readonly<
  Record<'withDefault' | 'all' | 'ofBastion', () => Promise<Fact<readonly string[]>>>
>

/** What every stage of a run is inspected with. It can read and create change sets, but not execute them. */
export type StageContext = {
  /** AWS in the stage's region. */
  readonly aws: AwsReads
  /** CloudFormation's change sets in the stage's region. */
  readonly changeSets: ChangeSetApi
  /** AWS in any other region. */
  readonly connect: (region: string) => Promise<AwsReads>
  readonly clock: Clock
  /** A unique name for the next change set, or token for the next operation; see names.ts. */
  readonly operationName: (purpose?: Purpose) => string
  readonly locate: Locate
  /** The file's path as the user typed it. */
  readonly file: string
  /** Of all stages of the file that make a VPC. Default: of none. */
  readonly networks?: readonly OwnNetwork[]
  /** The stages of this run that are still to be applied. Default: only the inspected one. */
  readonly run?: ReadonlySet<string>
  /** Lists a region's stacks in one call; null or absent if each stack is read by name. */
  readonly listed?: ((region: string) => Promise<Fact<readonly DeployedStack[]>>) | null
  /** The stage's part in a look at all stages of its region; null or absent if it looks alone. */
  readonly look?: StageLook | null
  /** What all that wait in the stage's region look at together; null or absent if each looks alone. */
  readonly waits?: RegionWaits | null
  /** The stage's part in a reading of its region's quotas; null or absent if nobody looks at them. */
  readonly quotas?: QuotaLook | null
  /** The VPCs of the stage's region, read once for all its stages; null or absent if it reads them itself. */
  readonly vpcs?: (() => Promise<Fact<readonly VpcFacts[]>>) | null
  /** The zones of the stage's region, read once for all its stages; null or absent if it reads them itself. */
  readonly zones?: RegionZones | null
  /** Finds stacks of this file that no stage refers to; absent if they are not searched for. */
  readonly orphanScan?: () => Promise<OrphanScan>
  /** The file before the change, needed only for new stages; absent if not compared. */
  readonly before?: () => Promise<FileBefore>
  /** The ARN of the role that CloudFormation is to act by; null or absent if none is named. */
  readonly serviceRole?: string | null
  /** `owner/name`; null if unknown. */
  readonly repository: string | null
  /** The file's path in its repository. */
  readonly config: string
  /** Called before waiting for an operation in progress; null to refuse such a stage instead. */
  readonly onBusy: ((stack: StackFacts) => void) | null
}
