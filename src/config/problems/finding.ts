import type { ProblemCode } from '../../codes/problems.ts'
import type { ConfigPath } from '../resolved.ts'

/** A problem before its place in the text is known. */
export type Finding = {
  readonly code: ProblemCode
  readonly path: ConfigPath
  /** Whether the key or the value is at fault; a number is an offset into the text. */
  readonly at: 'key' | 'value' | number
  readonly message: string
  readonly hint?: string
  /** Other values that the finding depends on. If one of them is refused itself, this is not reported. */
  readonly about?: readonly ConfigPath[]
  /** The key that an unknown one probably means: it is misspelt rather than missing. */
  readonly meant?: ConfigPath
  /** The value itself may be checked further: only its repetition is at fault. */
  readonly keepsValue?: true
}
