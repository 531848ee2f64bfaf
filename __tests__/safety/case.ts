/** One operation, broken off or failed at one of its calls, and run again until it has converged. */
import { isDeepStrictEqual } from 'node:util'
import { parseConfig } from '../../src/config/index.ts'
import { contextOf } from '../builders/context.ts'
import { makeKeys } from '../stand-ins/aws/keys.ts'
import { FAULTS, startFaulty, type FaultName } from './faults.ts'
import { killedAt } from './killed.ts'
import { look } from './look.ts'
import { fileOf, type Operation } from './operations.ts'
import { begunBefore, callsOf, recorder, type Recording } from './recording.ts'
import { agreed, stagesBefore, planned, run, type Command, type Ended } from './run.ts'
import { from, originOf, useEndpoint, type Origin } from './stand.ts'
import { watched } from './watched.ts'
import { identitiesIn, worldOf, type World } from './world.ts'

/** How a run is broken off, or what happens to one of its requests. */
export type Break = Kill | FaultName
/** Twice: the run that goes on where the first was killed is killed too. */
const KILLS = ['killed', 'killed twice'] as const
export type Kill = (typeof KILLS)[number]
export const BREAKS: readonly Break[] = [...KILLS, ...(Object.keys(FAULTS) as FaultName[])]

/** Kills count calls of our ports, which no fault has a say in; faults count requests. */
export function isKill(how: Break): how is Kill {
  return KILLS.some((one) => one === how)
}

/** Faults that AWS gets over by itself or by being asked again: no run fails for one of them. */
const SURVIVED: readonly Break[] = ['error 500', 'answer lost', 'throttled']

/**
 * Whether AWS's clients ask again by themselves, and AWS has done nothing by then: that it happens to others too makes
 * no difference. What only reads has done nothing, whether its answer comes or not.
 */
export function isAskedAgain(fault: FaultName, operation: string): boolean {
  if (fault === 'answer lost') return /^(Describe|List|Get)/.test(operation)
  return fault === 'error 500' || fault === 'throttled'
}

/** An operation with everything that its cases are compared with. */
export type Prepared = {
  readonly operation: Operation
  readonly origin: Origin
  readonly command: Command
  readonly before: World
  /** What an undisturbed run leaves. */
  readonly end: World
  /** That run, and the operations of the requests that its calls are. */
  readonly undisturbed: Recording
  readonly requests: readonly string[]
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
  return from(origin, async ({ url, kept }) => {
    const { recording: undisturbed, hooks } = recorder(kept)
    const faulty = await startFaulty(url, 'error 500', [])
    useEndpoint(faulty.url)
    const ended = await run(command, watched(contextOf(''), hooks))
    const requests = faulty.requests()
    await faulty.close()
    useEndpoint(url)
    const end = worldOf(await look(), identities)
    const problems = [...failureOf(ended), ...(await wrongWith(command, before, end))]
    return { operation, origin, command, before, end, undisturbed, requests, problems }
  })
}

/** What came of one case. */
export type Came = {
  /** Empty = nothing is wrong. */
  readonly problems: readonly string[]
  /** Where it was killed once: the run that went on from there to the end. */
  readonly again: Recording
  /** Whether what was killed had called what the undisturbed run had by then. */
  readonly asRecorded: boolean
}

/** Runs of one case: one that looked less often than the recorded one may end before the last of its requests. */
const RUNS = 3

/** Does the fault to these requests, runs the same command again where it did not end well, and looks. */
export async function failed(
  prepared: Prepared,
  fault: FaultName,
  at: readonly number[],
): Promise<readonly string[]> {
  for (let attempt = 1; ; attempt++) {
    const { faults, problems } = await failedOnce(prepared, fault, at)
    const missed = at.length - faults
    if (missed === 0 || problems.length > 0) return problems
    if (attempt === RUNS)
      return [`${String(missed)} of ${String(at.length)} requests were not made, nor failed`]
  }
}

/** `faults`: how many of the requests were made, and failed. */
async function failedOnce(
  prepared: Prepared,
  fault: FaultName,
  at: readonly number[],
): Promise<{ readonly faults: number; readonly problems: readonly string[] }> {
  return from(prepared.origin, async ({ url }) => {
    const { ended: first, faults } = await failing(prepared.command, fault, at, url)
    const second = first.exit === 0 ? first : await run(prepared.command)
    const problems = [
      ...(SURVIVED.includes(fault) ? failureOf(first) : []),
      ...(await wrongAfter(prepared, second)),
    ]
    return { faults, problems }
  })
}

const UNRECORDED = { recording: [], hooks: {} }

/** Kills the run after call number `at`, and the run that goes on after its call number `twice`; runs it once more. */
export async function killed(
  prepared: Prepared,
  at: number,
  twice?: { readonly again: Recording; readonly at: number },
): Promise<Came> {
  const { command, undisturbed } = prepared
  return from(prepared.origin, async ({ kept }) => {
    const firstIs = await killedIn(command, undisturbed, at)
    const secondIs = twice === undefined || (await killedIn(command, twice.again, twice.at))
    // Nothing follows a second kill: what the last run does is not recorded, which takes long.
    const { recording: again, hooks } = twice === undefined ? recorder(kept) : UNRECORDED
    const ended = await run(command, watched(contextOf(''), hooks))
    return { problems: await wrongAfter(prepared, ended), again, asRecorded: firstIs && secondIs }
  })
}

/** Kills a run where the recorded one made this call; whether it had called the same by then. */
async function killedIn(command: Command, recording: Recording, at: number): Promise<boolean> {
  const last = callsOf(recording)[at - 1]?.place ?? Infinity
  const begun = await killedAt(command, ({ place }) => place >= last)
  return isDeepStrictEqual(begun, begunBefore(recording, at))
}

/** What is wrong with the last run of a case, and with what it left. */
async function wrongAfter(
  { command, before, end }: Prepared,
  ended: Ended,
): Promise<readonly string[]> {
  const now = worldOf(await look(), identitiesIn(before))
  return [...failureOf(ended), ...differences(end, now), ...(await wrongWith(command, before, now))]
}

async function failing(
  command: Command,
  fault: FaultName,
  at: readonly number[],
  url: string,
): Promise<{ readonly ended: Ended; readonly faults: number }> {
  const faulty = await startFaulty(url, fault, at)
  useEndpoint(faulty.url)
  try {
    const ended = await run(command)
    return { ended, faults: faulty.faults() }
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
