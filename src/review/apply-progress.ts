/** How far deploys have carried out the plan in a comment: a reviewed plan is carried out only once. */
import type { ApplyProgress, CommentHeader, StageResult } from './types.ts'

const PROGRESS_OF: Readonly<Partial<Record<StageResult['kind'], ApplyProgress>>> = {
  created: 'done',
  updated: 'done',
  failed: 'begun',
}

/**
 * The header's `carried` after these results. `asked`: the plans when the deploy began; a plan that was
 * renewed meanwhile does not belong to this deploy.
 */
export function applyProgress(
  results: CommentHeader['results'],
  { carried, planned }: Pick<CommentHeader, 'carried' | 'planned'>,
  asked: CommentHeader['planned'],
): CommentHeader['carried'] {
  const now = Object.entries(results)
    .filter(([stage]) => planned[stage] === asked[stage])
    .flatMap(([stage, { kind }]): (readonly [string, ApplyProgress])[] => {
      const before = carried[stage]
      const after = kind === 'unchanged' && before === 'begun' ? 'done' : PROGRESS_OF[kind]
      return after === undefined || before === 'done' ? [] : [[stage, after]]
    })
  return { ...carried, ...Object.fromEntries(now) }
}

/** Whether deploys have carried out the whole plan in a comment, which then tells what became of it. */
export function isCarriedOut({
  planned,
  carried,
  results,
}: Pick<CommentHeader, 'planned' | 'carried' | 'results'>): boolean {
  const stages = Object.keys(planned)
  const isDone = (stage: string): boolean => carried[stage] === 'done'
  return (
    stages.some(isDone) &&
    stages.every((stage) => isDone(stage) || results[stage]?.kind === 'unchanged')
  )
}
