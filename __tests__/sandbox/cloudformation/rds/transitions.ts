/**
 * What AWS's own handler of a DBInstance calls for each transition: aws-cloudformation-resource-providers-rds,
 * aws-rds-dbinstance, commit 5a410e84 (2025-07-29). Its Create-, Update- and DeleteHandler were run on 2026-11-28 with
 * every request recorded; `read` marks a row that was read in its source instead. Describe calls, tags and the fields
 * that each modification has (FIXED) are left out.
 */
import type { Params, Properties } from '../../../../sandbox/contract.ts'

/** `ModifyDBInstance` and its fields. */
export type RecordedCall = readonly [action: string, fields: Params]

export type Transition = {
  /** The rules of BEHAVIOUR.md that it shows, and what changes. */
  readonly name: string
  /** Over what a template of ours says (BASE). `null`: the property is taken out. */
  readonly before?: Properties
  readonly after: Properties
  /** Calls to RDS behind the template's back, in between. */
  readonly meanwhile?: readonly RecordedCall[]
  readonly isRollback?: true
  readonly calls: readonly RecordedCall[]
  /** How DescribeDBInstances shows it in the end. */
  readonly ends?: Params
  /** RDS's answer; nothing is changed then. */
  readonly refused?: RegExp
}

/** A gp3 instance. */
export const INSTANCE: Properties = {
  DBInstanceIdentifier: 'orders',
  Engine: 'postgres',
  EngineVersion: '17.4',
  DBInstanceClass: 'db.t4g.micro',
  AllocatedStorage: '20',
  StorageType: 'gp3',
  BackupRetentionPeriod: 7,
  MasterUsername: 'app',
  MasterUserPassword: 'long-enough-1',
}

/** It as our templates write it. */
export const BASE: Properties = {
  ...INSTANCE,
  AllowMajorVersionUpgrade: true,
  ApplyImmediately: true,
}

/** In every modification of BASE; of gp3 a size as well. */
const FIXED: Params = {
  DBInstanceIdentifier: 'orders',
  ApplyImmediately: true,
  AllowMajorVersionUpgrade: true,
}

/** The modification of BASE with these fields. */
export const modified = (fields: Params): RecordedCall => [
  'ModifyDBInstance',
  { ...FIXED, ...fields },
]
/** The same of gp3 that keeps its 20 GiB. */
export const modify = (fields: Params): RecordedCall =>
  modified({ AllocatedStorage: 20, ...fields })
export const REBOOT: RecordedCall = ['RebootDBInstance', { DBInstanceIdentifier: 'orders' }]
/** A modification behind the template's back. */
export const byHand = (fields: Params): RecordedCall => [
  'ModifyDBInstance',
  { DBInstanceIdentifier: 'orders', ApplyImmediately: 'true', ...fields },
]
/** The same, left to the maintenance window. */
export const queued = (fields: Params): RecordedCall => [
  'ModifyDBInstance',
  { DBInstanceIdentifier: 'orders', ...fields },
]
