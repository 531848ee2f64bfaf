/** A stage whose stack is there: the change set that its template comes to, and what that depends on. */
import type { ResolvedStage } from '../config/resolved.ts'
import type { LiveFacts } from '../facts/facts.ts'
import {
  attribute,
  databasesTouched,
  lacksSource,
  reconciled,
  touchedParts,
  type StageChange,
} from '../plan/index.ts'
import { mayUnprotectStack } from '../plan/impact/nets.ts'
import { leavingVpc } from '../plan/refusals/vpc-tenants.ts'
import type { Aws } from '../ports/ports.ts'
import type { DeployedStage } from '../template/index.ts'
import { discardChangeSet, prepareChangeSet } from './change-set.ts'
import { isDeployed, withProtectionKnown } from './current-stack.ts'
import { check, render, untouched, type Facts, type Ground, type Told } from './ground.ts'
import { databasesAmong, readLive } from './live.ts'
import { readNeighbours } from './vpc-tenants.ts'

/** What is found out of a stage: the ground may know its stack's protection besides. */
export type FoundOut = { readonly ground: Ground; readonly facts: Facts; readonly told: Told }

/** Finds out what a deploy of the stage would do. The change set is the caller's. */
export async function inspectDeployed(
  ground: Ground,
  wanted: ResolvedStage,
  deployed: DeployedStage,
): Promise<FoundOut> {
  const { context, known } = ground
  const asWritten = untouched(ground, wanted)
  // Without its source a replica cannot be written into a template that is sent.
  if (lacksSource(wanted, known)) return { ground, facts: asWritten, told: {} }
  if (await isDeployed(context.aws, asWritten.rendered, deployed))
    return unchanged(ground, deployed, asWritten, {})
  const touched = touchedParts(asWritten.rendered.parts, deployed.parts ?? {})
  const live = await readLive(context.aws, deployed, databasesAmong(touched))
  return inspectWith(ground, wanted, deployed, live)
}

async function inspectWith(
  ground: Ground,
  wanted: ResolvedStage,
  deployed: DeployedStage,
  live: LiveFacts,
): Promise<FoundOut> {
  const { context } = ground
  const { aws } = context
  const { stage, rendered, told } = asItRuns(ground, wanted, deployed, live)
  const nothing = { stage, rendered, live, changeSet: null, changes: null }
  if (await isDeployed(aws, rendered, deployed)) return unchanged(ground, deployed, nothing, told)

  const changeSet = await prepareChangeSet(aws, context.clock, {
    stackName: wanted.stackName,
    name: context.operationName(),
    type: 'UPDATE',
    body: rendered.body,
    tags: rendered.tags,
  })
  const changes = changeSet && attribute(changeSet.content.changes, { rendered, deployed })
  try {
    const known = await withSurprises(aws, deployed, live, changes)
    // What runs decides of those as well: a reader that is ahead of the file is not asked to go back.
    if (asItRuns(ground, wanted, deployed, known).rendered.body === rendered.body) {
      const facts = { stage, rendered, live: known, changeSet, changes }
      return await inspectChanges(ground, deployed, facts, told)
    }
    if (changeSet) await discardChangeSet(aws, changeSet.handle)
    return await inspectWith(ground, wanted, deployed, known)
  } catch (error) {
    if (changeSet) await discardChangeSet(aws, changeSet.handle)
    throw error
  }
}

/** What the file asks of the databases as they run: nothing shrinks, nothing goes back. */
function asItRuns(ground: Ground, wanted: ResolvedStage, deployed: DeployedStage, live: LiveFacts) {
  const { stage, ...told } = reconciled(wanted, deployed, live)
  return { stage, told, rendered: render(ground, stage) }
}

/** What the file alone did not show, CloudFormation may: a database that somebody changed by hand. */
async function withSurprises(
  aws: Aws,
  deployed: DeployedStage,
  live: LiveFacts,
  changes: readonly StageChange[] | null,
): Promise<LiveFacts> {
  const surprises = databasesTouched(changes ?? []).filter((database) => !live[database])
  if (surprises.length === 0) return live
  const more = await readLive(aws, deployed, surprises)
  return { ...live, ...more, readers: { ...live.readers, ...more.readers } }
}

async function inspectChanges(
  ground: Ground,
  deployed: DeployedStage,
  facts: Facts,
  told: Told,
): Promise<FoundOut> {
  const vpc = leavingVpc(facts.changes ?? [])
  const { aws } = ground.context
  const [checked, neighbours, protectionKnown] = await Promise.all([
    check(ground, { ...facts, changes: facts.changes ?? [] }),
    vpc === null ? undefined : readNeighbours(aws, vpc, deployed.id),
    withProtection(ground, facts.stage, deployed, facts.changes),
  ])
  const more = { ...told, checked, ...(neighbours && { neighbours }) }
  return { ground: protectionKnown, facts, told: more }
}

async function unchanged(
  ground: Ground,
  deployed: DeployedStage,
  facts: Facts,
  told: Told,
): Promise<FoundOut> {
  return { ground: await withProtection(ground, facts.stage, deployed, null), facts, told }
}

/** The stack's protection is asked for only where these changes may turn it off. */
async function withProtection(
  ground: Ground,
  stage: ResolvedStage,
  deployed: DeployedStage,
  changes: readonly StageChange[] | null,
): Promise<Ground> {
  if (!mayUnprotectStack({ stage, changes })) return ground
  const known = await withProtectionKnown(ground.context.aws, deployed)
  return { ...ground, found: known, deployed: known }
}
