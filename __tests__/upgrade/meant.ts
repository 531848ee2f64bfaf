/** A stage of a fixture that a later version changes, and why users have to live with it. */
export type Meant = {
  /** `a52eab8/example-quickstart` */
  readonly fixture: string
  readonly stage: string
  readonly reason: string
}

/** What earlier versions left open on every bastion. */
const BASTION =
  'whoever got a shell on a bastion could read every stage’s private keys, and until Systems Manager had run its ssh key got that shell (ADR 17)'

/**
 * Every change of a deployed stage that an upgrade is meant to make. A better default is for what is
 * newly made and a new behaviour for who asks for it, so that this list stays as good as empty.
 */
export const MEANT: readonly Meant[] = [
  ['a52eab8/bastions', 'keys'],
  ['a52eab8/bastions', 'session'],
  ['a52eab8/example-bastion', 'dev'],
  ['a52eab8/example-bastion', 'prod'],
  ['a52eab8/example-existing', 'prod'],
  ['a52eab8/existing-bastion', 'dev'],
].map(([fixture = '', stage = '']) => ({ fixture, stage, reason: BASTION }))
