/** How much of what a stage is made of a region allows, and how much of it is used. */
import type { Fact } from './fact.ts'

type QuotaTraits = {
  /** As in the console of Service Quotas. */
  readonly title: string
  /** The code of its service in Service Quotas. */
  readonly service: string
  /** Its code in Service Quotas; null = RDS tells it itself. */
  readonly code: string | null
  /** What AWS gives an account at first (general reference, "Service endpoints and quotas"). */
  readonly usual: number
  readonly unit: string
}

const sql = (title: string, usual: number, unit = ''): QuotaTraits => ({
  title,
  service: 'rds',
  code: null,
  usual,
  unit,
})

/** The quotas that a plan can go over. */
export const QUOTAS = {
  vpcs: { title: 'VPCs per Region', service: 'vpc', code: 'L-F678F1CE', usual: 5, unit: '' },
  addresses: {
    title: 'EC2-VPC Elastic IPs',
    service: 'ec2',
    code: 'L-0263D0A3',
    usual: 5,
    unit: '',
  },
  instances: sql('DB instances', 40),
  storage: sql('Total storage for all DB instances', 100_000, ' GiB'),
  parameterGroups: sql('Parameter groups', 50),
  subnetGroups: sql('DB subnet groups', 50),
  snapshots: sql('Manual DB instance snapshots', 100),
  cacheNodes: {
    title: 'Nodes per Region',
    service: 'elasticache',
    code: 'L-DFE45DF3',
    usual: 300,
    unit: '',
  },
} as const satisfies Record<string, QuotaTraits>

export type QuotaName = keyof typeof QUOTAS

export const QUOTA_NAMES = Object.keys(QUOTAS) as readonly QuotaName[]

export type Quota = { readonly used: Fact<number>; readonly max: Fact<number> }

export type QuotaFacts = Readonly<Partial<Record<QuotaName, Quota>>>

/** How many more something takes of each quota. */
export type QuotaNeeds = Readonly<Partial<Record<QuotaName, number>>>

/** Both together. */
export function addNeeds(one: QuotaNeeds, other: QuotaNeeds): QuotaNeeds {
  const sums = QUOTA_NAMES.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)] as const)
  return Object.fromEntries(sums.filter(([, sum]) => sum > 0))
}
