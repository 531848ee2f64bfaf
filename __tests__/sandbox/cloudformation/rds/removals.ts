/**
 * How AWS's own handler of a DBInstance removes one: aws-cloudformation-resource-providers-rds, aws-rds-dbinstance,
 * commit 5a410e84 (2025-07-29), DeleteHandler, run on 2026-11-28.
 */
import type { Params, Properties } from '../../../../sandbox/contract.ts'

export type Removal = {
  readonly name: string
  /** Of the template, at the removal. */
  readonly properties: Properties
  readonly leavesSnapshot: boolean
  readonly of: 'instance' | 'replica' | 'promoted'
  readonly call: Params & { readonly FinalDBSnapshotIdentifier?: string }
}

const SNAPSHOT = 'shop-dev-snapshot-db-'

/** DeleteHandler; a final snapshot's name goes on with 12 characters. */
export const REMOVALS: readonly Removal[] = [
  {
    name: 'RDS-22 by the policy Snapshot',
    properties: {},
    leavesSnapshot: true,
    of: 'instance',
    call: { SkipFinalSnapshot: false, FinalDBSnapshotIdentifier: SNAPSHOT },
  },
  {
    name: 'RDS-23 by the policy Delete',
    properties: {},
    leavesSnapshot: false,
    of: 'instance',
    call: { SkipFinalSnapshot: true },
  },
  {
    name: 'RDS-72 with its automated backups kept',
    properties: { DeleteAutomatedBackups: false },
    leavesSnapshot: true,
    of: 'instance',
    call: {
      DeleteAutomatedBackups: false,
      SkipFinalSnapshot: false,
      FinalDBSnapshotIdentifier: SNAPSHOT,
    },
  },
  {
    name: 'RDS-32 of a replica, whatever the policy',
    properties: {},
    leavesSnapshot: true,
    of: 'replica',
    call: { SkipFinalSnapshot: true },
  },
  {
    name: 'RDS-22 of a replica that somebody has promoted: what runs decides',
    properties: { SourceDBInstanceIdentifier: 'orders' },
    leavesSnapshot: true,
    of: 'promoted',
    call: { SkipFinalSnapshot: false, FinalDBSnapshotIdentifier: SNAPSHOT },
  },
]
