/** Templates for the updates that come before a plan's last one. */
import { formatUnderway, underwayOf } from '../plan/index.ts'
import { UNDERWAY_OUTPUT } from '../template/state/output-keys.ts'
import type { Template, TemplateResource } from '../template/types.ts'
import type { StageInspection } from '../inspect/inspect-stage.ts'

/** Adds a note of the plan that the update is a step of. */
export function withNote(
  template: Template,
  { input, plan }: Pick<StageInspection, 'input' | 'plan'>,
): Template {
  return {
    ...template,
    Outputs: {
      ...template.Outputs,
      [UNDERWAY_OUTPUT]: {
        Description: 'The plan that is being carried out; its last update takes this away',
        Value: formatUnderway(underwayOf(input, plan)),
      },
    },
  }
}

/** Removes that note: the template as it was before the plan began. */
export function withoutNote({ Outputs, ...template }: Template): Template {
  const { [UNDERWAY_OUTPUT]: _note, ...outputs } = Outputs
  return { ...template, Outputs: outputs }
}

/** Changes some of the template's resources. An id that the template does not contain is ignored. */
export function withResources(
  template: Template,
  logicalIds: readonly string[],
  change: (resource: TemplateResource, logicalId: string) => TemplateResource,
): Template {
  const Resources = Object.fromEntries(
    Object.entries(template.Resources).map(([id, resource]) => [
      id,
      logicalIds.includes(id) ? change(resource, id) : resource,
    ]),
  )
  return { ...template, Resources }
}

/** Adds these properties to the resource's own. */
export function withProperties(
  resource: TemplateResource,
  properties: TemplateResource['Properties'],
): TemplateResource {
  return { ...resource, Properties: { ...resource.Properties, ...properties } }
}
