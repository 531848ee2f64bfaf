/** What passes between two looks at the events of an operation: a pause, or looks at all stacks of the region. */
import { hasEnded } from '../../facts/stack/stack-state.ts'
import type { AwsReads } from '../../ports/aws.ts'
import type { StageContext } from '../stage-context.ts'
import type { Pace } from './pace.ts'
import { pause } from '../backoff.ts'
import type { Found, Listed } from './shared-looks.ts'

/** Milliseconds of shared looks after which people are shown the events all the same, at first and from then on. */
const FIRST_NEWS = 15_000
const NEWS = 60_000

/** Milliseconds after credentials have expired, by which AWS says so. */
const EXPIRED = 200
/** Between two looks with credentials that will expire nobody knows when: only a call tells that they have. */
const UNKNOWN = 1900

export type Rest = {
  /** Until the events are worth a look: they pace it, or the looks that are shared. */
  readonly until: (pace: Pace) => Promise<void>
  /** The stack as a look at all shows it at once; null = it had better be asked alone. */
  readonly now: () => Promise<Found | null>
  /** Milliseconds that were waited so far, without what the looks take. */
  readonly waited: () => number
  /** The stack as the last look at all has shown it; undefined = it has not. */
  readonly listed: () => Listed | undefined
  /** Whether the last look was at all. */
  readonly isShared: () => boolean
  readonly end: () => void
}

export function restOf(
  { aws, clock, waits }: Pick<StageContext, 'aws' | 'clock' | 'waits'>,
  stackId: string,
): Rest {
  const shared = waits?.stacks.join(clock)
  let waited = 0
  let listed: Listed | undefined
  let isShared = false
  let news = FIRST_NEWS
  let looks = 0

  const alone = async (longest: number): Promise<void> => {
    const wait = upToExpiry(longest, (await aws.expires?.()) ?? null, aws.now)
    await clock.sleep(wait)
    waited += wait
  }
  const noted = (found: Found | null): Found | null => {
    isShared = found !== null
    listed = found?.stack
    return found
  }
  return {
    until: async (pace) => {
      const byItself = pace.next(waited)
      for (const until = waited + news; waited < until; looks += 1) {
        const before = listed?.facts.status
        const found = noted((await shared?.next(stackId, pause(looks))) ?? null)
        if (found === null) return alone(byItself)
        waited += found.passed
        if (isNews(found, before)) return
      }
      news = NEWS
    },
    now: async () => noted((await shared?.now(stackId)) ?? null),
    waited: () => waited,
    listed: () => listed,
    isShared: () => isShared,
    end: () => shared?.leave(),
  }
}

/** Whether the events may tell of an end, or of why there will be another than was meant. */
function isNews({ stack }: Found, before: string | undefined): boolean {
  const status = stack?.facts.status
  if (status === undefined || hasEnded(status)) return true
  return /ROLLBACK_IN_PROGRESS$/.test(status) && status !== before
}

/** The pause, but no longer than the credentials last: the look that follows fails for them at once. */
function upToExpiry(wait: number, expires: Date | 'unknown' | null, now: AwsReads['now']): number {
  if (expires === 'unknown') return Math.min(wait, UNKNOWN)
  const left = expires === null ? 0 : expires.getTime() - now().getTime()
  return left > 0 ? Math.min(wait, left + EXPIRED) : wait
}
