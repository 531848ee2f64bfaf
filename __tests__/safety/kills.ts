/** The kills of one operation: after any call, once, or once more in the run that goes on. */
import { killed, type Came, type Prepared } from './case.ts'
import { alike, callsOf, isUntouched } from './recording.ts'

/** Calls that are alike: what happens at the first of them happens at each. */
export type Groups = readonly (readonly number[])[]

export type Kills = {
  readonly once: (at: number) => Promise<Came>
  readonly twice: (at: number) => Promise<Came>
  readonly groupsOnce: () => Promise<Groups>
  readonly groupsTwice: () => Promise<Groups>
}

export function killsOf(prepared: Prepared): Kills {
  const groups = alike(prepared.undisturbed)
  const calls = callsOf(prepared.undisturbed).map(({ number }) => number)
  const known = new Map<number, Promise<Came>>()

  const once = (at: number): Promise<Came> => {
    const came = known.get(at) ?? killed(prepared, at)
    known.set(at, came)
    return came
  }
  /** A kill that leaves what the one at this call leaves. */
  const likeThis = async (at: number): Promise<readonly [call: number, Came]> => {
    const first = groups.find((group) => group.includes(at))?.[0] ?? at
    const call = known.has(at) ? at : first
    const came = await once(call)
    return came.asRecorded ? [call, came] : [at, await once(at)]
  }
  // Somewhere else than the first time, and the same each time that the case is repeated.
  const secondOf = (at: number): number => 1 + ((at * 7) % calls.length)

  const twice = async (at: number): Promise<Came> => {
    const [, came] = await likeThis(at)
    // Killed again before it had changed anything: what goes on from there is what went on.
    if (isUntouched(came.again, secondOf(at))) return came
    return killed(prepared, at, { again: came.again, at: secondOf(at) })
  }
  /** What two calls have in common where they are alike. */
  const kindOf = async (at: number): Promise<string> => {
    const [call, { again }] = await likeThis(at)
    const second = secondOf(at)
    const kind = isUntouched(again, second)
      ? 'untouched'
      : alike(again).findIndex((group) => group.includes(second))
    return `${String(call)} ${String(kind)}`
  }
  const groupsTwice = async (): Promise<Groups> => {
    const kinds = new Map<string, readonly number[]>()
    for (const at of calls) {
      const kind = await kindOf(at)
      kinds.set(kind, [...(kinds.get(kind) ?? []), at])
    }
    return [...kinds.values()]
  }
  return { once, twice, groupsOnce: () => Promise.resolve(groups), groupsTwice }
}
