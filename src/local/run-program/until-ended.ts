import type { ChildProcess } from 'node:child_process'
import { constants } from 'node:os'

/**
 * Starts a program and waits for it to end. Signals are handed on to it from the first moment on. Gives its exit code,
 * 128 and the number of the signal that ended it, 126 where it may not be started, or null where there is none of that
 * name.
 */
export function untilEnded(
  start: () => ChildProcess,
  handedOn: readonly NodeJS.Signals[],
  send: (child: ChildProcess, signal: NodeJS.Signals) => void,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const handOn = (signal: NodeJS.Signals): void => {
      send(child, signal)
    }
    for (const name of handedOn) process.on(name, handOn)
    const child = start()
    const end = (): void => {
      for (const name of handedOn) process.off(name, handOn)
    }
    child.once('error', (error: NodeJS.ErrnoException) => {
      end()
      if (error.code === 'ENOENT') resolve(null)
      else if (error.code === 'EACCES') resolve(NOT_EXECUTABLE)
      else reject(error)
    })
    child.once('exit', (code, signal) => {
      end()
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]))
    })
  })
}

/** As shells tell it (POSIX, "Exit Status for Commands"). */
const NOT_EXECUTABLE = 126
