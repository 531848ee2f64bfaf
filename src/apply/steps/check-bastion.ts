/**
 * Whether a deployed bastion is as described. CloudFormation does not wait for Systems Manager, on purpose: a
 * failure there would roll back whatever the same update did to databases.
 */
import { BASTION_IDS } from '../../template/logical-ids.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import type { Applied, HostApi } from '../../ports/aws.ts'
import { isReachedDirectly } from '../../engines/bastion-kinds.ts'
import type { Fact } from '../../facts/fact.ts'
import { pause } from '../../inspect/backoff.ts'
import { during, since } from '../../inspect/during.ts'
import { waitMessages } from '../../plan/messages/deploy/waits.ts'
import type { StageInspection } from '../../inspect/inspect-stage.ts'
import { goneBastion } from '../../plan/gone/gone-bastion.ts'
import { bastionMessages as words } from '../../plan/messages/around/bastion.ts'
import type { ApplyContext } from '../operation.ts'
import type { Carried, Run } from '../run.ts'

/** About ten minutes: an agent registers within a few minutes and applies an association seconds later. */
const MAX_POLLS = 130

type Context = Pick<ApplyContext, 'aws' | 'clock' | 'onNotice'>

/** The result of one poll; `failed`: it will not become ready by itself. */
type Look = 'ready' | 'waiting' | { readonly failed: string } | { readonly unread: string }

/** Waits for a bastion that this deploy created or changed. Its failure is reported after all other steps. */
export async function checkBastion(
  context: Context,
  run: Run,
): Promise<Extract<Carried, { readonly run: Run }>> {
  const failure = await bastionFailure(context, run, { waits: true })
  return { kind: 'done', run: { ...run, bastionFailure: failure } }
}

/**
 * Why the stage's bastion is not as described; null if it is, or there is none, or the plan has said that it is gone.
 * `waits`: poll until it is, or cannot become so; otherwise look once.
 */
export async function bastionFailure(
  { aws, clock, onNotice }: Context,
  { inspection: { stage, input }, stack }: BastionRun,
  { waits }: { readonly waits: boolean },
): Promise<string | null> {
  const instance = stack?.bastion.instance ?? null
  if (stage.bastion === null || stack === null || instance === null) return null
  // The plan has told of one that is gone, with the way out: nothing of it would ever become ready.
  if (input.deployed && goneBastion(input.deployed, input.seen ?? {}) === instance) return null
  const look = isReachedDirectly(stage.bastion.access)
    ? associationLook(aws.hosts, stage.name, instance, await associationOf(aws, stack))
    : agentLook(aws.hosts, stage.name, instance)
  const waiting = since(clock, () => [{ what: waitMessages.bastion(stage.name) }])
  const untilReady = async (): Promise<string | null> => {
    for (let attempt = 0; ; attempt++) {
      const seen = await look()
      if (seen === 'ready') return null
      if (seen !== 'waiting') {
        if ('failed' in seen) return seen.failed
        onNotice(seen.unread)
        return null
      }
      if (!waits || attempt === MAX_POLLS) return stuck(aws.hosts, stage.name, instance)
      await clock.sleep(pause(attempt))
    }
  }
  return waits ? during(clock, waiting, untilReady) : untilReady()
}

/** The part of a run that this needs. */
type BastionRun = Pick<Run, 'stack'> & {
  readonly inspection: Pick<StageInspection, 'stage' | 'input'>
}

/** The association that opens the way to the databases; undefined if the stack no longer has one. */
async function associationOf(
  { stacks }: ApplyContext['aws'],
  { id }: DeployedStage,
): Promise<string | undefined> {
  const resources = await stacks.resources(id)
  return resources.find(({ logicalId }) => logicalId === BASTION_IDS.keys)?.physicalId
}

const APPLIED: Readonly<Record<Applied, (stage: string) => Look>> = {
  pending: () => 'waiting',
  applied: () => 'ready',
  failed: (stage) => ({ failed: words.associationFailed(stage) }),
}

function associationLook(
  hosts: HostApi,
  stage: string,
  instance: string,
  association: string | undefined,
): () => Promise<Look> {
  return async () => {
    const applied: Fact<Applied> =
      association === undefined ? { kind: 'absent' } : await hosts.applied(association, instance)
    if (applied.kind === 'absent') return { failed: words.noAssociation(stage) }
    if (applied.kind === 'unread') return notVerified(stage, applied)
    return APPLIED[applied.value](stage)
  }
}

/** If people connect only through Systems Manager, registration of the agent is all there is to wait for. */
function agentLook(hosts: HostApi, stage: string, instance: string): () => Promise<Look> {
  return async () => {
    const registered = await hosts.isRegistered(instance)
    if (registered.kind === 'unread') return notVerified(stage, registered)
    return registered.kind === 'read' && registered.value ? 'ready' : 'waiting'
  }
}

function notVerified(
  stage: string,
  { action, why }: Extract<Fact<unknown>, { kind: 'unread' }>,
): Look {
  return { unread: words.notVerified(stage, action, why) }
}

/** Why it did not become ready: the agent never registered, or it registered but did not apply the keys. */
async function stuck(hosts: HostApi, stage: string, instance: string): Promise<string> {
  const registered = await hosts.isRegistered(instance)
  const isRegistered = registered.kind === 'read' && registered.value
  return isRegistered ? words.notApplied(stage, instance) : words.neverRegistered(stage, instance)
}
