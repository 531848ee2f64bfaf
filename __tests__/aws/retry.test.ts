import { afterEach, describe, expect, test, vi } from 'vitest'
import type { RetryErrorInfo } from '@smithy/types'
import { isThrottled, networkCode, PatientRetry } from '../../src/aws/retry.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
const throttled = Object.assign(new Error('Rate exceeded'), { name: 'Throttling' })

const info = (
  error: Error,
  errorType: RetryErrorInfo['errorType'] = 'TRANSIENT',
): RetryErrorInfo => ({
  error: error as NonNullable<RetryErrorInfo['error']>,
  errorType,
})

/** Asks for another attempt, as the SDK does after an error; what it gets is the number of retries so far. */
async function retry(strategy: PatientRetry, error: Error): Promise<number> {
  const token = await strategy.acquireInitialRetryToken()
  return (await strategy.refreshRetryTokenForRetry(token, info(error))).getRetryCount()
}

/** How often a call that always fails so is made again before that is given up. */
async function retries(strategy: PatientRetry, error: Error, type: RetryErrorInfo['errorType']) {
  let token = await strategy.acquireInitialRetryToken()
  for (;;)
    try {
      token = await strategy.refreshRetryTokenForRetry(token, info(error, type))
    } catch {
      return token.getRetryCount()
    }
}

describe('PatientRetry', () => {
  test('an address that never answered gets one attempt', async () => {
    await expect(retry(new PatientRetry(), refused)).rejects.toBe(refused)
  })

  test('a connection that is reset is tried again from the start', async () => {
    expect(await retry(new PatientRetry(), reset)).toBe(1)
  })

  test('an address that has answered, if only with an error, is waited for', async () => {
    const strategy = new PatientRetry()
    const unavailable = Object.assign(new Error('503'), { $metadata: { httpStatusCode: 503 } })
    await retry(strategy, unavailable)
    expect(await retry(strategy, refused)).toBe(1)
  })

  test('each call has ten attempts of its own, however many calls fail', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const strategy = new PatientRetry()
    const all = await Promise.all(
      Array.from({ length: 200 }, () => retries(strategy, reset, 'TRANSIENT')),
    )
    expect(new Set(all)).toEqual(new Set([9]))
  })

  test('a throttled call is made again for fifteen minutes, and uses none of these up', async () => {
    vi.useFakeTimers()
    vi.spyOn(Math, 'random').mockReturnValue(1)
    const strategy = new PatientRetry()
    let token = await strategy.acquireInitialRetryToken()
    const again = async (error: Error, type: RetryErrorInfo['errorType']) => {
      const next = strategy.refreshRetryTokenForRetry(token, info(error, type))
      next.catch(() => undefined)
      await vi.advanceTimersByTimeAsync(60_000)
      token = await next
    }
    for (let minute = 0; minute < 15; minute += 1) await again(throttled, 'THROTTLING')
    for (let failure = 0; failure < 9; failure += 1) await again(reset, 'TRANSIENT')
    await expect(again(throttled, 'THROTTLING')).rejects.toBe(throttled)
  })

  test('waits at most 5 s for a rate limit, and 20 s after another failure', async () => {
    vi.useFakeTimers()
    vi.spyOn(Math, 'random').mockReturnValue(1)
    const strategy = new PatientRetry()
    const waited = async (error: Error, type: RetryErrorInfo['errorType'], times: number) => {
      let token = await strategy.acquireInitialRetryToken()
      const all: number[] = []
      for (let time = 0; time < times; time += 1) {
        const from = Date.now()
        const next = strategy.refreshRetryTokenForRetry(token, info(error, type))
        await vi.advanceTimersToNextTimerAsync()
        token = await next
        all.push(Date.now() - from)
      }
      return all
    }
    expect(await waited(throttled, 'THROTTLING', 4)).toEqual([2000, 4000, 5000, 5000])
    expect((await waited(reset, 'TRANSIENT', 9)).map((one) => one / 1000)).toEqual([
      0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8, 20,
    ])
  })

  test('waits no longer when the program is told to stop', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1)
    const controller = new AbortController()
    const strategy = new PatientRetry({ stop: controller.signal })
    const started = performance.now()
    setTimeout(() => {
      controller.abort()
    }, 20)
    const token = await strategy.acquireInitialRetryToken()
    await strategy.refreshRetryTokenForRetry(token, info(throttled, 'THROTTLING'))
    expect(performance.now() - started).toBeLessThan(1000)
  })

  test.each([
    ['CLIENT_ERROR', Object.assign(new Error('no'), { name: 'ValidationError' })],
    ['THROTTLING', Object.assign(new Error('quota'), { name: 'LimitExceededException' })],
  ] as const)('what no waiting helps is not made again: %s', async (type, error) => {
    expect(await retries(new PatientRetry(), error, type)).toBe(0)
  })
})

test.each([
  ['Throttling', {}, true],
  ['ThrottlingException', {}, true],
  ['RequestLimitExceeded', { $metadata: { httpStatusCode: 503 } }, true],
  ['TooManyRequestsException', {}, true],
  ['LimitExceededException', {}, false],
  ['InternalFailure', { $metadata: { httpStatusCode: 500 } }, false],
])('%s is a rate limit: %s %s', (name, more, expected) => {
  expect(isThrottled(Object.assign(new Error('told so'), { name }, more))).toBe(expected)
})

test('the network code is found below causes and aggregates', () => {
  const aggregate = new AggregateError([refused], 'all addresses failed')
  expect(networkCode(new Error('outer', { cause: aggregate }))).toBe('ECONNREFUSED')
  expect(networkCode(new Error('no network'))).toBeNull()
})
