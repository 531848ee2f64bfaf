/**
 * The verdict table: what AWS documents a change to do, against what the plan says of it.
 * Expected values come from the source a row names, never from the code. FACTS = this project's
 * collected facts: CFN = CloudFormation template reference, SPEC = AWS's published resource
 * specification, RDSH = the RDS resource handler's source, RDS = RDS user guide, EC = ElastiCache
 * user guide, DESIGN = what this project promises.
 */
import type { DatabaseKind } from '../../src/engines/table.ts'
import { describe, expect, test } from 'vitest'
import type { RefusalCode } from '../../src/codes/refusals.ts'
import type { ResourceChange } from '../../src/facts/facts.ts'
import { planStage } from '../../src/plan/index.ts'
import type { Consent, DatabasePlan, DataOutcome, Impact } from '../../src/plan/model/types.ts'
import {
  added,
  codesOf,
  denied,
  GROUP,
  INSTANCE,
  messagesOf,
  modified,
  mysql,
  planInput,
  postgres,
  property,
  read,
  redis,
  redisFacts,
  removed,
  sqlFacts,
  tags,
  type Given,
} from '../builders/plan.ts'
import { aMysql, aPostgres, aRedis, aStage } from '../builders/stage.ts'

type Row = {
  readonly change: string
  readonly source: string
  readonly database?: DatabaseKind
  readonly changes: readonly ResourceChange[] | null
  readonly given?: Given
  readonly impact: Impact
  /** Default kept. */
  readonly data?: DataOutcome
  /** Default true. */
  readonly verified?: boolean
  /** Default null. */
  readonly consent?: Consent['kind']
  /** Part of the message of the one refusal; default: none. */
  /** The refusal's code. */
  readonly refused?: RefusalCode
  /** What its message has to name. */
  readonly names?: RegExp
}

const create = { requiresRecreation: 'Always' } as const
const perhaps = { requiresRecreation: 'Conditionally' } as const
const conditional = { replacement: 'Conditional' } as const
const replaced = { replacement: 'True', policyAction: 'ReplaceAndSnapshot' } as const
const dynamic = { evaluation: 'Dynamic', source: 'ResourceReference' } as const

const multiAz = { live: { postgres: read(sqlFacts({ multiAz: true })) } }
const unread = { live: { postgres: denied('rds:DescribeDBInstances') } }
const queued = (pending: Record<string, string>) => ({
  live: { postgres: read(sqlFacts({ pending })) },
})
const rebootWaits = {
  live: { postgres: read(sqlFacts({ parameterApplyStatus: 'pending-reboot' })) },
}
const threeNodes = { live: { redis: read(redisFacts({ members: 3, automaticFailover: true })) } }
const asks = { stage: aStage({ interruptions: 'ask' }) }
const only = (databases: ReturnType<typeof aStage>['databases']) => ({
  stage: aStage({ databases }),
})

const SIZE_UP = property('AllocatedStorage', '20', '50')
const CLASS_UP = property('DBInstanceClass', 'db.t4g.micro', 'db.m7g.large')

// prettier-ignore
const sql: readonly Row[] = [
  // Instance class
  { change: 'a larger class, single-AZ', source: 'FACTS 1, I (CFN); RDS: downtime', changes: [postgres([CLASS_UP])], impact: 'restart' },
  { change: 'a smaller class, single-AZ', source: 'FACTS 1, I (CFN)', changes: [postgres([property('DBInstanceClass', 'db.m7g.large', 'db.t4g.micro')])], impact: 'restart' },
  { change: 'a larger class, multi-AZ', source: 'RDS Multi-AZ: the standby is modified first', changes: [postgres([CLASS_UP])], given: multiAz, impact: 'failover' },
  { change: 'a class where it asks', source: 'DESIGN interruptions: ask', changes: [postgres([CLASS_UP])], given: asks, impact: 'restart', consent: 'restart' },
  { change: 'a class, multi-AZ unknown', source: 'DESIGN not verified', changes: [postgres([CLASS_UP])], given: unread, impact: 'restart', verified: false },
  { change: 'a MySQL class', source: 'FACTS 1, I (CFN)', database: 'mysql', changes: [mysql([CLASS_UP])], impact: 'restart' },
  // Storage
  { change: 'more storage', source: 'FACTS 1, N', changes: [postgres([SIZE_UP])], impact: 'in-place' },
  { change: 'more storage where it asks', source: 'FACTS 1, N', changes: [postgres([SIZE_UP])], given: asks, impact: 'in-place' },
  { change: 'more storage, facts denied', source: 'FACTS 1 ApplyImmediately: queued changes could be set off', changes: [postgres([SIZE_UP])], given: unread, impact: 'restart', verified: false },
  { change: 'less storage than runs', source: 'FACTS 2: storage cannot shrink', changes: [postgres([property('AllocatedStorage', '100', '20')])], given: { live: { postgres: read(sqlFacts({ allocatedStorage: 100 })) } }, impact: 'in-place', refused: 'storage-cannot-shrink', names: /100 GiB; write size: 100/ },
  { change: 'less storage, facts denied', source: 'FACTS 2: storage cannot shrink', changes: [postgres([property('AllocatedStorage', '100', '50')])], given: unread, impact: 'restart', verified: false, refused: 'storage-cannot-shrink' },
  { change: 'the template catching up with grown storage', source: 'FACTS 2: reality ahead of the template', changes: [postgres([property('AllocatedStorage', '20', '100')])], given: { stage: aStage({ databases: { postgres: aPostgres({ storage: { size: 100, max: 200, type: 'gp3', iops: null } }) } }), live: { postgres: read(sqlFacts({ allocatedStorage: 100, maxAllocatedStorage: 200 })) } }, impact: 'none' },
  { change: 'autoscaling switched on', source: 'FACTS 1, N', changes: [postgres([property('MaxAllocatedStorage', null, '100')])], impact: 'in-place' },
  { change: 'autoscaling switched off', source: 'FACTS 1, N', changes: [postgres([property('MaxAllocatedStorage', '100', null)])], impact: 'in-place' },
  { change: 'another storage type', source: 'FACTS 1, I; C is no replacement (RDSH)', changes: [postgres([property('StorageType', 'gp2', 'gp3', perhaps)], conditional)], impact: 'restart' },
  { change: 'more iops', source: 'FACTS 1, N', changes: [postgres([property('Iops', '3000', '6000')])], impact: 'in-place' },
  { change: 'iops taken away', source: 'FACTS 1, N', changes: [postgres([property('Iops', '6000', null)])], impact: 'in-place' },
  // Version
  { change: 'a newer minor version', source: 'FACTS 1, I', changes: [postgres([property('EngineVersion', '17.6', '17.7')])], impact: 'restart' },
  { change: 'a newer minor version, multi-AZ', source: 'RDS upgrade: primary and standby at the same time', changes: [postgres([property('EngineVersion', '17.6', '17.7')])], given: multiAz, impact: 'restart' },
  { change: 'a newer major version, allowed', source: 'FACTS 2', changes: [postgres([property('EngineVersion', '16', '17'), property('AllowMajorVersionUpgrade', null, 'true')])], given: { stage: aStage({ databases: { postgres: aPostgres({ version: '17', versionGiven: true, allowMajorUpgrade: true }) } }), live: { postgres: read(sqlFacts({ engineVersion: '16.4' })) } }, impact: 'restart' },
  { change: 'a newer major version, not allowed', source: 'FACTS 2: needs AllowMajorVersionUpgrade', changes: [postgres([property('EngineVersion', '16', '17')])], given: { stage: aStage({ databases: { postgres: aPostgres({ version: '17', versionGiven: true }) } }), live: { postgres: read(sqlFacts({ engineVersion: '16.4' })) } }, impact: 'restart', refused: 'major-upgrade-not-allowed', names: /write allowMajorUpgrade: true/ },
  { change: 'an older major version', source: 'FACTS 2: versions never go down', changes: [postgres([property('EngineVersion', '17', '16')])], given: only({ postgres: aPostgres({ version: '16', versionGiven: true }) }), impact: 'restart', refused: 'version-cannot-go-down', names: /17\.6 is running/ },
  { change: 'an older minor version, facts denied', source: 'FACTS 2: versions never go down', changes: [postgres([property('EngineVersion', '17.6', '17.4')])], given: unread, impact: 'restart', verified: false, refused: 'version-cannot-go-down' },
  { change: 'the template catching up with an automatic minor upgrade', source: 'FACTS 2: reality ahead of the template', changes: [postgres([property('EngineVersion', '17.4', '17.6')])], impact: 'none' },
  { change: 'automatic minor upgrades switched', source: 'CFN: no interruption', changes: [postgres([property('AutoMinorVersionUpgrade', 'true', 'false', perhaps)], conditional)], impact: 'in-place' },
  // Multi-AZ and backups
  { change: 'multi-AZ on', source: 'FACTS 1, I; C is no replacement (RDSH)', changes: [postgres([property('MultiAZ', 'false', 'true', perhaps)], conditional)], impact: 'restart' },
  { change: 'multi-AZ off', source: 'FACTS 1, I; C is no replacement (RDSH)', changes: [postgres([property('MultiAZ', 'true', 'false', perhaps)], conditional)], given: multiAz, impact: 'restart' },
  { change: 'more backup days', source: 'RDS: an outage only between 0 and more; RDSH', changes: [postgres([property('BackupRetentionPeriod', '7', '14', perhaps)], conditional)], impact: 'in-place' },
  { change: 'fewer backup days', source: 'RDS: an outage only between 0 and more', changes: [postgres([property('BackupRetentionPeriod', '14', '1', perhaps)], conditional)], impact: 'in-place' },
  { change: 'backups on', source: 'RDS: an outage occurs', changes: [postgres([property('BackupRetentionPeriod', '0', '7', perhaps)], conditional)], impact: 'restart' },
  { change: 'backups off', source: 'RDS: an outage occurs', changes: [postgres([property('BackupRetentionPeriod', '7', '0', perhaps)], conditional)], impact: 'restart' },
  { change: 'backup days without values', source: 'FACTS 1, I: never lower than it could be', changes: [postgres([property('BackupRetentionPeriod', null, null, perhaps)], conditional)], impact: 'restart' },
  { change: 'the backup window', source: 'CFN: no interruption', changes: [postgres([property('PreferredBackupWindow', '01:00-02:00', '03:00-04:00')])], impact: 'in-place' },
  { change: 'the maintenance window', source: 'CFN: some parts conditional; no replacement (RDSH)', changes: [postgres([property('PreferredMaintenanceWindow', 'sun:01:00-sun:02:00', 'mon:01:00-mon:02:00', perhaps)], conditional)], impact: 'in-place' },
  // Protection, logs, access, certificates
  { change: 'deletion protection on', source: 'FACTS 1, N', changes: [postgres([property('DeletionProtection', 'false', 'true')])], impact: 'in-place' },
  { change: 'deletion protection off', source: 'FACTS 1, N', changes: [postgres([property('DeletionProtection', 'true', 'false')])], impact: 'in-place' },
  { change: 'logs exported', source: 'CFN: no interruption', changes: [postgres([property('EnableCloudwatchLogsExports', null, '["postgresql"]')])], impact: 'in-place' },
  { change: 'another security group', source: 'CFN: no interruption', changes: [postgres([property('VPCSecurityGroups', '["sg-1"]', '["sg-2"]')])], impact: 'in-place' },
  { change: 'another CA certificate', source: 'FACTS 1 CertificateRotationRestart', changes: [postgres([property('CACertificateIdentifier', 'rds-ca-2019', 'rds-ca-rsa2048-g1')])], impact: 'restart' },
  { change: 'the port, in place by the change set', source: 'FACTS 1: trust the change set', changes: [postgres([property('Port', '5432', '5433', create)])], impact: 'restart' },
  { change: 'the port, replaced by the change set', source: 'FACTS 1: trust the change set', changes: [postgres([property('Port', '5432', '5433', create)], replaced)], impact: 'replace', data: 'snapshot', consent: 'replace' },
  // Parameters
  { change: 'another parameter group', source: 'FACTS 1, I; C is no replacement (RDSH)', changes: [postgres([property('DBParameterGroupName', 'a', 'b', perhaps)], conditional)], impact: 'restart' },
  { change: 'a parameter in the group', source: 'FACTS 1: static parameters trigger a reboot (SPEC)', changes: [modified('PostgresParameterGroup', 'AWS::RDS::DBParameterGroup', [property('Parameters', '{"work_mem":"4"}', '{"work_mem":"8"}')])], impact: 'restart', verified: false },
  { change: 'the tags of the parameter group', source: 'SPEC: no replacement, nothing applied', changes: [modified('PostgresParameterGroup', 'AWS::RDS::DBParameterGroup', [tags()])], impact: 'none' },
  // Create-only
  { change: 'the database name', source: 'FACTS 1, R', changes: [postgres([property('DBName', 'shop', 'store', create)], replaced)], impact: 'replace', data: 'snapshot', consent: 'replace' },
  { change: 'the master user in the change set', source: 'FACTS 1, R', changes: [postgres([property('MasterUsername', 'app', 'root', create)], replaced)], impact: 'replace', data: 'snapshot', consent: 'replace' },
  { change: 'the master user in the file', source: 'FACTS 1, R; DESIGN refuses', changes: [postgres([property('MasterUsername', 'app', 'root', create)], replaced)], given: only({ postgres: aPostgres({ username: 'root', usernameGiven: true }) }), impact: 'replace', data: 'snapshot', consent: 'replace', refused: 'username-cannot-change', names: /is app; write username: app/ },
  { change: 'the database name in the file', source: 'FACTS 1, R; DESIGN refuses', changes: [postgres([property('DBName', 'shop', 'store', create)], replaced)], given: only({ postgres: aPostgres({ database: 'store', databaseGiven: true }) }), impact: 'replace', data: 'snapshot', consent: 'replace', refused: 'database-name-cannot-change', names: /it is shop/ },
  { change: 'a customer key', source: 'FACTS 1, R', changes: [postgres([property('KmsKeyId', null, 'arn:aws:kms:key', create)], replaced)], impact: 'replace', data: 'snapshot', consent: 'replace' },
  { change: 'encryption on', source: 'FACTS 1, R', changes: [postgres([property('StorageEncrypted', 'false', 'true', create)], replaced)], impact: 'replace', data: 'snapshot', consent: 'replace' },
  { change: 'another engine', source: 'FACTS 1, C: engine is immutable (RDSH)', changes: [postgres([property('Engine', 'postgres', 'mysql', perhaps)], { ...conditional, policyAction: 'ReplaceAndSnapshot' })], impact: 'replace', data: 'snapshot', consent: 'replace' },
  { change: 'another zone', source: 'FACTS 1, C: AZ is immutable (RDSH)', changes: [postgres([property('AvailabilityZone', 'us-east-1a', 'us-east-1b', perhaps)], conditional)], impact: 'replace', data: 'lost', consent: 'replace' },
  { change: 'another snapshot to start from', source: 'FACTS 1, C: a changed snapshot id (RDSH)', changes: [postgres([property('DBSnapshotIdentifier', 'a', 'b', perhaps)], conditional)], impact: 'replace', data: 'lost', consent: 'replace' },
  { change: 'the snapshot id taken away', source: 'FACTS 1, C: not removed (RDSH)', changes: [postgres([property('DBSnapshotIdentifier', 'a', null, perhaps)], conditional)], impact: 'in-place' },
  { change: 'a source for a live primary', source: 'FACTS 3: replaces it with a copy (RDSH)', changes: [postgres([property('SourceDBInstanceIdentifier', null, 'prod', perhaps)], conditional)], impact: 'replace', data: 'lost', consent: 'replace' },
  { change: 'the source taken away', source: 'FACTS 3: promotes in place (SPEC)', changes: [postgres([property('SourceDBInstanceIdentifier', 'prod', null, perhaps)], conditional)], impact: 'promote', consent: 'promote' },
  { change: 'a replacement that deletes', source: 'FACTS 2: UpdateReplacePolicy defaults to Delete', changes: [postgres([property('KmsKeyId', null, 'k', create)], { replacement: 'True', policyAction: 'ReplaceAndDelete' })], impact: 'replace', data: 'lost', consent: 'replace' },
  { change: 'a replacement that retains', source: 'FACTS 2: a replaced instance is an empty database', changes: [postgres([property('KmsKeyId', null, 'k', create)], { replacement: 'True', policyAction: 'ReplaceAndRetain' })], impact: 'replace', data: 'lost', consent: 'replace' },
  { change: 'Replacement True for a property known to be harmless', source: 'FACTS 1: trust the change set', changes: [postgres([property('MultiAZ', 'false', 'true', perhaps)], replaced)], impact: 'replace', data: 'snapshot', consent: 'replace' },
]

// prettier-ignore
const aroundIt: readonly Row[] = [
  // Knock-on
  { change: 'the subnet group replaced', source: 'FACTS 1, R DBSubnetGroupName', changes: [modified('PostgresSubnetGroup', 'AWS::RDS::DBSubnetGroup', [property('DBSubnetGroupName', 'a', 'b', create)], { replacement: 'True' }), postgres([property('DBSubnetGroupName', null, null, { ...create, ...dynamic })], { ...conditional, policyAction: 'ReplaceAndSnapshot' })], impact: 'replace', data: 'snapshot', consent: 'replace' },
  { change: 'the subnet group replaced, the instance not told', source: 'FACTS 1, R DBSubnetGroupName', changes: [modified('PostgresSubnetGroup', 'AWS::RDS::DBSubnetGroup', [], { replacement: 'True' })], impact: 'replace', data: 'lost', consent: 'replace' },
  { change: 'the subnet group changed in place', source: 'FACTS 1: SubnetIds in place', changes: [modified('PostgresSubnetGroup', 'AWS::RDS::DBSubnetGroup', [property('SubnetIds', '["a"]', '["b"]')]), postgres([property('DBSubnetGroupName', null, null, { ...create, ...dynamic })], conditional)], impact: 'none' },
  { change: 'a create-only property that depends on nobody knows what', source: 'DESIGN: never lower than it could be', changes: [postgres([property('KmsKeyId', null, null, { ...create, ...dynamic })], conditional)], impact: 'replace', data: 'lost', consent: 'replace' },
  { change: 'the parameter group replaced', source: 'FACTS 1, R Family; I DBParameterGroupName', changes: [modified('PostgresParameterGroup', 'AWS::RDS::DBParameterGroup', [property('Family', 'postgres16', 'postgres17', create)], { replacement: 'True' })], impact: 'restart' },
  { change: 'the security group replaced', source: 'FACTS 1, R GroupName; CFN VPCSecurityGroups no interruption', changes: [modified('PostgresSecurityGroup', 'AWS::EC2::SecurityGroup', [property('GroupDescription', 'a', 'b', create)], { replacement: 'True' }), postgres([property('VPCSecurityGroups', null, null, { evaluation: 'Dynamic', source: 'ResourceAttribute' })])], impact: 'in-place' },
  { change: 'the secret replaced', source: 'FACTS 1, R Name: the ARN changes', changes: [modified('PostgresSecret', 'AWS::SecretsManager::Secret', [property('Name', 'a', 'b', create)], { replacement: 'True' })], impact: 'in-place' },
  { change: 'a new generated password', source: 'FACTS 2: the database keeps the old password', changes: [modified('PostgresSecret', 'AWS::SecretsManager::Secret', [property('GenerateSecretString', '{"a":1}', '{"a":2}')])], impact: 'none', refused: 'secret-would-be-regenerated' },
  { change: 'what the connection secret reads of a Redis that changes', source: 'CFN: an attribute of a resource that changes in place may stay as it is', database: 'redis', changes: [modified('RedisConnectionSecret', 'AWS::SecretsManager::Secret', [property('SecretString', '{"host":"a"}', '{{changeSet:KNOWN_AFTER_APPLY}}', { evaluation: 'Dynamic', source: 'ResourceAttribute' })])], impact: 'none' },
  { change: 'the secret described anew', source: 'SPEC: Description no replacement', changes: [modified('PostgresSecret', 'AWS::SecretsManager::Secret', [property('Description', 'a', 'b')])], impact: 'none' },
  { change: 'a network that moves', source: 'FACTS 1, R VpcId; RDS refuses another VPC', changes: [modified('ClientSecurityGroup', 'AWS::EC2::SecurityGroup', [property('VpcId', 'vpc-1', 'vpc-2', create)], { replacement: 'True' })], impact: 'none', refused: 'network-cannot-change' },
  { change: 'a rule of a group', source: 'CFN: no interruption', changes: [modified('PostgresSecurityGroup', 'AWS::EC2::SecurityGroup', [property('SecurityGroupIngress', 'a', 'b')])], impact: 'none' },
  // Tags, outputs, policies
  { change: 'tags alone', source: 'SPEC: Tags no replacement', changes: [postgres([tags()])], impact: 'none' },
  { change: 'tags while a restart waits', source: 'FACTS 1: any update reboots (RDSH)', changes: [postgres([tags()])], given: rebootWaits, impact: 'restart' },
  { change: 'outputs alone', source: 'DESIGN: an update without a database', changes: [], impact: 'none' },
  { change: 'a deletion policy while changes are queued', source: 'CFN: policies call no service', changes: [postgres([property('', 'Delete', 'Snapshot', { attribute: 'DeletionPolicy', property: null })])], given: queued({ EngineVersion: '17.7' }), impact: 'none' },
  { change: 'nothing, while changes are queued', source: 'FACTS 1: only an update sets them off', changes: null, given: queued({ EngineVersion: '17.7' }), impact: 'none' },
  // What any modification sets off
  { change: 'more storage with a queued class', source: 'FACTS 1 ApplyImmediately', changes: [postgres([SIZE_UP])], given: queued({ DBInstanceClass: 'db.m7g.large' }), impact: 'restart' },
  { change: 'more storage with a queued class, multi-AZ', source: 'FACTS 1 ApplyImmediately', changes: [postgres([SIZE_UP])], given: { live: { postgres: read(sqlFacts({ multiAz: true, pending: { DBInstanceClass: 'db.m7g.large' } })) } }, impact: 'failover' },
  { change: 'more storage with queued storage', source: 'FACTS 1, N', changes: [postgres([SIZE_UP])], given: queued({ AllocatedStorage: '40' }), impact: 'in-place' },
  { change: 'more storage with something queued that nobody knows', source: 'DESIGN: never lower than it could be', changes: [postgres([SIZE_UP])], given: queued({ SomethingNew: '1' }), impact: 'restart' },
  { change: 'more storage with a queued subnet group', source: 'RDS moves it, CloudFormation does not replace', changes: [postgres([SIZE_UP])], given: queued({ DBSubnetGroupName: 'other' }), impact: 'restart' },
  { change: 'more storage while a restart waits', source: 'FACTS 1: pending-reboot (RDSH)', changes: [postgres([SIZE_UP])], given: rebootWaits, impact: 'restart' },
  { change: 'more storage while a restart waits and it asks', source: 'DESIGN interruptions: ask', changes: [postgres([SIZE_UP])], given: { ...rebootWaits, ...asks }, impact: 'restart', consent: 'restart' },
  { change: 'more storage with backups queued on', source: 'RDS: an outage occurs', changes: [postgres([SIZE_UP])], given: { live: { postgres: read(sqlFacts({ backupRetentionDays: 0, pending: { BackupRetentionPeriod: '7' } })) } }, impact: 'restart' },
  // What is not known
  { change: 'more storage, never read', source: 'DESIGN not verified', changes: [postgres([SIZE_UP])], given: { live: {} }, impact: 'restart', verified: false },
  { change: 'more storage, deleted by hand', source: 'DESIGN not verified', changes: [postgres([SIZE_UP])], given: { live: { postgres: { kind: 'absent' } } }, impact: 'restart', verified: false },
  { change: 'a property nobody knows', source: 'DESIGN: never none', changes: [postgres([property('Hyperspace', 'a', 'b')])], impact: 'restart', verified: false },
  { change: 'a conditional property nobody knows', source: 'DESIGN: never lower than it could be', changes: [postgres([property('Hyperspace', 'a', 'b', perhaps)], conditional)], impact: 'replace', data: 'lost', verified: false, consent: 'replace' },
  { change: 'a modification without details', source: 'DESIGN: the heaviest sensible', changes: [postgres([])], impact: 'restart', verified: false },
  { change: 'a conditional modification without details', source: 'DESIGN: the heaviest sensible', changes: [postgres([], conditional)], impact: 'replace', data: 'lost', verified: false, consent: 'replace' },
  { change: 'an action CloudFormation cannot tell yet', source: 'CFN Action Dynamic', changes: [postgres([], { action: 'Dynamic', replacement: null })], impact: 'replace', data: 'lost', verified: false, consent: 'replace' },
  { change: 'a resource of an unknown type beside it', source: 'DESIGN: never none', changes: [modified('PostgresThing', 'AWS::RDS::Thing', [property('A', '1', '2')])], impact: 'restart', verified: false },
]

// prettier-ignore
const comesAndGoes: readonly Row[] = [
  { change: 'a new stage', source: 'DESIGN create', changes: null, given: { deployed: null }, impact: 'create' },
  { change: 'a new stage left in review', source: 'FACTS 6: REVIEW_IN_PROGRESS counts as create', changes: null, given: { deployed: { ...planInput().deployed!, status: 'REVIEW_IN_PROGRESS' } }, impact: 'create' },
  { change: 'Postgres added', source: 'CFN Action Add', changes: [added('PostgresInstance', INSTANCE)], impact: 'create' },
  { change: 'MySQL added', source: 'CFN Action Add', database: 'mysql', changes: [added('MysqlInstance', INSTANCE)], impact: 'create' },
  { change: 'Redis added', source: 'CFN Action Add', database: 'redis', changes: [added('RedisReplicationGroup', GROUP)], impact: 'create' },
  { change: 'Postgres removed', source: 'FACTS 2: DeletionPolicy Snapshot', changes: [removed('PostgresInstance', INSTANCE)], given: only({ redis: aRedis() }), impact: 'remove', data: 'snapshot', consent: 'remove' },
  { change: 'MySQL removed', source: 'FACTS 2: DeletionPolicy Snapshot', database: 'mysql', changes: [removed('MysqlInstance', INSTANCE)], given: only({ postgres: aPostgres() }), impact: 'remove', data: 'snapshot', consent: 'remove' },
  { change: 'Redis removed', source: 'FACTS 2: snapshot-capable', database: 'redis', changes: [removed('RedisReplicationGroup', GROUP)], given: only({ postgres: aPostgres() }), impact: 'remove', data: 'snapshot', consent: 'remove' },
  { change: 'Postgres removed by a policy that deletes', source: 'CFN PolicyAction Delete', changes: [removed('PostgresInstance', INSTANCE, 'Delete')], given: only({ redis: aRedis() }), impact: 'remove', data: 'lost', consent: 'remove' },
  { change: 'Postgres removed without a policy told', source: 'DESIGN: never lower than it could be', changes: [removed('PostgresInstance', INSTANCE, null)], given: only({ redis: aRedis() }), impact: 'remove', data: 'lost', consent: 'remove' },
  { change: 'Postgres left to itself', source: 'CFN PolicyAction Retain', changes: [removed('PostgresInstance', INSTANCE, 'Retain')], given: only({ redis: aRedis() }), impact: 'remove', data: 'kept', consent: 'remove' },
  { change: 'Postgres removed, facts denied', source: 'DESIGN not verified', changes: [removed('PostgresInstance', INSTANCE)], given: { ...only({ redis: aRedis() }), ...unread }, impact: 'remove', data: 'snapshot', verified: false, refused: 'identity-unread', names: /rds:DescribeDBInstances/ },
  { change: 'Postgres with readers removed', source: 'FACTS 3; DESIGN refuses and names them', changes: [removed('PostgresInstance', INSTANCE)], given: { ...only({ redis: aRedis() }), live: { postgres: read(sqlFacts({ readReplicas: ['west-1', 'west-2'] })) } }, impact: 'remove', data: 'snapshot', consent: 'remove', refused: 'has-read-replicas', names: /\(west-1 and west-2\)/ },
  { change: 'Postgres under another logical id', source: 'CFN: a new id is a new resource', changes: [removed('PostgresDatabase', INSTANCE), added('PostgresInstance', INSTANCE)], impact: 'replace', data: 'snapshot', consent: 'replace' },
  { change: 'Postgres left, and its neighbour removed', source: 'CFN', changes: [removed('MysqlInstance', INSTANCE)], given: only({ postgres: aPostgres() }), impact: 'none' },
]

// prettier-ignore
const redisRows: readonly Row[] = [
  { change: 'a larger node, alone', source: 'EC: unavailable for the cut-over, data copied', changes: [redis([property('CacheNodeType', 'cache.t4g.micro', 'cache.m7g.large')])], impact: 'restart' },
  { change: 'a larger node with replicas', source: 'EC: a failover of some seconds', changes: [redis([property('CacheNodeType', 'cache.t4g.micro', 'cache.m7g.large')])], given: threeNodes, impact: 'failover' },
  { change: 'a smaller node', source: 'EC: as scaling up', changes: [redis([property('CacheNodeType', 'cache.m7g.large', 'cache.t4g.micro')])], impact: 'restart' },
  { change: 'a larger node, facts denied', source: 'DESIGN not verified', changes: [redis([property('CacheNodeType', 'a', 'b')])], given: { live: { redis: denied('elasticache:DescribeReplicationGroups') } }, impact: 'restart', verified: false },
  { change: 'a newer version, alone', source: 'EC version management', changes: [redis([property('EngineVersion', '8.0', '8.1')])], impact: 'restart' },
  { change: 'a newer version with replicas', source: 'EC: writes but for a failover', changes: [redis([property('EngineVersion', '8.0', '8.1')])], given: threeNodes, impact: 'failover' },
  { change: 'an older version', source: 'EC: cannot downgrade', changes: [redis([property('EngineVersion', '8.1', '8.0')])], impact: 'restart', refused: 'version-cannot-go-down', names: /8\.1 is running/ },
  { change: 'redis to valkey, in place by the change set', source: 'FACTS 4: trust the change set', changes: [redis([property('Engine', 'redis', 'valkey', perhaps), property('EngineVersion', '7.1', '8.0')])], given: { live: { redis: read(redisFacts({ engine: 'redis', members: 2 })) } }, impact: 'failover' },
  { change: 'redis to valkey, replaced by the change set', source: 'FACTS 4: trust the change set', changes: [redis([property('Engine', 'redis', 'valkey', create)], replaced)], given: { live: { redis: read(redisFacts({ engine: 'redis' })) } }, impact: 'replace', data: 'snapshot', consent: 'replace' },
  { change: 'valkey to redis', source: 'FACTS 4: valkey is the continuing line', changes: [redis([property('Engine', 'valkey', 'redis', perhaps)])], given: only({ redis: aRedis({ engine: 'redis', version: '7.1' }) }), impact: 'restart', refused: 'engine-cannot-go-back' },
  { change: 'replicas added', source: 'FACTS 1, N NumCacheClusters', changes: [redis([property('NumCacheClusters', '1', '3')])], impact: 'in-place' },
  { change: 'replicas removed', source: 'FACTS 1, N NumCacheClusters', changes: [redis([property('NumCacheClusters', '3', '1')])], given: threeNodes, impact: 'in-place' },
  { change: 'multi-AZ', source: 'FACTS 1, N', changes: [redis([property('MultiAZEnabled', 'false', 'true'), property('AutomaticFailoverEnabled', 'false', 'true')])], given: threeNodes, impact: 'in-place' },
  { change: 'backup days off', source: 'FACTS 1, N SnapshotRetentionLimit', changes: [redis([property('SnapshotRetentionLimit', '1', '0')])], impact: 'in-place' },
  { change: 'a parameter in the group', source: 'EC: CloudFormation reboots no node', changes: [modified('RedisParameterGroup', 'AWS::ElastiCache::ParameterGroup', [property('Properties', '{"timeout":"0"}', '{"timeout":"9"}')])], impact: 'in-place' },
  { change: 'another parameter group', source: 'FACTS 1, N', changes: [redis([property('CacheParameterGroupName', 'a', 'b')])], impact: 'in-place' },
  { change: 'encryption in transit', source: 'FACTS 1, N', changes: [redis([property('TransitEncryptionEnabled', 'false', 'true')])], impact: 'in-place' },
  { change: 'encryption at rest', source: 'FACTS 1, R', changes: [redis([property('AtRestEncryptionEnabled', 'false', 'true', create)], replaced)], impact: 'replace', data: 'snapshot', consent: 'replace' },
  { change: 'a customer key', source: 'FACTS 1, R', changes: [redis([property('KmsKeyId', null, 'k', create)], replaced)], impact: 'replace', data: 'snapshot', consent: 'replace' },
  { change: 'another subnet group', source: 'FACTS 1, R', changes: [redis([property('CacheSubnetGroupName', 'a', 'b', create)], replaced)], impact: 'replace', data: 'snapshot', consent: 'replace' },
  { change: 'another port', source: 'FACTS 1, R', changes: [redis([property('Port', '6379', '6380', create)], replaced)], impact: 'replace', data: 'snapshot', consent: 'replace' },
  { change: 'a token added', source: 'FACTS 1: adding AuthToken is replacement (SPEC)', changes: [redis([property('AuthToken', null, '****', perhaps)], conditional)], impact: 'replace', data: 'lost', consent: 'replace' },
  { change: 'a token rotated', source: 'FACTS 1, C AuthToken: only switching replaces', changes: [redis([property('AuthToken', '****', '*****', perhaps)], conditional)], impact: 'in-place' },
  { change: 'a token without values', source: 'DESIGN: never lower than it could be', changes: [redis([property('AuthToken', null, null, perhaps)], conditional)], impact: 'replace', data: 'lost', consent: 'replace' },
  { change: 'replicas with a queued node type', source: 'FACTS 1 ApplyImmediately', changes: [redis([property('NumCacheClusters', '1', '2')])], given: { live: { redis: read(redisFacts({ pending: { CacheNodeType: 'cache.m7g.large' } })) } }, impact: 'restart' },
]

describe.each([
  ['Postgres and MySQL', sql],
  ['what is around a database', aroundIt],
  ['databases that come and go', comesAndGoes],
  ['Redis', redisRows.map((row): Row => ({ database: 'redis', ...row }))],
])('%s', (_title, rows) => {
  test.each(rows)('$change: $impact ($source)', (row) => {
    const plan = planStage(planInput({ changes: row.changes, ...row.given }))
    const database = plan.databases.find((each) => each.database === (row.database ?? 'postgres'))
    expect(summary(database)).toEqual({
      impact: row.impact,
      data: row.data ?? 'kept',
      verified: row.verified ?? true,
      consent: row.consent ?? null,
    })
    expect(codesOf(plan.refusals)).toEqual(row.refused === undefined ? [] : [row.refused])
    if (row.names) expect(messagesOf(plan.refusals)).toEqual([expect.stringMatching(row.names)])
  })
})

function summary(database: DatabasePlan | undefined): object {
  return {
    impact: database?.impact,
    data: database?.data,
    verified: database?.verified,
    consent: database?.consent?.kind ?? null,
  }
}

test('a neighbour of the database that changes is not touched', () => {
  const plan = planStage(
    planInput({
      changes: [mysql([CLASS_UP])],
      ...only({ postgres: aPostgres(), mysql: aMysql() }),
    }),
  )
  expect(plan.databases.map(({ database, impact }) => [database, impact])).toEqual([
    ['postgres', 'none'],
    ['mysql', 'restart'],
  ])
})
