import { Interrupted } from '../errors.ts'

/** How many programs on this terminal have Ctrl-C for themselves. */
let holders = 0

/**
 * A signal that the first SIGINT or SIGTERM aborts, with `Interrupted` as its reason. Work in progress
 * then ends in order; a second signal ends the program at once, as usual.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    const listen = (): void => {
      process.once(name, () => {
        if (name === 'SIGINT' && holders > 0) listen()
        else controller.abort(new Interrupted(name))
      })
    }
    listen()
  }
  return controller.signal
}

/** While `body` runs, Ctrl-C is not ours: a terminal sends it to every program of its foreground. */
export async function withoutInterrupts<T>(body: () => Promise<T>): Promise<T> {
  const ignore = (): void => undefined
  holders += 1
  for (const name of ['SIGINT', 'SIGQUIT'] as const) process.on(name, ignore)
  try {
    return await body()
  } finally {
    holders -= 1
    for (const name of ['SIGINT', 'SIGQUIT'] as const) process.off(name, ignore)
  }
}
