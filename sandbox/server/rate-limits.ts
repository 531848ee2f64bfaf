import { AwsError, type Service } from '../contract.ts'

/** What `POST /_sandbox/limits` is sent. */
export type GivenLimit = {
  /** `cloudformation:CreateChangeSet`; left out: each action that has no limit of its own. */
  readonly action?: string
  /** null: none any more. */
  readonly callsPerSecond: number | null
  /** How many calls may come at once; left out: as many as come in a second, at least one. */
  readonly burst?: number
}

/** How often actions may be called (HTTP-15). */
export type RateLimits = {
  /** Throws an AwsError for what is wrong with it. */
  readonly give: (given: GivenLimit) => void
  /** Takes one call of an action in a region, or throws the AwsError of a call that came too soon. */
  readonly take: (
    service: Pick<Service, 'name' | 'protocol'>,
    action: string,
    region: string,
  ) => void
}

type Limit = { readonly callsPerSecond: number; readonly burst: number }

/** How many calls may come at once, as of a time in milliseconds. */
type Bucket = { tokens: number; at: number }

/** The limit of all actions that have none of their own. */
const EACH = ''

/** `now` counts milliseconds. */
export function createRateLimits(now: () => number = () => performance.now()): RateLimits {
  const limits = new Map<string, Limit>()
  const buckets = new Map<string, Bucket>()
  return {
    give: ({ action = EACH, callsPerSecond, burst }) => {
      buckets.clear()
      if (callsPerSecond === null) {
        limits.delete(action)
        return
      }
      if (typeof callsPerSecond !== 'number' || !(callsPerSecond > 0))
        throw new AwsError('ValidationError', 'callsPerSecond is a number above 0, or null.')
      limits.set(action, { callsPerSecond, burst: burst ?? Math.max(1, callsPerSecond) })
    },
    take: (service, action, region) => {
      const name = `${service.name}:${action}`
      const limit = limits.get(name) ?? limits.get(EACH)
      if (limit === undefined) return
      const key = `${region} ${name}`
      const bucket = refilled(buckets.get(key), limit, now())
      buckets.set(key, bucket)
      if (bucket.tokens < 1) throw throttled(service)
      bucket.tokens -= 1
    },
  }
}

function refilled(bucket: Bucket | undefined, limit: Limit, at: number): Bucket {
  if (bucket === undefined) return { tokens: limit.burst, at }
  const tokens = bucket.tokens + ((at - bucket.at) / 1000) * limit.callsPerSecond
  return { tokens: Math.min(limit.burst, tokens), at }
}

/** How each service says that it was called too often (HTTP-16). */
function throttled({ name, protocol }: Pick<Service, 'name' | 'protocol'>): AwsError {
  if (protocol === 'ec2')
    return new AwsError('RequestLimitExceeded', 'Request limit exceeded.', 503)
  if (name === 'kms')
    return new AwsError(
      'ThrottlingException',
      'You have exceeded the rate at which you may call KMS. Reduce the frequency of your calls.',
    )
  if (name === 'servicequotas') return new AwsError('TooManyRequestsException', 'Rate exceeded')
  return new AwsError(protocol === 'json' ? 'ThrottlingException' : 'Throttling', 'Rate exceeded')
}
