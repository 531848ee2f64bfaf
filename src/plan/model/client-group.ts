import type { Fact } from '../../facts/fact.ts'
import type { InterfaceFacts } from '../../facts/interfaces.ts'

/** Who still needs the client security group of a stage. */
export type ClientGroupUse = {
  readonly group: string
  /** What wears it: tasks and functions of the application. */
  readonly wearers: Fact<readonly InterfaceFacts[]>
  /** Other security groups, not of the stack, with a rule that admits it. */
  readonly named: Fact<readonly string[]>
}
