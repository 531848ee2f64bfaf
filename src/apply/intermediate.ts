/** Templates of the updates that come before a plan's last one. */
import { formatUnderway, underwayOf } from '../plan/index.ts'
import { UNDERWAY_OUTPUT } from '../template/state/output-keys.ts'
import type { Template, TemplateResource } from '../template/types.ts'
import type { StageInspection } from '../inspect/inspect-stage.ts'

/** The template with the note of the plan that its update is a step of. */
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

/** The template without such a note: as it was before the plan was begun. */
export function withoutNote({ Outputs, ...template }: Template): Template {
  const { [UNDERWAY_OUTPUT]: _note, ...outputs } = Outputs
  return { ...template, Outputs: outputs }
}

/** The template with some of its resources as `change` has them; one that it does not have stays away. */
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

/** The resource with these properties besides its own. */
export function withProperties(
  resource: TemplateResource,
  properties: TemplateResource['Properties'],
): TemplateResource {
  return { ...resource, Properties: { ...resource.Properties, ...properties } }
}
