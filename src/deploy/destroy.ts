/** Deletes one stage's stack and proves what became of its databases. */
import type { DeployedStack, Fact, SqlFacts } from '../plan/facts.ts'
import { doomedResources, planDestroyed, type Doomed } from '../plan/destroyed.ts'
import type { Identity } from '../plan/identity.ts'
import { secretName } from '../plan/secret-name.ts'
import type { StagePlan } from '../plan/types.ts'
import { destroyWords as words, listed, type FinalSnapshot } from '../render/words.ts'
import type { Template } from '../template/types.ts'
import type { StackResource } from '../ports.ts'
import { follow } from './follow.ts'
import { readNeighbours } from './neighbours.ts'
import { CHANGE_SET_PREFIX } from './names.ts'
import { failureOf, type ApplyContext, type Target } from './operation.ts'
import { remarked, type StageFailure } from './outcome.ts'
import { proveEnded, snapshotsBefore } from './removal.ts'
import { stackState, succeeded } from './states.ts'
import type { SurveyContext } from './survey-context.ts'
import { setProtection } from './unprotected.ts'

/** A stage that may be destroyed, and what that would do. */
export type Destruction = {
  readonly found: DeployedStack
  readonly doomed: readonly Doomed[]
  /** Secrets that outlive the stack. */
  readonly secrets: readonly StackResource[]
  readonly target: Target
  readonly plan: StagePlan
}

const SECRET = 'AWS::SecretsManager::Secret'

const VPC = 'AWS::EC2::VPC'

/** Reads what the stack holds. Calls: 2, 1 for its SQL databases, 3 to 4 for its VPC. Changes nothing. */
export async function surveyDestruction(
  context: SurveyContext,
  file: Identity,
  stage: { readonly name: string; readonly inFile: boolean },
  found: DeployedStack,
): Promise<Destruction> {
  const { stacks, live } = context.aws
  const [resources, body] = await Promise.all([
    stacks.resources(found.id),
    stackState(found.status) === 'absent' ? '' : stacks.template(found.id),
  ])
  const template = parsed(body)
  const unread = doomedResources(resources, template)
  const sql = unread.filter(({ database }) => database !== 'redis')
  const vpc = resources.find(({ type }) => type === VPC)?.physicalId
  const [facts, neighbours] = await Promise.all([
    sql.length > 0
      ? live.sql(sql.map(({ identifier }) => identifier))
      : new Map<string, Fact<SqlFacts>>(),
    vpc === undefined ? undefined : readNeighbours(context.aws, vpc, found.id),
  ])
  const doomed = unread.map((one): Doomed => {
    const fact = facts.get(one.identifier)
    if (fact === undefined) return one
    // One that somebody deleted leaves no snapshot now.
    return fact.kind === 'absent' && one.follows !== true
      ? { ...one, live: fact, data: 'lost' }
      : { ...one, live: fact }
  })
  const secrets = resources.filter(
    ({ type, logicalId }) =>
      type === SECRET && /^Retain/.test(template.Resources[logicalId]?.DeletionPolicy ?? ''),
  )
  return {
    found,
    doomed,
    secrets,
    target: {
      stage: { stackName: found.name },
      rendered: { tags: found.tags, origins: {}, template },
    },
    plan: planDestroyed({
      stage: stage.name,
      found,
      file,
      doomed,
      secrets: secrets.map(({ physicalId }) => secretName(physicalId)),
      ...(neighbours && { neighbours }),
      canUpdate: stackState(found.status) === 'ready',
      locate: stage.inFile ? context.locate : null,
    }),
  }
}

/** A template that is not ours may be YAML: its stack is refused by its tags, whatever is in it. */
function parsed(body: string): Template {
  try {
    return JSON.parse(body) as Template
  } catch {
    return { AWSTemplateFormatVersion: '2010-09-09', Description: '', Resources: {}, Outputs: {} }
  }
}

export type Destroyed =
  | { readonly kind: 'destroyed'; readonly snapshots: readonly FinalSnapshot[] }
  | { readonly kind: 'failed'; readonly failure: StageFailure }

/** Lifts the protection for this alone, deletes the stack, and proves that its databases are gone. */
export async function destroyStack(
  context: ApplyContext,
  { found, doomed, target, plan }: Destruction,
): Promise<Destroyed> {
  const before = await snapshotsBefore(context.aws, doomed)
  const guarded = doomed.flatMap(({ logicalId, live }) =>
    live?.kind === 'read' && live.value.deletionProtection ? [logicalId] : [],
  )
  if (guarded.length > 0) {
    context.onStep('lift-protection')
    const lifted = await setProtection(context, target, found, guarded, false)
    if (lifted.kind === 'failed') return lifted
  }
  const failure = await deleteStack(context, found, target)
  if (failure) return { kind: 'failed', failure }
  if (doomed.length === 0) return { kind: 'destroyed', snapshots: [] }
  context.onStep('prove-removal')
  const { failures, kept } = await proveEnded(context, plan.stage, doomed, before)
  return failures.length === 0
    ? { kind: 'destroyed', snapshots: kept }
    : remarked({ status: 'DELETE_COMPLETE', cause: null, line: null, remarks: [] }, ...failures)
}

/** null = it is gone, and so are the change sets that we left on it. */
async function deleteStack(
  context: ApplyContext,
  found: DeployedStack,
  target: Target,
): Promise<StageFailure | null> {
  const { aws, clock } = context
  context.onStep('delete-stack')
  for (const changeSet of await aws.stacks.changeSets(found.id))
    if (changeSet.name.startsWith(CHANGE_SET_PREFIX)) await aws.stacks.deleteChangeSet(changeSet)
  if (found.terminationProtection !== false)
    await aws.stacks.setTerminationProtection(found.id, false)
  const since = clock.now()
  await aws.stacks.deleteStack(found.id, context.operationName())
  const followed = await follow(aws, clock, found.id, since, (event) => {
    context.onEvent(event, target)
  })
  if (succeeded(followed.status)) return null
  const left = (await aws.stacks.resources(found.id)).map(({ logicalId }) => logicalId)
  return remarked(failureOf(context, target, followed, found.id), words.left(listed(left))).failure
}
