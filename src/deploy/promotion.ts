/**
 * A promotion, in an update of its own: it cannot be rolled back, so nothing else may fail beside it,
 * and what is create-only stays exactly as it is deployed. Nothing of the source's region is asked.
 */
import type { SqlKind } from '../config/resolved.ts'
import type { DeployedStack } from '../plan/facts.ts'
import { isPromotion, losesData } from '../plan/index.ts'
import { promotionWords as words } from '../render/words.ts'
import { SQL_IDS } from '../template/logical-ids.ts'
import { DATABASE_OUTPUTS, SOURCE_OUTPUTS } from '../template/output-keys.ts'
import { hasCopiedSecret } from '../template/sources.ts'
import type { Template } from '../template/types.ts'
import { discardChangeSet } from './change-set.ts'
import { execute, propose, type ApplyContext, type Operated } from './operation.ts'
import { remarked, type StageFailure } from './outcome.ts'
import { surveyStage, type Survey } from './survey.ts'
import type { Ready } from './update-before.ts'

type Promoted =
  | (Ready & { readonly kind: 'ready' })
  /** Nothing is left to be done. */
  | Extract<Operated, { kind: 'done' }>
  | Extract<Operated, { kind: 'failed' }>

/**
 * Promotes the replicas whose source the file took away, and surveys the stage again for everything
 * else. The survey itself where there is none.
 */
export async function promoteFirst(
  context: ApplyContext,
  planned: Ready,
  found: DeployedStack,
): Promise<Promoted> {
  const { survey } = planned
  const kinds = (['postgres', 'mysql'] as const).filter((kind) => isPromotion(kind, survey.input))
  if (kinds.length === 0) return { kind: 'ready', ...planned }
  for (const kind of kinds) {
    const remark = await keepCredentials(context, kind, found)
    if (remark !== null) return remarked(nothingDone(found), remark)
  }
  context.onStep('promote')
  const body = withoutSources(
    await context.aws.stacks.template(found.id),
    survey.rendered.template,
    kinds,
  )
  const target = { ...survey, rendered: { ...survey.rendered, tags: found.tags } }
  const changeSet = await propose(context, target, 'UPDATE', body)
  const promoted = changeSet && (await execute(context, target, changeSet))
  if (promoted?.kind === 'failed') return promoted
  return followUp(context, survey)
}

/** The rest: whatever the file asks for besides, as it is planned of the promoted database. */
async function followUp(context: ApplyContext, survey: Survey): Promise<Promoted> {
  const again = await surveyStage(context, survey.stage)
  if (!again.found) throw new Error(`stage ${survey.plan.stage}: gone after its promotion`)
  if (!again.changeSet) return { kind: 'done', stack: again.found }
  if (again.plan.refusals.length === 0 && losesNoMore(survey, again))
    return { kind: 'ready', survey: again, changeSet: again.changeSet }
  await discardChangeSet(context.aws, again.changeSet.handle)
  return remarked(nothingDone(again.found), words.planChanged)
}

/** Whether every loss was in the plan that consent was given to. */
function losesNoMore(agreed: Survey, again: Survey): boolean {
  return again.plan.databases.every((now) => {
    if (!losesData(now)) return true
    const before = agreed.plan.databases.find(({ database }) => database === now.database)
    return before?.impact === now.impact && before.data === now.data
  })
}

function nothingDone(found: DeployedStack): StageFailure {
  return { status: found.status, cause: null, line: null, remarks: [] }
}

/**
 * Makes the region's copy of the primary's secret stand for itself, so that no later step deletes
 * credentials in use. Gives the reason where that cannot be; null = done, or nothing to do.
 */
async function keepCredentials(
  context: ApplyContext,
  kind: SqlKind,
  { outputs }: DeployedStack,
): Promise<string | null> {
  const secret = outputs[DATABASE_OUTPUTS[kind].secretArn]
  if (!hasCopiedSecret(kind, outputs) || secret === undefined) return null
  const copy = await context.aws.secrets.copyOf(secret)
  if (copy.kind === 'absent') return words.noCopy(secret)
  if (copy.kind === 'unread') return words.copyUnread(secret, copy.action, copy.why)
  if (copy.value === null) return null
  context.onStep('keep-secret')
  await context.aws.secrets.stopReplication(secret)
  return null
}

/**
 * The deployed template without the sources of these databases, and with their backups where it has
 * none. Its outputs say that they are promoted, so that no later run takes them for replicas.
 */
function withoutSources(body: string, wanted: Template, kinds: readonly SqlKind[]): string {
  const { Resources, Outputs, ...rest } = JSON.parse(body) as Template
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
  return JSON.stringify({ ...rest, Resources: resources, Outputs: outputs })
}
