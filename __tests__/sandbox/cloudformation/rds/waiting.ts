import type { Params, Properties } from '../../../../sandbox/contract.ts'
import {
  modified,
  modify,
  queued,
  REBOOT,
  type RecordedCall,
  type Transition,
} from './transitions.ts'

const WINDOW: Properties = { ApplyImmediately: false }
const OWN = { DBParameterGroupName: 'own17' }
const later = (fields: Params): RecordedCall => modify({ ...WINDOW, ...fields })
/** A static parameter of the group changes behind the template's back. */
const STATIC: RecordedCall = [
  'ModifyDBParameterGroup',
  { ...OWN, Parameters: [{ ParameterName: 'max_connections', ParameterValue: '200' }] },
]
const group = (ParameterApplyStatus: string): Params => ({
  DBParameterGroups: [{ ...OWN, ParameterApplyStatus }],
})

/** UpdateHandler, forward: what waits for the window or a reboot, and what no longer does. */
export const WAITING: readonly Transition[] = [
  {
    name: 'RDS-20 RDS-80 what is queued is carried out by any later change',
    after: { Tags: [{ Key: 'team', Value: 'shop' }] },
    meanwhile: [queued({ DBInstanceClass: 'db.t4g.small' })],
    calls: [modify({})],
    ends: { DBInstanceClass: 'db.t4g.small', PendingModifiedValues: {} },
  },
  {
    name: 'RDS-20 a class, in the window',
    before: { ApplyImmediately: false },
    after: { DBInstanceClass: 'db.t4g.small' },
    calls: [modify({ ApplyImmediately: false, DBInstanceClass: 'db.t4g.small' })],
    ends: {
      DBInstanceClass: 'db.t4g.micro',
      PendingModifiedValues: { DBInstanceClass: 'db.t4g.small' },
    },
  },
  {
    name: 'RDS-20 a minor version, in the window',
    before: { ApplyImmediately: false },
    after: { EngineVersion: '17.6' },
    calls: [modify({ ApplyImmediately: false, EngineVersion: '17.6' })],
    ends: { EngineVersion: '17.4', PendingModifiedValues: { EngineVersion: '17.6' } },
  },
  {
    name: 'RDS-55 a password, in the window',
    before: { ApplyImmediately: false },
    after: { MasterUserPassword: 'long-enough-2' },
    calls: [modify({ ApplyImmediately: false, MasterUserPassword: 'long-enough-2' })],
    ends: { PendingModifiedValues: {} },
  },
  {
    name: 'RDS-20 a standby, in the window',
    before: WINDOW,
    after: { MultiAZ: true },
    calls: [later({ MultiAZ: true })],
    ends: { MultiAZ: false, PendingModifiedValues: { MultiAZ: true } },
  },
  {
    name: 'RDS-20 RDS-81 larger storage, in the window',
    before: WINDOW,
    after: { AllocatedStorage: '50' },
    calls: [modified({ ...WINDOW, AllocatedStorage: '50' })],
    ends: { AllocatedStorage: 20, PendingModifiedValues: { AllocatedStorage: 50 } },
  },
  {
    name: 'RDS-25 another parameter group, in the window: nothing reboots',
    before: WINDOW,
    after: OWN,
    calls: [later(OWN)],
    ends: group('pending-reboot'),
  },
  {
    name: 'RDS-25 parameters that wait for a reboot get it with any change',
    before: OWN,
    after: { CopyTagsToSnapshot: true },
    meanwhile: [STATIC],
    calls: [modify({ CopyTagsToSnapshot: true }), REBOOT],
    ends: group('in-sync'),
  },
  {
    name: 'RDS-25 parameters that wait for a reboot go on waiting in the window',
    before: { ...OWN, ...WINDOW },
    after: { CopyTagsToSnapshot: true },
    meanwhile: [STATIC],
    calls: [later({ CopyTagsToSnapshot: true })],
    ends: group('pending-reboot'),
  },
]
