/**
 * The table of permissions: which calls a file takes, ours and those that CloudFormation makes for us. The policies of
 * docs/policies and the tables of docs/permissions.md are made of it. __tests__/permissions/computed.test.ts holds it
 * against AWS's own lists and against the sources: nothing is missing, and nothing is there for nobody.
 */
import type { Permission } from './permission.ts'
import { BASTION } from './table/bastion.ts'
import { CONNECT } from './table/connect.ts'
import { DOCTOR } from './table/doctor.ts'
import { DATABASES_MADE } from './table/databases.ts'
import { NETWORK } from './table/network.ts'
import { READS_OF_FEATURES } from './table/reads-of-features.ts'
import { READS } from './table/reads.ts'
import { ROLES_MADE } from './table/roles.ts'
import { WRITES } from './table/writes.ts'

export const PERMISSIONS: readonly Permission[] = [
  ...READS,
  ...READS_OF_FEATURES,
  ...WRITES,
  ...NETWORK,
  ...DATABASES_MADE,
  ...ROLES_MADE,
  ...BASTION,
  ...CONNECT,
  ...DOCTOR,
]
