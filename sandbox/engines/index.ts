import type { Engines } from '../contract.ts'
import { noEngines } from './none.ts'

export type EngineOptions = {
  /** `none`: every instance is metadata only. */
  readonly mode: 'auto' | 'none'
  /** Where the data is kept; null = a temporary directory that goes with the sandbox. */
  readonly directory: string | null
}

/** The real database engines behind the pretended instances. */
export function createEngines(options: EngineOptions): Engines {
  return noEngines(`engines are off (--engines ${options.mode})`)
}
