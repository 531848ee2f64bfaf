/** The codes of errors: why a command ended without doing what it was asked for. */
import type { Explanations } from './explained.ts'
import { AWS_ERRORS } from './errors/aws.ts'
import { CALL_ERRORS } from './errors/call.ts'
import { CONNECT_ERRORS } from './errors/connect.ts'
import { RESULT_ERRORS } from './errors/results.ts'

/** Every code of an error, explained. */
export const ERRORS = {
  ...CALL_ERRORS,
  ...AWS_ERRORS,
  ...RESULT_ERRORS,
  ...CONNECT_ERRORS,
} satisfies Explanations

export type ErrorCode = keyof typeof ERRORS
