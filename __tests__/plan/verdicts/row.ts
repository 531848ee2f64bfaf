/** A row of the verdict table, and what rows are written with. */
import type { RefusalCode } from '../../../src/codes/refusals.ts'
import type { DatabaseKind } from '../../../src/engines/table.ts'
import type { ResourceChange } from '../../../src/facts/stack/change-set.ts'
import type { Consent, DataOutcome, Impact } from '../../../src/plan/model/types.ts'
import { denied, property, read, redisFacts, sqlFacts, type Given } from '../../builders/plan.ts'
import { aRedis, aStage } from '../../builders/stage.ts'

/** `source`: where the expected values come from. */
export type Row = {
  readonly change: string
  readonly source: string
  readonly database?: DatabaseKind
  readonly changes: readonly ResourceChange[] | null
  readonly given?: Given
  readonly impact: Impact
  /** Default kept. */
  readonly data?: DataOutcome
  /** Default true. */
  readonly verified?: boolean
  /** Default null. */
  readonly consent?: Consent['kind']
  /** The code of the one refusal; default: none. */
  readonly refused?: RefusalCode
  /** What its message has to name. */
  readonly names?: RegExp
}

export const create = { requiresRecreation: 'Always' } as const
export const perhaps = { requiresRecreation: 'Conditionally' } as const
export const conditional = { replacement: 'Conditional' } as const
export const replaced = { replacement: 'True', policyAction: 'ReplaceAndSnapshot' } as const
export const dynamic = { evaluation: 'Dynamic', source: 'ResourceReference' } as const

export const multiAz = { live: { postgres: read(sqlFacts({ multiAz: true })) } }
export const unread = { live: { postgres: denied('rds:DescribeDBInstances') } }
export const queued = (pending: Record<string, string>) => ({
  live: { postgres: read(sqlFacts({ pending })) },
})
export const rebootWaits = {
  live: { postgres: read(sqlFacts({ parameterApplyStatus: 'pending-reboot' })) },
}
export const threeNodes = {
  stage: aStage({ databases: { redis: aRedis({ replicas: 2 }) } }),
  live: { redis: read(redisFacts({ members: 3, automaticFailover: true })) },
}
export const asks = { stage: aStage({ interruptions: 'ask' }) }
export const only = (databases: ReturnType<typeof aStage>['databases']) => ({
  stage: aStage({ databases }),
})

export const SIZE_UP = property('AllocatedStorage', '20', '50')
export const CLASS_UP = property('DBInstanceClass', 'db.t4g.micro', 'db.m7g.large')
