/**
 * Whether somebody else is at work on a stack. CloudFormation executes no change set of a stack that was changed since;
 * RDS, Secrets Manager and DeleteStack take no such precondition. So it is looked at right before they are called:
 * what happens between that look and the call is not seen (docs/adr/0037).
 */
import { TinystacksError } from '../errors.ts'
import type { StackFacts } from '../facts/stack/stack.ts'
import { isBusy } from '../facts/stack/stack-state.ts'
import { pause } from '../inspect/backoff.ts'
import { during, since } from '../inspect/during.ts'
import { describeStage } from '../inspect/stack/current-stack.ts'
import { underwayIn } from '../plan/consent/underway.ts'
import { ends } from '../plan/model/loss.ts'
import { othersMessages as words } from '../plan/messages/deploy/others.ts'
import { waitMessages } from '../plan/messages/deploy/waits.ts'
import type { AwsReads } from '../ports/aws.ts'
import type { DeployedStage } from '../template/index.ts'
import type { ApplyContext } from './operation.ts'

/**
 * Looks that have to show termination protection off: up to three may still show the stack as it was before this run
 * turned it on again (aws-cdk-cli#1848).
 */
const LOOKS = 4

/** What somebody else does, or has done since the stack was as `known`, in a sentence; null = nothing. */
export async function doneByOthers(
  { stacks }: Pick<AwsReads, 'stacks'>,
  known: StackFacts,
): Promise<string | null> {
  const now = await stacks.describe(known.id)
  if (isLeaving(now)) return words.deleted(known.name)
  if (isBusy(now.status)) return words.busy(known.name, now.status)
  return now.updatedAt === known.updatedAt ? null : words.changed(known.name)
}

/** @throws TinystacksError stack-changed (exit 3): somebody else is at work on it, or has been since it was `known` */
export async function refuseOthers(
  aws: Pick<AwsReads, 'stacks'>,
  known: StackFacts,
): Promise<void> {
  const others = await doneByOthers(aws, known)
  if (others !== null) throw new TinystacksError('stack-changed', others, { exit: 3 })
}

/**
 * Who else decides over the protection of a stack's databases, in a sentence, once no operation is in progress; null =
 * nobody. `known`: the stack before protection was lifted; `note`: that of the plan which lifted it.
 */
export async function protectedByOthers(
  context: Pick<ApplyContext, 'aws' | 'clock' | 'onProgress'>,
  known: DeployedStage,
  note: string | null,
): Promise<string | null> {
  let now = await onceIdle(context, known)
  for (let look = 1; look < LOOKS && now !== null && isToBeDeleted(known, now); look++) {
    await context.clock.sleep(pause(look))
    now = await onceIdle(context, known)
  }
  if (now === null) return words.deleted(known.name)
  if (isToBeDeleted(known, now)) return words.deleting(known.name)
  const isOurs = [null, known.underway, note].includes(now.underway)
  return isOurs || deletesNothing(now) ? null : words.underway(known.name)
}

/** The stack when no operation is in progress; null = it is gone, or is being deleted. */
async function onceIdle(
  { aws, clock, onProgress }: Pick<ApplyContext, 'aws' | 'clock' | 'onProgress'>,
  { id, name }: StackFacts,
): Promise<DeployedStage | null> {
  let status = ''
  const waiting = since(clock, () => [{ what: waitMessages.otherOperation(name, status) }])
  return during(clock, waiting, async () => {
    for (let look = 0; ; look++) {
      const now = await describeStage(aws, id)
      if (isLeaving(now)) return null
      if (!isBusy(now.status)) return now
      status = now.status
      if (look === 0) onProgress(words.waits(name, status))
      await clock.sleep(pause(look))
    }
  })
}

/** Whether the plan that somebody else is in the middle of deletes no database, so that it needs none unprotected. */
function deletesNothing(now: DeployedStage): boolean {
  const theirs = underwayIn(now)
  // What a later version wrote is not guessed at.
  return theirs !== null && !theirs.databases.some(ends)
}

/** Whether somebody is about to delete it, seen right before its protection is executed; in a sentence. */
export async function deletedByOthers(
  { aws: { stacks }, clock }: Pick<ApplyContext, 'aws' | 'clock'>,
  known: StackFacts,
): Promise<string | null> {
  for (let look = 1; look <= LOOKS; look++) {
    const now = await stacks.describe(known.id)
    if (isLeaving(now)) return words.deleted(known.name)
    if (!isToBeDeleted(known, now)) return null
    if (look < LOOKS) await clock.sleep(pause(look))
  }
  return words.deleting(known.name)
}

function isLeaving(now: StackFacts | null): now is null {
  return now === null || now.status.startsWith('DELETE_')
}

/** AWS tells it of a single stack alone: where it is not known, a stack whose databases were protected was, too. */
function isToBeDeleted(known: StackFacts, now: StackFacts): boolean {
  return known.terminationProtection !== false && now.terminationProtection === false
}
