/** Whether a region has room for the stages that it does not have yet. */
import { valueOf } from '../facts/live.ts'
import { QUOTA_NAMES, QUOTAS, type QuotaFacts, type QuotaNeeds } from '../facts/quotas.ts'
import { amountOf, moreOf } from '../plan/messages/around/quotas.ts'
import { listed } from '../text/phrases.ts'
import { ok, unverified, wrong, type Finding } from './finding.ts'

/** What the new stages of one region take, and what it has. */
export type QuotaRequest = {
  readonly region: string
  /** Names of the new stages. */
  readonly stages: readonly string[]
  readonly needs: QuotaNeeds
  readonly facts: QuotaFacts
}

/** Everything that has no room; or else what is not known; or else that there is room. */
export function quotasFound({ region, stages, needs, facts }: QuotaRequest): readonly Finding[] {
  const asked = QUOTA_NAMES.flatMap((name) => {
    const need = needs[name] ?? 0
    if (need === 0) return []
    const [used, max] = [facts[name]?.used, facts[name]?.max]
    const unread = [used, max].find((fact) => fact?.kind === 'unread')
    return [{ name, need, used: used && valueOf(used), max: max && valueOf(max), unread }]
  })
  const of = listed(stages)
  const found = asked.flatMap(({ name, need, used, max, unread }): Finding[] => {
    const { title } = QUOTAS[name]
    if (used === undefined || max === undefined)
      return [
        unverified(
          'quota',
          `whether "${title}" of ${region} has room for ${amountOf(name, need)} more${unread?.kind === 'unread' ? ` (${unread.action} ${unread.why})` : ''}; AWS gives ${amountOf(name, QUOTAS[name].usual)} at first`,
          `look it up in the console of Service Quotas, or allow yourself what docs/quotas.md lists`,
        ),
      ]
    if (used + need <= max) return []
    return [
      wrong(
        'quota',
        `"${title}" of ${region} has no room for ${of}: ${String(used)} of ${amountOf(name, max)} are used, ${amountOf(name, need)} more ${need === 1 ? 'is' : 'are'} needed`,
        moreOf(name, used + need),
      ),
    ]
  })
  return found.length > 0 || asked.length === 0
    ? found
    : [ok('quota', `${region} has room for ${of}`)]
}
