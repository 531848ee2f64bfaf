/** Runs the CLI and the action from their source in this process, each run in a scope of its own. */
import { EventEmitter } from 'node:events'
import { runAction as main } from '../../../src/github/run.ts'
import { runCli as cli } from '../../../src/local/cli.ts'
import { inScope } from './scope.ts'
import './toolkit.ts'

export { LONGEST_PAUSE } from './scope.ts'

export type Run = {
  /** Gives the exit code. */
  readonly ended: Promise<number>
  readonly stdout: () => string
  readonly stderr: () => string
  /** Waits until its output, or its stderr alone, has these words. */
  readonly said: (words: string, stream?: 'stderr') => Promise<void>
  readonly kill: (signal: NodeJS.Signals) => void
}

/** Starts `tinystacks ...argv`. */
export function startCli(
  directory: string,
  environment: Readonly<Record<string, string>>,
  argv: readonly string[],
): Run {
  return start(directory, environment, () => cli(argv))
}

/** Starts the action, whose inputs and event stand in the environment. */
export function startAction(directory: string, environment: Readonly<Record<string, string>>): Run {
  const none = (): never => {
    throw new Error('a command is run by a process of its own alone: see e2e/built.ts')
  }
  return start(directory, environment, () => main(none))
}

function start(
  directory: string,
  environment: Readonly<Record<string, string>>,
  program: () => Promise<number>,
): Run {
  const said = { stdout: '', stderr: '' }
  const signals = new EventEmitter()
  const output = new EventEmitter()
  const write = (stream: 'stdout' | 'stderr', text: string): void => {
    said[stream] += text
    output.emit('written')
  }
  const ended = inScope({ environment: { ...environment }, directory, write, signals }, program)
  return {
    ended,
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    said: (words, stream) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const text = stream === undefined ? said.stdout + said.stderr : said.stderr
          if (!text.includes(words)) return
          output.off('written', look)
          resolve()
        }
        output.on('written', look)
        look()
        void ended.finally(() => {
          reject(new Error(`it never said "${words}": ${said.stdout}${said.stderr}`))
        })
      }),
    kill: (signal) => {
      signals.emit(signal)
    },
  }
}
