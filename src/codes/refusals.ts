/** The codes of refusals: why a plan is not carried out. */
import type { Explanations } from './explained.ts'
import { DATABASE_REFUSALS } from './refusals/databases.ts'
import { EXISTING_REFUSALS } from './refusals/existing.ts'
import { NETWORK_REFUSALS } from './refusals/network.ts'
import { PARAMETER_REFUSALS } from './refusals/parameters.ts'
import { QUOTA_REFUSALS } from './refusals/quotas.ts'
import { REPLICA_REFUSALS } from './refusals/replicas.ts'
import { RESTORE_REFUSALS } from './refusals/restore.ts'
import { STACK_REFUSALS } from './refusals/stacks.ts'

/** Every code of a refusal, explained. */
export const REFUSALS = {
  ...DATABASE_REFUSALS,
  ...PARAMETER_REFUSALS,
  ...QUOTA_REFUSALS,
  ...REPLICA_REFUSALS,
  ...NETWORK_REFUSALS,
  ...EXISTING_REFUSALS,
  ...RESTORE_REFUSALS,
  ...STACK_REFUSALS,
} satisfies Explanations

export type RefusalCode = keyof typeof REFUSALS
