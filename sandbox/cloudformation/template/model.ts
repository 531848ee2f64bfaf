import type { JsonObject } from '../../json.ts'
import { AwsError } from '../../contract.ts'
import { defaultDeletionPolicy, isSnapshotCapable } from '../../spec/policies.ts'
import type { DeletionPolicy } from '../../spec/policies.ts'
import { validationError } from '../errors.ts'
import { createConditions } from './conditions.ts'
import { dependenciesOf } from './dependencies.ts'
import { evaluate } from './evaluate.ts'
import type { Scope } from './evaluate.ts'
import { parameterValues } from './parameters.ts'
import type { StackParameter } from './parameters.ts'
import { pseudoParameters } from './pseudo.ts'
import type { StackIdentity } from './pseudo.ts'
import { asText } from './types.ts'
import type { OutputDeclaration, Template } from './types.ts'

/** A template with its conditions decided: what the stack is to consist of. */
export type Model = {
  readonly template: Template
  /** In the template's order; only those whose condition holds. */
  readonly resources: ReadonlyMap<string, ModelResource>
  readonly outputs: Readonly<Record<string, OutputDeclaration>>
  /** Parameters, pseudo parameters, mappings and conditions; resources are asked from `resources`. */
  readonly scope: (resources: ResourceValues) => Scope
}

export type ModelResource = {
  readonly id: string
  readonly type: string
  readonly declared: JsonObject
  readonly metadata: JsonObject | undefined
  readonly dependsOn: readonly string[]
  readonly deletionPolicy: DeletionPolicy
  readonly updateReplacePolicy: DeletionPolicy
}

/** What `Ref` and `Fn::GetAtt` give for the resources of the stack. */
export type ResourceValues = {
  readonly ref: (id: string) => unknown
  readonly getAtt: (id: string, attribute: string) => unknown
}

/** What a model is read from besides the template. */
export type Surroundings = {
  readonly stack: StackIdentity
  readonly parameters: readonly StackParameter[]
  readonly zones: (region: string) => readonly string[]
  readonly importValue: (name: string) => unknown
}

/** Decides conditions and policies. Pure; resources' own values come later, through `scope`. */
export function createModel(
  template: Template,
  { stack, parameters, zones, importValue }: Surroundings,
): Model {
  const named = { ...pseudoParameters(stack), ...parameterValues(template, parameters) }
  const base = { mappings: template.Mappings ?? {}, zones, importValue }
  const nameOnly = (name: string): unknown => {
    if (Object.hasOwn(named, name)) return named[name as keyof typeof named]
    throw validationError(`Template error: Unresolved reference ${name}`)
  }
  const condition = createConditions(template.Conditions ?? {}, {
    ...base,
    ref: nameOnly,
    getAtt: (id) => nameOnly(id),
  })
  const active = Object.entries(template.Resources).filter(
    ([, { Condition }]) => Condition === undefined || condition(Condition),
  )
  const activeResources = Object.fromEntries(active)
  const policyScope = (values: ResourceValues): Scope => ({
    ...base,
    condition,
    ref: (name) => (Object.hasOwn(named, name) ? nameOnly(name) : values.ref(name)),
    getAtt: values.getAtt,
  })
  const noResources = policyScope({ ref: nameOnly, getAtt: nameOnly })
  return {
    template,
    resources: new Map(
      active.map(([id, resource]) => {
        const declared = resource.Properties ?? {}
        const read = (value: unknown, name: string): DeletionPolicy | undefined =>
          policy(evaluate(value, noResources), name, id, resource.Type)
        return [
          id,
          {
            id,
            type: resource.Type,
            declared,
            metadata: resource.Metadata,
            dependsOn: dependenciesOf(resource, activeResources),
            deletionPolicy:
              read(resource.DeletionPolicy, 'DeletionPolicy') ??
              defaultDeletionPolicy(resource.Type, declared),
            updateReplacePolicy:
              read(resource.UpdateReplacePolicy, 'UpdateReplacePolicy') ?? 'Delete',
          },
        ]
      }),
    ),
    outputs: Object.fromEntries(
      Object.entries(template.Outputs ?? {}).filter(
        ([, { Condition }]) => Condition === undefined || condition(Condition),
      ),
    ),
    scope: policyScope,
  }
}

const POLICIES: Readonly<Record<string, readonly DeletionPolicy[]>> = {
  DeletionPolicy: ['Delete', 'Retain', 'RetainExceptOnCreate', 'Snapshot'],
  UpdateReplacePolicy: ['Delete', 'Retain', 'Snapshot'],
}

function policy(
  value: unknown,
  name: string,
  id: string,
  type: string,
): DeletionPolicy | undefined {
  if (value === undefined) return undefined
  const found = POLICIES[name]?.find((one) => one === value)
  if (found === undefined) {
    throw validationError(
      `Template error: Unrecognized ${name} ${asText(value)} for resource ${id}`,
    )
  }
  if (found === 'Snapshot' && !isSnapshotCapable(type)) {
    throw new AwsError(
      'ValidationError',
      `Template error: resource type ${type} does not support deletion policy Snapshot`,
    )
  }
  return found
}
