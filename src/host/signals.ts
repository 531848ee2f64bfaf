import { Interrupted } from '../errors.ts'

/**
 * A signal that the first SIGINT or SIGTERM aborts, with `Interrupted` as its reason. Work in progress
 * then ends in order; a second signal ends the program at once, as usual.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => {
      controller.abort(new Interrupted(name))
    })
  return controller.signal
}
