import { describe, expect, test } from 'vitest'
import { terminalReporter } from '../../src/local/reporter.ts'
import { anEvent } from '../builders/aws.ts'

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

const begun = anEvent({ status: 'CREATE_IN_PROGRESS', logicalId: 'PostgresInstance' })
const soFar = () => 'about 3-9 min, 5s so far'
const ended = { ...begun, status: 'CREATE_COMPLETE' }

describe('on a terminal', () => {
  test('a live display says what still runs, and no line does', () => {
    const { stream } = aScreen({ isTTY: true })
    expect(terminalReporter(stream).stillRunning).toBeUndefined()
  })

  test('what is in progress stands below the lines, and goes when it ends', () => {
    const { stream, lines } = aScreen({ isTTY: true })
    const reporter = terminalReporter(stream)
    reporter.line('first')
    reporter.progress(begun, null, soFar)
    expect(lines).toEqual(['first', expect.stringMatching(/PostgresInstance about 3-9 min, 5s/)])
    reporter.line('second')
    expect(lines).toEqual(['first', 'second', expect.stringMatching(/PostgresInstance/)])
    reporter.progress(ended, 'Postgres is created', soFar)
    expect(lines).toEqual(['first', 'second', 'Postgres is created'])
    reporter.close()
  })

  test('nothing of the display is left when the program ends in the middle', () => {
    const { stream, lines } = aScreen({ isTTY: true })
    const reporter = terminalReporter(stream)
    reporter.progress(begun, null, soFar)
    reporter.progress(anEvent({ logicalId: 'A'.repeat(100) }), null, soFar)
    for (const line of lines) expect(line.length).toBeLessThan(40)
    reporter.close()
    expect(lines).toEqual([])
  })
})

test('what others wrote is inert', async () => {
  const { stream, lines } = aScreen({ isTTY: true })
  const reporter = terminalReporter(stream)
  reporter.notice('a\x1b[2Jb')
  await reporter.group('c\nd', () => Promise.resolve())
  reporter.progress({ ...begun, logicalId: 'e\x1b[2Jf' }, null, soFar)
  expect(lines).toEqual(['ab', 'c d', expect.stringMatching(/^ {2}… ef about 3-9 min, 5s so far$/)])
  reporter.close()
})

test('in a file or a pipe there are only lines', async () => {
  const { stream, lines } = aScreen({ isTTY: false })
  const reporter = terminalReporter(stream)
  const result = await reporter.group('dev: update', () => {
    reporter.progress(begun, null, soFar)
    reporter.stillRunning?.('Postgres takes long')
    reporter.progress(ended, 'Postgres is created', soFar)
    return Promise.resolve(7)
  })
  reporter.close()
  expect(result).toBe(7)
  expect(lines).toEqual(['dev: update', 'Postgres takes long', 'Postgres is created'])
})
