/** The stage's stack as AWS has it, and whether it is already as the file says. */
import { touchedParts } from '../plan/index.ts'
import type { Refusal } from '../plan/model/types.ts'
import type { AwsReads } from '../ports/ports.ts'
import { rollbackMessages } from '../plan/messages/deploy/rollback.ts'
import { stackMessages } from '../plan/messages/stacks.ts'
import { decode, TAGS, type DeployedStage } from '../template/index.ts'
import type { RenderedStage } from '../template/types.ts'
import { pause } from './backoff.ts'
import { isBusy } from '../facts/stack-state.ts'
import type { StageContext } from './stage-context.ts'

/** The stack as it is when nothing is going on any more; as it is now where that is not waited for. */
export async function waitUntilIdle(
  context: Pick<StageContext, 'aws' | 'clock' | 'onBusy' | 'listed'>,
  stackName: string,
): Promise<DeployedStage | null> {
  const { aws, clock, onBusy } = context
  const found = await stackNamed(context, stackName)
  if (!found || !onBusy || !isBusy(found.status)) return found
  onBusy(found)
  for (let attempt = 0; ; attempt++) {
    await clock.sleep(pause(attempt))
    const now = await describeStage(aws, stackName)
    if (!now || !isBusy(now.status)) return now
  }
}

/** The stack with its protection, which AWS leaves out of a region's list (SEEN boto3#2907). */
export async function withProtectionKnown(
  aws: AwsReads,
  found: DeployedStage,
): Promise<DeployedStage> {
  if (found.terminationProtection !== null) return found
  return (await describeStage(aws, found.id)) ?? found
}

/**
 * A stack from its region's list, where there is one. Our stacks always have tags: one without may
 * come from a stand-in whose list says less than AWS's, and is asked for by name.
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

/** A stack by its name or ARN, with what its outputs say. */
export async function describeStage(
  { stacks }: Pick<AwsReads, 'stacks'>,
  stack: string,
): Promise<DeployedStage | null> {
  const found = await stacks.describe(stack)
  return found && decode(found)
}

/** Template and tags equal what is deployed. The cheap signs are looked at before the template is fetched. */
export async function isDeployed(
  aws: AwsReads,
  rendered: RenderedStage,
  deployed: DeployedStage,
): Promise<boolean> {
  if (touchedParts(rendered.parts, deployed.parts ?? {}).length > 0) return false
  if (!sameEntries(rendered.tags, deployed.tags)) return false
  return (await aws.stacks.template(deployed.id)) === rendered.body
}

function sameEntries(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}

/** Why a stack that is in the middle of something, half-done or stuck is not planned. `obstacle`: to rolling it back; `line`: of the stage. */
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
        : rollbackMessages.leftAlone(deployed, obstacle, stackMessages.wayOut(deployed.status)),
    stuck: stackMessages.stuck(deployed),
  }
  return { ...texts[state], database: null, property: null, line }
}
