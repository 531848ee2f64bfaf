import type { Impact } from '../model/types.ts'

/** One thing that happens to a database, and where that is known from. */
export type Finding = {
  readonly impact: Impact
  /** `property`: it changes. The others: what the change brings along, or what is not known. */
  readonly cause: Cause
  /** The CloudFormation or RDS property; '' where none is named. */
  readonly property: string
  readonly verified: boolean
  /** Parameters that it is about. */
  readonly names?: readonly string[]
}

type Cause =
  | 'property'
  | 'parameters'
  /** Dynamic ones: in force at once. */
  | 'parameters-at-once'
  /** Static ones: in force after a restart, which this update brings if its impact is `restart`. */
  | 'parameters-at-restart'
  | 'secret'
  /** It was changed by hand, and the update of something else may put it back. */
  | 'put-back'
  /** The reader beside it; `property` says what happens to that. */
  | 'reader'
  | 'pending'
  /** Earlier values that wait for a restart, which this update brings if its impact is `restart`. */
  | 'parameters-pending'
  | 'unread'
  | 'unknown'
  | 'undecided'
