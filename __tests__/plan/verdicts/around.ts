/** Changes of what is around a database, and what is queued or not known. */
import { modified, postgres, property, read, sqlFacts, tags } from '../../builders/plan.ts'
import {
  create,
  perhaps,
  conditional,
  dynamic,
  queued,
  rebootWaits,
  asks,
  SIZE_UP,
  type Row,
} from './row.ts'

// prettier-ignore
export const aroundIt: readonly Row[] = [
  // Knock-on
  { change: 'the subnet group replaced', source: 'FACTS 1, R DBSubnetGroupName',
    changes: [
      modified(
        'PostgresSubnetGroup', 'AWS::RDS::DBSubnetGroup', [property('DBSubnetGroupName', 'a', 'b', create)],
        { replacement: 'True' },
      ),
      postgres(
        [property('DBSubnetGroupName', null, null, { ...create, ...dynamic })],
        { ...conditional, policyAction: 'ReplaceAndSnapshot' },
      ),
    ], impact: 'replace', data: 'snapshot', consent: 'replace' },
  { change: 'the subnet group replaced, the instance not told', source: 'FACTS 1, R DBSubnetGroupName',
    changes: [modified('PostgresSubnetGroup', 'AWS::RDS::DBSubnetGroup', [], { replacement: 'True' })],
    impact: 'replace', data: 'lost', consent: 'replace' },
  { change: 'the subnet group changed in place', source: 'FACTS 1: SubnetIds in place',
    changes: [
      modified('PostgresSubnetGroup', 'AWS::RDS::DBSubnetGroup', [property('SubnetIds', '["a"]', '["b"]')]),
      postgres([property('DBSubnetGroupName', null, null, { ...create, ...dynamic })], conditional),
    ], impact: 'none' },
  { change: 'a create-only property that depends on nobody knows what',
    source: 'DESIGN: never lower than it could be',
    changes: [postgres([property('KmsKeyId', null, null, { ...create, ...dynamic })], conditional)],
    impact: 'replace', data: 'lost', consent: 'replace' },
  { change: 'the parameter group replaced', source: 'FACTS 1, R Family; I DBParameterGroupName',
    changes: [
      modified(
        'PostgresParameterGroup', 'AWS::RDS::DBParameterGroup',
        [property('Family', 'postgres16', 'postgres17', create)], { replacement: 'True' },
      ),
    ], impact: 'restart' },
  { change: 'the security group replaced', source: 'FACTS 1, R GroupName; CFN VPCSecurityGroups no interruption',
    changes: [
      modified(
        'PostgresSecurityGroup', 'AWS::EC2::SecurityGroup', [property('GroupDescription', 'a', 'b', create)],
        { replacement: 'True' },
      ), postgres([property('VPCSecurityGroups', null, null, { evaluation: 'Dynamic', source: 'ResourceAttribute' })]),
    ], impact: 'in-place' },
  { change: 'the secret replaced', source: 'FACTS 1, R Name: the ARN changes',
    changes: [
      modified(
        'PostgresSecret', 'AWS::SecretsManager::Secret', [property('Name', 'a', 'b', create)], { replacement: 'True' },
      ),
    ], impact: 'in-place' },
  { change: 'a new generated password', source: 'FACTS 2: the database keeps the old password',
    changes: [
      modified(
        'PostgresSecret', 'AWS::SecretsManager::Secret', [property('GenerateSecretString', '{"a":1}', '{"a":2}')],
      ),
    ], impact: 'none', refused: 'secret-would-be-regenerated' },
  { change: 'what the connection secret reads of a Redis that changes',
    source: 'CFN: an attribute of a resource that changes in place may stay as it is', database: 'redis',
    changes: [
      modified(
        'RedisConnectionSecret', 'AWS::SecretsManager::Secret',
        [
          property(
            'SecretString', '{"host":"a"}', '{{changeSet:KNOWN_AFTER_APPLY}}',
            { evaluation: 'Dynamic', source: 'ResourceAttribute' },
          ),
        ],
      ),
    ], impact: 'none' },
  { change: 'the secret described anew', source: 'SPEC: Description no replacement',
    changes: [modified('PostgresSecret', 'AWS::SecretsManager::Secret', [property('Description', 'a', 'b')])],
    impact: 'none' },
  { change: 'a network that moves', source: 'FACTS 1, R VpcId; RDS refuses another VPC',
    changes: [
      modified(
        'ClientSecurityGroup', 'AWS::EC2::SecurityGroup', [property('VpcId', 'vpc-1', 'vpc-2', create)],
        { replacement: 'True' },
      ),
    ], impact: 'none', refused: 'network-cannot-change' },
  { change: 'a rule of a group', source: 'CFN: no interruption',
    changes: [
      modified('PostgresSecurityGroup', 'AWS::EC2::SecurityGroup', [property('SecurityGroupIngress', 'a', 'b')]),
    ], impact: 'none' },
  // Tags, outputs, policies
  { change: 'tags alone', source: 'SPEC: Tags no replacement', changes: [postgres([tags()])], impact: 'none' },
  { change: 'tags while a restart waits', source: 'FACTS 1: any update reboots (RDSH)',
    changes: [postgres([tags()])], given: rebootWaits, impact: 'restart' },
  { change: 'outputs alone', source: 'DESIGN: an update without a database', changes: [], impact: 'none' },
  { change: 'a deletion policy while changes are queued', source: 'CFN: policies call no service',
    changes: [postgres([property('', 'Delete', 'Snapshot', { attribute: 'DeletionPolicy', property: null })])],
    given: queued({ EngineVersion: '17.7' }), impact: 'none' },
  { change: 'nothing, while changes are queued', source: 'FACTS 1: only an update sets them off', changes: null,
    given: queued({ EngineVersion: '17.7' }), impact: 'none' },
  // What any modification sets off
  { change: 'more storage with a queued class', source: 'FACTS 1 ApplyImmediately', changes: [postgres([SIZE_UP])],
    given: queued({ DBInstanceClass: 'db.m7g.large' }), impact: 'restart' },
  { change: 'more storage with a queued class, multi-AZ', source: 'FACTS 1 ApplyImmediately',
    changes: [postgres([SIZE_UP])],
    given: { live: { postgres: read(sqlFacts({ multiAz: true, pending: { DBInstanceClass: 'db.m7g.large' } })) } },
    impact: 'failover' },
  { change: 'more storage with queued storage', source: 'FACTS 1, N', changes: [postgres([SIZE_UP])],
    given: queued({ AllocatedStorage: '40' }), impact: 'in-place' },
  { change: 'more storage with something queued that nobody knows', source: 'DESIGN: never lower than it could be',
    changes: [postgres([SIZE_UP])], given: queued({ SomethingNew: '1' }), impact: 'restart' },
  { change: 'more storage with a queued subnet group', source: 'RDS moves it, CloudFormation does not replace',
    changes: [postgres([SIZE_UP])], given: queued({ DBSubnetGroupName: 'other' }), impact: 'restart' },
  { change: 'more storage while a restart waits', source: 'FACTS 1: pending-reboot (RDSH)',
    changes: [postgres([SIZE_UP])], given: rebootWaits, impact: 'restart' },
  { change: 'more storage while a restart waits and it asks', source: 'DESIGN interruptions: ask',
    changes: [postgres([SIZE_UP])], given: { ...rebootWaits, ...asks }, impact: 'restart', consent: 'restart' },
  { change: 'more storage with backups queued on', source: 'RDS: an outage occurs', changes: [postgres([SIZE_UP])],
    given: {
      live: { postgres: read(sqlFacts({ backupRetentionDays: 0, pending: { BackupRetentionPeriod: '7' } })) },
    }, impact: 'restart' },
  // What is not known
  { change: 'more storage, never read', source: 'DESIGN not verified', changes: [postgres([SIZE_UP])],
    given: { live: {} }, impact: 'restart', verified: false },
  { change: 'more storage, deleted by hand', source: 'DESIGN not verified', changes: [postgres([SIZE_UP])],
    given: { live: { postgres: { kind: 'absent' } } }, impact: 'restart', verified: false },
  { change: 'a property nobody knows', source: 'DESIGN: never none',
    changes: [postgres([property('Hyperspace', 'a', 'b')])], impact: 'restart', verified: false },
  { change: 'a conditional property nobody knows', source: 'DESIGN: never lower than it could be',
    changes: [postgres([property('Hyperspace', 'a', 'b', perhaps)], conditional)], impact: 'replace', data: 'lost',
    verified: false, consent: 'replace' },
  { change: 'a modification without details', source: 'DESIGN: the heaviest sensible', changes: [postgres([])],
    impact: 'restart', verified: false },
  { change: 'a conditional modification without details', source: 'DESIGN: the heaviest sensible',
    changes: [postgres([], conditional)], impact: 'replace', data: 'lost', verified: false, consent: 'replace' },
  { change: 'an action CloudFormation cannot tell yet', source: 'CFN Action Dynamic',
    changes: [postgres([], { action: 'Dynamic', replacement: null })], impact: 'replace', data: 'lost',
    verified: false, consent: 'replace' },
  { change: 'a resource of an unknown type beside it', source: 'DESIGN: never none',
    changes: [modified('PostgresThing', 'AWS::RDS::Thing', [property('A', '1', '2')])], impact: 'restart',
    verified: false },
]
