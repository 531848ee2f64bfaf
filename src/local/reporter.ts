import type { Ask, Reporter } from '../ports/ports.ts'
import { forTerminal } from '../text/escape.ts'
import type { Level } from './arguments.ts'
import { liveDisplay } from './live-display.ts'

export type TerminalReporter = Reporter & {
  readonly close: () => void
  /** Asks in such a way that what was held back is read before the question. */
  readonly asking: (ask: Ask | null) => Ask | null
}

/**
 * Reports progress on stderr, so that stdout has only the result. On a terminal what is in progress
 * is shown live below the lines. A quiet one says only warnings, and holds back the rest until somebody is asked:
 * nobody agrees to a plan that was not shown.
 */
export function terminalReporter(
  stream: NodeJS.WriteStream,
  level: Level = 'normal',
): TerminalReporter {
  const isDrawn = stream.isTTY && process.env['TERM'] !== 'dumb' && level !== 'quiet'
  const live = isDrawn ? liveDisplay(stream) : null
  const held: string[] = []
  const print = (text: string): void => {
    if (live) live.print(text)
    else stream.write(`${text}\n`)
  }
  const line = (text: string): void => {
    if (level === 'quiet') held.push(text)
    else print(text)
  }
  return {
    line,
    notice: (text) => {
      line(forTerminal(text))
    },
    warning: (text) => {
      print(`warning: ${forTerminal(text)}`)
    },
    group: async (title, body) => {
      line(forTerminal(title))
      return body()
    },
    ofStage: (stage) => {
      const own = (text: string): void => {
        line(prefixed(stage, text))
      }
      return {
        line: own,
        notice: (text) => {
          own(forTerminal(text))
        },
        warning: (text) => {
          print(prefixed(stage, `warning: ${forTerminal(text)}`))
        },
        group: async (title, body) => {
          own(forTerminal(title))
          return body()
        },
      }
    },
    ...(live !== null && { live: live.show }),
    ...((level === 'verbose' || level === 'debug') && {
      detail: (text: string) => {
        line(`${level}: ${forTerminal(text)}`)
      },
    }),
    stopping: {
      stop: stream.isTTY ? 'press Ctrl-C' : 'stop this command',
      resumes: 'the same command resumes',
    },
    close: () => live?.close(),
    asking: (ask) =>
      ask === null
        ? null
        : (question) => {
            for (const text of held.splice(0)) print(text)
            return ask(question)
          },
  }
}

/** `prod | text`, as several programs are told apart that write to one terminal. */
function prefixed(stage: string, text: string): string {
  return text
    .split('\n')
    .map((each) => `${forTerminal(stage)} | ${each}`)
    .join('\n')
}
