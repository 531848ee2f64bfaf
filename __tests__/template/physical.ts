/** A template's values once AWS has made its resources: ids of AWS's forms, and as long as they get. */
import { pseudoParameters } from '../../sandbox/cloudformation/template/pseudo.ts'
import { evaluate } from '../../sandbox/cloudformation/template/evaluate.ts'
import type { ResolvedStage } from '../../src/config/resolved.ts'
import type { Template } from '../../src/template/types.ts'

const ACCOUNT = '123456789012'
const ID = '0abc1234def567890'

/** What `Ref` gives of each type. */
const IDS: Readonly<Record<string, string>> = {
  'AWS::EC2::EIP': '198.51.100.7',
  'AWS::EC2::Instance': `i-${ID}`,
  'AWS::EC2::InternetGateway': `igw-${ID}`,
  'AWS::EC2::RouteTable': `rtb-${ID}`,
  'AWS::EC2::SecurityGroup': `sg-${ID}`,
  'AWS::EC2::Subnet': `subnet-${ID}`,
  'AWS::EC2::VPC': `vpc-${ID}`,
  'AWS::EC2::VPCEndpoint': `vpce-${ID}`,
  'AWS::RDS::DBInstance': `d${'b'.repeat(62)}`,
  'AWS::ElastiCache::ReplicationGroup': `r${'g'.repeat(39)}`,
}

const ATTRIBUTES: Readonly<Record<string, string>> = {
  'Endpoint.Port': '5432',
  'PrimaryEndPoint.Port': '6379',
  'Endpoint.Address': `d${'b'.repeat(62)}.c0ffeec0ffee.ap-southeast-7.rds.amazonaws.com`,
  'PrimaryEndPoint.Address': `master.r${'g'.repeat(39)}.c0ffee.apse7.cache.amazonaws.com`,
  DbiResourceId: `db-${'A1B2'.repeat(6)}AB`,
  AllocationId: `eipalloc-${ID}`,
  GroupId: `sg-${ID}`,
  KeyPairId: `key-${ID}`,
}

type Values = Readonly<Record<string, unknown>>

/** A template's resources and outputs, without functions and dynamic references. */
export function physical(
  { Resources, Outputs }: Template,
  { region, stackName }: Pick<ResolvedStage, 'region' | 'stackName'>,
): {
  readonly resources: readonly (readonly [string, string, Values])[]
  readonly outputs: Values
} {
  const stackId = `arn:aws:cloudformation:${region}:${ACCOUNT}:stack/${stackName}/1a2b3c4d-0000-11ef-8000-0affd1b7e5a1`
  const pseudo = pseudoParameters({
    account: ACCOUNT,
    region,
    stackId,
    stackName,
    notificationArns: [],
  })
  const ref = (id: string): unknown => {
    const { Type = '', Properties = {} } = Resources[id] ?? {}
    if (Type === '') return pseudo[id]
    if (Type === 'AWS::SecretsManager::Secret')
      return `arn:aws:secretsmanager:${region}:${ACCOUNT}:secret:${String(valueOf(Properties['Name']))}-AbCdEf`
    if (Type === 'AWS::EC2::KeyPair') return valueOf(Properties['KeyName'])
    return IDS[Type] ?? `${stackName}-${id}-1A2B3C4D5E6F`.slice(-64)
  }
  const scope = {
    ref,
    getAtt: (_: string, name: string) => ATTRIBUTES[name],
    condition: () => true,
    mappings: {},
    zones: (where: string) => ['a', 'b', 'c'].map((zone) => `${where || region}${zone}`),
    importValue: () => undefined,
  }
  // As Secrets Manager generates it: `PasswordLength` letters and digits.
  const valueOf = (value: unknown): unknown =>
    withPasswords(evaluate(value, scope), 'Ab3'.repeat(14).slice(0, 40))
  return {
    resources: Object.entries(Resources).map(([id, { Type, Properties }]) => [
      id,
      Type,
      valueOf(Properties) as Values,
    ]),
    outputs: Object.fromEntries(
      Object.entries(Outputs).map(([key, { Value }]) => [key, valueOf(Value)]),
    ),
  }
}

function withPasswords(value: unknown, password: string): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(/\{\{resolve:[^}]*\}\}/g, password))
}
