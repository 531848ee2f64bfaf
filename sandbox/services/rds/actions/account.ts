import type { Call, World } from '../../../contract.ts'
import { QUOTAS, valueOf, type Quota } from '../../quotas/quotas.ts'

type Actions = Readonly<Record<string, (call: Call) => object>>

/** RDS tells its quotas and what is used of them in one call (SQ-3). */
export function accountActions(world: World): Actions {
  return {
    DescribeAccountAttributes: ({ region }) => ({
      AccountQuotas: Object.values<Quota>(QUOTAS)
        .filter(({ service }) => service === 'rds')
        .map((quota) => ({
          AccountQuotaName: quota.code,
          Used: quota.used(world, region),
          Max: valueOf(world, region, quota),
        })),
    }),
  }
}
