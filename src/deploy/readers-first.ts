/**
 * A minor version goes to the readers first, in an update of its own: CloudFormation changes a
 * primary before what refers to it, and RDS refuses that (DBUpgradeDependencyFailure).
 */
import type { DeployedStack } from '../plan/facts.ts'
import { readersFirst } from '../plan/index.ts'
import { readerReasons } from '../render/words.ts'
import { READER_IDS } from '../template/logical-ids.ts'
import type { Template } from '../template/types.ts'
import type { ApplyContext } from './operation.ts'
import { updateBefore, type Prepared, type Ready } from './update-before.ts'

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
  return updateBefore(context, survey, found, { body, planChanged: readerReasons.planChanged })
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
