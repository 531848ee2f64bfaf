import { isKnownType, resourceSpec } from '../../spec/resources.ts'
import { validationError } from '../errors.ts'
import { dependencyOrder } from './dependencies.ts'
import { FUNCTIONS, isFunctionName } from './functions.ts'
import { isPseudoParameter } from './pseudo.ts'
import { references } from './references.ts'
import { isObject, type JsonObject } from '../../json.ts'
import type { ResourceDeclaration, Template } from './types.ts'

const SECTIONS =
  `AWSTemplateFormatVersion Description Metadata Transform Parameters Mappings Conditions
  Rules Hooks Resources Outputs`.split(/\s+/)
const RESOURCE_KEYS =
  `Type Properties Metadata DependsOn Condition DeletionPolicy UpdateReplacePolicy
  CreationPolicy UpdatePolicy`.split(/\s+/)
const MAX_RESOURCES = 500
const MAX_OUTPUTS = 200
const MAX_PARAMETERS = 200

/** Checks everything about a template that needs neither parameter values nor an account. */
export function validateTemplate(value: JsonObject): Template {
  const unknown = Object.keys(value).filter((key) => !SECTIONS.includes(key))
  if (unknown.length > 0) fail(`Invalid template property or properties [${unknown.join(', ')}]`)
  for (const section of SECTIONS.slice(4)) {
    if (value[section] !== undefined && !isObject(value[section])) {
      fail(`Template format error: ${section} must be an object.`)
    }
  }
  const resources = value['Resources']
  if (!isObject(resources) || Object.keys(resources).length === 0) {
    fail('Template format error: At least one Resources member must be defined.')
  }
  if (value['Transform'] !== undefined) {
    fail(
      'The sandbox does not simulate transforms and macros: deploy a template without Transform.',
    )
  }
  limit('resources', value['Resources'], MAX_RESOURCES)
  limit('outputs', value['Outputs'], MAX_OUTPUTS)
  limit('parameters', value['Parameters'], MAX_PARAMETERS)
  for (const [id, resource] of Object.entries(value['Resources'] as JsonObject))
    resourceShape(id, resource)
  for (const [id, output] of Object.entries((value['Outputs'] ?? {}) as JsonObject)) {
    if (!isObject(output) || output['Value'] === undefined) {
      fail(`Template format error: Every Outputs member must contain a Value object (${id}).`)
    }
  }
  const template = value as unknown as Template
  refuseUnknownTypes(template)
  refuseUnknownFunctions(value)
  checkConditions(template)
  checkReferences(template)
  dependencyOrder(template.Resources)
  return template
}

function resourceShape(id: string, resource: unknown): void {
  if (!/^[A-Za-z0-9]+$/.test(id)) {
    fail(`Template format error: Resource name ${id} is non alphanumeric.`)
  }
  if (!isObject(resource)) {
    return fail(`Template format error: [/Resources/${id}] resource definition is malformed`)
  }
  if (typeof resource['Type'] !== 'string') {
    fail(
      `Template format error: [/Resources/${id}] Every Resources object must contain a Type member.`,
    )
  }
  const unknown = Object.keys(resource).filter((key) => !RESOURCE_KEYS.includes(key))
  if (unknown.length > 0) fail(`Invalid template resource property '${unknown.join("', '")}'`)
  if (resource['Properties'] !== undefined && !isObject(resource['Properties'])) {
    fail(
      `Template format error: [/Resources/${id}/Properties] Every Properties member must be an object.`,
    )
  }
}

function refuseUnknownTypes({ Resources }: Template): void {
  const types = new Set(Object.values(Resources).map(({ Type }) => Type))
  const unknown = [...types].filter((type) => !isKnownType(type))
  if (unknown.length > 0)
    fail(`Template format error: Unrecognized resource types: [${unknown.join(', ')}]`)
}

function refuseUnknownFunctions(value: unknown): void {
  if (Array.isArray(value)) value.forEach(refuseUnknownFunctions)
  if (value === null) fail("Template format error: [/] 'null' values are not allowed in templates")
  if (!isObject(value)) return
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('Fn::') && !isFunctionName(key)) {
      fail(
        `Template validation error: Template Error: Encountered unsupported function: ${key} Supported functions are: [${FUNCTIONS.join(', ')}]`,
      )
    }
    refuseUnknownFunctions(inner)
  }
}

function checkConditions(template: Template): void {
  const known = new Set(Object.keys(template.Conditions ?? {}))
  const used = [
    ...Object.values(template.Resources).map(({ Condition }) => Condition),
    ...Object.values(template.Outputs ?? {}).map(({ Condition }) => Condition),
    ...ifConditions([template.Resources, template.Outputs]),
  ]
  for (const condition of used) {
    if (condition !== undefined && !known.has(condition)) {
      fail(
        `Template format error: Unresolved condition dependency ${condition} in the Resources block of the template`,
      )
    }
  }
}

function* ifConditions(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const entry of value) yield* ifConditions(entry)
  if (!isObject(value)) return
  for (const [key, inner] of Object.entries(value)) {
    const [condition] = Array.isArray(inner) ? (inner as unknown[]) : []
    if (key === 'Fn::If' && typeof condition === 'string') yield condition
    yield* ifConditions(inner)
  }
}

function checkReferences(template: Template): void {
  for (const [id, resource] of Object.entries(template.Resources)) {
    check(template, resource.Properties, 'Resources')
    for (const other of dependsOn(resource)) {
      if (!Object.hasOwn(template.Resources, other)) {
        fail(
          `Template format error: Unresolved resource dependencies [${other}] in the Resources block of the template`,
        )
      }
      if (other === id) fail(`Circular dependency between resources: [${id}]`)
    }
  }
  check(template, template.Outputs, 'Outputs')
  check(template, template.Conditions, 'Conditions')
}

function check(template: Template, value: unknown, block: string): void {
  const unresolved = new Set<string>()
  for (const { id, attribute } of references(value)) {
    const resource = Object.hasOwn(template.Resources, id) ? template.Resources[id] : undefined
    if (attribute === undefined) {
      const known =
        resource !== undefined ||
        isPseudoParameter(id) ||
        Object.hasOwn(template.Parameters ?? {}, id)
      if (!known) unresolved.add(id)
    } else if (resource === undefined) {
      fail(`Template error: instance of Fn::GetAtt references undefined resource ${id}`)
    } else checkAttribute(resource, attribute)
  }
  if (unresolved.size > 0) {
    fail(
      `Template format error: Unresolved resource dependencies [${[...unresolved].join(', ')}] in the ${block} block of the template`,
    )
  }
}

function checkAttribute(resource: ResourceDeclaration, attribute: string): void {
  const spec = resourceSpec(resource.Type)
  if (spec === undefined || spec.attributes.includes(attribute)) return
  fail(
    `Template error: resource ${resource.Type} does not support attribute type ${attribute} in Fn::GetAtt`,
  )
}

/** The resources named by a DependsOn, in either of its forms. */
const dependsOn = ({ DependsOn }: ResourceDeclaration): readonly string[] =>
  DependsOn === undefined ? [] : typeof DependsOn === 'string' ? [DependsOn] : DependsOn

function limit(name: string, section: unknown, max: number): void {
  const count = isObject(section) ? Object.keys(section).length : 0
  if (count > max) {
    fail(
      `Template format error: Number of ${name}, ${count}, is greater than maximum allowed, ${max}`,
    )
  }
}

function fail(message: string): never {
  throw validationError(message)
}
