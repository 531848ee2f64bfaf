/** Stacks and their events as CloudFormation shows them: plain data, no SDK types. */

/** A stack without its outputs. */
export type StackFacts = {
  /** The stack's ARN; the account id is in it. */
  readonly id: string
  readonly name: string
  readonly region: string
  readonly status: string
  readonly statusReason: string | null
  /** null = it was listed with all stacks of its region; AWS only says it for a single stack. */
  readonly terminationProtection: boolean | null
  readonly tags: Readonly<Record<string, string>>
  /** The ARN of the role that CloudFormation acts by; absent = it acts as who calls it. */
  readonly serviceRole?: string
  /** The ARN of the change set that its last update executed; missing = AWS does not say. */
  readonly changeSet?: string
  /** When its last update began, ISO 8601, AWS's clock; missing = AWS does not say, as before the first one. */
  readonly updatedAt?: string
}

/** A stack as DescribeStacks shows it. Its outputs are read by `decode` alone (template/state/decode.ts). */
export type DeployedStack = StackFacts & {
  /** Output key -> value. */
  readonly outputs: Readonly<Record<string, string>>
}

/** A resource of a stack, from ListStackResources. */
export type StackResource = {
  readonly logicalId: string
  readonly physicalId: string
  readonly type: string
  /** `UPDATE_COMPLETE`, `UPDATE_FAILED`, ...; absent = AWS does not say. */
  readonly status?: string
  /** When it came into that status, ISO 8601, AWS's clock; absent = AWS does not say. */
  readonly updatedAt?: string
}

/** One event of a stack, from DescribeStackEvents. */
export type StackEvent = {
  readonly id: string
  /** ISO 8601, AWS's clock. */
  readonly time: string
  readonly logicalId: string
  /** Empty until AWS assigns one. */
  readonly physicalId: string
  readonly type: string
  /** `CREATE_IN_PROGRESS`, `UPDATE_COMPLETE`, ... */
  readonly status: string
  readonly reason: string | null
  /** ClientRequestToken: the same on every event of one operation; null = it was started without. */
  readonly token: string | null
}
