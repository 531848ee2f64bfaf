import { afterEach, expect, test, vi } from 'vitest'
import { tellThrottling } from '../../src/host/throttling.ts'

afterEach(() => {
  vi.useRealTimers()
})

const waiting = { lines: (isLive: boolean) => [isLive ? 'waiting, 5 s' : 'waiting, 1 min'] }

test('a log has a line in each minute that calls wait', () => {
  vi.useFakeTimers()
  const lines: string[] = []
  const end = tellThrottling({ line: (text) => void lines.push(text) })(waiting)
  vi.advanceTimersByTime(59_000)
  expect(lines).toEqual([])
  vi.advanceTimersByTime(62_000)
  expect(lines).toEqual(['waiting, 1 min', 'waiting, 1 min'])
  end()
  vi.advanceTimersByTime(180_000)
  expect(lines).toHaveLength(2)
})

test('a terminal shows it all the time', () => {
  const shown: (() => readonly string[])[] = []
  const ended = vi.fn()
  const live = (lines: () => readonly string[]) => {
    shown.push(lines)
    return ended
  }
  const end = tellThrottling({ line: () => undefined, live })(waiting)
  expect(shown.map((lines) => lines())).toEqual([['waiting, 5 s']])
  end()
  expect(ended).toHaveBeenCalledOnce()
})
