/** Plans as people meet them, one of each kind. */
import { note, warning } from '../../src/plan/messages/coded.ts'
import { notes } from '../../src/plan/messages/reasons.ts'
import { assemblePlan } from '../../src/plan/index.ts'
import type { Plan } from '../../src/plan/model/types.ts'
import {
  GROUP,
  INSTANCE,
  denied,
  modified,
  postgres,
  property,
  read,
  redis,
  redisFacts,
  removed,
  sqlFacts,
  stagePlan,
  tags,
  type Asked,
  type Given,
} from '../builders/plan.ts'
import { aDeployed, aPostgres, aRedis, aStage } from '../builders/stage.ts'

const size = property('AllocatedStorage', '20', '50')
const instance = property('DBInstanceClass', 'db.t4g.micro', 'db.m7g.large')

function plan(...stages: readonly Asked[]): Plan {
  return assemblePlan(stages.map(stagePlan))
}

const removal: Given = {
  stage: aStage({ databases: { postgres: aPostgres() } }),
  changes: [
    removed('MysqlInstance', INSTANCE),
    removed('MysqlSecret', 'AWS::SecretsManager::Secret', 'Retain'),
    removed('MysqlSubnetGroup', 'AWS::RDS::DBSubnetGroup', 'Delete'),
  ],
  live: { mysql: read(sqlFacts({ engine: 'mysql', deletionProtection: true })) },
}
const words = plan(removal).stages[0]?.databases[1]?.consent?.words ?? ''

export const PLANS: Readonly<Record<string, Plan>> = {
  'new-stage': plan({ deployed: null, changes: null }),
  'no-changes': plan({ changes: null }),
  'tags-only': plan({ changes: [postgres([tags()])] }),
  restart: plan(
    { changes: null },
    {
      stage: aStage({
        ...{ name: 'prod', stackName: 'shop-prod', region: 'us-east-2' },
        databases: { ...aStage().databases, redis: aRedis({ replicas: 1 }) },
      }),
      changes: [
        postgres([instance, size]),
        redis([property('CacheNodeType', 'cache.t4g.micro', 'cache.m7g.large')]),
      ],
      live: {
        postgres: read(sqlFacts({ pending: { EngineVersion: '17.7' } })),
        redis: read(redisFacts({ members: 2 })),
      },
      notes: [notes.storageKept('Postgres', 10, 20)],
    },
  ),
  'restart-that-asks': plan({
    stage: aStage({ interruptions: 'ask' }),
    changes: [postgres([instance])],
  }),
  parameters: plan({
    changes: [
      modified('PostgresParameterGroup', 'AWS::RDS::DBParameterGroup', [
        property('Parameters', '{"work_mem":"4"}', '{"work_mem":"8"}'),
      ]),
    ],
  }),
  removal: plan(removal),
  'removal-allowed': plan({ ...removal, allow: new Set([words]) }),
  replacement: plan({
    changes: [
      redis([property('KmsKeyId', null, 'alias/cache', { requiresRecreation: 'Always' })], {
        type: GROUP,
        replacement: 'True',
        policyAction: 'ReplaceAndDelete',
      }),
    ],
  }),
  'nets-cut': plan({
    stage: aStage({ databases: { postgres: aPostgres({ backupDays: 0 }) } }),
    changes: [
      postgres([
        property('BackupRetentionPeriod', '7', '0'),
        property('DeletionProtection', 'true', 'false'),
      ]),
    ],
    live: { postgres: read(sqlFacts({ deletionProtection: true })) },
    deployed: { ...aDeployed(), terminationProtection: true },
  }),
  unverified: plan({
    changes: [postgres([size])],
    live: { postgres: denied('rds:DescribeDBInstances') },
  }),
  refused: plan({
    stage: aStage({ databases: { postgres: aPostgres({ version: '16', versionGiven: true }) } }),
    changes: [postgres([property('EngineVersion', '17', '16')])],
  }),
}

/** A plan every text of which is hostile. */
export function hostilePlan(text: string): Plan {
  return {
    fingerprint: 'a'.repeat(64),
    stages: [
      {
        stage: text,
        stack: text,
        region: text,
        action: 'update',
        fingerprint: 'a'.repeat(64),
        databases: [
          {
            database: 'postgres',
            impact: 'restart',
            data: 'kept',
            verified: true,
            consent: { kind: 'restart', words: text, given: false },
            changes: [{ property: text, before: text, after: text, line: 1 }],
            reason: text,
          },
        ],
        refusals: [
          {
            ...{ code: 'storage-cannot-shrink', message: text },
            ...{ database: 'postgres', property: text, line: 1 },
          },
        ],
        notes: [note('tags-only', text), warning('secret-deleted', text)],
      },
    ],
  }
}
