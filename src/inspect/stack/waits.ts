import type { StackReads } from '../../ports/stacks.ts'
import { inStep, type InStep } from './in-step.ts'
import { sharedLooks, type SharedLooks } from './shared-looks.ts'

/** What the stages of a run that wait in one region look at together. */
export type RegionWaits = { readonly stacks: SharedLooks; readonly changeSets: InStep }

/** Of the region of these stacks. */
export function regionWaits(stacks: Pick<StackReads, 'list'>): RegionWaits {
  return { stacks: sharedLooks(stacks), changeSets: inStep() }
}
