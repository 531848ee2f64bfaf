/** What one row of the table of permissions says, and of whom. */
import type { BastionKind } from '../engines/bastion-kinds.ts'
import type { DatabaseKind } from '../engines/table.ts'

/** `rds:CreateDBInstance`, as IAM writes it. */
export type Action = `${string}:${string}`

/** A verb of ours that calls AWS. */
export type Verb =
  | 'plan'
  | 'deploy'
  | 'destroy'
  | 'outputs'
  | 'reboot'
  | 'restore-secret'
  | 'promote'
  | 'connect'
  | 'doctor'

/** What a file can have that takes permissions. */
export type Feature =
  | DatabaseKind
  | 'own-vpc'
  | 'given-vpc'
  | 'reader'
  /** A replica of a primary in its own region. */
  | 'replica'
  /** A replica of a primary in another region, and the primary whose secret is copied there. */
  | 'replica-elsewhere'
  | 'existing'
  | 'restore-snapshot'
  | 'restore-time'
  /** A `kmsKey`, or a `secretsKmsKey`. */
  | 'own-key'
  /** A `monitoring` that is not 0. */
  | 'monitoring'
  | `bastion-${BastionKind}`
  | 'bastion-endpoints'
  /** CloudFormation acts by a role of its own. */
  | 'service-role'

/** `aws-us-gov`: GovCloud; `aws-cn`: China. */
export type Partition = 'aws' | 'aws-us-gov' | 'aws-cn'

/** What the ARNs of a policy are made of. */
export type Names = {
  readonly partition: Partition
  /** The file's `stack`; null = of any application. */
  readonly stack: string | null
  /** Its stacks, with a `*` at the end of a name that others begin with. Default: all that begin with `stack`. */
  readonly stackNames?: readonly string[] | undefined
}

/** ARNs, with IAM's wildcards. */
export type Scope = (names: Names) => readonly string[]

type Operator = 'StringEquals' | 'StringLike' | 'ArnEquals' | 'Bool' | 'BoolIfExists'

/** As in a policy: operator, key, values. */
export type Condition = Readonly<
  Partial<Record<Operator, Readonly<Record<string, string | readonly string[]>>>>
>

export type Permission = {
  readonly actions: readonly Action[]
  /** `direct`: we call it. `cloudformation`: it does, for us, as the caller or as its service role. */
  readonly by: 'direct' | 'cloudformation'
  /** In which verbs. */
  readonly verbs: readonly Verb[]
  /** Needed by a file that has one of them; left out = by every file. */
  readonly features?: readonly Feature[]
  /** Left out = `*`, because AWS restricts none of these actions, or their resources have no names of ours. */
  readonly on?: Scope
  readonly when?: (names: Names) => Condition
  /** A sentence for the page: what it is for, and what is missing without it. */
  readonly why: string
}
