/** What is said of stages that are carried out side by side. */
import { count, listed } from '../../../text/phrases.ts'
import type { Plan } from '../../model/types.ts'

/** Up to this many stages are told of in one line; more are counted. */
const NAMED = 8

export const besideMessages = {
  ended: (ended: number, all: number) => `${String(ended)} of ${count(all, 'stage')} ended`,
  /** `prod: Postgres: creating, 4 min; Redis: creating, 4 min`. */
  running: (stage: string, at: readonly string[]) =>
    at.length === 0 ? `${stage}: running` : `${stage}: ${at.join('; ')}`,
  heartbeat: (ended: number, all: number, running: readonly string[]): string => {
    const more = running.length - NAMED
    return [
      besideMessages.ended(ended, all),
      ...running.slice(0, NAMED),
      ...(more > 0 ? [`and ${String(more)} more`] : []),
    ].join('. ')
  },
}

/**
 * `Stages will be deployed side by side, at most 4 at once; west after prod.`; null where they are not, or where there
 * is but one to deploy.
 */
export function stagesOrder({ order, stages }: Plan): string | null {
  const changing = stages.filter(({ action }) => action !== 'none').map(({ stage }) => stage)
  if (order === undefined || changing.length < 2) return null
  const { concurrency, after = {} } = order
  const tied = changing.flatMap((stage) => {
    const before = (after[stage] ?? []).filter((one) => changing.includes(one))
    return before.length === 0 ? [] : [`${stage} after ${listed(before)}`]
  })
  const ties = tied.length > NAMED ? [`${count(tied.length, 'stage')} after others`] : tied
  return [
    'Stages will be deployed side by side',
    ...(concurrency === undefined ? [] : [`, at most ${String(concurrency)} at once`]),
    ...(ties.length === 0 ? [] : [`; ${listed(ties)}`]),
    '.',
  ].join('')
}
