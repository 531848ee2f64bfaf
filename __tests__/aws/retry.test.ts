import { describe, expect, test } from 'vitest'
import type { RetryErrorInfo } from '@smithy/types'
import { networkCode, PatientRetry } from '../../src/aws/retry.ts'

const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })

/** Asks for another attempt, as the SDK does after an error; what it gets is the number of retries so far. */
async function retry(strategy: PatientRetry, error: Error): Promise<number> {
  const token = await strategy.acquireInitialRetryToken('test')
  const next = await strategy.refreshRetryTokenForRetry(token, {
    error: error as NonNullable<RetryErrorInfo['error']>,
    errorType: 'TRANSIENT',
  })
  return next.getRetryCount()
}

describe('PatientRetry', () => {
  test('an address that never answered gets one attempt', async () => {
    await expect(retry(new PatientRetry(), refused)).rejects.toBe(refused)
  })

  test('a connection that is reset is tried again from the start', async () => {
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
    expect(await retry(new PatientRetry(), reset)).toBe(1)
  })

  test('an address that has answered, if only with an error, is waited for', async () => {
    const strategy = new PatientRetry()
    const unavailable = Object.assign(new Error('503'), { $metadata: { httpStatusCode: 503 } })
    await retry(strategy, unavailable)
    expect(await retry(strategy, refused)).toBe(1)
  })
})

test('the network code is found below causes and aggregates', () => {
  const aggregate = new AggregateError([refused], 'all addresses failed')
  expect(networkCode(new Error('outer', { cause: aggregate }))).toBe('ECONNREFUSED')
  expect(networkCode(new Error('no network'))).toBeNull()
})
