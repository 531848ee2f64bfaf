/** Every fault: one thing that is wrong each, and the only lines that it may give. */
import { OF_ACCOUNT } from './faults/account.ts'
import { AROUND } from './faults/around.ts'
import { OF_RIGHTS } from './faults/rights.ts'
import type { Fault } from './faults/seeds.ts'
import { OF_TRUST } from './faults/trust.ts'
import { OF_WORKFLOW } from './faults/workflow.ts'

export const FAULTS: readonly Fault[] = [
  ...[...OF_ACCOUNT, ...OF_TRUST, ...OF_RIGHTS, ...OF_WORKFLOW, ...AROUND],
]
