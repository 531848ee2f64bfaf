/** What people call the resources of a stack. */
import { ALL_FAMILIES } from '../../engines/families.ts'
import { CACHE_KINDS, SQL_KINDS } from '../../engines/table.ts'
import type { StackEvent } from '../../facts/stack.ts'
import {
  BASTION_ADMISSION_IDS,
  BASTION_EGRESS_IDS,
  BASTION_IDS,
  CACHE_IDS,
  COPIED_SECRET_IDS,
  ENDPOINT_IDS,
  EXISTING_RULE_IDS,
  MONITORING_ROLE_IDS,
  NETWORK_IDS,
  READER_IDS,
  SQL_IDS,
  ZONE_IDS,
} from '../../template/logical-ids.ts'
import { databaseNamed } from '../changes/resource-owner.ts'
import { DATABASE_NAME } from './plan.ts'

/**
 * `Postgres reader`, `Redis connection secret`, `bastion address`. One that no template of ours makes is called by its
 * database and its type, and else by its logical id, as a stack is, whose logical id is its name.
 */
export function resourceName({ logicalId, type }: Pick<StackEvent, 'logicalId' | 'type'>): string {
  if (Object.hasOwn(NAMES, logicalId)) return NAMES[logicalId] ?? logicalId
  const database = type === 'AWS::CloudFormation::Stack' ? null : databaseNamed(logicalId)
  if (database === null) return logicalId
  const name = DATABASE_NAME[database]
  const isItself = ALL_FAMILIES.some(({ types }) => types.database === type)
  return isItself ? name : `${name} ${type.split('::').at(-1) ?? type}`
}

/** By what a resource is to its database; '' = it is the database. */
const OF_DATABASE = {
  instance: '',
  replicationGroup: '',
  securityGroup: ' security group',
  secret: ' secret',
  secretAttachment: ' secret attachment',
  connectionSecret: ' connection secret',
  subnetGroup: ' subnet group',
  parameterGroup: ' parameter group',
} as const

const OF_NETWORK: Readonly<Record<keyof typeof NETWORK_IDS, string>> = {
  vpc: 'VPC',
  internetGateway: 'internet gateway',
  internetGatewayAttachment: 'internet gateway attachment',
  publicRouteTable: 'public route table',
  publicRoute: 'public route',
  databaseRouteTable: 'database route table',
  clientSecurityGroup: 'client security group',
}

const OF_BASTION: Readonly<Record<keyof typeof BASTION_IDS, string>> = {
  securityGroup: 'bastion security group',
  keyPair: 'bastion key pair',
  role: 'bastion role',
  instanceProfile: 'bastion instance profile',
  instance: 'bastion',
  address: 'bastion address',
  addressAssociation: 'bastion address association',
  keys: 'bastion keys',
}

const OF_ENDPOINTS: Readonly<Record<keyof typeof ENDPOINT_IDS, string>> = {
  securityGroup: 'bastion endpoints security group',
  ssm: 'bastion endpoint for Systems Manager',
  messages: 'bastion endpoint for its messages',
}

type Named = readonly (readonly [logicalId: string, name: string])[]

function named<Key extends string>(
  ids: Readonly<Record<Key, string>>,
  nameOf: (key: Key) => string,
): Named {
  const entries = Object.entries(ids) as [Key, string][]
  return entries.map(([key, logicalId]) => [logicalId, nameOf(key)])
}

const NAMES: Readonly<Record<string, string>> = Object.fromEntries([
  ...named(NETWORK_IDS, (key) => OF_NETWORK[key]),
  ...ZONE_IDS.flatMap((ids, index): Named => {
    const zone = String(index + 1)
    return [
      [ids.publicSubnet, `public subnet ${zone}`],
      [ids.publicAssociation, `route table association of public subnet ${zone}`],
      [ids.databaseSubnet, `database subnet ${zone}`],
      [ids.databaseAssociation, `route table association of database subnet ${zone}`],
    ]
  }),
  ...named(BASTION_IDS, (key) => OF_BASTION[key]),
  ...named(ENDPOINT_IDS, (key) => OF_ENDPOINTS[key]),
  ...SQL_KINDS.flatMap((kind) =>
    named(SQL_IDS[kind], (key) => `${DATABASE_NAME[kind]}${OF_DATABASE[key]}`),
  ),
  ...CACHE_KINDS.flatMap((kind) =>
    named(CACHE_IDS[kind], (key) => `${DATABASE_NAME[kind]}${OF_DATABASE[key]}`),
  ),
  ...named(READER_IDS, (kind) => `${DATABASE_NAME[kind]} reader`),
  ...named(MONITORING_ROLE_IDS, (kind) => `${DATABASE_NAME[kind]} monitoring role`),
  ...named(COPIED_SECRET_IDS, (kind) => `${DATABASE_NAME[kind]} connection secret`),
  ...named(EXISTING_RULE_IDS, (kind) => `${DATABASE_NAME[kind]} access rule`),
  ...named(BASTION_ADMISSION_IDS, (kind) => `${DATABASE_NAME[kind]} access rule for the bastion`),
  ...named(BASTION_EGRESS_IDS, (kind) => `bastion rule to ${DATABASE_NAME[kind]}`),
])
