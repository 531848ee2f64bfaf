/** The template of the updates that come before the one that changes storage. */
import { STORAGE_PROPERTIES } from '../plan/changes/storage-last.ts'
import { READER_IDS, SQL_IDS } from '../template/logical-ids.ts'
import { PARTS_OUTPUT } from '../template/state/output-keys.ts'
import { formatParts } from '../template/state/section-hashes.ts'
import type { Template, TemplateResource } from '../template/types.ts'
import { withNote, withResources } from './intermediate.ts'
import type { ApplyContext } from './operation.ts'
import { stackOf, type Run } from './run.ts'

/**
 * The stage's template with the storage that is deployed and the note of the plan, if a later step changes storage;
 * otherwise the stage's template. The fingerprints of those databases stay
 * too: a deploy that is cut off has more to do.
 */
export async function withStorageAsDeployed(context: ApplyContext, run: Run): Promise<Template> {
  const { rendered, plan } = run.inspection
  const step = plan.steps?.find(({ kind }) => kind === 'change-storage')
  if (step?.kind !== 'change-storage') return rendered.template
  const found = stackOf(run)
  const deployed = JSON.parse(await context.aws.stacks.template(found.id)) as Template
  const ids = step.databases.flatMap((kind) => [SQL_IDS[kind].instance, READER_IDS[kind]])
  const template = withResources(rendered.template, ids, (resource, id) =>
    withStorageOf(deployed.Resources[id] ?? resource, resource),
  )
  const before = step.databases.map((kind) => [kind, found.parts?.[kind] ?? ''] as const)
  const Value = formatParts({ ...rendered.parts, ...Object.fromEntries(before) })
  const Outputs = Object.fromEntries(
    Object.entries(template.Outputs).map(([key, output]) => [
      key,
      key === PARTS_OUTPUT ? { ...output, Value } : output,
    ]),
  )
  return withNote({ ...template, Outputs }, run.inspection)
}

function withStorageOf(before: TemplateResource, after: TemplateResource): TemplateResource {
  const isStorage = ([name]: readonly [string, unknown]): boolean =>
    STORAGE_PROPERTIES.includes(name)
  return {
    ...after,
    Properties: Object.fromEntries([
      ...Object.entries(after.Properties).filter((entry) => !isStorage(entry)),
      ...Object.entries(before.Properties).filter(isStorage),
    ]),
  }
}
