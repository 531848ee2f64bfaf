/** As whom AWS is called in the name of a stage. */
export type As = {
  /** The ARN of the role that the run assumes; null = the credentials of the environment are used as they are. */
  readonly role: string | null
  /** The ARN of the role that CloudFormation is to act by; null = none is named. */
  readonly service: string | null
}
