import type { Context } from '../../src/commands/shared/context.ts'

/** What is told of every call of AWS that a verb makes, and may end it by throwing. */
export type Hooks = {
  /** `call` counts from 1, over all regions. */
  readonly before?: (call: number, name: string) => Promise<void>
  readonly after?: (call: number, name: string) => void
}

export type Watched = Pick<Context, 'connect'> & {
  readonly calls: () => number
  /** Resolves when nothing is under way any more: a call that was sent is carried out, whoever waits for it. */
  readonly quiet: () => Promise<void>
}

/** The same AWS, of which each call counts. */
export function watched({ connect }: Pick<Context, 'connect'>, hooks: Hooks = {}): Watched {
  let calls = 0
  const underWay = new Set<Promise<unknown>>()

  const call = async (name: string, run: () => unknown): Promise<unknown> => {
    const number = (calls += 1)
    await hooks.before?.(number, name)
    const answer = Promise.resolve(run())
    underWay.add(answer)
    try {
      return await answer
    } finally {
      underWay.delete(answer)
      hooks.after?.(number, name)
    }
  }

  const watch = <Api extends object>(api: Api, path: readonly string[]): Api =>
    new Proxy(api, {
      get: (target, key, receiver) => {
        const value: unknown = Reflect.get(target, key, receiver)
        const name = [...path, String(key)]
        // What time it is at AWS is no call.
        if (key === 'now') return value
        if (typeof value === 'function')
          return (...given: readonly unknown[]) =>
            call(name.join('.'), () => Reflect.apply(value, target, given) as unknown)
        return typeof value === 'object' && value !== null ? watch(value, name) : value
      },
    })

  return {
    connect: async (region) => watch(await connect(region), [region]),
    calls: () => calls,
    quiet: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay)
    },
  }
}
