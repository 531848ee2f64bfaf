/**
 * Where a module is found is asked once a worker: the code under test loads its clients by `import()` at each call,
 * which the hook of vitest would look up, and tell its main process of, anew each time.
 */
import { registerHooks } from 'node:module'

const ONCE = Symbol.for('tinystacks.resolve-once')

/** What vitest adds to a test file's address, so that it runs each time it is asked to. */
const ANEW = 'vitest='

if (!Reflect.has(globalThis, ONCE)) {
  const known = new Map<string, Readonly<{ url: string; shortCircuit: true }>>()
  registerHooks({
    resolve: (specifier, context, next) => {
      const key = `${context.parentURL ?? ''}\n${specifier}`
      const before = known.get(key)
      if (before !== undefined) return before
      const resolved = next(specifier, context)
      if (!resolved.url.includes(ANEW)) known.set(key, { ...resolved, shortCircuit: true })
      return resolved
    },
  })
  Reflect.set(globalThis, ONCE, known)
}
