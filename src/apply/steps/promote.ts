/**
 * Promotes a replica in an update of its own. A promotion cannot be rolled back, so nothing else in the update
 * may fail, and create-only properties stay exactly as deployed. Nothing in the source's region is read.
 */
import type { SqlKind } from '../../engines/table.ts'
import type { DeployedStage } from '../../template/state/deployed-stage.ts'
import type { StageInspection } from '../../inspect/inspect-stage.ts'
import { changedInPlace, type Agreed } from '../../plan/index.ts'
import { asideMessages } from '../../plan/messages/deploy/steps.ts'
import type { StepOf } from '../../plan/model/step.ts'
import { promotionMessages as words } from '../../plan/messages/replicas.ts'
import { SQL_IDS } from '../../template/logical-ids.ts'
import { SOURCE_OUTPUTS } from '../../template/state/output-keys.ts'
import type { Template } from '../../template/types.ts'
import { withNote } from '../intermediate.ts'
import { execute, proposeStep, refuseExcess, type ApplyContext } from '../operation.ts'
import { doneByOthers } from '../others.ts'
import { withRemarks, failureBeforeChange, refusedBecause } from '../stage-failure.ts'
import { stackOf, type Carried, type Run } from '../run.ts'
import { goneIn, withoutLooking } from '../without-looking.ts'

/** Promotes the replicas whose source was removed from the file. */
export async function promote(
  context: ApplyContext,
  run: Run,
  { databases: kinds }: StepOf<'promote'>,
): Promise<Carried> {
  const { inspection } = run
  const found = stackOf(run)
  const { template: wanted } = inspection.rendered
  const deployed = JSON.parse(await context.aws.stacks.template(found.id)) as Template
  const gone = goneIn(found, inspection.input.live)
  const { template, does: reads } = withoutLooking(deployed, found, gone)
  const body = JSON.stringify(withNote(withoutSources(template, wanted, kinds), inspection))
  const target = { ...inspection, rendered: { ...inspection.rendered, tags: found.tags } }
  const changeSet = await proposeStep(context, target, body)
  const does = [...reads, ...sourcesGone(inspection, kinds)]
  const refused = changeSet && (await refuseExcess(context, target, changeSet, does))
  if (refused) return refused
  for (const kind of kinds) {
    const failed = await keepCredentials(context, kind, found)
    if (failed === null) continue
    if (changeSet) await context.aws.stacks.discardChangeSet(changeSet.handle)
    return failed
  }
  if (changeSet === null) return { kind: 'done-already', run, isStale: true }
  const promoted = await execute(context, target, changeSet, does)
  return promoted.kind === 'failed'
    ? promoted
    : { kind: 'done', run: { ...run, result: 'updated' }, isStale: true }
}

/**
 * Makes the region's copy of the primary's secret standalone, so that no later step deletes credentials in
 * use. null if it is done or there is nothing to do.
 */
async function keepCredentials(
  context: ApplyContext,
  kind: SqlKind,
  found: DeployedStage,
): Promise<Extract<Carried, { kind: 'failed' }> | null> {
  const { secretArn: secret, hasCopiedSecret } = found.databases[kind]
  if (!hasCopiedSecret || secret === null) return null
  const copy = await context.aws.secrets.copyOf(secret)
  const failed = (why: string): ReturnType<typeof withRemarks> =>
    withRemarks(failureBeforeChange(found), why)
  if (copy.kind === 'absent') return failed(words.noCopy(secret))
  if (copy.kind === 'unread') return failed(words.copyUnread(secret, copy.action, copy.why))
  if (copy.value === null) return null
  const others = await doneByOthers(context.aws, found)
  if (others !== null) return refusedBecause(found.name, found.status, [others])
  context.onProgress(asideMessages.keepsSecret)
  await context.aws.secrets.stopReplication(secret)
  return null
}

/**
 * The deployed template without the sources of these databases, with backups turned on if it has none. Its
 * outputs say that they are promoted, so that later runs do not take them for replicas.
 */
function withoutSources(
  { Resources, Outputs, ...rest }: Template,
  wanted: Template,
  kinds: readonly SqlKind[],
): Template {
  const resources = { ...Resources }
  const outputs = { ...Outputs }
  for (const kind of kinds) {
    const { instance } = SQL_IDS[kind]
    const deployed = resources[instance]
    if (deployed === undefined) continue
    const { SourceDBInstanceIdentifier: _source, ...Properties } = deployed.Properties
    const backups = wanted.Resources[instance]?.Properties['BackupRetentionPeriod']
    resources[instance] = {
      ...deployed,
      Properties: {
        ...(backups !== undefined && { BackupRetentionPeriod: backups }),
        ...Properties,
      },
    }
    const { sourceArn, promotedFrom } = SOURCE_OUTPUTS[kind]
    const from = outputs[sourceArn]
    if (from === undefined) continue
    outputs[promotedFrom] = from
    delete outputs[sourceArn]
  }
  return { ...rest, Resources: resources, Outputs: outputs }
}

/**
 * The planned changes that this update may make. The schema declares a source change a conditional
 * replacement, but removing the source promotes in place (SPEC; RDSH UpdateHandler and ImmutabilityHelper).
 */
function sourcesGone(
  { rendered: { template }, changeSet }: Pick<StageInspection, 'rendered' | 'changeSet'>,
  kinds: readonly SqlKind[],
): Agreed {
  return (changeSet?.content.changes ?? [])
    .filter(({ logicalId }) => kinds.some((kind) => SQL_IDS[kind].instance === logicalId))
    .map((change) => ({
      ...change,
      replacement: 'Conditional',
      details: changedInPlace(change.logicalId, change.type, {
        SourceDBInstanceIdentifier: null,
        BackupRetentionPeriod: String(
          template.Resources[change.logicalId]?.Properties['BackupRetentionPeriod'],
        ),
      }).details,
    }))
}
