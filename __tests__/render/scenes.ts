/** What pull requests are about, one scene of each kind: a plan, and the stages that it is of. */
import type { ResolvedStage } from '../../src/config/resolved.ts'
import { NO_EXTERNAL_FACTS } from '../../src/facts/external.ts'
import { note } from '../../src/plan/messages/coded.ts'
import { assemblePlan } from '../../src/plan/index.ts'
import type { StageInput } from '../../src/plan/index.ts'
import type { Plan, OrphanedStack } from '../../src/plan/model/types.ts'
import {
  INSTANCE,
  added,
  mysql,
  postgres,
  property,
  read,
  redis,
  redisFacts,
  removed,
  sqlFacts,
  stagePlan,
  type Asked,
} from '../builders/plan.ts'
import { SOURCE } from '../builders/source.ts'
import { aBastion, aMysql, aPostgres, aRedis, aStage, secretArn } from '../builders/stage.ts'

export type Scene = { readonly plan: Plan; readonly stages: readonly ResolvedStage[] }

function scene(
  inputs: readonly (Asked & Pick<StageInput, 'stage'>)[],
  unnamed?: readonly OrphanedStack[],
): Scene {
  return {
    plan: assemblePlan(inputs.map(stagePlan), unnamed),
    stages: inputs.map(({ stage }) => stage),
  }
}

const class_ = property('DBInstanceClass', 'db.t4g.micro', 'db.m7g.large')
const size = property('AllocatedStorage', '20', '50')
const dev = aStage()
const prod = aStage({ name: 'prod', stackName: 'shop-prod', region: 'us-east-2' })

const HOST = 'AWS::EC2::Instance'
const SECURITY_GROUP = 'AWS::EC2::SecurityGroup'

const removal = {
  stage: aStage({ databases: { postgres: aPostgres() } }),
  changes: [
    removed('MysqlInstance', INSTANCE),
    removed('MysqlSecret', 'AWS::SecretsManager::Secret', 'Retain'),
  ],
  live: { mysql: read(sqlFacts({ engine: 'mysql', deletionProtection: true })) },
}
const words = scene([removal]).plan.stages[0]?.databases[1]?.consent?.words ?? ''

/** A primary that gets a class and a reader, its replica in another region, and a database of somebody else's. */
const regions = scene(
  [
    {
      stage: aStage({
        ...prod,
        bastion: aBastion({ access: 'session-manager' }),
        databases: {
          postgres: aPostgres({ readReplica: true, multiAz: true, replicaRegions: ['us-west-2'] }),
          redis: aRedis({ replicas: 2 }),
        },
        existing: {
          mysql: {
            kind: 'mysql',
            identifier: 'legacy-orders',
            resource: null,
            region: 'us-east-2',
            account: null,
            secret: secretArn('legacy-AbCdEf'),
            allowFrom: false,
          },
        },
      }),
      changes: [postgres([class_]), added('PostgresReader', INSTANCE)],
      live: {
        postgres: read(sqlFacts({ multiAz: true })),
        redis: read(redisFacts({ members: 3 })),
      },
      external: {
        ...NO_EXTERNAL_FACTS,
        existing: {
          mysql: read({
            identifier: 'legacy-orders',
            account: '123456789012',
            resource: 'instance',
            engine: 'mysql',
            host: 'legacy.example.com',
            port: 3306,
            readerHost: null,
            database: 'orders',
            tls: true,
            vpc: 'vpc-1',
            securityGroups: ['sg-1'],
          }),
        },
      },
    },
    {
      stage: aStage({
        name: 'prod-west',
        stackName: 'shop-prod-west',
        region: 'us-west-2',
        databases: {
          postgres: aPostgres({
            replicaOf: {
              kind: 'stage',
              stage: 'prod',
              stackName: 'shop-prod',
              region: 'us-east-2',
            },
          }),
        },
      }),
      deployed: null,
      changes: null,
      external: {
        ...NO_EXTERNAL_FACTS,
        sources: {
          postgres: read({ ...SOURCE, region: 'us-east-2', secretRegions: ['us-west-2'] }),
        },
      },
    },
    { stage: dev, changes: null },
  ],
  [{ stack: 'shop-old', region: 'eu-west-1', stage: 'old', databases: ['postgres', 'redis'] }],
)

const forty = scene(
  Array.from({ length: 40 }, (_, index) => {
    const name = `customer-${String(index + 1)}`
    return {
      stage: aStage({ name, stackName: `shop-${name}` }),
      changes: [
        postgres([class_, size, property('BackupRetentionPeriod', '7', '14')]),
        mysql([class_, size]),
        redis([property('CacheNodeType', 'cache.t4g.micro', 'cache.m7g.large')]),
      ],
    }
  }),
)

export const SCENES = {
  create: scene([
    {
      stage: aStage({
        bastion: aBastion(),
        databases: {
          postgres: aPostgres({ readReplica: true }),
          mysql: aMysql(),
          redis: aRedis({ replicas: 1 }),
        },
      }),
      deployed: null,
      changes: null,
    },
  ]),
  restart: scene([
    { stage: dev, changes: null },
    {
      stage: { ...prod, databases: { ...prod.databases, redis: aRedis({ replicas: 1 }) } },
      changes: [
        postgres([size, class_]),
        redis([property('CacheNodeType', 'cache.t4g.micro', 'cache.m7g.large')]),
      ],
      live: {
        postgres: read(sqlFacts({ pending: { EngineVersion: '17.7' } })),
        redis: read(redisFacts({ members: 2 })),
      },
    },
  ]),
  removal: scene([removal]),
  'removal-allowed': scene([{ ...removal, allow: new Set([words]) }]),
  bastion: scene([
    {
      stage: aStage({ bastion: aBastion() }),
      changes: [added('BastionInstance', HOST), added('BastionSecurityGroup', SECURITY_GROUP)],
      external: { ...NO_EXTERNAL_FACTS, bastionImage: read('ami-1') },
    },
    {
      stage: prod,
      changes: [
        removed('BastionInstance', HOST, 'Delete'),
        removed('BastionSecurityGroup', SECURITY_GROUP, 'Delete'),
        postgres([class_]),
      ],
    },
  ]),
  refused: scene([
    {
      stage: aStage({ databases: { postgres: aPostgres({ version: '16', versionGiven: true }) } }),
      changes: [postgres([property('EngineVersion', '17', '16')])],
    },
  ]),
  quiet: scene([
    { stage: dev, changes: null, notes: [note('storage-kept', 'grown <b>storage</b> is kept')] },
  ]),
  regions,
  forty,
} satisfies Readonly<Record<string, Scene>>
