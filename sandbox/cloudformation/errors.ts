import { AwsError } from '../contract.ts'

/** What CloudFormation answers to nearly everything it does not accept. */
export const validationError = (message: string): AwsError =>
  new AwsError('ValidationError', message)

/** The same, about one of the call's parameters. */
export const constraintError = (value: string, name: string, constraint: string): AwsError =>
  validationError(
    `1 validation error detected: Value '${value}' at '${name}' failed to satisfy constraint: ${constraint}`,
  )
