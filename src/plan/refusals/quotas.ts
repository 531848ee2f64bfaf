/** Quotas of a region that a plan would go over, which AWS finds out in the middle of a deploy. */
import type { Fact } from '../../facts/fact.ts'
import { valueOf } from '../../facts/live.ts'
import { QUOTA_NAMES } from '../../facts/quotas.ts'
import { quotaMessages as words, type Taken } from '../messages/around/quotas.ts'
import type { StageInput } from '../model/input.ts'
import type { Note, Refusal } from '../model/types.ts'

type Judged = Taken & {
  readonly max: number | null
  /** The call that did not answer, and why: `ec2:DescribeVpcs AccessDenied`. */
  readonly unread: string | null
}

/** Where the region has no room, together with what the stages before this one take. */
export function quotaRefusals(input: StageInput): readonly Refusal[] {
  const { stage, locate } = input
  const { line } = locate(['stages', stage.name])
  return judged(input).flatMap(({ max, used, ...taken }) =>
    max !== null && used !== null && used + taken.before + taken.need > max
      ? [
          {
            ...words.exceeded({ ...taken, used }, max, stage.region),
            database: null,
            property: null,
            line,
          },
        ]
      : [],
  )
}

/** One note for each call that did not answer, with AWS's defaults. */
export function quotaNotes(input: StageInput): readonly Note[] {
  const unread = judged(input).filter((one) => one.unread !== null)
  const calls = new Set(unread.map(({ unread: call }) => call))
  return [...calls].map((call) =>
    words.notVerified(
      unread.filter((one) => one.unread === call),
      input.stage.region,
      call ?? '',
    ),
  )
}

function judged({ quotas }: StageInput): readonly Judged[] {
  if (quotas === undefined) return []
  return QUOTA_NAMES.flatMap((name): readonly Judged[] => {
    const need = quotas.needs[name] ?? 0
    const quota = quotas.facts[name]
    if (need === 0 || quota === undefined) return []
    const [used, max] = [valueOf(quota.used) ?? null, valueOf(quota.max) ?? null]
    const unread = unreadIn([quota.used, quota.max])
    return [{ name, need, before: quotas.before[name] ?? 0, used, max, unread }]
  })
}

function unreadIn(facts: readonly Fact<number>[]): string | null {
  const unread = facts.find(({ kind }) => kind !== 'read')
  if (unread === undefined) return null
  return unread.kind === 'unread' ? `${unread.action} ${unread.why}` : 'AWS does not say'
}
