import type { ConfigPath } from '../resolved.ts'

/** A problem before its place in the text is known. */
export type Finding = {
  readonly path: ConfigPath
  /** Whether the key or the value is at fault; a number is an offset into the text. */
  readonly at: 'key' | 'value' | number
  readonly message: string
  readonly hint?: string
  /** Other values the finding rests on: where one of them is itself refused, this is not reported. */
  readonly about?: readonly ConfigPath[]
  /** The key that was probably meant by an unknown one: it is not missing, only misspelt. */
  readonly meant?: ConfigPath
  /** The value can be looked at further: it only comes too early, or is written once more. */
  readonly keepsValue?: true
}
