import {
  ModifyDBInstanceCommand,
  ModifyDBParameterGroupCommand,
  DescribeDBInstancesCommand,
} from '@aws-sdk/client-rds'
import { prod, type Row } from '../row.ts'

/**
 * Changes of one Postgres or MySQL. FACTS n = facts collected from AWS's documents: UG = CloudFormation
 * user guide (some interruption: I, none: N, replacement: R), RDSH = the RDS handler's source, RDS =
 * RDS user guide, "Settings for DB instances", SPEC = AWS's resource specification.
 */
const postgres = (settings = '', more = ''): string => prod(`postgres: { ${settings} }`, more)
const mysql = (settings = ''): string => prod(`mysql: { ${settings} }`)
const ASKS = 'interruptions: ask'

type Meanwhile = NonNullable<Row['meanwhile']>

/** Somebody changes the instance with RDS's own call. */
const modify =
  (change: Record<string, unknown>): Meanwhile =>
  async ({ rds }, { identifier, region }) => {
    await rds(region).send(
      new ModifyDBInstanceCommand({ DBInstanceIdentifier: identifier, ...change }),
    )
  }
const now = (change: Record<string, unknown>): Meanwhile =>
  modify({ ...change, ApplyImmediately: true })

/** Somebody sets a parameter of the instance's group. */
const setParameter =
  (name: string, value: string): Meanwhile =>
  async ({ rds }, { identifier, region }) => {
    const { DBInstances } = await rds(region).send(
      new DescribeDBInstancesCommand({ DBInstanceIdentifier: identifier }),
    )
    await rds(region).send(
      new ModifyDBParameterGroupCommand({
        DBParameterGroupName: DBInstances?.[0]?.DBParameterGroups?.[0]?.DBParameterGroupName,
        Parameters: [{ ParameterName: name, ParameterValue: value, ApplyMethod: 'pending-reboot' }],
      }),
    )
  }

const NOTHING = { impact: 'none' } as const
const LARGE = 'instance: db.m7g.large'
const STATIC = 'parameters: { max_connections: "200" }'
const DYNAMIC = 'parameters: { log_min_duration_statement: "500" }'

// prettier-ignore
const classes: readonly Row[] = [
  { name: 'a larger class', source: 'FACTS 1, I (UG); RDS: downtime', before: postgres(), after: postgres(LARGE), impact: 'restart' },
  { name: 'a smaller class', source: 'FACTS 1, I (UG)', before: postgres(LARGE), after: postgres(), impact: 'restart' },
  { name: 'another size of the same class', source: 'FACTS 1, I (UG)', before: postgres(), after: postgres('instance: db.t4g.small'), impact: 'restart' },
  { name: 'a class taken out of the file', source: 'FACTS 1, I (UG): the default comes back', before: postgres('instance: db.t4g.small'), after: postgres(), impact: 'restart' },
  { name: 'a larger class, multi-AZ', source: 'RDS Multi-AZ: the standby is modified first', before: postgres('multiAz: true'), after: postgres(`multiAz: true, ${LARGE}`), impact: 'failover' },
  { name: 'a smaller class, multi-AZ', source: 'RDS Multi-AZ: the standby is modified first', before: postgres(`multiAz: true, ${LARGE}`), after: postgres('multiAz: true'), impact: 'failover' },
  { name: 'a class where the stage asks', source: 'DESIGN interruptions: ask', before: postgres('', ASKS), after: postgres(LARGE, ASKS), impact: 'restart', consent: 'restart' },
  { name: 'a class where the stage asks, multi-AZ', source: 'DESIGN interruptions: ask', before: postgres('multiAz: true', ASKS), after: postgres(`multiAz: true, ${LARGE}`, ASKS), impact: 'failover', consent: 'failover' },
  { name: 'a class in the maintenance window', source: 'RDS ApplyImmediately: queued until the window', before: postgres('apply: window, maintenanceWindow: "sun:03:00-sun:04:00"'), after: postgres(`apply: window, maintenanceWindow: "sun:03:00-sun:04:00", ${LARGE}`), impact: 'restart', happens: 'nothing', says: /it will happen in the maintenance window Sun 03:00 UTC, not now/ },
  { name: 'a class in a window that AWS chose', source: 'RDS ApplyImmediately: queued until the window', before: postgres('apply: window'), after: postgres(`apply: window, ${LARGE}`), impact: 'restart', happens: 'nothing', says: /in the maintenance window \w{3} \d\d:\d\d UTC/ },
  { name: 'a class that does not exist', source: 'API DescribeOrderableDBInstanceOptions', before: postgres(), after: postgres('instance: db.z9.large'), impact: 'restart', refused: 'instance-not-offered', names: /us-east-1 .* db\.z9\.large/ },
  { name: 'a class that the version does not run on', source: 'API DescribeOrderableDBInstanceOptions', before: postgres(), after: postgres('instance: db.m4.large'), impact: 'restart', refused: 'instance-not-offered', names: /db\.m4\.large .* Postgres/ },
  { name: 'a new stage of a class that does not exist', source: 'API DescribeOrderableDBInstanceOptions', after: postgres('instance: db.z9.large'), impact: 'create', refused: 'instance-not-offered', names: /db\.z9\.large/ },
  { name: 'a larger class of MySQL', source: 'FACTS 1, I (UG)', database: 'mysql', before: mysql(), after: mysql(LARGE), impact: 'restart' },
]

// prettier-ignore
const storage: readonly Row[] = [
  { name: 'more storage', source: 'FACTS 1, N', before: postgres(), after: postgres('storage: { size: 40 }'), impact: 'in-place', says: /storage-cooldown: / },
  { name: 'more storage, multi-AZ', source: 'FACTS 1, N', before: postgres('multiAz: true'), after: postgres('multiAz: true, storage: { size: 40 }'), impact: 'in-place' },
  { name: 'more storage where the stage asks', source: 'FACTS 1, N', before: postgres('', ASKS), after: postgres('storage: { size: 40 }', ASKS), impact: 'in-place' },
  { name: 'more storage of MySQL', source: 'FACTS 1, N', database: 'mysql', before: mysql(), after: mysql('storage: { size: 40 }'), impact: 'in-place' },
  { name: 'a little more storage', source: 'FACTS 2: an increase under 10% is rounded up', before: postgres('storage: { size: 100 }'), after: postgres('storage: { size: 105 }'), impact: 'in-place', says: /storage-rounded-up: .*110 GiB/ },
  { name: 'less storage', source: 'FACTS 2: storage cannot shrink', before: postgres('storage: { size: 100 }'), after: postgres('storage: { size: 50 }'), impact: 'in-place', refused: 'storage-cannot-shrink' },
  { name: 'the size taken out of the file', source: 'FACTS 2: storage cannot shrink', before: postgres('storage: { size: 100 }'), after: postgres(), impact: 'in-place', refused: 'storage-cannot-shrink' },
  { name: 'less storage of MySQL', source: 'FACTS 2: storage cannot shrink', database: 'mysql', before: mysql('storage: { size: 100 }'), after: mysql('storage: { size: 50 }'), impact: 'in-place', refused: 'storage-cannot-shrink' },
  { name: 'storage that may grow', source: 'FACTS 1, N', before: postgres(), after: postgres('storage: { max: 100 }'), impact: 'in-place' },
  { name: 'storage that may grow further', source: 'FACTS 1, N', before: postgres('storage: { max: 100 }'), after: postgres('storage: { max: 200 }'), impact: 'in-place' },
  { name: 'storage that may grow less far', source: 'FACTS 1, N', before: postgres('storage: { max: 200 }'), after: postgres('storage: { max: 100 }'), impact: 'in-place' },
  { name: 'storage that grows no more', source: 'FACTS 1, N', before: postgres('storage: { max: 100 }'), after: postgres(), impact: 'in-place' },
  { name: 'gp3 to gp2', source: 'FACTS 1, I (UG); RDS: an outage from and to magnetic only', before: postgres(), after: postgres('storage: { type: gp2 }'), impact: 'restart', happens: 'nothing' },
  { name: 'gp2 to gp3', source: 'FACTS 1, I (UG); RDS: an outage from and to magnetic only', before: postgres('storage: { type: gp2 }'), after: postgres(), impact: 'restart', happens: 'nothing' },
  { name: 'gp3 to io2', source: 'FACTS 1, I (UG); RDS: an outage from and to magnetic only', before: postgres('storage: { size: 100 }'), after: postgres('storage: { size: 100, type: io2, iops: 3000 }'), impact: 'restart', happens: 'nothing' },
  { name: 'more operations', source: 'FACTS 1, N', before: postgres('storage: { size: 100, type: io2, iops: 3000 }'), after: postgres('storage: { size: 100, type: io2, iops: 6000 }'), impact: 'in-place' },
  { name: 'fewer operations', source: 'FACTS 1, N', before: postgres('storage: { size: 100, type: io2, iops: 6000 }'), after: postgres('storage: { size: 100, type: io2, iops: 3000 }'), impact: 'in-place' },
  { name: 'operations for gp3', source: 'FACTS 1, N', before: postgres('storage: { size: 400 }'), after: postgres('storage: { size: 400, iops: 16000 }'), impact: 'in-place' },
  { name: 'storage that has grown by itself, nothing else', source: 'FACTS 2: reality ahead of the template', before: postgres('storage: { max: 200 }'), meanwhile: now({ AllocatedStorage: 60 }), after: postgres('storage: { max: 200 }'), ...NOTHING },
  { name: 'storage that has grown by itself, and backups', source: 'FACTS 2: never plan a shrink', before: postgres('storage: { max: 200 }'), meanwhile: now({ AllocatedStorage: 60 }), after: postgres('storage: { max: 200 }, backupDays: 9'), impact: 'in-place', says: /storage-kept: .*60 GiB/ },
  { name: 'less than what has grown by itself', source: 'FACTS 2: reality ahead of the template', before: postgres('storage: { max: 200 }'), meanwhile: now({ AllocatedStorage: 60 }), after: postgres('storage: { size: 40, max: 200 }'), impact: 'none', says: /storage-kept: / },
  { name: 'more than what has grown by itself', source: 'FACTS 1, N', before: postgres('storage: { max: 200 }'), meanwhile: now({ AllocatedStorage: 60 }), after: postgres('storage: { size: 100, max: 200 }'), impact: 'in-place' },
]

// prettier-ignore
const versions: readonly Row[] = [
  { name: 'a newer minor version', source: 'FACTS 1, I', before: postgres('version: "17.4"'), after: postgres('version: "17.5"'), impact: 'restart' },
  { name: 'a newer minor version, multi-AZ', source: 'RDS: primary and standby are upgraded at the same time', before: postgres('version: "17.4", multiAz: true'), after: postgres('version: "17.5", multiAz: true'), impact: 'restart' },
  { name: 'a newer minor version where the stage asks', source: 'DESIGN interruptions: ask', before: postgres('version: "17.4"', ASKS), after: postgres('version: "17.5"', ASKS), impact: 'restart', consent: 'restart' },
  { name: 'a newer minor version in the window', source: 'RDS ApplyImmediately', before: postgres('version: "17.4", apply: window'), after: postgres('version: "17.5", apply: window'), impact: 'restart', happens: 'nothing' },
  { name: 'a newer major version, allowed', source: 'FACTS 2: needs AllowMajorVersionUpgrade and a group of the new family', before: postgres('version: "16.4"'), after: postgres('version: "17", allowMajorUpgrade: true'), impact: 'restart', says: /new-parameter-group: .*version 17/ },
  { name: 'a newer major version with parameters', source: 'FACTS 2: the group moves along', before: postgres(`version: "16.4", ${STATIC}`), after: postgres(`version: "17", allowMajorUpgrade: true, ${STATIC}`), impact: 'restart', says: /new-parameter-group: .*1 parameter of the file will move along/ },
  { name: 'a newer major version, multi-AZ', source: 'RDS: primary and standby are upgraded at the same time', before: postgres('version: "16.4", multiAz: true'), after: postgres('version: "17", multiAz: true, allowMajorUpgrade: true'), impact: 'restart' },
  { name: 'from 14 to 15', source: 'FACTS 1: rds.force_ssl is 1 from Postgres 15', before: postgres('version: "14.10"'), after: postgres('version: "15", allowMajorUpgrade: true'), impact: 'restart', says: /tls-required: .*this stage already requires it/ },
  { name: 'two majors at once', source: 'API DescribeDBEngineVersions, ValidUpgradeTarget', before: postgres('version: "15.4"'), after: postgres('version: "17", allowMajorUpgrade: true'), impact: 'restart' },
  { name: 'a newer major version without backups', source: 'RDS: a snapshot is taken where backups are on', before: postgres('version: "16.4", backupDays: 0'), after: postgres('version: "17", backupDays: 0, allowMajorUpgrade: true'), impact: 'restart', says: /no-snapshot-before-upgrade: / },
  { name: 'a newer major version, not allowed', source: 'FACTS 2: needs AllowMajorVersionUpgrade', before: postgres('version: "16"'), after: postgres('version: "17"'), impact: 'restart', refused: 'major-upgrade-not-allowed', names: /write allowMajorUpgrade: true/ },
  { name: 'a newer major version in the window', source: 'API DBParameterGroupStatus: the old group stays in use until the upgrade; CFN: the clean-up deletes what was replaced', before: postgres('version: "16.4", apply: window'), after: postgres('version: "17", apply: window, allowMajorUpgrade: true'), impact: 'restart', refused: 'major-upgrade-in-window' },
  { name: 'an older major version', source: 'FACTS 2: versions never go down', before: postgres('version: "17"'), after: postgres('version: "16"'), impact: 'restart', refused: 'version-cannot-go-down' },
  { name: 'an older minor version than the file said', source: 'FACTS 2: never plan a downgrade', before: postgres('version: "17.5"'), after: postgres('version: "17.4"'), ...NOTHING, says: /version-kept: .*newer than 17\.4 in the file/ },
  { name: 'the version taken out of the file', source: 'DESIGN: a version left out keeps the live one', before: postgres('version: "16"'), after: postgres(), ...NOTHING },
  { name: 'the version named as it runs', source: 'DESIGN: nothing is asked for', before: postgres(), after: postgres('version: "17"'), ...NOTHING },
  { name: 'a minor version that does not exist', source: 'API DescribeDBEngineVersions', before: postgres('version: "17.4"'), after: postgres('version: "17.99"'), impact: 'restart', refused: 'version-not-offered', names: /from 17\.4 to 17\.99; write one that it offers: 18/ },
  { name: 'a new stage of a version that does not exist', source: 'API DescribeDBEngineVersions', after: postgres('version: "17.99"'), impact: 'create', refused: 'version-not-offered', names: /Postgres 17\.99/ },
  { name: 'a minor version that AWS upgraded meanwhile', source: 'FACTS 2: reality ahead of the template', before: postgres('version: "17.4"'), meanwhile: now({ EngineVersion: '17.5' }), after: postgres('version: "17.4", backupDays: 9'), impact: 'in-place', says: /version-kept: / },
  { name: 'a newer minor version of MySQL', source: 'FACTS 1, I', database: 'mysql', before: mysql('version: "8.4.3"'), after: mysql('version: "8.4.4"'), impact: 'restart' },
  { name: 'MySQL 8.0 to 8.4, allowed', source: 'FACTS 2; FACTS 9', database: 'mysql', before: mysql('version: "8.0.40"'), after: mysql('version: "8.4", allowMajorUpgrade: true'), impact: 'restart' },
  { name: 'MySQL 8.0 to 8.4, not allowed', source: 'FACTS 2', database: 'mysql', before: mysql('version: "8.0.40"'), after: mysql('version: "8.4"'), impact: 'restart', refused: 'major-upgrade-not-allowed' },
  { name: 'a new MySQL 8.0', source: 'FACTS 9: past standard support 2026-07-31', database: 'mysql', after: mysql('version: "8.0"'), impact: 'create', says: /extended-support: MySQL 8\.0 .*\(2026-07-31\)/ },
]

// prettier-ignore
const availability: readonly Row[] = [
  { name: 'multi-AZ on', source: 'FACTS 1, I (UG); RDS: no downtime', before: postgres(), after: postgres('multiAz: true'), impact: 'restart', happens: 'nothing' },
  { name: 'multi-AZ off', source: 'FACTS 1, I (UG); RDS: no downtime', before: postgres('multiAz: true'), after: postgres(), impact: 'restart', happens: 'nothing' },
  { name: 'multi-AZ on where the stage asks', source: 'FACTS 1, I; DESIGN interruptions: ask', before: postgres('', ASKS), after: postgres('multiAz: true', ASKS), impact: 'restart', happens: 'nothing', consent: 'restart' },
  { name: 'multi-AZ of MySQL on', source: 'FACTS 1, I (UG); RDS: no downtime', database: 'mysql', before: mysql(), after: mysql('multiAz: true'), impact: 'restart', happens: 'nothing' },
  { name: 'more backup days', source: 'RDS: an outage between 0 and more only', before: postgres(), after: postgres('backupDays: 14'), impact: 'in-place' },
  { name: 'fewer backup days', source: 'RDS: an outage between 0 and more only', before: postgres('backupDays: 14'), after: postgres('backupDays: 1'), impact: 'in-place', nets: ['backups 14 -> 1'], consent: 'backups' },
  { name: 'backups off', source: 'FACTS 1, I; RDS: an outage occurs', before: postgres(), after: postgres('backupDays: 0'), impact: 'restart', nets: ['backups 7 -> 0'], consent: 'backups' },
  { name: 'backups on', source: 'FACTS 1, I; RDS: an outage occurs', before: postgres('backupDays: 0'), after: postgres('backupDays: 7'), impact: 'restart' },
  { name: 'backups off in the window', source: 'RDS ApplyImmediately', before: postgres('apply: window'), after: postgres('apply: window, backupDays: 0'), impact: 'restart', happens: 'nothing', nets: ['backups 7 -> 0'], consent: 'backups' },
  { name: 'backups of MySQL off', source: 'FACTS 1, I; RDS: an outage occurs', database: 'mysql', before: mysql(), after: mysql('backupDays: 0'), impact: 'restart', nets: ['backups 7 -> 0'], consent: 'backups' },
  { name: 'another backup window', source: 'UG: no interruption', before: postgres('backupWindow: "01:00-02:00"'), after: postgres('backupWindow: "04:00-05:00"'), impact: 'in-place' },
  { name: 'a backup window', source: 'UG: no interruption', before: postgres(), after: postgres('backupWindow: "01:00-02:00"'), impact: 'in-place' },
  { name: 'another maintenance window', source: 'UG: no interruption', before: postgres('maintenanceWindow: "sun:03:00-sun:04:00"'), after: postgres('maintenanceWindow: "mon:03:00-mon:04:00"'), impact: 'in-place' },
  { name: 'no automatic minor upgrades', source: 'UG: no interruption', before: postgres(), after: postgres('autoMinorVersionUpgrade: false'), impact: 'in-place' },
  { name: 'automatic minor upgrades', source: 'UG: no interruption', before: postgres('autoMinorVersionUpgrade: false'), after: postgres(), impact: 'in-place' },
  { name: 'major upgrades allowed, and no other version', source: 'UG: no interruption', before: postgres(), after: postgres('allowMajorUpgrade: true'), impact: 'in-place' },
  { name: 'logs exported', source: 'UG: no interruption', before: postgres(), after: postgres('logs: [postgresql]'), impact: 'in-place' },
  { name: 'logs exported no more', source: 'UG: no interruption', before: postgres('logs: [postgresql]'), after: postgres(), impact: 'in-place' },
  { name: 'logs of MySQL exported', source: 'UG: no interruption', database: 'mysql', before: mysql(), after: mysql('logs: [slowquery]'), impact: 'in-place' },
  { name: 'changes that wait, and nothing to wait', source: 'UG ApplyImmediately', before: postgres(), after: postgres('apply: window'), impact: 'in-place' },
  { name: 'changes that wait no more, and nothing waits', source: 'UG ApplyImmediately', before: postgres('apply: window'), after: postgres(), impact: 'in-place' },
]

// prettier-ignore
const parameters: readonly Row[] = [
  { name: 'a dynamic parameter', source: 'API DescribeDBParameters, ApplyType dynamic', before: postgres(), after: postgres(DYNAMIC), impact: 'in-place', says: /log_min_duration_statement will take effect at once/ },
  { name: 'a dynamic parameter taken out', source: 'API DescribeDBParameters, ApplyType dynamic', before: postgres(DYNAMIC), after: postgres(), impact: 'in-place' },
  { name: 'another value of a dynamic parameter', source: 'API DescribeDBParameters, ApplyType dynamic', before: postgres(DYNAMIC), after: postgres('parameters: { log_min_duration_statement: "100" }'), impact: 'in-place' },
  { name: 'a static parameter', source: 'API DescribeDBParameters, ApplyType static; RDS: pending-reboot', before: postgres(), after: postgres(STATIC), impact: 'in-place', says: /max_connections will take effect at the next restart/ },
  { name: 'a static parameter taken out', source: 'API DescribeDBParameters, ApplyType static', before: postgres(STATIC), after: postgres(), impact: 'in-place', says: /at the next restart/ },
  { name: 'a static and a dynamic parameter', source: 'API DescribeDBParameters', before: postgres(), after: postgres('parameters: { max_connections: "200", work_mem: "8192" }'), impact: 'in-place', says: /work_mem will take effect at once; max_connections will take effect at the next restart/ },
  { name: 'a static parameter, and storage', source: 'RDSH shouldReboot: any update reboots what waits', before: postgres(), after: postgres(`${STATIC}, storage: { size: 40 }`), impact: 'restart', says: /max_connections will take effect at a restart, which this update includes/ },
  { name: 'a static parameter, and backup days, where the stage asks', source: 'RDSH shouldReboot; DESIGN interruptions: ask', before: postgres('', ASKS), after: postgres(`${STATIC}, backupDays: 9`, ASKS), impact: 'restart', consent: 'restart' },
  { name: 'a static parameter, and storage, in the window', source: 'RDSH shouldReboot does not look at ApplyImmediately', before: postgres('apply: window'), after: postgres(`apply: window, ${STATIC}, storage: { size: 40 }`), impact: 'restart', says: /not wait for the maintenance window/ },
  { name: 'a dynamic parameter, and storage', source: 'FACTS 1, N', before: postgres(), after: postgres(`${DYNAMIC}, storage: { size: 40 }`), impact: 'in-place' },
  { name: 'a static parameter, and a class, multi-AZ', source: 'RDS Multi-AZ: the standby is modified first', before: postgres('multiAz: true'), after: postgres(`multiAz: true, ${LARGE}, ${STATIC}`), impact: 'failover' },
  { name: 'storage after a static parameter', source: 'FACTS 1: pending-reboot (RDSH)', before: postgres(), meanwhile: setParameter('max_connections', '300'), after: postgres('storage: { size: 40 }'), impact: 'restart', says: /parameters are waiting for a restart/ },
  { name: 'nothing after a static parameter', source: 'FACTS 1: only an update reboots', before: postgres(), meanwhile: setParameter('max_connections', '300'), after: postgres(), ...NOTHING },
  { name: 'a dynamic parameter of MySQL', source: 'API DescribeDBParameters, ApplyType dynamic', database: 'mysql', before: mysql(), after: mysql('parameters: { max_connections: "200" }'), impact: 'in-place', says: /at once/ },
  { name: 'a static parameter of MySQL', source: 'API DescribeDBParameters, ApplyType static', database: 'mysql', before: mysql(), after: mysql('parameters: { performance_schema: "1" }'), impact: 'in-place', says: /at the next restart/ },
]

// prettier-ignore
const queued: readonly Row[] = [
  { name: 'storage while a class is queued', source: 'FACTS 1: ApplyImmediately applies what is queued', before: postgres(), meanwhile: modify({ DBInstanceClass: 'db.m7g.large' }), after: postgres('storage: { size: 40 }'), impact: 'restart', says: /applies what is queued: DBInstanceClass db\.m7g\.large/ },
  { name: 'storage while a class is queued, multi-AZ', source: 'FACTS 1: ApplyImmediately applies what is queued', before: postgres('multiAz: true'), meanwhile: modify({ DBInstanceClass: 'db.m7g.large' }), after: postgres('multiAz: true, storage: { size: 40 }'), impact: 'failover' },
  { name: 'backup days while a class is queued, and the stage asks', source: 'FACTS 1; DESIGN interruptions: ask', before: postgres('', ASKS), meanwhile: modify({ DBInstanceClass: 'db.m7g.large' }), after: postgres('backupDays: 9', ASKS), impact: 'restart', consent: 'restart' },
  { name: 'backup days while storage is queued', source: 'FACTS 1, N', before: postgres('storage: { max: 100 }'), meanwhile: modify({ AllocatedStorage: 40 }), after: postgres('storage: { max: 100 }, backupDays: 9'), impact: 'in-place' },
  { name: 'backup days while a version is queued', source: 'FACTS 1: ApplyImmediately applies what is queued', before: postgres('version: "17.4"'), meanwhile: modify({ EngineVersion: '17.5' }), after: postgres('version: "17.4", backupDays: 9'), impact: 'restart' },
  { name: 'nothing while a class is queued', source: 'FACTS 1: only an update sets it off', before: postgres(), meanwhile: modify({ DBInstanceClass: 'db.m7g.large' }), after: postgres(), ...NOTHING },
  { name: 'a parameter while a class is queued', source: 'FACTS 1: the instance is not updated', before: postgres(), meanwhile: modify({ DBInstanceClass: 'db.m7g.large' }), after: postgres(DYNAMIC), impact: 'in-place' },
  { name: 'backup days in the window while a class is queued', source: 'RDS ApplyImmediately false', before: postgres('apply: window'), meanwhile: modify({ DBInstanceClass: 'db.m7g.large' }), after: postgres('apply: window, backupDays: 9'), impact: 'in-place', says: /queued for the maintenance window: DBInstanceClass db\.m7g\.large/ },
  { name: 'changes that wait no more while a class waits', source: 'FACTS 1: ApplyImmediately applies what is queued', before: postgres('apply: window'), meanwhile: modify({ DBInstanceClass: 'db.m7g.large' }), after: postgres(), impact: 'restart' },
]

// prettier-ignore
const identity: readonly Row[] = [
  { name: 'another master user', source: 'FACTS 1, R; DESIGN refuses', before: postgres('username: app'), after: postgres('username: root1'), impact: 'replace', data: 'snapshot', consent: 'replace', refused: 'username-cannot-change', names: /it is app/ },
  { name: 'another database name', source: 'FACTS 1, R; DESIGN refuses', before: postgres('database: shop'), after: postgres('database: store'), impact: 'replace', data: 'snapshot', consent: 'replace', refused: 'database-name-cannot-change', names: /it is shop/ },
  { name: 'the names taken out of the file', source: 'DESIGN: names that cannot change stay what they are', before: postgres('database: shop, username: app'), after: postgres(), ...NOTHING },
  { name: 'a key of its own', source: 'FACTS 1, R KmsKeyId', before: postgres(), after: postgres('kmsKey: alias/shop'), impact: 'replace', data: 'snapshot', consent: 'replace' },
  { name: 'a key of its own for MySQL', source: 'FACTS 1, R KmsKeyId', database: 'mysql', before: mysql(), after: mysql('kmsKey: alias/shop'), impact: 'replace', data: 'snapshot', consent: 'replace' },
  { name: 'a key taken out of the file', source: 'FACTS 1, R KmsKeyId', before: postgres('kmsKey: alias/shop'), after: postgres(), impact: 'replace', data: 'snapshot', consent: 'replace' },
  { name: 'nothing at all', source: 'DESIGN: a no-op', before: postgres(), after: postgres(), ...NOTHING },
]

export const sqlRows: readonly Row[] = [
  ...classes,
  ...storage,
  ...versions,
  ...availability,
  ...parameters,
  ...queued,
  ...identity,
]
