/**
 * The toolkit of actions reads its environment once, when it is loaded. Here it does so once for each scope: its
 * two singletons are made to answer for the scope that asks.
 */
import { summary } from '@actions/core'
import { context } from '@actions/github'
import { currentScope, type Scope } from './scope.ts'

/** One of `make` for each scope, and one for what runs in none. */
function oneForEach<T extends object>(make: () => T): () => T {
  const made = new WeakMap<Scope, T>()
  const outside = make()
  return () => {
    const scope = currentScope()
    if (scope === undefined) return outside
    const one = made.get(scope) ?? make()
    made.set(scope, one)
    return one
  }
}

function redirect<T extends object>(singleton: T, current: () => T): void {
  for (const name of Object.keys(current()))
    Object.defineProperty(singleton, name, {
      configurable: true,
      enumerable: true,
      get: () => Reflect.get(current(), name) as unknown,
      set: (value) => Reflect.set(current(), name, value),
    })
}

redirect(
  context,
  oneForEach(() => new (context.constructor as new () => typeof context)()),
)
// Which file it writes to is remembered under a name that it only has from then on.
redirect<object>(
  summary,
  oneForEach(() =>
    Object.assign(new (summary.constructor as new () => typeof summary)(), {
      _filePath: undefined,
    }),
  ),
)
