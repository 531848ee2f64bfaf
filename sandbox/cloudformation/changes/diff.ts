import type { JsonObject } from '../../json.ts'
import { isDeepStrictEqual } from 'node:util'
import { takesStackTags } from '../../spec/replacement.ts'
import type { ResourceRecord } from '../stack/record.ts'
import { dependencyOrder } from '../template/dependencies.ts'
import { UNKNOWN, evaluateObject } from '../template/evaluate.ts'
import type { Model, ModelResource, ResourceValues } from '../template/model.ts'
import type { Template } from '../template/types.ts'
import { changedProperties } from './compare.ts'
import { propertyDetails } from './details.ts'
import type { Fates } from './details.ts'
import type { PolicyAction, ResourceChange, ResourceChangeDetail } from './types.ts'

/** What a change set compares. */
export type DiffInput = {
  readonly records: Readonly<Record<string, ResourceRecord>>
  /** The template the stack has; undefined for a new one. */
  readonly before: Template | undefined
  readonly after: Model
  readonly live: ResourceValues
  readonly changedParameters: readonly string[]
  readonly tagsChanged: boolean
  /** What a value may not show: NoEcho parameters. */
  readonly hide: (text: string) => string
}

/** A change, and the properties it will have: `UNKNOWN` if only the execution shows them. */
export type Planned = {
  readonly change?: ResourceChange
  readonly id: string
  readonly type: string
  readonly properties: JsonObject
}

/** What carrying out the model would do to each resource, and each resource's properties after it. Pure. */
export function diff(input: DiffInput): {
  readonly planned: readonly Planned[]
  readonly removed: readonly ResourceChange[]
} {
  const { after, records } = input
  const outcomes: Fates = new Map()
  const scope = after.scope(valuesAfter(input.live, outcomes))
  const planned = dependencyOrder(after.template.Resources).flatMap((id): readonly Planned[] => {
    const resource = after.resources.get(id)
    if (resource === undefined) return []
    const properties = evaluateObject(resource.declared, scope)
    const record = records[id]
    const change =
      record === undefined
        ? added(resource, properties, input)
        : modified(record, resource, properties, input, outcomes)
    outcomes.set(id, outcomeOf(change))
    return [{ id, type: resource.type, properties, ...(change === undefined ? {} : { change }) }]
  })
  const removed = Object.values(records)
    .filter(
      ({ logicalId, status }) => !after.resources.has(logicalId) && status !== 'DELETE_COMPLETE',
    )
    .map((record) => removal(record, input))
  return { planned, removed }
}

function valuesAfter(live: ResourceValues, outcomes: Fates): ResourceValues {
  return {
    ref: (id) => (isReplaced(outcomes.get(id)) ? UNKNOWN : live.ref(id)),
    getAtt: (id, attribute) =>
      (outcomes.get(id) ?? 'same') === 'same' ? live.getAtt(id, attribute) : UNKNOWN,
  }
}

const isReplaced = (outcome: string | undefined): boolean =>
  outcome === 'new' || outcome === 'replaced' || outcome === 'perhaps'

function outcomeOf(
  change: ResourceChange | undefined,
): 'same' | 'new' | 'replaced' | 'perhaps' | 'modified' {
  if (change === undefined) return 'same'
  if (change.Action === 'Add') return 'new'
  return change.Replacement === 'True'
    ? 'replaced'
    : change.Replacement === 'Conditional'
      ? 'perhaps'
      : 'modified'
}

const context = (properties: JsonObject, metadata: unknown, hide: DiffInput['hide']): string =>
  hide(
    JSON.stringify({
      Properties: properties,
      ...(metadata === undefined ? {} : { Metadata: metadata }),
    }),
  )

function added(
  resource: ModelResource,
  properties: JsonObject,
  { hide }: DiffInput,
): ResourceChange {
  return {
    Action: 'Add',
    LogicalResourceId: resource.id,
    ResourceType: resource.type,
    Scope: [],
    Details: [],
    AfterContext: context(properties, resource.metadata, hide),
  }
}

function removal(record: ResourceRecord, { hide }: DiffInput): ResourceChange {
  const policy = record.deletionPolicy === 'RetainExceptOnCreate' ? 'Retain' : record.deletionPolicy
  return {
    Action: 'Remove',
    LogicalResourceId: record.logicalId,
    ResourceType: record.type,
    ...(record.physicalId === undefined ? {} : { PhysicalResourceId: record.physicalId }),
    PolicyAction: policy,
    Scope: [],
    Details: [],
    BeforeContext: context(record.properties, record.metadata, hide),
  }
}

function modified(
  record: ResourceRecord,
  resource: ModelResource,
  properties: JsonObject,
  input: DiffInput,
  outcomes: Fates,
): ResourceChange | undefined {
  const details = [
    ...changedProperties(record.properties, properties).flatMap((name) =>
      propertyDetails({ name, record, resource, properties, outcomes, ...input }),
    ),
    ...(input.tagsChanged && takesStackTags(record.type) ? [stackTags] : []),
    ...attributeDetail('Metadata', record.metadata, resource.metadata),
    ...attributeDetail('DeletionPolicy', record.deletionPolicy, resource.deletionPolicy),
    ...attributeDetail(
      'UpdateReplacePolicy',
      record.updateReplacePolicy,
      resource.updateReplacePolicy,
    ),
  ]
  if (details.length === 0) return undefined
  const replacement = replacementOf(details)
  return {
    Action: 'Modify',
    LogicalResourceId: resource.id,
    ResourceType: resource.type,
    ...(record.physicalId === undefined ? {} : { PhysicalResourceId: record.physicalId }),
    ...(replacement === 'False' ? {} : { PolicyAction: replaceAction(resource) }),
    Replacement: replacement,
    Scope: [...new Set(details.map(({ Target }) => Target.Attribute))],
    Details: details,
    BeforeContext: context(record.properties, record.metadata, input.hide),
    AfterContext: context(properties, resource.metadata, input.hide),
  }
}

/** A change of the stack's own tags reaches every resource that takes tags. */
const stackTags: ResourceChangeDetail = {
  Target: { Attribute: 'Tags', RequiresRecreation: 'Never' },
  Evaluation: 'Static',
  ChangeSource: 'DirectModification',
}

function attributeDetail(
  Attribute: 'Metadata' | 'DeletionPolicy' | 'UpdateReplacePolicy',
  before: unknown,
  after: unknown,
): readonly ResourceChangeDetail[] {
  if (isDeepStrictEqual(before, after)) return []
  return [
    {
      Target: { Attribute, RequiresRecreation: 'Never' },
      Evaluation: 'Static',
      ChangeSource: 'DirectModification',
    },
  ]
}

/** API reference, ResourceChange: a certain change of an `Always` property is True, an uncertain one Conditional. */
function replacementOf(details: readonly ResourceChangeDetail[]): 'True' | 'False' | 'Conditional' {
  const recreating = details.filter(({ Target }) => Target.RequiresRecreation !== 'Never')
  if (
    recreating.some(
      ({ Target, Evaluation }) => Target.RequiresRecreation === 'Always' && Evaluation === 'Static',
    )
  ) {
    return 'True'
  }
  return recreating.length > 0 ? 'Conditional' : 'False'
}

const replaceAction = ({ updateReplacePolicy: policy }: ModelResource): PolicyAction =>
  policy === 'Snapshot'
    ? 'ReplaceAndSnapshot'
    : policy === 'Delete'
      ? 'ReplaceAndDelete'
      : 'ReplaceAndRetain'
