import { DeleteDBInstanceCommand } from '@aws-sdk/client-rds'
import { DeleteReplicationGroupCommand } from '@aws-sdk/client-elasticache'
import { DescribeKeyCommand, DisableKeyCommand } from '@aws-sdk/client-kms'
import { expect, vi } from 'vitest'
import type { DatabaseKind } from '../../../src/engines/table.ts'
import { prod, type Row } from '../row.ts'

/** Databases that come and go, and what happens around them. Sources as in `sql.ts`. */
const POSTGRES = 'postgres: {}'
const MYSQL = 'mysql: {}'
const REDIS = 'redis: {}'
const REMOVED = { impact: 'remove', data: 'snapshot', consent: 'remove' } as const

const NO_KEY = '11111111-2222-3333-4444-555555555555'

/** The same stage with deletion protection on, which is the default. */
const guarded = (databases: string): string => prod(databases).replace('protected: false, ', '')
/** A stage with a network of its own. */
const own = (databases: string, network = ''): string =>
  `prod: { protected: false, network: { ${network} }, databases: { ${databases} } }`
const west = (databases: string): string =>
  prod(databases)
    .replace('prod: { ', 'prod: { region: us-west-2, ')
    .replace(/network: \{.*?\}, /, '')

type Meanwhile = NonNullable<Row['meanwhile']>

/** Somebody disables the key with that alias. */
const disabled =
  (alias: string): Meanwhile =>
  async ({ kms }, { region }) => {
    const { KeyMetadata } = await kms(region).send(new DescribeKeyCommand({ KeyId: alias }))
    await kms(region).send(new DisableKeyCommand({ KeyId: KeyMetadata?.KeyId }))
  }

/** Somebody deletes the instance, and keeps nothing of it. */
const deleted: Meanwhile = async (cloud, trace) => {
  const { identifier, region } = trace
  await cloud
    .rds(region)
    .send(
      new DeleteDBInstanceCommand({ DBInstanceIdentifier: identifier, SkipFinalSnapshot: true }),
    )
  await untilGone(cloud, trace, 'postgres')
}

const groupDeleted: Meanwhile = async (cloud, trace) => {
  const { identifier, region } = trace
  await cloud
    .elasticache(region)
    .send(new DeleteReplicationGroupCommand({ ReplicationGroupId: identifier }))
  await untilGone(cloud, trace, 'redis')
}

/** A deletion takes its time: until its end the database is still there. */
async function untilGone(
  cloud: Parameters<Meanwhile>[0],
  { identifier, region }: Parameters<Meanwhile>[1],
  kind: DatabaseKind,
): Promise<void> {
  await vi.waitFor(
    async () => {
      expect(await cloud.identityOf(identifier, region, kind)).toBeNull()
    },
    { timeout: 10_000, interval: 10 },
  )
}

/** What RDS does without the key. */
const LOST_KEY =
  'RDS guide, "Encrypting Amazon RDS resources": inaccessible-encryption-credentials-recoverable'

// prettier-ignore
export const comesAndGoes: readonly Row[] = [
  { name: 'a new stage', source: 'DESIGN create', after: prod(POSTGRES), impact: 'create' },
  { name: 'a new stage with MySQL', source: 'DESIGN create', database: 'mysql', after: prod(MYSQL), impact: 'create' },
  { name: 'a new stage with Redis', source: 'DESIGN create', database: 'redis', after: prod(REDIS), impact: 'create' },
  { name: 'a new stage of all three, protected', source: 'DESIGN create',
    after: guarded(`${POSTGRES}, ${MYSQL}, ${REDIS}`), impact: 'create' },
  { name: 'a new stage in another region', source: 'DESIGN create', after: west(POSTGRES), impact: 'create' },
  { name: 'Postgres added', source: 'CFN Action Add', before: prod(REDIS), after: prod(`${POSTGRES}, ${REDIS}`),
    impact: 'create' },
  { name: 'MySQL added', source: 'CFN Action Add', database: 'mysql', before: prod(POSTGRES),
    after: prod(`${POSTGRES}, ${MYSQL}`), impact: 'create' },
  { name: 'Redis added', source: 'CFN Action Add', database: 'redis', before: prod(POSTGRES),
    after: prod(`${POSTGRES}, ${REDIS}`), impact: 'create' },
  { name: 'Postgres beside a Redis that is added', source: 'CFN Action Add', before: prod(POSTGRES),
    after: prod(`${POSTGRES}, ${REDIS}`), impact: 'none' },
  { name: 'Postgres removed', source: 'FACTS 2: DeletionPolicy Snapshot', before: prod(`${POSTGRES}, ${REDIS}`),
    after: prod(REDIS), ...REMOVED },
  { name: 'MySQL removed', source: 'FACTS 2: DeletionPolicy Snapshot', database: 'mysql',
    before: prod(`${POSTGRES}, ${MYSQL}`), after: prod(POSTGRES), ...REMOVED },
  { name: 'Redis removed', source: 'FACTS 2: snapshot-capable', database: 'redis',
    before: prod(`${POSTGRES}, ${REDIS}`), after: prod(POSTGRES), ...REMOVED,
    nets: ['backups-with-database 1 -> gone'] },
  { name: 'Postgres removed, protected',
    source: 'FACTS 2: a protected removal fails in silence, so protection goes first',
    before: guarded(`${POSTGRES}, ${REDIS}`), after: guarded(REDIS), ...REMOVED,
    says: /deletion protection will be turned off first/ },
  { name: 'MySQL removed, protected', source: 'FACTS 2: a protected removal fails in silence', database: 'mysql',
    before: guarded(`${POSTGRES}, ${MYSQL}`), after: guarded(POSTGRES), ...REMOVED },
  { name: 'Postgres removed, multi-AZ', source: 'FACTS 2: DeletionPolicy Snapshot',
    before: prod(`postgres: { multiAz: true }, ${REDIS}`), after: prod(REDIS), ...REMOVED },
  { name: 'Postgres beside a Redis that is removed', source: 'CFN: nothing of its own changes',
    before: prod(`${POSTGRES}, ${REDIS}`), after: prod(POSTGRES), impact: 'none' },
  { name: 'Postgres swapped for MySQL, the old one', source: 'FACTS 2: DeletionPolicy Snapshot',
    before: prod(POSTGRES), after: prod(MYSQL), ...REMOVED },
  { name: 'Postgres swapped for MySQL, the new one', source: 'CFN Action Add', database: 'mysql',
    before: prod(POSTGRES), after: prod(MYSQL), impact: 'create' },
  { name: 'MySQL swapped for Postgres, the old one', source: 'FACTS 2: DeletionPolicy Snapshot', database: 'mysql',
    before: prod(MYSQL), after: prod(POSTGRES), ...REMOVED },
  { name: 'Redis swapped for Postgres, the old one', source: 'FACTS 2: snapshot-capable', database: 'redis',
    before: prod(REDIS), after: prod(POSTGRES), ...REMOVED, nets: ['backups-with-database 1 -> gone'] },
  { name: 'a key of its own, protected', source: 'FACTS 1, R KmsKeyId; FACTS 2: protection goes first',
    before: guarded(POSTGRES), after: guarded('postgres: { kmsKey: alias/shop }'), impact: 'replace',
    data: 'snapshot', consent: 'replace' },
  { name: 'a key of its own that is not there', source: 'KMS guide, "Key states of AWS KMS keys"',
    before: prod(POSTGRES), after: prod(`postgres: { kmsKey: ${NO_KEY} }`), impact: 'replace', data: 'snapshot',
    consent: 'replace', refused: 'kms-key-not-found', names: new RegExp(NO_KEY) },
  { name: 'a key of its own that is disabled', source: 'KMS guide, "Key states of AWS KMS keys"',
    before: prod(POSTGRES), meanwhile: disabled('alias/off'), after: prod('postgres: { kmsKey: alias/off }'),
    impact: 'replace', data: 'snapshot', consent: 'replace', refused: 'kms-key-unusable', names: /enable it/ },
  { name: 'a key of its own for Redis that is disabled', source: 'KMS guide, "Key states of AWS KMS keys"',
    database: 'redis', before: prod(REDIS), meanwhile: disabled('alias/off-redis'),
    after: prod('redis: { kmsKey: alias/off-redis }'), impact: 'replace', data: 'snapshot', consent: 'replace',
    nets: ['backups-with-database 1 -> gone'], refused: 'kms-key-unusable', names: /enable it/ },
  { name: 'a Postgres whose key is disabled, and its class', source: LOST_KEY,
    before: prod('postgres: { kmsKey: alias/kept }'), meanwhile: disabled('alias/kept'),
    after: prod('postgres: { kmsKey: alias/kept, instance: db.t4g.small }'), impact: 'restart',
    refused: 'kms-key-of-database-unusable', names: /aws kms enable-key --key-id arn:/ },
  { name: 'a Postgres whose key is disabled, and only its storage', source: LOST_KEY,
    before: prod('postgres: { kmsKey: alias/kept-disk }'), meanwhile: disabled('alias/kept-disk'),
    after: prod('postgres: { kmsKey: alias/kept-disk, storage: { size: 40 } }'), impact: 'in-place',
    refused: 'kms-key-of-database-unusable', names: /aws kms enable-key --key-id arn:/ },
  { name: 'a Redis whose key is disabled', database: 'redis',
    source: 'ElastiCache guide, "Using customer managed keys from AWS KMS": it cannot be modified',
    before: prod('redis: { kmsKey: alias/kept-redis }'), meanwhile: disabled('alias/kept-redis'),
    after: prod('redis: { kmsKey: alias/kept-redis, backupDays: 3 }'), impact: 'in-place',
    refused: 'kms-key-of-database-unusable', names: /aws kms enable-key --key-id arn:/ },
  { name: 'a Redis beside a Postgres whose key is disabled', database: 'redis',
    source: 'KMS guide, "How unusable KMS keys affect data keys"',
    before: prod(`postgres: { kmsKey: alias/beside }, ${REDIS}`), meanwhile: disabled('alias/beside'),
    after: prod('postgres: { kmsKey: alias/beside }, redis: { backupDays: 3 }'), impact: 'in-place',
    says: /kms-key-not-enabled: / },
  { name: 'protection on', source: 'FACTS 1, N DeletionProtection', before: prod(POSTGRES), after: guarded(POSTGRES),
    impact: 'in-place' },
  { name: 'protection off', source: 'FACTS 1, N DeletionProtection', before: guarded(POSTGRES), after: prod(POSTGRES),
    impact: 'in-place', nets: ['deletion-protection on -> off'] },
  { name: 'protection on, of Redis', source: 'ElastiCache has no deletion protection', database: 'redis',
    before: prod(REDIS), after: guarded(REDIS), impact: 'none' },
  { name: 'a stage that asks from now on', source: 'DESIGN: no resource changes', before: prod(POSTGRES),
    after: prod(POSTGRES, 'interruptions: ask'), impact: 'none' },
  { name: 'a third zone', source: 'FACTS 1: SubnetIds in place', before: own(POSTGRES),
    after: own(POSTGRES, 'zones: 3'), impact: 'none' },
  { name: 'another range of addresses',
    source: 'FACTS 1, R VpcId of the group, N VPCSecurityGroups; RDS refuses another VPC', before: own(POSTGRES),
    after: own(POSTGRES, 'cidr: 10.99.0.0/20'), impact: 'in-place', refused: 'network-cannot-change' },
  { name: 'a given network instead of its own',
    source: 'FACTS 1, R VpcId of the group, N VPCSecurityGroups; RDS refuses another VPC', before: own(POSTGRES),
    after: prod(POSTGRES), impact: 'in-place', refused: 'network-cannot-change' },
  {
    name: 'Postgres deleted by hand', source: 'DESIGN: a fact that is missing is not verified',
    before: prod(`${POSTGRES}, ${REDIS}`), meanwhile: deleted,
    after: prod(`${POSTGRES}, ${REDIS}`), impact: 'none',
  },
  { name: 'Postgres removed that somebody deleted',
    source: 'CFN: what is gone counts as removed; nothing is left to take a snapshot of',
    before: prod(`${POSTGRES}, ${REDIS}`), meanwhile: deleted, after: prod(REDIS), impact: 'remove', gone: true,
    says: /AWS knows no such database: it was deleted outside of this file/ },
  {
    name: 'Redis deleted by hand, and another one', source: 'DESIGN: nothing is planned where the file is as deployed',
    database: 'redis', before: prod(REDIS),
    meanwhile: groupDeleted,
    after: prod(REDIS), impact: 'none',
  },
]
