/**
 * Whether a deployed bastion is as described. CloudFormation does not wait for Systems Manager, and is
 * not asked to: its failure would roll back whatever the same update did to databases.
 */
import { BASTION_IDS } from '../../template/logical-ids.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import type { Applied, HostApi } from '../../ports/ports.ts'
import { isReachedDirectly } from '../../engines/bastion-kinds.ts'
import type { Fact } from '../../facts/facts.ts'
import { pause } from '../../inspect/backoff.ts'
import type { StageInspection } from '../../inspect/inspect-stage.ts'
import { bastionMessages as words } from '../../plan/messages/bastion.ts'
import type { ApplyContext } from '../operation.ts'
import type { Carried, Run } from '../run.ts'

/** About ten minutes: an agent registers within a few, and applies an association seconds later. */
const MAX_POLLS = 130

type Context = Pick<ApplyContext, 'aws' | 'clock' | 'onNotice'>

/** What one look says; `failed`: it will not become ready by itself. */
type Look = 'ready' | 'waiting' | { readonly failed: string } | { readonly unread: string }

/** Waits for the bastion that this deploy has made or changed. Its failure is told when all else is done. */
export async function checkBastion(
  context: Context,
  run: Run,
): Promise<Extract<Carried, { readonly run: Run }>> {
  const failure = await bastionFailure(context, run, { waits: true })
  return { kind: 'done', run: { ...run, bastionFailure: failure } }
}

/**
 * Why the bastion that the stage should have is not as described; null = it is, or there is none.
 * `waits`: until it is, or has no chance to be; otherwise there is one look.
 */
export async function bastionFailure(
  { aws, clock, onNotice }: Context,
  { inspection: { stage }, stack }: BastionRun,
  { waits }: { readonly waits: boolean },
): Promise<string | null> {
  const instance = stack?.bastion.instance ?? null
  if (stage.bastion === null || stack === null || instance === null) return null
  const look = isReachedDirectly(stage.bastion.access)
    ? associationLook(aws.hosts, stage.name, instance, await associationOf(aws, stack))
    : agentLook(aws.hosts, stage.name, instance)
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

/** What of a run is looked at. */
type BastionRun = Pick<Run, 'stack'> & { readonly inspection: Pick<StageInspection, 'stage'> }

/** The association that opens the way to the databases; undefined = the stack has none any more. */
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

/** Where people come by Systems Manager alone, its agent is all there is to wait for. */
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

/** Why nothing came of it: the agent never registered, or it is registered and has not applied the keys. */
async function stuck(hosts: HostApi, stage: string, instance: string): Promise<string> {
  const registered = await hosts.isRegistered(instance)
  const isRegistered = registered.kind === 'read' && registered.value
  return isRegistered ? words.notApplied(stage, instance) : words.neverRegistered(stage, instance)
}
