/** A stage of a fixture that a later version changes, and why users have to live with it. */
export type Meant = {
  /** `a52eab8/example-quickstart` */
  readonly fixture: string
  readonly stage: string
  readonly reason: string
}

/**
 * Every change of a deployed stage that an upgrade is meant to make. A better default is for what is
 * newly made and a new behaviour for who asks for it, so that this list stays as good as empty.
 */
export const MEANT: readonly Meant[] = []
