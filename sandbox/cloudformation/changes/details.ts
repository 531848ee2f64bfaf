import { isDeepStrictEqual } from 'node:util'
import { requiresRecreation } from '../../spec/replacement.ts'
import type { ResourceRecord } from '../stack/record.ts'
import { UNKNOWN } from '../template/evaluate.ts'
import type { ModelResource } from '../template/model.ts'
import { references } from '../template/references.ts'
import { isObject, type JsonObject } from '../../json.ts'
import { asText } from '../template/types.ts'
import type { Template } from '../template/types.ts'
import type { ResourceChangeDetail } from './types.ts'

/** What becomes of the resources decided so far. */
export type Fates = Map<string, 'same' | 'new' | 'replaced' | 'perhaps' | 'modified'>

export type PropertyInput = {
  readonly name: string
  readonly record: ResourceRecord
  readonly resource: ModelResource
  /** The resource's properties after. */
  readonly properties: JsonObject
  readonly outcomes: Fates
  readonly before: Template | undefined
  readonly changedParameters: readonly string[]
  readonly hide: (text: string) => string
}

type Cause = Pick<ResourceChangeDetail, 'Evaluation' | 'ChangeSource' | 'CausingEntity'>

/** The details of one property that differs: one for each leaf that does, and for each cause. */
export function propertyDetails(input: PropertyInput): readonly ResourceChangeDetail[] {
  const { name, record, resource, properties, hide } = input
  const causes = causesOf(input)
  return leaves(record.properties[name], properties[name], `/Properties/${name}`).flatMap((leaf) =>
    causes.map((cause): ResourceChangeDetail => ({
      Target: {
        Attribute: 'Properties',
        Name: name,
        RequiresRecreation: requiresRecreation(resource.type, name),
        Path: leaf.path,
        ...(leaf.before === undefined ? {} : { BeforeValue: hide(asText(leaf.before)) }),
        ...(leaf.after === undefined ? {} : { AfterValue: hide(asText(leaf.after)) }),
        AttributeChangeType:
          leaf.before === undefined ? 'Add' : leaf.after === undefined ? 'Remove' : 'Modify',
      },
      ...cause,
    })),
  )
}

/** Why the property differs: the template, a parameter, or another resource that changes. */
function causesOf({
  name,
  resource,
  record,
  before,
  outcomes,
  changedParameters,
}: PropertyInput): readonly Cause[] {
  const declared = resource.declared[name]
  const previously = before?.Resources[record.logicalId]?.Properties?.[name]
  if (!isDeepStrictEqual(declared, previously)) {
    return [{ Evaluation: 'Static', ChangeSource: 'DirectModification' }]
  }
  const causes = [...references(declared)].flatMap(({ id, attribute }): readonly Cause[] => {
    if (changedParameters.includes(id)) {
      return [{ Evaluation: 'Static', ChangeSource: 'ParameterReference', CausingEntity: id }]
    }
    const outcome = outcomes.get(id) ?? 'same'
    if (outcome === 'same' || (attribute === undefined && outcome === 'modified')) return []
    const Evaluation = outcome === 'perhaps' || outcome === 'modified' ? 'Dynamic' : 'Static'
    return attribute === undefined
      ? [{ Evaluation, ChangeSource: 'ResourceReference', CausingEntity: id }]
      : [{ Evaluation, ChangeSource: 'ResourceAttribute', CausingEntity: `${id}.${attribute}` }]
  })
  return causes.length > 0 ? causes : [{ Evaluation: 'Static', ChangeSource: 'DirectModification' }]
}

type Leaf = { readonly path: string; readonly before: unknown; readonly after: unknown }

function leaves(before: unknown, after: unknown, path: string): readonly Leaf[] {
  if (before === UNKNOWN || after === UNKNOWN) return [{ path, before, after }]
  if (Array.isArray(before) && Array.isArray(after)) {
    const length = Math.max(before.length, after.length)
    return Array.from({ length }, (_, index) =>
      leaves(before[index] as unknown, after[index] as unknown, `${path}/${index}`),
    ).flat()
  }
  if (isObject(before) && isObject(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      leaves(before[key], after[key], `${path}/${key}`),
    )
  }
  return same(before, after) ? [] : [{ path, before, after }]
}

const same = (before: unknown, after: unknown): boolean =>
  isScalar(before) && isScalar(after)
    ? asText(before) === asText(after)
    : isDeepStrictEqual(before, after)

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value)
