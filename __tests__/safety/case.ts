/** One operation, broken off or failed at one of its calls, and run again until it has converged. */
import { parseConfig } from '../../src/config/index.ts'
import { contextOf } from '../builders/context.ts'
import { makeKeys } from '../stand-ins/aws/keys.ts'
import { FAULTS, startFaulty, type FaultName } from './faults.ts'
import { killedAt } from './killed.ts'
import { look } from './look.ts'
import { fileOf, type Operation } from './operations.ts'
import { agreed, stagesBefore, planned, run, type Command, type Ended } from './run.ts'
import { from, originOf, useEndpoint, type Origin } from './stand.ts'
import { watched } from './watched.ts'
import { identitiesIn, worldOf, type World } from './world.ts'

/** How a run is broken off, or what happens to one of its requests. */
export type Break = Kill | FaultName
/** Twice: the run that goes on where the first was killed is killed too. */
const KILLS = ['killed', 'killed twice'] as const
type Kill = (typeof KILLS)[number]
export const BREAKS: readonly Break[] = [...KILLS, ...(Object.keys(FAULTS) as FaultName[])]

/** Kills count calls of our ports, which no fault has a say in; faults count requests. */
export function isKill(how: Break): how is Kill {
  return KILLS.some((one) => one === how)
}

/** Faults that AWS gets over by itself or by being asked again: no run fails for one of them. */
const SURVIVED: readonly Break[] = ['error 500', 'answer lost', 'throttled']

/** An operation with everything that its cases are compared with. */
export type Prepared = {
  readonly operation: Operation
  readonly origin: Origin
  readonly command: Command
  readonly before: World
  /** What an undisturbed run leaves. */
  readonly end: World
  /** How many calls that run makes, and how many requests they are. */
  readonly calls: number
  readonly requests: number
  /** What is wrong with the undisturbed run already. */
  readonly problems: readonly string[]
}

/** Makes the stages before, plans, and carries the plan out undisturbed once. */
export async function prepare(operation: Operation): Promise<Prepared> {
  let command: Command = { ...operation, allow: [] }
  let before: World = worldOf({ regions: [] })
  const origin = await originOf(async () => {
    await makeKeys(operation.newer)
    await stagesBefore(operation)
    before = worldOf(await look())
    command = await agreed(operation)
  })
  const identities = identitiesIn(before)
  return from(origin, async (url) => {
    const counted = watched(contextOf(''))
    const faulty = await startFaulty(url, 'error 500', 0)
    useEndpoint(faulty.url)
    const ended = await run(command, { connect: counted.connect })
    const requests = faulty.requests()
    await faulty.close()
    useEndpoint(url)
    const end = worldOf(await look(), identities)
    const problems = [...failureOf(ended), ...(await wrongWith(command, before, end))]
    return { operation, origin, command, before, end, calls: counted.calls(), requests, problems }
  })
}

/** What came of one case: nothing is wrong, or what is. */
export type Came = {
  /** What the disturbed run itself came to; null = it was killed. */
  readonly first: Ended | null
  readonly problems: readonly string[]
}

/** Disturbs call or request number `at`, runs the same command again where it did not end well, and looks. */
export async function carryOut(prepared: Prepared, how: Break, at: number): Promise<Came> {
  const { command, before, end } = prepared
  return from(prepared.origin, async (url) => {
    const first = isKill(how)
      ? await killed(prepared, how, at)
      : await failing(command, how, at, url)
    const second = first?.exit === 0 ? first : await run(command)
    const now = worldOf(await look(), identitiesIn(before))
    return {
      first,
      problems: [
        ...(SURVIVED.includes(how) && first ? failureOf(first) : []),
        ...failureOf(second),
        ...differences(end, now),
        ...(await wrongWith(command, before, now)),
      ],
    }
  })
}

async function killed({ command, calls }: Prepared, how: Kill, at: number): Promise<null> {
  await killedAt(command, (call) => call >= at)
  // Somewhere else than the first time, and the same each time that the case is repeated.
  const again = 1 + ((at * 7) % calls)
  if (how === 'killed twice') await killedAt(command, (call) => call >= again)
  return null
}

async function failing(
  command: Command,
  fault: FaultName,
  at: number,
  url: string,
): Promise<Ended> {
  const faulty = await startFaulty(url, fault, at)
  useEndpoint(faulty.url)
  try {
    return await run(command)
  } finally {
    await faulty.close()
    useEndpoint(url)
  }
}

function failureOf({ exit, failure }: Ended): readonly string[] {
  return exit === 0 ? [] : [`exit ${exit}: ${failure ?? ''}`]
}

/** What an end lacks of the undisturbed one, and what it has besides. Further snapshots are no harm. */
function differences(expected: World, actual: World): readonly string[] {
  return [
    ...without(expected.lines, actual.lines).map((line) => `missing: ${line}`),
    ...without(actual.lines, expected.lines).map((line) => `besides: ${line}`),
    ...[...expected.snapshots].flatMap((identity) =>
      actual.snapshots.has(identity) ? [] : [`no snapshot of ${identity}`],
    ),
  ]
}

/** The lines of `one` that `other` does not have as often. */
function without(one: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other]
  return one.filter((line) => {
    const index = left.indexOf(line)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}

/** What no end may have, whatever led to it. */
async function wrongWith(command: Command, before: World, now: World): Promise<readonly string[]> {
  const living = new Set(now.databases.map(({ identity }) => identity))
  const lost = before.databases.filter(
    ({ identity, isReplica }) =>
      !living.has(identity) && !isReplica && !now.snapshots.has(identity),
  )
  const problems = [
    ...lost.map(({ owner }) => `lost without a snapshot: ${owner ?? '?'}`),
    ...now.databases.flatMap(({ owner, identity }) =>
      owner === null ? [`orphan: ${identity}`] : [],
    ),
  ]
  if (command.destroys !== undefined) return problems
  const unprotected = now.databases.filter(
    ({ owner, isProtected }) => isProtected === false && wantsProtection(command.after, owner),
  )
  const { stages } = await planned(command.after)
  return [
    ...problems,
    ...unprotected.map(({ owner }) => `unprotected: ${owner ?? '?'}`),
    ...stages.flatMap(({ stage, action, notes, databases }) =>
      action === 'none'
        ? []
        : [`planned again: ${stage} ${action} ${JSON.stringify({ databases, notes })}`],
    ),
  ]
}

/** Readers are never protected; everything else is where its stage is. */
function wantsProtection(after: string, owner: string | null): boolean {
  const parsed = parseConfig(fileOf(after), 'tinystacks.yml')
  if (parsed.kind === 'invalid' || owner === null || owner.endsWith('Reader')) return false
  return parsed.config.stages.some(
    ({ stackName, protected: isWanted }) => isWanted && owner.startsWith(`${stackName}/`),
  )
}
