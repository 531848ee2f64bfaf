import type { DatabaseKind, SqlKind } from '../config/resolved.ts'

/**
 * Every logical id of our templates. A released id never changes: CloudFormation knows a resource
 * by it, so a new id is a new, empty database beside the old one's removal.
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

/** One public and one isolated subnet a zone, each with its route table association. */
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

export type SqlIds = {
  readonly securityGroup: string
  readonly secret: string
  readonly subnetGroup: string
  readonly parameterGroup: string
  readonly instance: string
  readonly secretAttachment: string
}

export const SQL_IDS: Readonly<Record<SqlKind, SqlIds>> = {
  postgres: {
    securityGroup: 'PostgresSecurityGroup',
    secret: 'PostgresSecret',
    subnetGroup: 'PostgresSubnetGroup',
    parameterGroup: 'PostgresParameterGroup',
    instance: 'PostgresInstance',
    secretAttachment: 'PostgresSecretAttachment',
  },
  mysql: {
    securityGroup: 'MysqlSecurityGroup',
    secret: 'MysqlSecret',
    subnetGroup: 'MysqlSubnetGroup',
    parameterGroup: 'MysqlParameterGroup',
    instance: 'MysqlInstance',
    secretAttachment: 'MysqlSecretAttachment',
  },
}

/** The reader beside a primary. */
export const READER_IDS: Readonly<Record<SqlKind, string>> = {
  postgres: 'PostgresReader',
  mysql: 'MysqlReader',
}

/** The secret that a promoted database hands on to other regions. */
export const COPIED_SECRET_IDS: Readonly<Record<SqlKind, string>> = {
  postgres: 'PostgresConnectionSecret',
  mysql: 'MysqlConnectionSecret',
}

/** The rule that admits the stage's clients to an existing database. */
export const EXISTING_RULE_IDS: Readonly<Record<DatabaseKind, string>> = {
  postgres: 'PostgresExistingAccess',
  mysql: 'MysqlExistingAccess',
  redis: 'RedisExistingAccess',
}

export const REDIS_IDS = {
  securityGroup: 'RedisSecurityGroup',
  /** Where the AUTH token is generated. */
  secret: 'RedisSecret',
  subnetGroup: 'RedisSubnetGroup',
  parameterGroup: 'RedisParameterGroup',
  replicationGroup: 'RedisReplicationGroup',
  /** Everything a client needs, the token included. */
  connectionSecret: 'RedisConnectionSecret',
} as const

export const BASTION_IDS = {
  securityGroup: 'BastionSecurityGroup',
  keyPair: 'BastionKeyPair',
  role: 'BastionRole',
  instanceProfile: 'BastionInstanceProfile',
  instance: 'BastionInstance',
  address: 'BastionAddress',
  addressAssociation: 'BastionAddressAssociation',
  /** Who may log in, and where to. */
  keys: 'BastionKeys',
} as const

/** The rule that admits the bastion to an existing database. */
export const BASTION_ADMISSION_IDS: Readonly<Record<DatabaseKind, string>> = {
  postgres: 'BastionAccessToPostgres',
  mysql: 'BastionAccessToMysql',
  redis: 'BastionAccessToRedis',
}

/** The bastion's way out to each database. */
export const BASTION_EGRESS_IDS: Readonly<Record<DatabaseKind, string>> = {
  postgres: 'BastionToPostgres',
  mysql: 'BastionToMysql',
  redis: 'BastionToRedis',
}
