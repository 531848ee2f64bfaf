import { Interrupted } from '../errors.ts'

/**
 * A signal that is aborted, with `Interrupted` as its reason, by the first SIGINT or SIGTERM. What
 * is under way ends in order; a second signal ends the program at once, as without us.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => {
      controller.abort(new Interrupted(name))
    })
  return controller.signal
}
