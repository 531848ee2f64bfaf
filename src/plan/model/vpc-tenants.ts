import type { Fact } from '../../facts/fact.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'

/** What was read of a VPC and of the stacks of its region. */
export type VpcTenants = {
  readonly vpc: string
  /** Every other stack of the region. */
  readonly stacks: Fact<readonly DeployedStage[]>
  /** RDS instances in the VPC, the stage's own among them. */
  readonly sql: Fact<readonly string[]>
  /** Replication groups in the VPC, the stage's own among them. */
  readonly redis: Fact<readonly string[]>
}
