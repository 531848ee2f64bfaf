import type { Context } from '../../src/commands/shared/context.ts'

/** One call of AWS that a verb makes. */
export type WatchedCall = {
  /** Counts from 1, over all regions. */
  readonly number: number
  /** `us-east-1.stacks.describe`. */
  readonly name: string
  /**
   * Where in the run that is, in an order that all runs of a command have: how many times a call of another name had
   * come, and a fraction for those of the same name after it, of which there are as many as AWS takes its time.
   */
  readonly place: number
}

/** What is told of every call, and may end the verb by throwing. */
export type Hooks = {
  readonly before?: (call: WatchedCall) => Promise<void> | void
  readonly after?: (call: WatchedCall) => void
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
  const placed = places()

  const call = async (name: string, run: () => unknown): Promise<unknown> => {
    const one = { number: (calls += 1), name, place: placed(name) }
    await hooks.before?.(one)
    const answer = Promise.resolve(run())
    underWay.add(answer)
    try {
      return await answer
    } finally {
      underWay.delete(answer)
      hooks.after?.(one)
    }
  }

  const watch = <Api extends object>(api: Api, path: readonly string[]): Api =>
    new Proxy(api, {
      get: (target, key, receiver) => {
        const value: unknown = Reflect.get(target, key, receiver)
        const name = [...path, String(key)]
        // What time it is at AWS, and how long credentials last, is no call.
        if (key === 'now' || key === 'expires') return value
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

/** The place of each next call. */
function places(): (name: string) => number {
  let last = ''
  let place = 0
  return (name) => {
    place = name === last ? place + 1 / 1024 : Math.floor(place) + 1
    last = name
    return place
  }
}
