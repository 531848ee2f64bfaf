/** A second deploy in the middle of a first one. The end is one that the two in some order could have had. */
import { contextOf } from '../builders/context.ts'
import { makeKeys } from '../stand-ins/aws/keys.ts'
import { killedAt } from './killed.ts'
import { look } from './look.ts'
import type { Operation } from './operations.ts'
import { callsOf, recorder, type Recording } from './recording.ts'
import { agreed, stagesBefore, run, type Command, type Ended } from './run.ts'
import { from, originOf, type Origin } from './stand.ts'
import { watched } from './watched.ts'
import { identitiesIn, worldOf, type World } from './world.ts'

/** What somebody else does in between: deploys a file, or destroys the stage. */
export const SECONDS = ['same', 'older', 'newer', 'destroy'] as const
export type Second = (typeof SECONDS)[number]

export type Pair = {
  readonly operation: Operation
  readonly second: Second
  readonly origin: Origin
  readonly before: World
  readonly first: Command
  readonly other: Command
  /** The ends that the two may have: either alone, and one after the other. */
  readonly ends: readonly World[]
  /** The first one alone: its calls, what it came to, and its end. */
  readonly alone: { readonly calls: Recording; readonly ended: Ended; readonly end: World }
}

/** Both plans are read, and consented to, before either is carried out. */
export async function pairOf(operation: Operation, second: Second): Promise<Pair> {
  let before: World = worldOf({ regions: [] })
  let first: Command = { ...operation, allow: [] }
  let other = first
  const origin = await originOf(async () => {
    await makeKeys(operation.newer)
    await stagesBefore(operation)
    before = worldOf(await look())
    first = await agreed(operation)
    other = await agreed(otherOf(operation, second))
  })
  const after = async (...commands: readonly Command[]): Promise<Pair['alone']> =>
    from(origin, async ({ kept }) => {
      let came: Omit<Pair['alone'], 'end'> = { calls: [], ended: { exit: 0, failure: null } }
      for (const command of commands) {
        const { recording: calls, hooks } = recorder(kept)
        const ended = await run(command, watched(contextOf(''), hooks))
        came = { calls, ended }
      }
      return { ...came, end: worldOf(await look(), identitiesIn(before)) }
    })
  const alone = await after(first)
  const ends = [
    (await after(other)).end,
    (await after(other, first)).end,
    (await after(first, other)).end,
    alone.end,
  ]
  // Once the rollback has ended the stage can be destroyed, which it cannot be before.
  if (operation.fails !== undefined)
    ends.push(
      await from(origin, async () => {
        await killedAt(first, ({ name }) => name.endsWith('.continueRollback'))
        await run(other)
        await run(first)
        return worldOf(await look(), identitiesIn(before))
      }),
    )
  return { operation, second, origin, before, first, other, ends, alone }
}

function otherOf(operation: Operation, second: Second): Omit<Command, 'allow'> {
  switch (second) {
    case 'same':
      return operation
    case 'older':
      return { after: operation.before ?? operation.older ?? operation.after }
    case 'newer':
      return { after: operation.newer }
    case 'destroy':
      return { after: operation.after, destroys: operation.destroys ?? 'prod' }
  }
}

/** Ends the first run where the other has changed nothing: from there it goes on as it does alone. */
class Unchanged extends Error {
  override readonly name = 'Unchanged'
}

/**
 * Runs the other deploy, from its beginning to its end, right before the first one comes to where it made call number
 * `at` alone; what is wrong.
 */
export async function interleave(pair: Pair, at: number): Promise<readonly string[]> {
  let other: Ended | null = null
  let steps = 0
  let isOver = false
  const { place: there = Infinity } = callsOf(pair.alone.calls)[at - 1] ?? {}
  /** Calls of stages that are deployed beside the one at `at` wait for it, too. */
  let meanwhile: Promise<void> | null = null
  const { first, now } = await from(pair.origin, async ({ kept }) => {
    const { connect, quiet } = watched(contextOf(''), {
      before: async ({ place, name }) => {
        if (place < there && isStep(name)) steps += 1
        if (place >= there)
          meanwhile ??= (async () => {
            const found = kept()
            other = await run(pair.other)
            isOver = kept() === found
          })()
        await meanwhile
        if (isOver) throw new Unchanged()
      },
    })
    const ended = await run(pair.first, { connect }).catch((error: unknown) => {
      if (error instanceof Unchanged) return pair.alone.ended
      throw error
    })
    await quiet()
    if (isOver) return { first: pair.alone.ended, now: pair.alone.end }
    return { first: ended, now: worldOf(await look(), identitiesIn(pair.before)) }
  })
  const onTop = pair.operation.oneWay ? [await brokenOff(pair, steps)] : []
  const ends = [...pair.ends, ...onTop]
  return problemsOf({ ...pair, ends }, now, [first, other])
}

function isStep(name: string): boolean {
  return name.endsWith('.executeChangeSet')
}

/** The end of the other deploy where the first one has come so far and no further. */
async function brokenOff({ origin, before, first, other }: Pair, steps: number): Promise<World> {
  return from(origin, async () => {
    let left = steps
    if (steps > 0) await killedAt(first, ({ name }) => isStep(name) && (left -= 1) === 0)
    await run(other)
    return worldOf(await look(), identitiesIn(before))
  })
}

/** What is wrong with what two runs leave: a third thing, a loss that no plan had, or what is nobody's. */
export function problemsOf(
  { operation, before, other, ends }: Pick<Pair, 'operation' | 'before' | 'other' | 'ends'>,
  now: World,
  ended: readonly (Ended | null)[],
): readonly string[] {
  // One of several stages that belong together: a replica that is made while its primary is destroyed
  // fails as AWS has it, and the deploy stops there. What must not be is looked for all the same.
  const isPartly = other.destroys !== undefined && operation.after.includes('\n')
  const alike = ends.filter((end) => sameLines(end, now))
  const had = identitiesIn(before)
  const isLostSomewhere = (identity: string): boolean =>
    ends.some((end) => !identitiesIn(end).has(identity))
  const lost = [...had].filter((identity) => !identitiesIn(now).has(identity))
  // Nobody consents to the loss of what did not exist when the plans were read, but where one plan
  // is read after the other is carried out, as the word that destroys is given to no plan.
  const strangers = deletedStrangers(now, had)
  const allowed = Math.max(0, ...alike.map((end) => deletedStrangers(end, had).length))
  return [
    ...(alike.length > 0 || isPartly ? [] : thirdThing(ends, now)),
    ...before.databases.flatMap(({ identity, owner, isReplica }) =>
      !lost.includes(identity) ||
      (isLostSomewhere(identity) && (isReplica || now.snapshots.has(identity)))
        ? []
        : [`lost: ${owner ?? '?'}`],
    ),
    ...(strangers.length > allowed ? [`made, and deleted again: ${strangers.join(' ')}`] : []),
    ...now.databases.flatMap(({ owner, identity }) =>
      owner === null ? [`orphan: ${identity}`] : [],
    ),
    ...ended.flatMap((one) => {
      if (one === null || one.exit === 0 || one.exit === 3 || isPartly) return []
      return [`exit ${one.exit}: ${one.failure ?? ''}`]
    }),
  ]
}

/** Databases of which nothing but a snapshot is left, and that were not there before. */
function deletedStrangers(world: World, had: ReadonlySet<string>): readonly string[] {
  const living = identitiesIn(world)
  return [...world.snapshots].filter((identity) => !had.has(identity) && !living.has(identity))
}

/** How the world differs from the end that it is nearest to. */
function thirdThing(ends: readonly World[], now: World): readonly string[] {
  const told = ends.map(({ lines }) => [
    ...lines.filter((line) => !now.lines.includes(line)).map((line) => `missing: ${line}`),
    ...now.lines.filter((line) => !lines.includes(line)).map((line) => `besides: ${line}`),
  ])
  const nearest = told.toSorted((one, other) => one.length - other.length)[0] ?? []
  return ['a third thing', ...nearest]
}

function sameLines(one: World, other: World): boolean {
  return JSON.stringify(one.lines) === JSON.stringify(other.lines)
}
