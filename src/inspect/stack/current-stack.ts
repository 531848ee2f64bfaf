/** The stage's stack as AWS reports it, and whether it already matches the file. */
import { touchedParts } from '../../plan/index.ts'
import { TinystacksError } from '../../errors.ts'
import type { Refusal } from '../../plan/model/types.ts'
import type { AwsReads } from '../../ports/aws.ts'
import { rollbackMessages } from '../../plan/messages/deploy/rollback.ts'
import { stackMessages } from '../../plan/messages/around/stacks.ts'
import { waitMessages } from '../../plan/messages/deploy/waits.ts'
import { decode, TAGS, type DeployedStage } from '../../template/index.ts'
import type { RenderedStage } from '../../template/types.ts'
import { pause } from '../backoff.ts'
import { during, since } from '../during.ts'
import { stackNameIn } from '../../facts/stack/stack-name.ts'
import { isBusy } from '../../facts/stack/stack-state.ts'
import { changedByOthers } from './change-set.ts'
import type { Followed } from './follow.ts'
import { isBefore } from './success.ts'
import type { StageContext } from '../stage-context.ts'

/** The stack once no operation is in progress, or its current state if the run does not wait. */
export async function waitUntilIdle(
  context: Pick<StageContext, 'aws' | 'clock' | 'onBusy' | 'listed' | 'look'>,
  stackName: string,
): Promise<DeployedStage | null> {
  const { aws, clock, onBusy } = context
  const found = await stackNamed(context, stackName)
  if (!found || !onBusy || !isBusy(found.status)) return found
  onBusy(found)
  context.look?.leave()
  let { status } = found
  const waiting = since(clock, () => [{ what: waitMessages.otherOperation(stackName, status) }])
  return during(clock, waiting, async () => {
    for (let attempt = 0; ; attempt++) {
      await clock.sleep(pause(attempt))
      const now = await describeStage(aws, stackName)
      if (!now || !isBusy(now.status)) return now
      status = now.status
    }
  })
}

/** About two minutes: DescribeStacks is some seconds behind. */
const MAX_POLLS = 30

/**
 * A stack after an operation of ours, read again until it shows how that ended: reads lag behind, and its outputs
 * are those of the status that is read (SEEN aws-cdk-cli#1802). `begun`: AWS's time before an update began, which
 * tells its status from the same one before. Where the stack itself has shown its end, nothing is read.
 *
 * @throws TinystacksError stack-not-settled (exit 1), stack-changed (exit 3): somebody has deleted it meanwhile
 */
export function settledStage(
  context: Pick<StageContext, 'aws' | 'clock'>,
  stackId: string,
  followed: Followed,
  begun?: Date,
): Promise<DeployedStage> {
  if (followed.stack) return Promise.resolve(followed.stack)
  const what = waitMessages.toShow(stackNameIn(stackId), followed.status)
  const waiting = { ...since(context.clock, () => [{ what }]), isBrief: true } as const
  return during(context.clock, waiting, () => untilShown(context, stackId, followed, begun))
}

async function untilShown(
  { aws, clock }: Pick<StageContext, 'aws' | 'clock'>,
  stackId: string,
  followed: Followed,
  begun: Date | undefined,
): Promise<DeployedStage> {
  let shown: string | null = null
  for (let attempt = 0; attempt < MAX_POLLS; attempt++) {
    const found = await aws.stacks.describe(stackId)
    if (found !== null && showsEnd(found, followed, begun)) return decode(found)
    shown = found?.status ?? null
    if (shown?.startsWith('DELETE_')) throw changedByOthers(stackNameIn(stackId))
    await clock.sleep(pause(attempt))
  }
  const message = stackMessages.notSettled(stackNameIn(stackId), followed.status, shown)
  throw new TinystacksError('stack-not-settled', message, {
    exit: 1,
    hint: stackMessages.notSettledHint,
  })
}

/** Whether the stack is as the operation left it, or as somebody else's later one makes it. */
function showsEnd(
  found: { readonly status: string; readonly updatedAt?: string },
  { status, events }: Followed,
  since?: Date,
): boolean {
  const { updatedAt } = found
  const ended = events.at(-1)?.time
  if (updatedAt !== undefined && ended !== undefined && updatedAt > ended) return true
  return found.status === status && !(since && updatedAt && isBefore(updatedAt, since))
}

/** The stack with its termination protection, which AWS omits from a region's list (SEEN boto3#2907). */
export async function withProtectionKnown(
  aws: AwsReads,
  found: DeployedStage,
): Promise<DeployedStage> {
  if (found.terminationProtection !== null) return found
  return (await describeStage(aws, found.id)) ?? found
}

/**
 * A stack from its region's list, if the list was read. Our stacks always have tags: one without may come from
 * an emulator whose list is less complete than AWS's, so it is read by name.
 */
async function stackNamed(
  { aws, listed }: Pick<StageContext, 'aws' | 'listed'>,
  stackName: string,
): Promise<DeployedStage | null> {
  const list = await listed?.(aws.region)
  if (list?.kind !== 'read') return describeStage(aws, stackName)
  const found = list.value.find(({ name }) => name === stackName)
  if (found === undefined) return null
  return TAGS.stage in found.tags ? decode(found) : describeStage(aws, stackName)
}

/** A stack by name or ARN, with its outputs decoded. */
export async function describeStage(
  { stacks }: Pick<AwsReads, 'stacks'>,
  stack: string,
): Promise<DeployedStage | null> {
  const found = await stacks.describe(stack)
  return found && decode(found)
}

/**
 * Whether the deployed template and tags equal the rendered ones. Compares what is already known before
 * fetching the template.
 */
export async function isDeployed(
  aws: AwsReads,
  rendered: RenderedStage,
  deployed: DeployedStage,
): Promise<boolean> {
  return (
    mayBeDeployed(rendered, deployed) && (await aws.stacks.template(deployed.id)) === rendered.body
  )
}

/** Whether all that is already known of them is equal: their templates nearly always are, too. */
export function mayBeDeployed(rendered: RenderedStage, deployed: DeployedStage): boolean {
  return (
    touchedParts(rendered.parts, deployed.parts ?? {}).length === 0 &&
    sameEntries(rendered.tags, deployed.tags)
  )
}

function sameEntries(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}

/**
 * Why a stack that is busy, half-done or stuck cannot be planned. `obstacle`: to rolling it back; `line`: the
 * stage's.
 */
export function unusable(
  deployed: DeployedStage,
  state: 'busy' | 'half-done' | 'stuck',
  obstacle: string | null,
  line: number,
): Refusal {
  const texts = {
    busy: stackMessages.busy(deployed),
    'half-done':
      obstacle === null
        ? rollbackMessages.deployDoes(deployed)
        : rollbackMessages.leftAlone(deployed, obstacle),
    stuck: stackMessages.stuck(deployed),
  }
  return { ...texts[state], database: null, property: null, line }
}
