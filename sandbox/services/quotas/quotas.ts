/** What a region's quotas allow, and what is used of them (SQ-1, SQ-2). */
import { AwsError, type World } from '../../contract.ts'
import { ec2State } from '../ec2/state.ts'
import { cacheState } from '../elasticache/state.ts'
import { hostState } from '../hosts/state.ts'
import { rdsState } from '../rds/state.ts'

export type Quota = {
  /** As in Service Quotas: `vpc`, `ec2`, `rds`, `elasticache`. */
  readonly service: string
  /** The code in Service Quotas, or RDS's own name in DescribeAccountAttributes. */
  readonly code: string
  readonly title: string
  /** AWS's default. */
  readonly value: number
  readonly used: (world: World, region: string) => number
  readonly error: readonly [code: string, message: string]
}

const exceeds = (what: string): string =>
  `The request would result in the user exceeding the allowed ${what}.`

const ofRds = (
  code: string,
  title: string,
  value: number,
  used: Quota['used'],
  error: Quota['error'],
): Quota => ({ service: 'rds', code, title, value, used, error })

export const QUOTAS = {
  vpcs: {
    service: 'vpc',
    code: 'L-F678F1CE',
    title: 'VPCs per Region',
    value: 5,
    used: (world, region) => Object.keys(ec2State(world, region).vpcs).length,
    error: ['VpcLimitExceeded', 'The maximum number of VPCs has been reached.'],
  },
  addresses: {
    service: 'ec2',
    code: 'L-0263D0A3',
    title: 'EC2-VPC Elastic IPs',
    value: 5,
    used: (world, region) => Object.keys(hostState(world, region).addresses).length,
    error: ['AddressLimitExceeded', 'The maximum number of addresses has been reached.'],
  },
  instances: ofRds(
    'DBInstances',
    'DB instances',
    40,
    (world, region) => Object.keys(rdsState(world, region).instances).length,
    ['InstanceQuotaExceeded', exceeds('number of DB instances')],
  ),
  storage: ofRds(
    'AllocatedStorage',
    'Total storage for all DB instances',
    100_000,
    (world, region) =>
      Object.values(rdsState(world, region).instances).reduce(
        (sum, { allocatedStorage }) => sum + allocatedStorage,
        0,
      ),
    ['StorageQuotaExceeded', exceeds('amount of storage available across all DB instances')],
  ),
  parameterGroups: ofRds(
    'DBParameterGroups',
    'Parameter groups',
    50,
    (world, region) => Object.keys(rdsState(world, region).parameterGroups).length,
    ['DBParameterGroupQuotaExceeded', exceeds('number of DB parameter groups')],
  ),
  subnetGroups: ofRds(
    'DBSubnetGroups',
    'DB subnet groups',
    50,
    (world, region) => Object.keys(rdsState(world, region).subnetGroups).length,
    ['DBSubnetGroupQuotaExceeded', exceeds('number of DB subnet groups')],
  ),
  snapshots: ofRds(
    'ManualSnapshots',
    'Manual DB instance snapshots',
    100,
    (world, region) =>
      Object.values(rdsState(world, region).snapshots).filter(({ type }) => type === 'manual')
        .length,
    ['SnapshotQuotaExceeded', exceeds('number of DB snapshots')],
  ),
  cacheNodes: {
    service: 'elasticache',
    code: 'L-DFE45DF3',
    title: 'Nodes per Region',
    value: 300,
    used: (world, region) =>
      Object.values(cacheState(world, region).groups).reduce(
        (sum, { members }) => sum + members,
        0,
      ),
    error: ['NodeQuotaForCustomerExceeded', exceeds('number of cache nodes per customer')],
  },
} satisfies Record<string, Quota>

/** What a quota is set to, by service and code. */
type Values = { values: Record<string, number> }

function valuesIn(world: World, region: string): Values {
  return world.state.of('servicequotas', region, () => ({ values: {} }))
}

const keyOf = ({ service, code }: Pick<Quota, 'service' | 'code'>): string => `${service} ${code}`

/** The value that a quota has in the region. */
export function valueOf(world: World, region: string, quota: Quota): number {
  return valuesIn(world, region).values[keyOf(quota)] ?? quota.value
}

/** How many more the quota has room for. */
export function roomFor(world: World, region: string, name: keyof typeof QUOTAS): number {
  const quota = QUOTAS[name]
  return valueOf(world, region, quota) - quota.used(world, region)
}

/** Refuses what the quota has no room for. */
export function checkQuota(
  world: World,
  region: string,
  name: keyof typeof QUOTAS,
  more = 1,
): void {
  if (more <= 0 || more <= roomFor(world, region, name)) return
  const quota: Quota = QUOTAS[name]
  const [code, message] = quota.error
  throw new AwsError(code, message)
}

/** The value that a test gives a quota. */
export type GivenQuota = Pick<Quota, 'service' | 'code' | 'value'> & { readonly region: string }

/** Gives a quota another value (HTTP-14). Throws an AwsError where there is none of that code. */
export function giveQuota(world: World, { region, value, ...asked }: GivenQuota): void {
  const quota = Object.values<Quota>(QUOTAS).find((one) => keyOf(one) === keyOf(asked))
  if (quota === undefined) throw noQuota()
  valuesIn(world, region).values[keyOf(quota)] = value
}

/** Service Quotas' own words are [U] (SQ-1). */
export function noQuota(): AwsError {
  return new AwsError(
    'NoSuchResourceException',
    'The request failed because the specified service quota does not exist.',
  )
}
