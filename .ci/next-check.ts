import type { Check } from './checks.ts'

/** The first of those that wait which may start beside those that run; undefined = they all wait for one to end. */
export function nextOf(waiting: readonly Check[], running: readonly Check[]): Check | undefined {
  if (running.length >= 2 || running.some(({ needs }) => needs === 'alone')) return undefined
  const isFull = running.some(({ needs }) => needs === 'both')
  return waiting.find(({ needs }) => {
    if (needs === 'alone') return running.length === 0
    return needs === 'one' || !isFull
  })
}
