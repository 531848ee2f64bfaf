/** What a running change is told with: what is done, how long it has taken, and how long it takes as a rule. */
import type { StackEvent } from '../../../facts/stack/stack.ts'
import type { UsualTime } from '../../model/step.ts'
import { resourceName } from '../resource-name.ts'

/** `history`: of the same resource, by the last events of its own stack. `figures`: as `usual.ts` has it. */
export type Expected = { readonly time: UsualTime; readonly from: 'history' | 'figures' }

/** `about 3-9 min`; `about 20 s` where it is no minute. */
export function usualText(usual: UsualTime): string {
  return `about ${spanText(usual)}`
}

function spanText(usual: UsualTime): string {
  if (usual[1] < 60) return `${String(Math.round(usual[1]))} s`
  const minutes = new Set(usual.map((seconds) => Math.round(seconds / 60)))
  return `${[...minutes].join('-')} min`
}

type Told = {
  readonly event: Pick<StackEvent, 'logicalId' | 'type' | 'status'>
  /** `4 min`. */
  readonly soFar: string
  readonly expected: Expected | null
  /** Whether it takes longer than expected. */
  readonly isOver: boolean
  /** Whether the stack is on its way back to what it was. */
  readonly isBack: boolean
  /** What AWS reports besides: `storage 45 % optimized`. */
  readonly reported: string | null
}

/** `Postgres: creating, 4 min, usually 3-9 min`; `Postgres: changing, 12 min, longer than usual (3-9 min)`. */
export function runningLine({ event, soFar, expected, isOver, isBack, reported }: Told): string {
  const parts = [
    `${resourceName(event)}: ${workText(event.status, isBack)}`,
    soFar,
    ...(expected === null ? [] : [expectedText(expected, isOver)]),
    ...(reported === null ? [] : [reported]),
  ]
  return parts.join(', ')
}

function expectedText({ time, from }: Expected, isOver: boolean): string {
  const span = spanText(time)
  const [is, than] =
    from === 'history' ? [`last time ${span}`, 'last time'] : [`usually ${span}`, 'usual']
  return isOver ? `longer than ${than} (${span})` : is
}

function workText(status: string, isBack: boolean): string {
  if (status.startsWith('UPDATE_COMPLETE_') || status.includes('ROLLBACK_COMPLETE_'))
    return 'cleaning up'
  if (status.includes('ROLLBACK_')) return 'rolling back'
  if (status.startsWith('CREATE_')) return 'creating'
  if (status.startsWith('DELETE_')) return 'deleting'
  return isBack ? 'changing back' : 'changing'
}
