import { describe, expect, test, vi } from 'vitest'
import { terminalReporter } from '../../src/local/reporter.ts'

/** A stream like stderr, and what a person would see on it. */
function aScreen({ isTTY }: { isTTY: boolean }) {
  const lines: string[] = []
  const write = (text: string): boolean => {
    const up = /^\x1b\[(\d+)A\x1b\[0J$/.exec(text)
    if (up) lines.splice(lines.length - Number(up[1]))
    else lines.push(...text.replace(/\n$/, '').split('\n'))
    return true
  }
  return { stream: { isTTY, columns: 40, write } as unknown as NodeJS.WriteStream, lines }
}

const postgres = () => ['Postgres: creating, 5 s']

describe('on a terminal', () => {
  test('what is in progress stands below the lines, and goes when it ends', () => {
    const { stream, lines } = aScreen({ isTTY: true })
    const reporter = terminalReporter(stream)
    reporter.line('first')
    const end = reporter.live?.(postgres)
    reporter.line('second')
    expect(lines).toEqual(['first', 'second', '  … Postgres: creating, 5 s'])
    reporter.line('third')
    expect(lines).toEqual(['first', 'second', 'third', '  … Postgres: creating, 5 s'])
    end?.()
    expect(lines).toEqual(['first', 'second', 'third'])
    reporter.close()
  })

  test('it is drawn again each second, as it is then', () => {
    vi.useFakeTimers()
    const { stream, lines } = aScreen({ isTTY: true })
    const reporter = terminalReporter(stream)
    let seconds = 4
    reporter.live?.(() => [`Postgres: creating, ${++seconds} s`])
    vi.advanceTimersByTime(3000)
    expect(lines).toEqual(['  … Postgres: creating, 7 s'])
    reporter.close()
    vi.useRealTimers()
  })

  test('nothing of the display is left when the program ends in the middle', () => {
    const { stream, lines } = aScreen({ isTTY: true })
    const reporter = terminalReporter(stream)
    reporter.live?.(() => [...postgres(), 'A'.repeat(100)])
    reporter.line('here')
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(line.length).toBeLessThan(40)
    reporter.close()
    expect(lines).toEqual(['here'])
  })

  test('no more lines are drawn than the screen has room for', () => {
    const { stream, lines } = aScreen({ isTTY: true })
    Object.assign(stream, { rows: 6 })
    const reporter = terminalReporter(stream)
    reporter.live?.(() => Array.from({ length: 50 }, (_, index) => `stage ${String(index)}`))
    reporter.line('above')
    const drawn = ['stage 0', 'stage 1', 'stage 2', 'and 47 more'].map((line) => `  … ${line}`)
    expect(lines).toEqual(['above', ...drawn])
    reporter.line('another')
    expect(lines).toEqual(['above', 'another', ...drawn])
    reporter.close()
  })

  test('the lines of a stage beside others say which it is', async () => {
    const { stream, lines } = aScreen({ isTTY: false })
    const own = terminalReporter(stream).ofStage?.('prod')
    await own?.group('prod: creating', () => {
      own.line('one\ntwo')
      own.notice('three')
      own.warning('four')
      return Promise.resolve()
    })
    expect(lines).toEqual([
      'prod | prod: creating',
      'prod | one',
      'prod | two',
      'prod | three',
      'prod | warning: four',
    ])
  })

  test('it is stopped by the keyboard', () => {
    const { stop, resumes } = terminalReporter(aScreen({ isTTY: true }).stream).stopping
    expect([stop, resumes]).toEqual(['press Ctrl-C', 'the same command resumes'])
  })
})

test('what others wrote is inert', async () => {
  const { stream, lines } = aScreen({ isTTY: true })
  const reporter = terminalReporter(stream)
  reporter.live?.(() => ['e\x1b[2Jf: creating'])
  reporter.notice('a\x1b[2Jb')
  await reporter.group('c\nd', () => Promise.resolve())
  expect(lines).toEqual(['ab', 'c d', '  … ef: creating'])
  reporter.close()
})

test('in a file or a pipe there are only lines', async () => {
  const { stream, lines } = aScreen({ isTTY: false })
  const reporter = terminalReporter(stream)
  expect(reporter.live).toBeUndefined()
  expect(reporter.stopping.stop).toBe('stop this command')
  const result = await reporter.group('dev: update', () => {
    reporter.line('Postgres: creating, 4 min')
    return Promise.resolve(7)
  })
  reporter.close()
  expect(result).toBe(7)
  expect(lines).toEqual(['dev: update', 'Postgres: creating, 4 min'])
})

describe('quiet', () => {
  test('says only warnings', async () => {
    const { stream, lines } = aScreen({ isTTY: true })
    const reporter = terminalReporter(stream, 'quiet')
    reporter.line('line')
    reporter.notice('notice')
    await reporter.group('title', () => Promise.resolve())
    reporter.warning('careful')
    expect(reporter.live).toBeUndefined()
    expect(reporter.detail).toBeUndefined()
    expect(lines).toEqual(['warning: careful'])
  })

  test('shows what a question is about before it is asked, and once', async () => {
    const { stream, lines } = aScreen({ isTTY: true })
    const reporter = terminalReporter(stream, 'quiet')
    const ask = reporter.asking((question) => {
      lines.push(question)
      return Promise.resolve('yes')
    })
    reporter.line('the plan')
    expect(lines).toEqual([])
    await ask?.('Deploy?')
    await ask?.('Really?')
    expect(lines).toEqual(['the plan', 'Deploy?', 'Really?'])
    expect(reporter.asking(null)).toBeNull()
  })
})

test.each(['verbose', 'debug'] as const)('%s also says what was decided, on one line', (level) => {
  const { stream, lines } = aScreen({ isTTY: false })
  terminalReporter(stream, level).detail?.('one\u001b[31m two')
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(new RegExp(`^${level}: one`))
  expect(lines[0]).not.toContain('\u001b')
  expect(terminalReporter(stream).detail).toBeUndefined()
})
