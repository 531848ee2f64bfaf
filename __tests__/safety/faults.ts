/** Faults of AWS and of the way there, each on one request. **To add one**: a line in `FAULTS`. */
import { DefaultRateLimiter } from '@smithy/core/retry'
import { goPast } from '../stand-ins/aws/direct.ts'
import { startInBetween, type Call } from '../stand-ins/aws/in-between.ts'
import { answersInJson } from '../stand-ins/aws/protocol.ts'
import { refuse } from '../stand-ins/aws/refuse.ts'

/** Answers a request in AWS's place. */
type Fault = (call: Call) => void

export const FAULTS = {
  /** AWS fails before it has done anything. */
  'error 500': ({ action, answer }) => {
    refuse(answer, action, 500, 'InternalFailure', 'The request processing has failed.')
  },
  /** AWS has done it, and the answer is lost. */
  'answer lost': (call) => {
    void call.carryOut().then(() => call.answer.socket?.resetAndDestroy())
  },
  /** The codes that the services throttle with; the SDK knows them by name. */
  throttled: ({ action, answer }) => {
    const isJson = answersInJson(action)
    const code = action.startsWith('ec2:')
      ? 'RequestLimitExceeded'
      : isJson
        ? 'ThrottlingException'
        : 'Throttling'
    refuse(answer, action, action.startsWith('ec2:') ? 503 : 400, code, 'Rate exceeded')
  },
  /** AWS does not do it, and would not if it were asked again: the way of every failure but the first three. */
  refused: ({ action, answer }) => {
    refuse(answer, action, 403, 'AccessDenied', `not authorized to perform: ${action}`)
  },
} satisfies Readonly<Record<string, Fault>>

export type FaultName = keyof typeof FAULTS

export type Faulty = {
  readonly url: string
  /** The operations of the requests that came so far. */
  readonly requests: () => readonly string[]
  /** How many of them the fault was done to. */
  readonly faults: () => number
  readonly close: () => Promise<void>
}

/**
 * Stands before `target`, counts requests, and does the fault to those with these numbers. They alone go over the
 * wire, with all that the client makes of what comes back: the others go past it.
 */
export async function startFaulty(
  target: string,
  fault: FaultName,
  at: readonly number[],
): Promise<Faulty> {
  const requests: string[] = []
  const done = new Set<string>()
  const between = await startInBetween(target, (call) => {
    // The same request again, if the client sends it again.
    if (done.has(call.invocation)) return false
    done.add(call.invocation)
    FAULTS[fault](call)
    return true
  })
  const leave = goPast(between.url, target, (operation) => !at.includes(requests.push(operation)))
  return {
    ...between,
    requests: () => requests,
    faults: () => done.size,
    close: () => {
      leave()
      return between.close()
    },
  }
}

/**
 * A wait before a retry is drawn from here (`PatientRetry`, full jitter): the shortest that can be. What was throttled
 * waits for no turn either, which it does at a real pace: `__tests__/aws/limits` tests that. For a process of its own,
 * as a test file's or a worker's is.
 */
export function withoutWaits(): void {
  Math.random = () => 0
  DefaultRateLimiter.prototype.getSendToken = () => Promise.resolve()
}
