/**
 * A minor version goes to the readers first, in an update of its own: CloudFormation changes a
 * primary before what refers to it, and RDS refuses that (DBUpgradeDependencyFailure).
 */
import type { DeployedStack } from '../plan/facts.ts'
import { readersFirst } from '../plan/index.ts'
import { readerReasons } from '../render/words.ts'
import { READER_IDS } from '../template/logical-ids.ts'
import type { Template } from '../template/types.ts'
import { discardChangeSet, type PreparedChangeSet } from './change-set.ts'
import { execute, propose, type ApplyContext, type Operated } from './operation.ts'
import { remarked } from './outcome.ts'
import { surveyStage, type Survey } from './survey.ts'
import { sameVerdicts } from './unprotected.ts'

/** A survey that has something to do. */
export type Ready = { readonly survey: Survey; readonly changeSet: PreparedChangeSet }

type Prepared = (Ready & { readonly kind: 'ready' }) | Extract<Operated, { kind: 'failed' }>

/**
 * Upgrades the readers that have to be ahead of their primaries, and surveys the stage again. The
 * survey itself where none has to. A failure leaves the primaries as they were.
 */
export async function upgradeReadersFirst(
  context: ApplyContext,
  planned: Ready,
  found: DeployedStack,
): Promise<Prepared> {
  const { survey } = planned
  const ids = readersFirst(survey.input).map((kind) => READER_IDS[kind])
  if (ids.length === 0) return { kind: 'ready', ...planned }
  context.onStep('upgrade-readers')
  const body = withVersions(
    await context.aws.stacks.template(found.id),
    survey.rendered.template,
    ids,
  )
  const target = { ...survey, rendered: { ...survey.rendered, tags: found.tags } }
  const changeSet = await propose(context, target, 'UPDATE', body)
  const upgraded = changeSet && (await execute(context, target, changeSet))
  if (upgraded?.kind === 'failed') return upgraded
  const again = await surveyStage(context, survey.stage)
  if (again.changeSet && again.plan.refusals.length === 0 && sameVerdicts(survey, again))
    return { kind: 'ready', survey: again, changeSet: again.changeSet }
  if (again.changeSet) await discardChangeSet(context.aws, again.changeSet.handle)
  const status = again.found?.status ?? 'unknown'
  return remarked({ status, cause: null, line: null, remarks: [] }, readerReasons.planChanged)
}

/** The deployed template with the versions of these instances as they are wanted, and nothing else changed. */
function withVersions(body: string, wanted: Template, logicalIds: readonly string[]): string {
  const deployed = JSON.parse(body) as Template
  const changed = Object.entries(deployed.Resources).map(([id, resource]) => {
    const version = wanted.Resources[id]?.Properties['EngineVersion']
    return logicalIds.includes(id) && version !== undefined
      ? [id, { ...resource, Properties: { ...resource.Properties, EngineVersion: version } }]
      : [id, resource]
  })
  return JSON.stringify({
    ...deployed,
    Resources: Object.fromEntries(changed) as Template['Resources'],
  })
}
