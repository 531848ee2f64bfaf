import type { Fact } from '../../facts/fact.ts'
import { QUOTAS, type Quota, type QuotaFacts, type QuotaName } from '../../facts/quotas.ts'
import type { QuotaApi } from '../../ports/aws.ts'
import type { Clients } from '../clients.ts'
import { readFact } from '../read-fact.ts'

/** RDS's own names, which it tells in one call with what is used of them. */
const OF_RDS: Readonly<Partial<Record<QuotaName, string>>> = {
  instances: 'DBInstances',
  storage: 'AllocatedStorage',
  parameterGroups: 'DBParameterGroups',
  subnetGroups: 'DBSubnetGroups',
  snapshots: 'ManualSnapshots',
}

/** The quotas of the region of `clients`. */
export function quotaApi(clients: Clients): QuotaApi {
  return {
    of: async (names) => {
      const [ofRds, ...others] = await Promise.all([
        sqlQuotas(clients, names),
        single(names, 'vpcs', async () => ({ used: ABSENT, max: await value(clients, 'vpcs') })),
        single(names, 'addresses', () => addresses(clients)),
        single(names, 'cacheNodes', async () => {
          const [used, max] = await Promise.all([nodes(clients), value(clients, 'cacheNodes')])
          return { used, max }
        }),
      ])
      return Object.assign({}, ofRds, ...others) as QuotaFacts
    },
  }
}

/**
 * Loads what quotas are asked by, while other calls are on their way. Calls nothing; what does not load is told by who
 * asks.
 */
export function loadAhead(clients: Clients): void {
  for (const load of [clients.rds, clients.elasticache, () => import('./service-quotas.ts')])
    load().catch(() => undefined)
}

const ABSENT = { kind: 'absent' } as const

async function single(
  names: readonly QuotaName[],
  name: QuotaName,
  read: () => Promise<Quota>,
): Promise<QuotaFacts> {
  return names.includes(name) ? { [name]: await read() } : {}
}

async function sqlQuotas(clients: Clients, names: readonly QuotaName[]): Promise<QuotaFacts> {
  const asked = names.flatMap((name) => {
    const own = OF_RDS[name]
    return own === undefined ? [] : [{ name, own }]
  })
  if (asked.length === 0) return {}
  const fact = await readFact(clients, 'rds:DescribeAccountAttributes', async () => {
    const { DescribeAccountAttributesCommand } = await import('@aws-sdk/client-rds')
    const { AccountQuotas = [] } = await (
      await clients.rds()
    ).send(new DescribeAccountAttributesCommand({}))
    return AccountQuotas
  })
  return Object.fromEntries(
    asked.map(({ name, own }): [string, Quota] => {
      if (fact.kind !== 'read') return [name, { used: fact, max: fact }]
      const quota = fact.value.find(({ AccountQuotaName }) => AccountQuotaName === own)
      return [name, { used: read(quota?.Used), max: read(quota?.Max) }]
    }),
  )
}

async function addresses(clients: Clients): Promise<Quota> {
  const [used, max] = await Promise.all([
    readFact(clients, 'ec2:DescribeAddresses', async () => {
      const { DescribeAddressesCommand } = await import('@aws-sdk/client-ec2')
      // EC2 has no pages of these.
      const { Addresses } = await (await clients.ec2()).send(new DescribeAddressesCommand({}))
      return (Addresses ?? []).length
    }),
    readFact(clients, 'ec2:DescribeAccountAttributes', async () => {
      const { DescribeAccountAttributesCommand } = await import('@aws-sdk/client-ec2')
      const { AccountAttributes } = await (
        await clients.ec2()
      ).send(new DescribeAccountAttributesCommand({ AttributeNames: [ADDRESSES] }))
      const attribute = AccountAttributes?.find(({ AttributeName }) => AttributeName === ADDRESSES)
      const text = attribute?.AttributeValues?.[0]?.AttributeValue
      return text === undefined ? undefined : Number(text)
    }),
  ])
  return { used, max }
}

/** The model's list of names lacks it; the documentation of the call has it. */
const ADDRESSES = 'vpc-max-elastic-ips' as 'default-vpc'

/** Every node of the region, whoever's it is. */
function nodes(clients: Clients): Promise<Fact<number>> {
  return readFact(clients, 'elasticache:DescribeCacheClusters', async () => {
    const { paginateDescribeCacheClusters } = await import('@aws-sdk/client-elasticache')
    let count = 0
    const pages = paginateDescribeCacheClusters({ client: await clients.elasticache() }, {})
    for await (const { CacheClusters = [] } of pages)
      for (const { NumCacheNodes = 1 } of CacheClusters) count += NumCacheNodes
    return count
  })
}

async function value({ settings }: Clients, name: 'vpcs' | 'cacheNodes'): Promise<Fact<number>> {
  const { serviceQuota } = await import('./service-quotas.ts')
  return serviceQuota(settings, QUOTAS[name].service, QUOTAS[name].code)
}

function read(number: number | undefined): Fact<number> {
  return number === undefined ? ABSENT : { kind: 'read', value: number }
}
