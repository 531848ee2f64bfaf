import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import type { Identity } from './identity.ts'
import type { Command } from './program.ts'
import { engineEnvironment } from './run.ts'

/**
 * Runs an engine and ends it when the pipe on stdin closes: that happens however the sandbox ends,
 * SIGKILL included. Ten seconds after the stop signal it kills. It ignores signals itself, so that a
 * Ctrl-C in the terminal cannot end it before the engine.
 */
const ENGINE_SCRIPT = `
exec 3<&0
signal=$1
shift
"$@" </dev/null 3<&- &
engine=$!
trap '' HUP INT QUIT TERM
(
  while read -r _ <&3; do :; done
  trap '' USR1
  kill -s "$signal" "$engine"
  tries=0
  while kill -0 "$engine"; do
    tries=$((tries + 1))
    if [ "$tries" -eq 200 ]; then kill -s KILL "$engine"; fi
    sleep 0.05
  done
) 2>/dev/null &
guard=$!
exec 3<&-
wait "$engine"
code=$?
kill -s USR1 "$guard" 2>/dev/null
wait "$guard" 2>/dev/null
exit "$code"
`

/**
 * Removes a directory once the pipe on stdin closes. Engines that end at the same moment may still
 * write: it looks again until the directory stays away.
 */
const REMOVAL_SCRIPT = `
trap '' HUP INT QUIT TERM
while read -r _; do :; done
tries=0
calm=0
while [ "$tries" -lt 150 ] && [ "$calm" -lt 5 ]; do
  if [ -e "$1" ]; then rm -rf -- "$1" 2>/dev/null; calm=0; else calm=$((calm + 1)); fi
  sleep 0.1
  tries=$((tries + 1))
done
`

export type Watched = {
  readonly isRunning: () => boolean
  /** Ends the program and waits until it has ended. */
  readonly stop: () => Promise<void>
}

/** Starts an engine under a watchdog; its output goes to `log`. */
export function watchEngine(
  command: Command,
  stopSignal: string,
  place: { readonly identity: Identity | null; readonly cwd: string; readonly log: string },
): Watched {
  const args = ['-c', ENGINE_SCRIPT, 'tinystacks-engine', stopSignal, command.file, ...command.args]
  return watch(args, place)
}

/** Removes a directory when the sandbox ends, or when it is stopped. */
export function removeAtEnd(directory: string): Watched {
  return watch(['-c', REMOVAL_SCRIPT, 'tinystacks-removal', directory], {
    identity: null,
    cwd: '/',
    log: '/dev/null',
  })
}

function watch(
  args: readonly string[],
  place: { readonly identity: Identity | null; readonly cwd: string; readonly log: string },
): Watched {
  const log = openSync(place.log, 'a', 0o600)
  const child = spawn('/bin/sh', args, {
    ...place.identity,
    cwd: place.cwd,
    env: engineEnvironment(),
    // A session of its own: signals to the terminal's process group do not reach it.
    detached: true,
    stdio: ['pipe', log, log],
  })
  closeSync(log)
  const { stdin } = child
  if (stdin === null) throw new Error('a watchdog has no pipe to its sandbox')
  let running = true
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      running = false
      stdin.destroy()
      resolve()
    }
    child.once('exit', end)
    child.once('error', end)
  })
  stdin.on('error', () => undefined)
  child.unref()
  return {
    isRunning: () => running,
    stop: async () => {
      child.ref()
      stdin.end()
      await ended
    },
  }
}
