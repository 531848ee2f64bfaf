import type { Call, Service, World } from '../../contract.ts'
import { requiredText } from '../params.ts'
import { noQuota, QUOTAS, valueOf, type Quota } from './quotas.ts'

/** Service Quotas, as far as the sandbox has quotas: RDS tells its own (SQ-1). */
export function serviceQuotasService(world: World): Service {
  return {
    name: 'servicequotas',
    protocol: 'json',
    namespace: '',
    actions: { GetServiceQuota: (call) => ({ Quota: quotaView(world, call) }) },
  }
}

function quotaView(world: World, { params, region }: Call): object {
  const [service, code] = [requiredText(params, 'ServiceCode'), requiredText(params, 'QuotaCode')]
  const quota = Object.values<Quota>(QUOTAS).find(
    (one) => one.service === service && one.code === code && code.startsWith('L-'),
  )
  if (quota === undefined) throw noQuota()
  return {
    ServiceCode: service,
    QuotaCode: code,
    QuotaName: quota.title,
    Value: valueOf(world, region, quota),
    Unit: 'None',
    Adjustable: true,
    GlobalQuota: false,
  }
}
