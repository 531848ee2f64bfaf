import {
  CACHE_KINDS,
  DATABASES,
  ENGINES,
  SQL_KINDS,
  perKind,
  type CacheKind,
  type SqlKind,
} from '../engines/table.ts'

/**
 * Every logical id of our templates. A released id never changes: CloudFormation identifies a resource
 * by it, so a new id would delete the old database and create a new, empty one.
 */
export const NETWORK_IDS = {
  vpc: 'Vpc',
  internetGateway: 'InternetGateway',
  internetGatewayAttachment: 'InternetGatewayAttachment',
  publicRouteTable: 'PublicRouteTable',
  publicRoute: 'PublicRoute',
  databaseRouteTable: 'DatabaseRouteTable',
  clientSecurityGroup: 'ClientSecurityGroup',
} as const

/** One public and one isolated subnet per zone, each with its route table association. */
export const ZONE_IDS = [
  {
    publicSubnet: 'PublicSubnet1',
    publicAssociation: 'PublicSubnet1RouteTableAssociation',
    databaseSubnet: 'DatabaseSubnet1',
    databaseAssociation: 'DatabaseSubnet1RouteTableAssociation',
  },
  {
    publicSubnet: 'PublicSubnet2',
    publicAssociation: 'PublicSubnet2RouteTableAssociation',
    databaseSubnet: 'DatabaseSubnet2',
    databaseAssociation: 'DatabaseSubnet2RouteTableAssociation',
  },
  {
    publicSubnet: 'PublicSubnet3',
    publicAssociation: 'PublicSubnet3RouteTableAssociation',
    databaseSubnet: 'DatabaseSubnet3',
    databaseAssociation: 'DatabaseSubnet3RouteTableAssociation',
  },
] as const

/** What every database has, whoever runs it. The secret generates its password, a cache's its AUTH token. */
type DatabaseIds = {
  readonly securityGroup: string
  readonly secret: string
  readonly subnetGroup: string
  readonly parameterGroup: string
}

function databaseIds(stem: string): DatabaseIds {
  return {
    securityGroup: `${stem}SecurityGroup`,
    secret: `${stem}Secret`,
    subnetGroup: `${stem}SubnetGroup`,
    parameterGroup: `${stem}ParameterGroup`,
  }
}

export type SqlIds = DatabaseIds & {
  readonly instance: string
  readonly secretAttachment: string
}

export const SQL_IDS: Readonly<Record<SqlKind, SqlIds>> = perKind(SQL_KINDS, (kind) => {
  const { stem } = ENGINES[kind]
  return {
    ...databaseIds(stem),
    instance: `${stem}Instance`,
    secretAttachment: `${stem}SecretAttachment`,
  }
})

/** The reader beside a primary. */
export const READER_IDS = perKind(SQL_KINDS, (kind) => `${ENGINES[kind].stem}Reader`)

/** The role by which RDS sends the measurements of Enhanced Monitoring. */
export const MONITORING_ROLE_IDS = perKind(
  SQL_KINDS,
  (kind) => `${ENGINES[kind].stem}MonitoringRole`,
)

/**
 * Everything that a client needs. A cache always has it, since its own secret knows no address; a database of RDS for
 * its URLs, and a promoted one for the copies in other regions.
 */
export const CONNECTION_SECRET_IDS = perKind(
  DATABASES,
  (kind) => `${ENGINES[kind].stem}ConnectionSecret`,
)

/** The rule that admits the stage's clients to an existing database. */
export const EXISTING_RULE_IDS = perKind(DATABASES, (kind) => `${ENGINES[kind].stem}ExistingAccess`)

export type CacheIds = DatabaseIds & {
  readonly replicationGroup: string
  /** Everything a client needs, the token included. */
  readonly connectionSecret: string
}

export const CACHE_IDS: Readonly<Record<CacheKind, CacheIds>> = perKind(CACHE_KINDS, (kind) => {
  const { stem } = ENGINES[kind]
  return {
    ...databaseIds(stem),
    replicationGroup: `${stem}ReplicationGroup`,
    connectionSecret: CONNECTION_SECRET_IDS[kind],
  }
})

export const BASTION_IDS = {
  securityGroup: 'BastionSecurityGroup',
  keyPair: 'BastionKeyPair',
  role: 'BastionRole',
  instanceProfile: 'BastionInstanceProfile',
  instance: 'BastionInstance',
  address: 'BastionAddress',
  addressAssociation: 'BastionAddressAssociation',
  /** Who may log in, and to what. */
  keys: 'BastionKeys',
} as const

/** The interface endpoints of a bastion that gets out by them, and their security group. */
export const ENDPOINT_IDS = {
  securityGroup: 'BastionEndpointsSecurityGroup',
  ssm: 'BastionSsmEndpoint',
  messages: 'BastionMessagesEndpoint',
} as const

/** The rule that admits the bastion to an existing database. */
export const BASTION_ADMISSION_IDS = perKind(
  DATABASES,
  (kind) => `BastionAccessTo${ENGINES[kind].stem}`,
)

/** The bastion's outbound rule to each database. */
export const BASTION_EGRESS_IDS = perKind(DATABASES, (kind) => `BastionTo${ENGINES[kind].stem}`)
