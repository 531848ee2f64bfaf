/** What a running change is told with: how long it takes as a rule, and how long it has taken. */
import type { UsualTime } from '../../model/step.ts'

/** `history`: of the same resource, by the last events of its own stack. `figures`: as `usual.ts` has it. */
export type Expected = { readonly time: UsualTime; readonly from: 'history' | 'figures' }

/** `about 3-9 min`; `about 20 s` where it is no minute. */
export function usualText(usual: UsualTime): string {
  if (usual[1] < 60) return `about ${String(Math.round(usual[1]))} s`
  const minutes = new Set(usual.map((seconds) => Math.round(seconds / 60)))
  return `about ${[...minutes].join('-')} min`
}

/** `about 3-9 min, 3m10s so far`; `longer than usual (about 3-9 min), 12m00s so far`. */
export function soFarText(expected: Expected | null, soFar: string, isOver: boolean): string {
  if (expected === null) return `${soFar} so far`
  const about = usualText(expected.time)
  const [before, than] = expected.from === 'history' ? [' last time', 'last time'] : ['', 'usual']
  return isOver
    ? `longer than ${than} (${about}), ${soFar} so far`
    : `${about}${before}, ${soFar} so far`
}
