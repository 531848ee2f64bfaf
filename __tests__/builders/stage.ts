/** Test data: a resolved stage as `parseConfig` makes it of a file that says little. */
import { NO_ROLES } from '../../src/config/accounts.ts'
import type {
  ResolvedBastion,
  ResolvedNetwork,
  ResolvedRedis,
  ResolvedSql,
  ResolvedStage,
} from '../../src/config/resolved.ts'
import { NO_EXTERNAL_FACTS } from '../../src/facts/external.ts'
import type { DeployedStack } from '../../src/facts/stack/stack.ts'
import { decode, renderStage } from '../../src/template/index.ts'
import type { DeployedStage, RenderContext } from '../../src/template/index.ts'
import type { TemplateResource } from '../../src/template/types.ts'

const UNTOLD = {
  versionGiven: false,
  backupWindow: null,
  maintenanceWindow: null,
  autoMinorVersionUpgrade: true,
  parameters: {},
  kmsKey: null,
  multiAz: false,
  apply: 'now',
  restoreFrom: null,
} as const

export function aPostgres(overrides: Partial<ResolvedSql> = {}): ResolvedSql {
  return {
    ...UNTOLD,
    kind: 'postgres',
    version: '17',
    instance: 'db.t4g.micro',
    storage: { size: 20, max: null, type: 'gp3', iops: null },
    database: 'shop',
    databaseGiven: false,
    username: 'app',
    usernameGiven: false,
    backupDays: 7,
    logs: [],
    allowMajorUpgrade: false,
    readReplica: false,
    replicaOf: null,
    replicaRegions: [],
    ...overrides,
  }
}

export function aMysql(overrides: Partial<ResolvedSql> = {}): ResolvedSql {
  return { ...aPostgres(), kind: 'mysql', version: '8.4', ...overrides }
}

export function aRedis(overrides: Partial<ResolvedRedis> = {}): ResolvedRedis {
  return {
    ...UNTOLD,
    kind: 'redis',
    engine: 'valkey',
    version: '8.0',
    instance: 'cache.t4g.micro',
    replicas: 0,
    backupDays: 1,
    ...overrides,
  }
}

export function ownNetwork(
  overrides: Partial<Extract<ResolvedNetwork, { kind: 'own' }>> = {},
): ResolvedNetwork {
  return {
    kind: 'own',
    cidr: '10.80.0.0/20',
    cidrGiven: false,
    zones: 2,
    zonesGiven: false,
    ...overrides,
  }
}

/** Stage `dev` of `shop` with one of each database. */
export function aStage(overrides: Partial<ResolvedStage> = {}): ResolvedStage {
  return {
    name: 'dev',
    stackName: 'shop-dev',
    application: 'shop',
    region: 'us-east-1',
    account: null,
    roles: NO_ROLES,
    protected: false,
    interruptions: 'allow',
    localPorts: 21_000,
    tags: {},
    secretsKmsKey: null,
    urls: false,
    network: ownNetwork(),
    allowFrom: [],
    bastion: null,
    existing: {},
    databases: { postgres: aPostgres(), mysql: aMysql(), redis: aRedis() },
    ...overrides,
  }
}

/** A bastion that is reached by ssh from one range. */
export function aBastion(overrides: Partial<ResolvedBastion> = {}): ResolvedBastion {
  return {
    access: 'ssh',
    allow: ['203.0.113.0/24'],
    keys: [],
    endpoints: false,
    subnet: null,
    ...overrides,
  }
}

export function aContext(overrides: Partial<RenderContext> = {}): RenderContext {
  return {
    repository: 'acme/shop',
    config: 'tinystacks.yml',
    deployed: null,
    external: NO_EXTERNAL_FACTS,
    ...overrides,
  }
}

/** One resource of a stage's template as a new stack would get it. */
export function resourceOf(stage: ResolvedStage, id: string): TemplateResource {
  const found = renderStage(stage, aContext()).template.Resources[id]
  if (found === undefined) throw new Error(`the template has no resource ${id}`)
  return found
}

const STACK_ID =
  'arn:aws:cloudformation:us-east-1:123456789012:stack/shop-dev/1a2b3c4d-0000-11ef-8000-0affd1b7e5a1'

/** The outputs of `shop-dev` that AWS decides on; the others are in the template as text. */
const RESOLVED_OUTPUTS: Readonly<Record<string, string>> = {
  ClientSecurityGroup: 'sg-0c11e47',
  SecurityGroups: 'ClientSecurityGroup=sg-0c11e47 PostgresSecurityGroup=sg-0database',
  ResourceIds: 'PostgresInstance=db-0POSTGRES0DEV',
  BastionInstance: 'i-0ba5710',
  BastionHost: '198.51.100.7',
  BastionKeyParameter: '/ec2/keypair/key-0abc',
  Vpc: 'vpc-0abc',
  Subnets: 'subnet-a1,subnet-b1',
  DatabaseSubnets: 'subnet-a2,subnet-b2',
  PostgresHost: 'pg.c0ffee.us-east-1.rds.amazonaws.com',
  PostgresPort: '5432',
  PostgresIdentifier: 'shop-dev-postgresinstance-1',
  PostgresSecretArn: secretArn('dev-shop-postgres-1a2b3c4d-AbCdEf'),
  PostgresUrlSecretArn: secretArn('dev-shop-postgres-connection-1a2b3c4d-StUvWx'),
  PostgresReaderHost: 'reader.c0ffee.us-east-1.rds.amazonaws.com',
  PostgresReaderPort: '5432',
  PostgresReaderIdentifier: 'shop-dev-postgresreader-1',
  MysqlUrlSecretArn: secretArn('dev-shop-mysql-connection-1a2b3c4d-YzAbCd'),
  RedisUrlSecretArn: secretArn('dev-shop-redis-connection-1a2b3c4d-MnOpQr'),
  MysqlHost: 'my.c0ffee.us-east-1.rds.amazonaws.com',
  MysqlPort: '3306',
  MysqlIdentifier: 'shop-dev-mysqlinstance-1',
  MysqlSecretArn: secretArn('dev-shop-mysql-1a2b3c4d-GhIjKl'),
  RedisHost: 'master.redis.c0ffee.use1.cache.amazonaws.com',
  RedisPort: '6379',
  RedisIdentifier: 'shr1',
  RedisSecretArn: secretArn('dev-shop-redis-connection-1a2b3c4d-MnOpQr'),
}

export function secretArn(name: string): string {
  return `arn:aws:secretsmanager:us-east-1:123456789012:secret:${name}`
}

/** What is deployed once this stage is. */
export function aDeployed(
  stage: ResolvedStage = aStage(),
  overrides: Partial<DeployedStack> = {},
): DeployedStage {
  return decode(stackOf(stage, overrides))
}

/** The same as DescribeStacks shows it, outputs and all. */
export function stackOf(
  stage: ResolvedStage = aStage(),
  overrides: Partial<DeployedStack> = {},
): DeployedStack {
  const { template, tags } = renderStage(stage, aContext())
  const outputs = Object.entries(template.Outputs).map(([key, { Value }]) => {
    const value = typeof Value === 'string' ? Value : RESOLVED_OUTPUTS[key]
    if (value === undefined) throw new Error(`aDeployed has no value for the output ${key}`)
    return [key, value]
  })
  return {
    id: STACK_ID,
    name: stage.stackName,
    region: stage.region,
    status: 'CREATE_COMPLETE',
    statusReason: null,
    terminationProtection: stage.protected,
    tags,
    outputs: Object.fromEntries(outputs),
    ...overrides,
  }
}
