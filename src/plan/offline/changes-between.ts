/**
 * What a change set would say, from two templates alone. A value that a reference stands for is not
 * known: where the reference stays and what it refers to changes, the property counts as changed.
 */
import { isDeepStrictEqual } from 'node:util'
import type { RenderedStage, Template, TemplateResource } from '../../template/types.ts'
import type { PropertyChange, ResourceChange } from '../../facts/stack/change-set.ts'
import { asText } from '../changes/as-text.ts'
import { referencesWithin, type Reference } from '../changes/references.ts'
import { requiresRecreation, takesTags } from './replacement.ts'

/** The resources that differ; [] = only outputs or tags do; null = nothing does. */
export function changesBetween(
  before: RenderedStage,
  after: RenderedStage,
): readonly ResourceChange[] | null {
  const tagged = !isDeepStrictEqual(before.tags, after.tags)
  const changes = resourceChanges(before.template, after.template, tagged)
  const outputs = isDeepStrictEqual(before.template.Outputs, after.template.Outputs)
  return changes.length === 0 && outputs && !tagged ? null : changes
}

function resourceChanges(
  before: Template,
  after: Template,
  tagged: boolean,
): readonly ResourceChange[] {
  const known = new Map<string, ResourceChange | null>()
  const changeOf = (id: string): ResourceChange | null => {
    const found = known.get(id)
    if (found !== undefined) return found
    const change = compare(id, before.Resources[id], after.Resources[id])
    known.set(id, change)
    return change
  }
  const compare = (
    id: string,
    old: TemplateResource | undefined,
    now: TemplateResource | undefined,
  ): ResourceChange | null => {
    if (old === undefined) return now === undefined ? null : added(id, now)
    return now === undefined ? removed(id, old) : modified(id, old, now, { changeOf, tagged })
  }
  const ids = new Set([...Object.keys(before.Resources), ...Object.keys(after.Resources)])
  return [...ids].flatMap((id) => changeOf(id) ?? [])
}

function added(logicalId: string, { Type: type }: TemplateResource): ResourceChange {
  const none = { physicalId: null, replacement: null, policyAction: null, details: [] }
  return { logicalId, type, action: 'Add', ...none }
}

function removed(logicalId: string, resource: TemplateResource): ResourceChange {
  const { Type: type, DeletionPolicy: policy = 'Delete' } = resource
  return {
    logicalId,
    physicalId: logicalId,
    type,
    action: 'Remove',
    replacement: null,
    policyAction: policy === 'RetainExceptOnCreate' ? 'Retain' : policy,
    details: [],
  }
}

type ComparisonContext = {
  readonly changeOf: (logicalId: string) => ResourceChange | null
  /** Whether the tags of the stack differ. */
  readonly tagged: boolean
}

function modified(
  logicalId: string,
  old: TemplateResource,
  now: TemplateResource,
  { changeOf, tagged }: ComparisonContext,
): ResourceChange | null {
  const type = now.Type
  const names = new Set([...Object.keys(old.Properties), ...Object.keys(now.Properties)])
  const details = [
    ...[...names].flatMap((name) => propertyChanges(type, name, old, now, changeOf)),
    ...(tagged && takesTags(type) ? [attributeChange('Tags')] : []),
    ...(old.DeletionPolicy === now.DeletionPolicy ? [] : [attributeChange('DeletionPolicy')]),
    ...(old.UpdateReplacePolicy === now.UpdateReplacePolicy
      ? []
      : [attributeChange('UpdateReplacePolicy')]),
  ]
  if (details.length === 0) return null
  const replacement = replacementOf(details)
  return {
    logicalId,
    physicalId: logicalId,
    type,
    action: 'Modify',
    replacement,
    policyAction:
      replacement === 'False' ? null : `ReplaceAnd${now.UpdateReplacePolicy ?? 'Delete'}`,
    details,
  }
}

function propertyChanges(
  type: string,
  property: string,
  old: TemplateResource,
  now: TemplateResource,
  changeOf: ComparisonContext['changeOf'],
): readonly PropertyChange[] {
  const [before, after] = [old.Properties[property], now.Properties[property]]
  const change = {
    attribute: 'Properties',
    property,
    requiresRecreation: requiresRecreation(type, property),
    before: asText(before),
    after: asText(after),
  }
  if (!isDeepStrictEqual(before, after))
    return [{ ...change, evaluation: 'Static', source: 'DirectModification' }]
  return referencesWithin(after).flatMap((reference) => {
    const cause = causeOf(reference, changeOf(reference.logicalId))
    return cause === null ? [] : [{ ...change, ...cause }]
  })
}

/** API reference, ResourceChangeDetail: `Dynamic` where the value is only known afterwards. */
function causeOf(
  { attribute }: Reference,
  owner: ResourceChange | null,
): Pick<PropertyChange, 'evaluation' | 'source'> | null {
  if (owner === null) return null
  const isNew = owner.action === 'Add' || owner.replacement === 'True'
  if (attribute === null && !isNew && owner.replacement !== 'Conditional') return null
  return {
    evaluation: isNew ? 'Static' : 'Dynamic',
    source: attribute === null ? 'ResourceReference' : 'ResourceAttribute',
  }
}

function attributeChange(attribute: string): PropertyChange {
  return {
    attribute,
    property: null,
    requiresRecreation: 'Never',
    evaluation: 'Static',
    source: 'DirectModification',
    before: null,
    after: null,
  }
}

/** API reference, ResourceChange: a certain change of an `Always` property is True, any other of those Conditional. */
function replacementOf(
  details: readonly PropertyChange[],
): NonNullable<ResourceChange['replacement']> {
  const recreating = details.filter((detail) => detail.requiresRecreation !== 'Never')
  const isCertain = recreating.some(
    (detail) => detail.requiresRecreation === 'Always' && detail.evaluation === 'Static',
  )
  if (isCertain) return 'True'
  return recreating.length > 0 ? 'Conditional' : 'False'
}
