import type { Impact } from '../../plan/model/types.ts'

export type Node = {
  /** Letters, digits and `_`. */
  readonly id: string
  readonly shape: 'database' | 'host'
  /** What it is. Of unknown origin, not yet inert. */
  readonly lines: readonly string[]
  /** What happens to it, in words; null = nothing that is to be said. */
  readonly happens: string | null
  readonly impact: Impact
}
