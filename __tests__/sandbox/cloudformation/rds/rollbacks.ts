import { byHand, modified, modify, type Transition } from './transitions.ts'

const GP2 = { StorageType: 'gp2' }
const BIG = { AllocatedStorage: '400' }
const GROWN = byHand({ AllocatedStorage: '60' })

/** UpdateHandler with `rollback`: `before` is what the failed update came to, `after` where it goes back to. */
export const ROLLBACKS: readonly Transition[] = [
  {
    name: 'RDS-82 a minor version is not sent back',
    before: { EngineVersion: '17.6' },
    after: { EngineVersion: '17.4' },
    calls: [modify({})],
    ends: { EngineVersion: '17.6' },
  },
  {
    name: 'RDS-82 storage of gp3 is the largest there was',
    before: { AllocatedStorage: '50' },
    after: { AllocatedStorage: '20' },
    calls: [modified({ AllocatedStorage: 50 })],
    ends: { AllocatedStorage: 50 },
  },
  {
    name: 'RDS-82 storage of gp2 is not sent',
    before: { ...GP2, AllocatedStorage: '50' },
    after: { AllocatedStorage: '20' },
    calls: [modified({})],
    ends: { AllocatedStorage: 50 },
  },
  {
    name: 'RDS-82 storage that autoscaling made larger than both',
    before: { AllocatedStorage: '40' },
    after: { AllocatedStorage: '20' },
    meanwhile: [GROWN],
    calls: [modified({ AllocatedStorage: 60 })],
    ends: { AllocatedStorage: 60 },
  },
  {
    name: 'RDS-82 a major version and its group: the old group goes out, and is refused',
    before: { EngineVersion: '17.4', DBParameterGroupName: 'own17' },
    after: { EngineVersion: '16.4', DBParameterGroupName: 'own16' },
    calls: [modify({ DBParameterGroupName: 'own16' })],
    refused: /Family/,
    ends: { EngineVersion: '17.4' },
  },
  {
    name: 'RDS-82 class, IOPS and flags go back',
    before: {
      ...BIG,
      Iops: 13_000,
      DBInstanceClass: 'db.t4g.small',
      DeletionProtection: true,
    },
    after: { Iops: 12_000, DBInstanceClass: 'db.t4g.micro', DeletionProtection: false },
    calls: [
      modified({
        AllocatedStorage: 400,
        Iops: 12_000,
        DBInstanceClass: 'db.t4g.micro',
        DeletionProtection: false,
      }),
    ],
    ends: { Iops: 12_000, DBInstanceClass: 'db.t4g.micro', DeletionProtection: false },
  },
]
