import { byHand, modified, modify, type Transition } from './transitions.ts'

const GP2 = { StorageType: 'gp2' }
const BIG = { AllocatedStorage: '400' }
const GROWN = byHand({ AllocatedStorage: '60' })

/** UpdateHandler, forward: what is to do with storage. */
export const STORAGE_UPDATES: readonly Transition[] = [
  {
    name: 'RDS-81 larger storage',
    after: { AllocatedStorage: '50' },
    calls: [modified({ AllocatedStorage: '50' })],
    ends: { AllocatedStorage: 50, DBInstanceStatus: 'available' },
  },
  {
    name: 'RDS-81 larger storage of gp2',
    before: GP2,
    after: { AllocatedStorage: '50' },
    calls: [modified({ AllocatedStorage: '50' })],
    ends: { AllocatedStorage: 50 },
  },
  {
    name: 'RDS-81 gp2 becomes gp3',
    before: GP2,
    after: { StorageType: 'gp3' },
    calls: [modify({ StorageType: 'gp3' })],
    ends: { StorageType: 'gp3' },
  },
  {
    name: 'RDS-81 more IOPS and throughput',
    before: { ...BIG, Iops: 12_000, StorageThroughput: 500 },
    after: { Iops: 13_000, StorageThroughput: 600 },
    calls: [modified({ AllocatedStorage: 400, Iops: 13_000, StorageThroughput: 600 })],
    ends: { Iops: 13_000, StorageThroughput: 600 },
  },
  {
    name: 'RDS-81 IOPS go along with a class',
    before: { ...BIG, Iops: 13_000 },
    after: { DBInstanceClass: 'db.t4g.small' },
    calls: [modified({ AllocatedStorage: 400, Iops: 13_000, DBInstanceClass: 'db.t4g.small' })],
    ends: { Iops: 13_000 },
  },
  {
    name: 'RDS-81 autoscaling made 60 of 20: another change keeps 60',
    after: { CopyTagsToSnapshot: true },
    meanwhile: [GROWN],
    calls: [modified({ AllocatedStorage: 60, CopyTagsToSnapshot: true })],
    ends: { AllocatedStorage: 60 },
  },
  {
    name: 'RDS-81 autoscaling made 60 of 20: of gp2 nothing is sent',
    before: GP2,
    after: { CopyTagsToSnapshot: true },
    meanwhile: [GROWN],
    calls: [modified({ CopyTagsToSnapshot: true })],
    ends: { AllocatedStorage: 60 },
  },
  {
    name: 'RDS-1 RDS-81 autoscaling made 60 of 20: 40 is refused',
    after: { AllocatedStorage: '40' },
    meanwhile: [GROWN],
    calls: [modified({ AllocatedStorage: '40' })],
    refused: /cannot be less than/,
    ends: { AllocatedStorage: 60 },
  },
  {
    name: 'RDS-81 autoscaling made 60 of 20: 60 is accepted',
    after: { AllocatedStorage: '60' },
    meanwhile: [GROWN],
    calls: [modified({ AllocatedStorage: '60' })],
    ends: { AllocatedStorage: 60 },
  },
  {
    name: 'RDS-83 a limit of autoscaling',
    after: { MaxAllocatedStorage: 100 },
    calls: [modify({ MaxAllocatedStorage: 100 })],
    ends: { MaxAllocatedStorage: 100 },
  },
  {
    name: 'RDS-83 the limit taken out',
    before: { MaxAllocatedStorage: 100 },
    after: { MaxAllocatedStorage: null },
    calls: [modify({ MaxAllocatedStorage: 20 })],
    ends: { MaxAllocatedStorage: undefined },
  },
  {
    name: 'RDS-83 the limit taken out and a larger size at once',
    before: { MaxAllocatedStorage: 100 },
    after: { MaxAllocatedStorage: null, AllocatedStorage: '50' },
    calls: [modified({ AllocatedStorage: '50', MaxAllocatedStorage: 20 })],
    refused: /Max storage size/,
    ends: { AllocatedStorage: 20, MaxAllocatedStorage: 100 },
  },
  ...(
    [
      ['BackupRetentionPeriod', 7, { BackupRetentionPeriod: 7 }],
      ['DeletionProtection', true, { DeletionProtection: true }],
      ['MultiAZ', true, { MultiAZ: true }],
      ['CopyTagsToSnapshot', true, { CopyTagsToSnapshot: true }],
      ['EnablePerformanceInsights', true, { PerformanceInsightsEnabled: true }],
      ['PreferredBackupWindow', '01:00-02:00', { PreferredBackupWindow: '01:00-02:00' }],
    ] as const
  ).map(([property, value, ends]): Transition => ({
    name: `RDS-84 ${property} taken out stays as it is`,
    before: { [property]: value },
    after: { [property]: null },
    calls: [modify({})],
    ends,
  })),
  {
    name: 'RDS-85 IOPS taken out stay as they are',
    before: { ...BIG, Iops: 13_000 },
    after: { Iops: null },
    calls: [modified({ AllocatedStorage: 400 })],
    ends: { Iops: 13_000 },
  },
  {
    name: 'RDS-85 throughput taken out stays as it is',
    before: { ...BIG, StorageThroughput: 600 },
    after: { StorageThroughput: null },
    calls: [modified({ AllocatedStorage: 400 })],
    ends: { StorageThroughput: 600 },
  },
]
