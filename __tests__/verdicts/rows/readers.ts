import { CreateDBInstanceCommand, PromoteReadReplicaCommand } from '@aws-sdk/client-rds'
import { DescribeDBInstancesCommand, ModifyDBInstanceCommand } from '@aws-sdk/client-rds'
import type { ModifyDBInstanceCommandInput } from '@aws-sdk/client-rds'
import type { Cloud } from '../cloud.ts'
import { prod, type Deployed, type Row } from '../row.ts'
import { DYNAMIC, STATIC } from '../sql-changes.ts'

/**
 * Readers beside a primary, and databases that a stage uses without making them. RR = RDS user guide,
 * "Working with DB instance read replicas"; PG and MY = "Upgrades of the RDS for PostgreSQL / MySQL DB
 * engine"; SPEC = AWS's resource specification; FACTS n = facts collected from AWS's documents.
 */
const postgres = (settings = '', more = ''): string => prod(`postgres: { ${settings} }`, more)
const mysql = (settings = ''): string => prod(`mysql: { ${settings} }`)
const READER = 'readReplica: true'
const ASKS = 'interruptions: ask'

/** Somebody has a database of that name, outside of every stack. */
const legacy =
  (Engine: string, name = `legacy-${Engine}`): NonNullable<Row['meanwhile']> =>
  async ({ rds }, { region }) => {
    await rds(region).send(
      new CreateDBInstanceCommand({
        DBInstanceIdentifier: name,
        DBInstanceClass: 'db.t4g.micro',
        AllocatedStorage: 20,
        MasterUsername: 'app',
        MasterUserPassword: 'long-enough-1',
        Engine,
      }),
    )
  }

async function readerOf({ rds }: Cloud, { identifier, region }: Deployed): Promise<string> {
  const { DBInstances = [] } = await rds(region).send(
    new DescribeDBInstancesCommand({
      Filters: [{ Name: 'db-instance-id', Values: [identifier] }],
    }),
  )
  return DBInstances[0]?.ReadReplicaDBInstanceIdentifiers?.[0] ?? ''
}

/** Somebody changes the reader by hand. */
const byHand =
  (change: Partial<ModifyDBInstanceCommandInput>): NonNullable<Row['meanwhile']> =>
  async (cloud, deployed) => {
    const DBInstanceIdentifier = await readerOf(cloud, deployed)
    await cloud
      .rds(deployed.region)
      .send(new ModifyDBInstanceCommand({ DBInstanceIdentifier, ...change }))
  }

/** Somebody promotes the reader by hand. */
const promoted: NonNullable<Row['meanwhile']> = async (cloud, deployed) => {
  const DBInstanceIdentifier = await readerOf(cloud, deployed)
  await cloud.rds(deployed.region).send(new PromoteReadReplicaCommand({ DBInstanceIdentifier }))
}

/** A larger class waits for the reader's maintenance window. */
const queued = byHand({ DBInstanceClass: 'db.t4g.small', ApplyImmediately: false })
const WINDOW = 'apply: window, maintenanceWindow: "sun:03:00-sun:04:00"'

const SHARED =
  'SCHEMA DBParameterGroupName; RDSH handleResourceDrift: each instance that refers to the group'

// prettier-ignore
export const readers: readonly Row[] = [
  { name: 'a reader added to Postgres', source: 'RR: the source goes on; CFN adds a resource', before: postgres(),
    after: postgres(READER), impact: 'in-place', says: /a reader will be created/ },
  { name: 'a reader added to MySQL', source: 'RR: the source goes on', database: 'mysql', before: mysql(),
    after: mysql(READER), impact: 'in-place' },
  { name: 'a reader added where it asks', source: 'RR: no restart of the source', before: postgres('', ASKS),
    after: postgres(READER, ASKS), impact: 'in-place' },
  { name: 'a reader taken away', source: 'RR, deleting a read replica: the source is not affected',
    before: postgres(READER), after: postgres(), impact: 'in-place', says: /its reader will be deleted/ },
  { name: 'a reader of MySQL taken away', source: 'RR, deleting a read replica', database: 'mysql',
    before: mysql(READER), after: mysql(), impact: 'in-place' },
  { name: 'a stage made with a reader', source: 'FACTS 3', after: postgres(READER), impact: 'create' },
  { name: 'a minor version with a reader', source: 'PG: replicas first; FACTS 1, I',
    before: postgres(`version: "17.6", ${READER}`), after: postgres(`version: "17.7", ${READER}`), impact: 'restart',
    says: /upgraded first, in an update of its own/ },
  { name: 'a minor version of MySQL with a reader', source: 'MY: replicas first; FACTS 1, I', database: 'mysql',
    before: mysql(`version: "8.4.6", ${READER}`), after: mysql(`version: "8.4.7", ${READER}`), impact: 'restart',
    says: /upgraded first/ },
  { name: 'a major version of Postgres with a reader', source: 'PG: in-region replicas go along',
    before: postgres(`version: "16", ${READER}`),
    after: postgres(`version: "17", allowMajorUpgrade: true, ${READER}`), impact: 'restart' },
  { name: 'a major version of MySQL with a reader', source: 'MY: replicas first, in a family of their own',
    database: 'mysql', before: mysql(`version: "8.0", ${READER}`),
    after: mysql(`version: "8.4", allowMajorUpgrade: true, ${READER}`), impact: 'restart',
    refused: 'reader-blocks-major-upgrade', names: /readReplica: false/ },
  { name: 'a minor version while the reader goes',
    source: 'FACTS 1: removed last, refused before (DBUpgradeDependencyFailure)',
    before: postgres(`version: "17.6", ${READER}`), after: postgres('version: "17.7"'), impact: 'restart',
    refused: 'reader-removed-with-upgrade', names: /deploy readReplica: false first/ },
  { name: 'a class with a reader', source: 'FACTS 1, I (UG)', before: postgres(READER),
    after: postgres(`instance: db.t4g.small, ${READER}`), impact: 'restart', says: /its reader will restart/ },
  { name: 'more storage with a reader', source: 'FACTS 1, N', before: postgres(READER),
    after: postgres(`storage: { size: 50 }, ${READER}`), impact: 'in-place' },
  { name: 'a reader and a class at once', source: 'FACTS 1, I (UG)', before: postgres(),
    after: postgres(`instance: db.t4g.small, ${READER}`), impact: 'restart' },
  { name: 'a class with a reader, in the window',
    source: 'RDS guide, "Modifying a DB instance": without ApplyImmediately in the next window, of a replica too',
    before: postgres(`${WINDOW}, ${READER}`), after: postgres(`instance: db.t4g.small, ${WINDOW}, ${READER}`),
    impact: 'restart', happens: 'nothing',
    says: /its reader will restart in the maintenance window Sun 03:00 UTC, not now/ },
  { name: 'a minor version with a reader, in the window', source: 'PG: replicas first; the window gives no order',
    before: postgres(`version: "17.6", ${WINDOW}, ${READER}`),
    after: postgres(`version: "17.7", ${WINDOW}, ${READER}`), impact: 'restart', refused: 'reader-upgrade-in-window',
    names: /write apply: now for this change/ },
  { name: 'what is queued for a reader, set off',
    source: 'FACTS 1: every modify applies all queued modifications, of that instance alone',
    before: postgres(READER), meanwhile: queued, after: postgres(`storage: { size: 50 }, ${READER}`),
    impact: 'in-place', says: /its reader will restart/ },
  { name: 'what is queued for a reader, set off where it asks',
    source: 'FACTS 1: every modify applies all queued modifications', before: postgres(READER, ASKS),
    meanwhile: queued, after: postgres(`storage: { size: 50 }, ${READER}`, ASKS), impact: 'in-place',
    consent: 'reader', says: /its reader will restart/ },
  { name: 'what is queued for a reader, left in the window', source: 'FACTS 1: with ApplyImmediately alone',
    before: postgres(`${WINDOW}, ${READER}`, ASKS), meanwhile: queued,
    after: postgres(`storage: { size: 50 }, ${WINDOW}, ${READER}`, ASKS), impact: 'in-place' },
  { name: 'a static parameter with a reader', source: SHARED, before: postgres(READER),
    after: postgres(`${STATIC}, ${READER}`), impact: 'restart', says: /its reader will restart/ },
  { name: 'a static parameter of MySQL with a reader', source: SHARED, database: 'mysql', before: mysql(READER),
    after: mysql(`parameters: { performance_schema: "1" }, ${READER}`), impact: 'restart',
    says: /its reader will restart/ },
  { name: 'a static parameter with a reader where it asks', source: SHARED, before: postgres(READER, ASKS),
    after: postgres(`${STATIC}, ${READER}`, ASKS), impact: 'restart', consent: 'restart',
    says: /its reader will restart/ },
  { name: 'a dynamic parameter with a reader', source: 'API DescribeDBParameters, ApplyType dynamic',
    before: postgres(READER), after: postgres(`${DYNAMIC}, ${READER}`), impact: 'in-place',
    says: /^(?!.*its reader)/s },
  { name: 'a static parameter with a reader, in the window', source: SHARED,
    before: postgres(`${WINDOW}, ${READER}`, ASKS),
    after: postgres(`${STATIC}, ${WINDOW}, ${READER}`, ASKS), impact: 'in-place',
    says: /reboot --stage prod postgres --in-window` and `tinystacks reboot --stage prod postgres\/reader --in-window`/ },
  { name: 'a reader added, and a static parameter', source: SHARED, before: postgres(),
    after: postgres(`${STATIC}, ${READER}`), impact: 'restart', says: /a reader will be created/ },
  { name: 'a reader taken away where it asks', source: 'RR, deleting a read replica: the source is not affected',
    before: postgres(READER, ASKS), after: postgres('', ASKS), impact: 'in-place' },
  { name: 'a reader taken away that somebody protected', source: 'FACTS 2: a protected removal fails in silence',
    before: postgres(READER), meanwhile: byHand({ DeletionProtection: true }), after: postgres(), impact: 'in-place',
    refused: 'reader-protected', names: /--no-deletion-protection/ },
  { name: 'more backups beside a reader that somebody promoted',
    source: 'RR, promoting: a primary of its own, with its own rows', before: postgres(READER), meanwhile: promoted,
    after: postgres(`backupDays: 9, ${READER}`), impact: 'in-place', says: /reader-promoted-outside: / },
  { name: 'a reader taken away that somebody promoted',
    source: 'RR, promoting: it has rows of its own, and leaves no snapshot', before: postgres(READER),
    meanwhile: promoted, after: postgres(), impact: 'in-place', refused: 'reader-promoted' },
  { name: 'a primary with a reader taken out',
    source: 'FACTS 3: a replica leaves no snapshot, its source does (SPEC)',
    before: prod(`postgres: { ${READER} }, redis: {}`), after: prod('redis: {}'), impact: 'remove', data: 'snapshot',
    consent: 'remove', says: /its reader will be deleted with it/ },
  { name: 'a database given up for one that exists', source: 'TR, DeletionPolicy Snapshot', before: postgres(),
    meanwhile: legacy('postgres'), after: prod('postgres: { existing: { identifier: legacy-postgres } }'),
    impact: 'remove', data: 'snapshot', consent: 'remove', says: /will move there from \S+, 20 GiB, and find none/ },
  { name: 'an existing database given up for an empty one', source: 'API, CreateDBInstance: a new instance is empty',
    first: (cloud) => legacy('postgres', 'given-up')(cloud, { identifier: '', region: 'us-east-1' }),
    before: prod('redis: {}, postgres: { existing: { identifier: given-up } }'),
    after: prod('redis: {}, postgres: {}'), impact: 'create', consent: 'move',
    says: /applications-move: prod.postgres: applications will move from given-up, 20 GiB, to an empty/ },
  { name: 'one existing database after another', source: 'API, DescribeDBInstances: two instances share no rows',
    first: async (cloud) => {
      for (const name of ['first-one', 'second-one'])
        await legacy('postgres', name)(cloud, { identifier: '', region: 'us-east-1' })
    },
    before: prod('redis: {}, postgres: { existing: { identifier: first-one } }'),
    after: prod('redis: {}, postgres: { existing: { identifier: second-one } }'), impact: 'existing', consent: 'move',
    says: /applications will move from first-one, 20 GiB, to second-one/ },
  { name: 'an existing database that nobody has', source: 'API, DescribeDBInstances', before: prod('redis: {}'),
    after: prod('redis: {}, postgres: { existing: { identifier: nobody-has-it } }'), impact: 'existing',
    verified: false, refused: 'existing-not-found', names: /nobody-has-it/ },
  { name: 'an existing database of another engine', source: 'API, DBInstance Engine', database: 'redis',
    before: prod('redis: {}'), meanwhile: legacy('mysql'),
    after: prod('redis: {}, postgres: { existing: { identifier: legacy-mysql } }'), impact: 'none',
    refused: 'existing-wrong-engine', names: /legacy-mysql is mysql, not Postgres; write it under mysql:/ },
]
