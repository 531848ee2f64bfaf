/** Inspects a stage whose stack exists: the change set for its template, and the facts its verdicts depend on. */
import type { ResolvedStage } from '../config/resolved.ts'
import { DATABASES } from '../engines/table.ts'
import type { LiveFacts } from '../facts/databases.ts'
import {
  attribute,
  changesOnlyKept,
  databasesTouched,
  keptNotes,
  lacksSource,
  liveDatabases,
  reconciled,
  touchedParts,
  type StageChange,
} from '../plan/index.ts'
import { mayUnprotectStack } from '../plan/impact/safety-nets.ts'
import { mayChangeAccess } from '../plan/notes/access.ts'
import { leavingSubnets } from '../plan/refusals/residents.ts'
import { leavingVpc } from '../plan/refusals/vpc-tenants.ts'
import type { AwsReads } from '../ports/aws.ts'
import type { DeployedStage } from '../template/index.ts'
import type { Template } from '../template/types.ts'
import { prepareChangeSet, validationNotes, type PreparedChangeSet } from './stack/change-set.ts'
import { isDeployed, mayBeDeployed, withProtectionKnown } from './stack/current-stack.ts'
import {
  check,
  render,
  asWrittenWithoutChanges,
  type Facts,
  type StageBasis,
  type Findings,
} from './stage-basis.ts'
import { confirmAbsent } from './live/confirm-absent.ts'
import { databasesAmong, liveOf } from './live/live.ts'
import { mustList, readStanding, type Standing } from './live/standing.ts'
import type { StageContext } from './stage-context.ts'
import { readVpcTenants } from './vpc-tenants.ts'

/** The result of inspecting a deployed stage. Its basis may also include the stack's termination protection. */
export type DeployedInspection = {
  readonly basis: StageBasis
  readonly facts: Facts
  readonly findings: Findings
}

/** Finds out what deploying the stage would do. `looked`: what runs of it. The caller owns the change set. */
export async function inspectDeployed(
  basis: StageBasis,
  wanted: ResolvedStage,
  deployed: DeployedStage,
  looked: Promise<LiveFacts>,
): Promise<DeployedInspection> {
  const { context, external } = basis
  const asWritten = asWrittenWithoutChanges(basis, wanted)
  // Without its source, a replica has no valid template to send.
  if (lacksSource(wanted, external)) return { basis, facts: asWritten, findings: {} }
  if (mayBeDeployed(asWritten.rendered, deployed)) {
    // Its protection is read while its template is, and what runs is still looked at.
    const [isSame, inspection, seen] = await Promise.all([
      isDeployed(context.aws, asWritten.rendered, deployed),
      unchanged(basis, deployed, asWritten, {}),
      looked,
    ])
    if (isSame) return { ...inspection, facts: { ...inspection.facts, seen } }
  }
  const touched = databasesAmong(touchedParts(asWritten.rendered.parts, deployed.parts ?? {}))
  const seen = await confirmAbsent(context, deployed, await looked)
  const standingFor = (isListed: boolean): Promise<Standing> =>
    readStanding(context, wanted, deployed, { seen, isListed })
  const refused = ({ isListed: _, ...standing }: Standing): Promise<DeployedInspection> =>
    unchanged(basis, deployed, { ...asWritten, seen }, standing)
  let standing = await standingFor(mustList(deployed, seen, touched))
  if (standing.refusals.length > 0) return refused(standing)
  const live = liveOf(seen, touched)
  const inspection = await inspectWith(basis, wanted, deployed, { seen, live })
  const { facts, findings } = inspection
  // What the change set touches besides, such as what was changed by hand.
  if (!standing.isListed && mustList(deployed, seen, databasesTouched(facts.changes ?? []))) {
    standing = await orDiscard(context, facts.changeSet, () => standingFor(true))
    if (standing.refusals.length > 0) {
      if (facts.changeSet) await context.changeSets.discardChangeSet(facts.changeSet.handle)
      return refused(standing)
    }
  }
  const { notes, snapshotsLeft, physicalIds } = standing
  return {
    ...inspection,
    findings: {
      ...{ ...findings, snapshotsLeft, physicalIds },
      notes: [...notes, ...(findings.notes ?? [])],
    },
  }
}

/** Deletes the change set if this fails. */
async function orDiscard<T>(
  { changeSets }: Pick<StageContext, 'changeSets'>,
  changeSet: PreparedChangeSet | null,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (changeSet) await changeSets.discardChangeSet(changeSet.handle)
    throw error
  }
}

/** What runs of the whole stage, and of the databases that are affected. */
type Looked = { readonly seen: LiveFacts; readonly live: LiveFacts }

async function inspectWith(
  basis: StageBasis,
  wanted: ResolvedStage,
  deployed: DeployedStage,
  looked: Looked,
): Promise<DeployedInspection> {
  const { context } = basis
  const { seen, live } = looked
  const { aws, changeSets } = context
  const { stage, rendered, findings } = asItRuns(basis, wanted, deployed, live)
  const nothing = { stage, rendered, live, seen, changeSet: null, changes: null }
  if (await isDeployed(aws, rendered, deployed))
    return unchanged(basis, deployed, nothing, findings)

  const { stackName } = wanted
  const request = {
    stackName,
    name: context.operationName(),
    type: 'UPDATE',
    body: rendered.body,
    tags: rendered.tags,
  } as const
  const changeSet = await prepareChangeSet(
    changeSets,
    context.clock,
    request,
    context.waits?.changeSets,
  )
  const changes = changeSet && attribute(changeSet.content.changes, { rendered, deployed })
  try {
    const known = withUnexpectedDatabases(looked, changes)
    // The running state of these databases counts too: a reader that is ahead of the file is not downgraded.
    if (asItRuns(basis, wanted, deployed, known).rendered.body === rendered.body) {
      const facts = { stage, rendered, live: known, seen, changeSet, changes }
      if (
        changeSet &&
        changesOnlyKept({ ...facts, deployed, liveDatabases: liveDatabases(rendered, known) })
      ) {
        await changeSets.discardChangeSet(changeSet.handle)
        const notes = [...findings.notes, ...keptNotes(facts)]
        return await unchanged(basis, deployed, nothing, { ...findings, notes })
      }
      return await inspectChanges(basis, deployed, facts, findings)
    }
    if (changeSet) await changeSets.discardChangeSet(changeSet.handle)
    return await inspectWith(basis, wanted, deployed, { seen, live: known })
  } catch (error) {
    if (changeSet) await changeSets.discardChangeSet(changeSet.handle)
    throw error
  }
}

/** The file's settings, adjusted to the running databases: nothing shrinks, nothing is downgraded. */
function asItRuns(
  basis: StageBasis,
  wanted: ResolvedStage,
  deployed: DeployedStage,
  live: LiveFacts,
) {
  const { stage, ...findings } = reconciled(wanted, deployed, live)
  return { stage, findings, rendered: render(basis, stage) }
}

/** The change set may touch databases that the file did not change, such as one that was changed by hand. */
function withUnexpectedDatabases(
  { seen, live }: Looked,
  changes: readonly StageChange[] | null,
): LiveFacts {
  const touched = databasesTouched(changes ?? [])
  if (touched.every((database) => live[database])) return live
  return liveOf(
    seen,
    DATABASES.filter((database) => live[database] || touched.includes(database)),
  )
}

async function inspectChanges(
  basis: StageBasis,
  deployed: DeployedStage,
  facts: Facts,
  findings: Findings,
): Promise<DeployedInspection> {
  const vpc = leavingVpc(facts.changes ?? [])
  const { aws, changeSets } = basis.context
  const subnets = leavingSubnets({ ...facts, deployed })
  const [checked, vpcTenants, residents, protectionKnown, deployedTemplate, warnings] =
    await Promise.all([
      check(basis, { ...facts, changes: facts.changes ?? [] }),
      vpc === null ? undefined : readVpcTenants(aws, vpc, deployed.id),
      subnets.length === 0 ? undefined : aws.network.interfaces({ by: 'subnet-id', ids: subnets }),
      withProtection(basis, facts.stage, deployed, facts.changes),
      mayChangeAccess(facts.changes ?? []) ? templateOf(aws, deployed) : undefined,
      facts.changeSet === null ? [] : validationNotes(changeSets, facts.changeSet),
    ])
  const more = {
    ...findings,
    notes: [...(findings.notes ?? []), ...warnings],
    checked,
    ...(vpcTenants && { vpcTenants }),
    ...(residents && { residents }),
    ...(deployedTemplate && { deployedTemplate }),
  }
  return { basis: protectionKnown, facts, findings: more }
}

/** The template as submitted. Ours is JSON. */
async function templateOf({ stacks }: AwsReads, { id }: DeployedStage): Promise<Template> {
  return JSON.parse(await stacks.template(id)) as Template
}

async function unchanged(
  basis: StageBasis,
  deployed: DeployedStage,
  facts: Facts,
  findings: Findings,
): Promise<DeployedInspection> {
  return { basis: await withProtection(basis, facts.stage, deployed, null), facts, findings }
}

/** Reads the stack's termination protection only if these changes might turn it off. */
async function withProtection(
  basis: StageBasis,
  stage: ResolvedStage,
  deployed: DeployedStage,
  changes: readonly StageChange[] | null,
): Promise<StageBasis> {
  if (!mayUnprotectStack({ stage, changes })) return basis
  const known = await withProtectionKnown(basis.context.aws, deployed)
  return { ...basis, found: known, deployed: known }
}
