/** How the rows of the table are written: what several rows share is said once. */
import type { Feature, Permission, Verb } from './permission.ts'

type Row = Omit<Permission, 'by' | 'verbs'>

/** Calls of ours in these verbs. */
export function direct(verbs: readonly Verb[], rows: readonly Row[]): readonly Permission[] {
  return rows.map((row) => ({ ...row, by: 'direct', verbs }))
}

/** What CloudFormation calls for a template's references, already when it makes a change set. */
export function byChangeSets(rows: readonly Row[]): readonly Permission[] {
  return rows.map((row) => ({ ...row, by: 'cloudformation', verbs: ['plan', 'deploy', 'destroy'] }))
}

/** Calls that CloudFormation makes for us when it makes, changes and deletes resources. */
export function byCloudFormation(rows: readonly Row[]): readonly Permission[] {
  return rows.map((row) => ({ ...row, by: 'cloudformation', verbs: ['deploy', 'destroy'] }))
}

/** The same features for several rows. */
export function onlyWith(features: readonly Feature[], rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => ({ ...row, features }))
}
