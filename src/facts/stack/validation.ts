/** What CloudFormation's validation of a change set, or a hook, has to say before anything is changed. */
export type ValidationResult = {
  /** A warning leaves the change set as it is; anything else stops it, also what no version of ours knows. */
  readonly mode: 'fail' | 'warn'
  /** Empty = it is about the stack as a whole. */
  readonly logicalId: string
  readonly type: string
  /** The property, `MultiAZ` or `Tags.0.Value`; null = the resource as a whole. */
  readonly property: string | null
  readonly reason: string
}
