/**
 * Updates that come before the one that takes out what AWS no longer has. CloudFormation fails where an output or a
 * resource reads an attribute of it, so the values of the last deploy stand there instead.
 */
import { CACHE_KINDS, isCache, SQL_KINDS } from '../engines/table.ts'
import type { LiveFacts } from '../facts/databases.ts'
import { changedInPlace, type Agreed } from '../plan/index.ts'
import { missingDatabases, missingReaders } from '../plan/gone/missing.ts'
import { CACHE_IDS, READER_IDS, SQL_IDS } from '../template/logical-ids.ts'
import type { DeployedStage } from '../template/state/deployed-stage.ts'
import type { Template } from '../template/types.ts'

type Values = {
  readonly host: string | null
  readonly port: string | null
  readonly resourceId: string | null
}

/** Logical ids of what is gone, as far as `live` says so. */
export function goneIn(deployed: DeployedStage, live: LiveFacts): readonly string[] {
  return [
    ...missingDatabases(deployed, live).map((kind) =>
      isCache(kind) ? CACHE_IDS[kind].replicationGroup : SQL_IDS[kind].instance,
    ),
    ...missingReaders(live).map((kind) => READER_IDS[kind]),
  ]
}

export type WithoutLooking = {
  readonly template: Template
  /** What that amounts to for the resources that had to be edited. */
  readonly does: Agreed
}

/** The deployed template, in which nothing reads an attribute of what is `gone`. */
export function withoutLooking(
  template: Template,
  deployed: DeployedStage,
  gone: readonly string[],
): WithoutLooking {
  if (gone.length === 0) return { template, does: [] }
  const known = new Map(valuesOf(deployed).filter(([id]) => gone.includes(id)))
  const edited = Object.entries(template.Resources).map(([id, resource]) => {
    const Properties = literal(resource.Properties, known) as typeof resource.Properties
    return [id, { ...resource, Properties }] as const
  })
  const does = edited.flatMap(([id, { Type, Properties }]) => {
    const before = template.Resources[id]?.Properties ?? {}
    const names = Object.keys(Properties).filter(
      (name) => JSON.stringify(before[name]) !== JSON.stringify(Properties[name]),
    )
    const details = names.map((property) => ({ attribute: 'Properties', property }) as const)
    return names.length === 0 ? [] : [{ ...changedInPlace(id, Type, {}), details }]
  })
  const Outputs = literal(template.Outputs, known) as Template['Outputs']
  return { template: { ...template, Resources: Object.fromEntries(edited), Outputs }, does }
}

/** By logical id, what the stack said of each of its databases when it was last deployed. */
function valuesOf({
  databases,
  resourceIds,
}: DeployedStage): readonly (readonly [string, Values])[] {
  const endpoints = [
    ...SQL_KINDS.flatMap((kind) => [
      [SQL_IDS[kind].instance, databases[kind].ownEndpoint] as const,
      [READER_IDS[kind], databases[kind].reader] as const,
    ]),
    ...CACHE_KINDS.map(
      (kind) => [CACHE_IDS[kind].replicationGroup, databases[kind].ownEndpoint] as const,
    ),
  ]
  return endpoints.map(([id, { host, port }]) => [
    id,
    { host, port, resourceId: resourceIds?.[id] ?? null },
  ])
}

/** A part of the template with values where it had `Fn::GetAtt` of these, or named them in an `Fn::Sub`. */
function literal(part: unknown, known: ReadonlyMap<string, Values>): unknown {
  if (Array.isArray(part)) return part.map((one) => literal(one, known))
  if (typeof part !== 'object' || part === null) return part
  const [[name, operand] = ['', null], ...others] = Object.entries(part)
  if (others.length === 0 && name === 'Fn::GetAtt' && Array.isArray(operand))
    return valueOf(String(operand[0]), String(operand[1]), known) ?? part
  if (others.length === 0 && name === 'Fn::Sub' && typeof operand === 'string')
    return {
      [name]: operand.replaceAll(
        /\$\{(\w+)\.([\w.]+)\}/g,
        (whole, id: string, attribute: string) => valueOf(id, attribute, known) ?? whole,
      ),
    }
  return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, literal(one, known)]))
}

/** null = it is not gone, or the stack does not say. */
function valueOf(id: string, attribute: string, known: ReadonlyMap<string, Values>): string | null {
  const values = known.get(id)
  if (values === undefined) return null
  if (attribute === 'DbiResourceId') return values.resourceId
  if (attribute.endsWith('.Address')) return values.host
  return attribute.endsWith('.Port') ? values.port : null
}
