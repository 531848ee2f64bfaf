/** The tables of docs/quotas.md: what each feature of a stage takes of which quota, counted in its templates. */
import { externalOf } from '../../__tests__/template/examples.ts'
import { parseConfig } from '../../src/config/index.ts'
import { QUOTAS as CHECKED, type QuotaName } from '../../src/facts/quotas.ts'
import { BASTION_TYPE, renderStage } from '../../src/template/index.ts'
import { inPrimaryNetwork } from '../../src/template/network/primary-network.ts'
import type { TemplateResource } from '../../src/template/types.ts'

type Row = {
  /** As Service Quotas names it. */
  readonly title: string
  /** One of it and several, as in `2 subnets`. */
  readonly words: readonly [one: string, several: string]
  readonly usual: number
  readonly per: 'Region' | 'VPC' | 'account'
  /** Page of AWS's documents. */
  readonly source: keyof typeof SOURCES
  /** Held by the plan. */
  readonly held?: QuotaName
}

const SOURCES = {
  vpc: [
    'Amazon VPC quotas',
    'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  ],
  ec2: ['EC2', 'https://docs.aws.amazon.com/general/latest/gr/ec2-service.html'],
  rds: ['RDS', 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html'],
  elasticache: [
    'ElastiCache',
    'https://docs.aws.amazon.com/general/latest/gr/elasticache-service.html',
  ],
  secrets: ['Secrets Manager', 'https://docs.aws.amazon.com/general/latest/gr/asm.html'],
  iam: ['IAM', 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html'],
  ssm: ['Systems Manager', 'https://docs.aws.amazon.com/general/latest/gr/ssm.html'],
} as const

const held = (name: QuotaName, words: Row['words'], source: Row['source']): Row => ({
  ...CHECKED[name],
  words,
  per: 'Region',
  source,
  held: name,
})

const row = (
  title: string,
  words: Row['words'],
  usual: number,
  per: Row['per'],
  source: Row['source'],
): Row => ({ title, words, usual, per, source })

const ROWS = {
  vpcs: held('vpcs', ['VPC', 'VPCs'], 'vpc'),
  gateways: row(
    'Internet gateways per Region',
    ['internet gateway', 'internet gateways'],
    5,
    'Region',
    'vpc',
  ),
  subnets: row('Subnets per VPC', ['subnet', 'subnets'], 200, 'VPC', 'vpc'),
  routeTables: row('Route tables per VPC', ['route table', 'route tables'], 200, 'VPC', 'vpc'),
  groups: row(
    'VPC security groups per Region',
    ['security group', 'security groups'],
    2500,
    'Region',
    'vpc',
  ),
  endpoints: row(
    'Interface VPC endpoints per VPC',
    ['interface endpoint', 'interface endpoints'],
    50,
    'VPC',
    'vpc',
  ),
  addresses: held('addresses', ['elastic address', 'elastic addresses'], 'ec2'),
  vcpus: row('Running On-Demand Standard instances (vCPUs)', ['vCPU', 'vCPUs'], 5, 'Region', 'ec2'),
  keyPairs: row('Key pairs', ['key pair', 'key pairs'], 5000, 'Region', 'ec2'),
  instances: held('instances', ['DB instance', 'DB instances'], 'rds'),
  storage: held('storage', ['GiB of storage', 'GiB of storage'], 'rds'),
  parameterGroups: held('parameterGroups', ['DB parameter group', 'DB parameter groups'], 'rds'),
  subnetGroups: held('subnetGroups', ['DB subnet group', 'DB subnet groups'], 'rds'),
  cacheNodes: held('cacheNodes', ['cache node', 'cache nodes'], 'elasticache'),
  cacheParameterGroups: row(
    'Parameter groups per Region',
    ['cache parameter group', 'cache parameter groups'],
    300,
    'Region',
    'elasticache',
  ),
  cacheSubnetGroups: row(
    'Subnet groups per Region',
    ['cache subnet group', 'cache subnet groups'],
    300,
    'Region',
    'elasticache',
  ),
  secrets: row('Secrets', ['secret', 'secrets'], 500_000, 'Region', 'secrets'),
  roles: row('Roles per account', ['role', 'roles'], 1000, 'account', 'iam'),
  profiles: row(
    'Instance profiles',
    ['instance profile', 'instance profiles'],
    1000,
    'account',
    'iam',
  ),
  parameters: row('Standard parameters', ['parameter', 'parameters'], 10_000, 'Region', 'ssm'),
  associations: row(
    'State Manager associations',
    ['association', 'associations'],
    2000,
    'Region',
    'ssm',
  ),
} as const satisfies Record<string, Row>

type Counted = keyof typeof ROWS
type Counts = Readonly<Partial<Record<Counted, number>>>

/** Of t4g.nano (EC2 guide, "Instance types"). */
const VCPUS = { 't4g.nano': 2 }[BASTION_TYPE]

/** What one resource takes. */
const TAKES: Readonly<Record<string, (properties: TemplateResource['Properties']) => Counts>> = {
  'AWS::EC2::VPC': () => ({ vpcs: 1 }),
  'AWS::EC2::InternetGateway': () => ({ gateways: 1 }),
  'AWS::EC2::Subnet': () => ({ subnets: 1 }),
  'AWS::EC2::RouteTable': () => ({ routeTables: 1 }),
  'AWS::EC2::SecurityGroup': () => ({ groups: 1 }),
  'AWS::EC2::VPCEndpoint': () => ({ endpoints: 1 }),
  'AWS::EC2::EIP': () => ({ addresses: 1 }),
  'AWS::EC2::Instance': () => ({ vcpus: VCPUS }),
  // AWS keeps the private key as a parameter.
  'AWS::EC2::KeyPair': () => ({ keyPairs: 1, parameters: 1 }),
  'AWS::RDS::DBInstance': ({ AllocatedStorage: size = 0 }) => ({
    instances: 1,
    storage: Number(size),
  }),
  'AWS::RDS::DBParameterGroup': () => ({ parameterGroups: 1 }),
  'AWS::RDS::DBSubnetGroup': () => ({ subnetGroups: 1 }),
  'AWS::ElastiCache::ReplicationGroup': ({ NumCacheClusters }) => ({
    cacheNodes: Number(NumCacheClusters),
  }),
  'AWS::ElastiCache::ParameterGroup': () => ({ cacheParameterGroups: 1 }),
  'AWS::ElastiCache::SubnetGroup': () => ({ cacheSubnetGroups: 1 }),
  'AWS::SecretsManager::Secret': () => ({ secrets: 1 }),
  'AWS::IAM::Role': () => ({ roles: 1 }),
  'AWS::IAM::InstanceProfile': () => ({ profiles: 1 }),
  'AWS::SSM::Association': () => ({ associations: 1 }),
}

/** Types that are counted by no quota of their own, or only within a group that has few of them. */
const TAKES_NOTHING: readonly string[] = [
  'AWS::EC2::EIPAssociation',
  'AWS::EC2::Route',
  'AWS::EC2::SecurityGroupEgress',
  'AWS::EC2::SecurityGroupIngress',
  'AWS::EC2::SubnetRouteTableAssociation',
  'AWS::EC2::VPCGatewayAttachment',
  'AWS::SecretsManager::SecretTargetAttachment',
]

/** @throws Error for a type that nobody has looked up: it belongs into one of the two lists. */
export function countsOf(resources: Readonly<Record<string, TemplateResource>>): Counts {
  const sums: Partial<Record<Counted, number>> = {}
  for (const { Type, Properties } of Object.values(resources)) {
    const takes = TAKES[Type]
    if (takes === undefined && !TAKES_NOTHING.includes(Type))
      throw new Error(`which quotas does ${Type} take? See scripts/generate/quotas.ts`)
    for (const [name, count] of Object.entries(takes?.(Properties) ?? {}))
      sums[name as Counted] = (sums[name as Counted] ?? 0) + count
  }
  return sums
}

type Stage = Readonly<Record<string, unknown>>

const GIVEN = {
  vpc: 'vpc-0abc1234',
  subnets: ['subnet-0abc1234', 'subnet-0def5678'],
  bastionSubnet: 'subnet-0123abcd',
}
const { bastionSubnet: _, ...WITHOUT_BASTION } = GIVEN
const ELSEWHERE = { existing: { identifier: 'legacy' } }
const given = (databases: object = {}, more: object = {}): Stage => ({
  network: WITHOUT_BASTION,
  databases: { redis: ELSEWHERE, ...databases },
  ...more,
})
const own = (network: object = {}, more: object = {}): Stage => ({
  network,
  databases: { redis: {} },
  ...more,
})
const following = (region: string, primary: Stage): Stage => ({
  region,
  network: WITHOUT_BASTION,
  databases: { redis: ELSEWHERE, postgres: { replicaOf: 'primary' } },
  primary,
})
const manager = (endpoints: boolean): Stage => ({
  network: GIVEN,
  databases: { redis: ELSEWHERE },
  bastion: { access: 'session-manager', endpoints },
})

/** What it is, a stage with it, and the same without it; null = nothing. */
const FEATURES: readonly (readonly [string, Stage, Stage | null])[] = [
  ['every stage', given(), null],
  ["a VPC of the stage's own", own(), { ...own(), network: WITHOUT_BASTION }],
  ['`zones: 3` in it', own({ zones: 3 }), own()],
  ['`postgres`', given({ postgres: {} }), given()],
  ['`mysql`', given({ mysql: {} }), given()],
  ['`monitoring` of either', given({ postgres: { monitoring: 60 } }), given({ postgres: {} })],
  ['`readReplica: true`', given({ postgres: { readReplica: true } }), given({ postgres: {} })],
  [
    '`replicaOf` a stage of another region, and the storage of its primary',
    following('us-west-2', given({ postgres: {} })),
    given(),
  ],
  ['`redis`', { ...given(), databases: { postgres: ELSEWHERE, redis: {} } }, given()],
  ['each of its `replicas`', own({}, { databases: { redis: { replicas: 1 } } }), own()],
  ['`bastion`', own({}, { bastion: null }), own()],
  ['`bastion: { access: session-manager }`', manager(false), given()],
  ['`endpoints: true` of it', manager(true), manager(false)],
]

function countsIn({ primary, ...stage }: Stage): Counts {
  const stages = { ...(primary !== undefined && { primary }), stage }
  const text = JSON.stringify({ version: 1, stack: 'shop', region: 'us-east-1', stages })
  const parsed = parseConfig(text, 'tinystacks.yml')
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.problems))
  const last = parsed.config.stages.at(-1)
  if (last === undefined) throw new Error('there is no stage')
  const external = externalOf(last)
  const context = { repository: null, config: 'tinystacks.yml', deployed: null, external }
  return countsOf(renderStage(inPrimaryNetwork(last, external, null), context).template.Resources)
}

const NAMES = Object.keys(ROWS) as readonly Counted[]

/** What a stage takes of each quota, of those that it takes anything of. */
export function quotasOf(stage: Stage): readonly (Row & { readonly count: number })[] {
  const counts = countsIn(stage)
  return NAMES.flatMap((name) => {
    const count = counts[name] ?? 0
    return count === 0 ? [] : [{ ...ROWS[name], count }]
  })
}

/** A row for each feature, with what it takes. */
export function usageTable(): string {
  const rows = FEATURES.map(([feature, stage, without]) => {
    const [all, before] = [countsIn(stage), without === null ? {} : countsIn(without)]
    const taken = NAMES.flatMap((name) => {
      const count = (all[name] ?? 0) - (before[name] ?? 0)
      const [one, several] = ROWS[name].words
      return count === 0 ? [] : [`${String(count)} ${count === 1 ? one : several}`]
    })
    return `| ${feature} | ${taken.join(', ')} |`
  })
  return ['| what | takes |', '| --- | --- |', ...rows].join('\n')
}

/** A row for each quota, with AWS's default. */
export function quotaTable(): string {
  const rows = NAMES.map((name) => {
    const { title, usual, per, source, held: heldBy }: Row = ROWS[name]
    const [words, page] = SOURCES[source]
    const isHeld = heldBy === undefined ? '' : 'yes'
    return `| ${title} | ${usual.toLocaleString('en-US')} | ${per} | ${isHeld} | [${words}](${page}) |`
  })
  return [
    '| quota | AWS’s default | for each | held by the plan | source |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
