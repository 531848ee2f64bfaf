/** How far deploys have carried out what a comment shows: a reviewed plan is carried out once. */
import type { Carried, CommentHeader, StageResult } from './types.ts'

const CARRIED: Readonly<Partial<Record<StageResult['kind'], Carried>>> = {
  created: 'done',
  updated: 'done',
  failed: 'begun',
}

/**
 * The header's `carried` after these results. `asked`: the plans as they were when the deploy began; one
 * that was planned anew meanwhile is not this deploy's.
 */
export function carriedBy(
  results: CommentHeader['results'],
  { carried, planned }: Pick<CommentHeader, 'carried' | 'planned'>,
  asked: CommentHeader['planned'],
): CommentHeader['carried'] {
  const now = Object.entries(results)
    .filter(([stage]) => planned[stage] === asked[stage])
    .flatMap(([stage, { kind }]): (readonly [string, Carried])[] => {
      const before = carried[stage]
      const after = kind === 'unchanged' && before === 'begun' ? 'done' : CARRIED[kind]
      return after === undefined || before === 'done' ? [] : [[stage, after]]
    })
  return { ...carried, ...Object.fromEntries(now) }
}
