import type { Reporter } from '../ports/ports.ts'
import { forTerminal } from '../text/escape.ts'
import { liveDisplay } from './live-display.ts'

/**
 * Reports progress on stderr, so that stdout has only the result. On a terminal what is in progress
 * is shown live below the lines.
 */
export function terminalReporter(stream: NodeJS.WriteStream): Reporter & { close: () => void } {
  const live = stream.isTTY ? liveDisplay(stream) : null
  const line = (text: string): void => {
    if (live) live.print(text)
    else stream.write(`${text}\n`)
  }
  return {
    line,
    notice: (text) => {
      line(forTerminal(text))
    },
    warning: (text) => {
      line(`warning: ${forTerminal(text)}`)
    },
    group: async (title, body) => {
      line(forTerminal(title))
      return body()
    },
    ...(live !== null && { live: live.show }),
    stopping: {
      stop: stream.isTTY ? 'press Ctrl-C' : 'stop this command',
      resumes: 'the same command resumes',
    },
    close: () => live?.close(),
  }
}
