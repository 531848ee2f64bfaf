import { CreateDBSnapshotCommand } from '@aws-sdk/client-rds'
import { prod, type Row, type Stages } from '../row.ts'

/**
 * What changes around a database: its network, who reaches it, the bastion, what it was made of. Sources
 * as in `sql.ts`; TR = CloudFormation template reference, EC2 = EC2 user guide.
 */
const POSTGRES = 'postgres: {}'
const READER = 'postgres: { multiAz: true, readReplica: true }'
/** A stage with a network of its own, where a bastion needs no subnet by name. */
const own = (databases: string, network = '', more = ''): Stages =>
  `prod: { protected: false, network: { ${network} }, databases: { ${databases} }${more} }`
const BASTION = ', bastion: { allow: [203.0.113.0/24] }'
const SESSION = ', bastion: { access: session-manager }'
const ENDPOINTS = ', bastion: { access: session-manager, endpoints: true }'
/** A region has five elastic addresses, so that the other bastions are in another one. */
const AWAY = ', region: eu-west-2'
const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHX7n1d8CqkBlM0fJZ0zJmJr1yqPJSYAY6p7cVbqz9mC ann@example.com'
const NOTHING = { impact: 'none' } as const

const snapshotted: NonNullable<Row['meanwhile']> = async ({ rds }, { identifier, region }) => {
  await rds(region).send(
    new CreateDBSnapshotCommand({
      DBInstanceIdentifier: identifier,
      DBSnapshotIdentifier: `by-hand-of-${identifier}`,
    }),
  )
}

// prettier-ignore
export const aroundRows: readonly Row[] = [
  { name: 'a bastion', source: 'TR SecurityGroupIngress, inline: N', before: own(POSTGRES),
    after: own(POSTGRES, '', BASTION), ...NOTHING },
  { name: 'a bastion, multi-AZ with a reader', source: 'TR SecurityGroupIngress, inline: N', before: own(READER),
    after: own(READER, '', BASTION), ...NOTHING },
  { name: 'a bastion beside Redis', source: 'TR SecurityGroupIngress, inline: N', database: 'redis',
    before: own('redis: {}'), after: own('redis: {}', '', BASTION), ...NOTHING },
  { name: 'no bastion any more', source: 'TR SecurityGroupIngress, inline: N', before: own(POSTGRES, '', BASTION),
    after: own(POSTGRES), ...NOTHING },
  { name: 'other ranges that reach the bastion', source: 'TR SecurityGroupIngress, inline: N',
    before: own(POSTGRES, '', BASTION), after: own(POSTGRES, '', ', bastion: { allow: [198.51.100.0/24] }'),
    ...NOTHING },
  { name: 'a bastion open to everybody', source: 'DESIGN: warned about', before: own(POSTGRES, '', BASTION + AWAY),
    after: own(POSTGRES, '', ', bastion: { allow: [0.0.0.0/0] }' + AWAY), ...NOTHING,
    says: /0\.0\.0\.0\/0 lets the whole internet try/ },
  { name: 'a bastion reached by Session Manager instead',
    source: 'EC2, KeyName R: the bastion is another machine, no database is',
    before: own(POSTGRES, '', BASTION + AWAY),
    after: own(POSTGRES, '', ', bastion: { access: session-manager }' + AWAY), ...NOTHING },
  { name: 'endpoints for a bastion', source: 'EC2 VPCEndpoint, Session Manager: no database is part of it',
    before: own(POSTGRES, '', SESSION + AWAY), after: own(POSTGRES, '', ENDPOINTS + AWAY), ...NOTHING,
    says: /per hour and zone/ },
  { name: 'no endpoints any more', source: 'EC2 VPCEndpoint: the own network has a way out without them',
    before: own(POSTGRES, '', ENDPOINTS + AWAY), after: own(POSTGRES, '', SESSION + AWAY), ...NOTHING },
  { name: 'a key for the bastion', source: 'TR SSM Association, Parameters: N',
    before: own(POSTGRES, '', BASTION + AWAY),
    after: own(POSTGRES, '', `, bastion: { allow: [203.0.113.0/24], keys: ["${KEY}"] }` + AWAY), ...NOTHING },
  { name: 'a key of the bastion revoked', source: 'TR SSM Association, Parameters: N',
    before: own(POSTGRES, '', `, bastion: { allow: [203.0.113.0/24], keys: ["${KEY}"] }` + AWAY),
    after: own(POSTGRES, '', BASTION + AWAY), ...NOTHING },
  { name: 'a bastion and a class at once', source: 'FACTS 1, I (UG)', before: own(POSTGRES),
    after: own('postgres: { instance: db.t4g.small }', '', BASTION), impact: 'restart' },
  { name: 'a range that may reach the databases', source: 'TR SecurityGroupIngress, inline: N', before: own(POSTGRES),
    after: own(POSTGRES, 'allowFrom: [10.200.0.0/16]'), ...NOTHING },
  { name: 'a range that may reach them no more', source: 'TR SecurityGroupIngress, inline: N',
    before: own(POSTGRES, 'allowFrom: [10.200.0.0/16]'), after: own(POSTGRES), ...NOTHING },
  { name: 'the range of addresses taken out of the file',
    source: 'DESIGN: names that cannot change stay what they are', before: own(POSTGRES, 'cidr: 10.99.0.0/20'),
    after: own(POSTGRES), ...NOTHING },
  { name: 'the number of zones taken out of the file', source: 'DESIGN: a default never moves what is deployed',
    before: own(POSTGRES, 'zones: 3'), after: own(POSTGRES), ...NOTHING },
  { name: 'a reader of MySQL, multi-AZ', source: 'RR: the source goes on', database: 'mysql',
    before: own('mysql: { multiAz: true }'), after: own('mysql: { multiAz: true, readReplica: true }'),
    impact: 'in-place' },
  { name: 'a class with a reader, multi-AZ', source: 'RDS Multi-AZ: the standby is modified first',
    before: prod(READER), after: prod('postgres: { multiAz: true, readReplica: true, instance: db.m7g.large }'),
    impact: 'failover', says: /its reader will restart/ },
  { name: 'multi-AZ on with a reader', source: 'RDS, Settings for DB instances: no downtime',
    before: prod('postgres: { readReplica: true }'), after: prod(READER), impact: 'in-place' },
  { name: 'a static parameter with a reader, multi-AZ',
    source: 'SCHEMA DBParameterGroupName; RDSH handleResourceDrift: each instance that refers to the group',
    before: prod(READER),
    after: prod('postgres: { multiAz: true, readReplica: true, parameters: { max_connections: "200" } }'),
    impact: 'restart', says: /its reader will restart/ },
  { name: 'a snapshot named for a database that is there',
    source: 'SPEC DBSnapshotIdentifier: another one would replace it; DESIGN: only read when it is made',
    before: prod(POSTGRES), meanwhile: snapshotted, after: prod('postgres: { restoreFrom: { snapshot: whichever } }'),
    ...NOTHING },
]
