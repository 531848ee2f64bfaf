import { spawn } from 'node:child_process'

/**
 * Waits for the pipe on stdin to close, which happens however this program ends, SIGKILL included, and ends the process
 * that it was told there, or with a minus sign its group: by SIGTERM, and after five seconds by SIGKILL. The word
 * `release` spares it.
 */
const KEEPER = `
let said = ''
process.stdin.setEncoding('utf8').on('data', (text) => { said += text }).once('end', () => {
  const target = Number(said.split('\\n')[0])
  const send = (signal) => {
    try {
      process.kill(target, signal)
      return true
    } catch {
      return false
    }
  }
  if (target === 0 || said.includes('release') || !send('SIGTERM')) process.exit()
  const begun = Date.now()
  setInterval(() => {
    if (!send(0) || (Date.now() - begun > 5000 && send('SIGKILL'))) process.exit()
  }, 100)
})
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) process.on(name, () => undefined)
`

export type Keeper = {
  /** Has a process end when this one does. `target`: its id, or that of its group with a minus sign. */
  readonly keep: (target: number) => void
  /** It has ended by itself, or is to stay. */
  readonly release: () => void
}

/** Starts a keeper, before the program that it will keep, so that there is no time without one. */
export function startKeeper(): Keeper {
  const { NODE_OPTIONS: _forUs, ...environment } = process.env
  const keeper = spawn(process.execPath, ['-e', KEEPER], {
    env: environment,
    detached: true,
    windowsHide: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // It may have been killed: then there is nobody to tell.
  keeper.on('error', () => undefined)
  keeper.stdin.on('error', () => undefined)
  keeper.unref()
  return {
    keep: (target) => keeper.stdin.write(`${String(target)}\n`),
    release: () => keeper.stdin.end('release\n'),
  }
}
