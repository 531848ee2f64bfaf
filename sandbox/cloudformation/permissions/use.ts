import type { Properties, ResourceContext } from '../../contract.ts'

/** What a handler is about to do with a resource. */
export type Use = {
  readonly type: string
  readonly operation: 'create' | 'update' | 'delete'
  readonly context: ResourceContext
  /** Those it is to have; on delete, those it has. */
  readonly properties: Properties
  /** On update: those it has. */
  readonly before: Properties
  readonly physicalId?: string
  /** Whether the stack's own tags change with the update. */
  readonly retags: boolean
}

export const has =
  (...properties: readonly string[]) =>
  (use: Use): boolean =>
    properties.some((name) => isGiven(use.properties[name]))

/** On create and delete: it has one of them. On update: one of them is another than before. */
export const touches =
  (...properties: readonly string[]) =>
  (use: Use): boolean =>
    use.operation === 'update'
      ? properties.some((name) => differs(use.before[name], use.properties[name]))
      : has(...properties)(use)

/** The same, where it still has one of them: a role is passed with a request, and not with its end. */
export const gives =
  (...properties: readonly string[]) =>
  (use: Use): boolean =>
    properties.some((name) => touches(name)(use) && has(name)(use))

export const differs = (before: unknown, after: unknown): boolean =>
  JSON.stringify(before ?? null) !== JSON.stringify(after ?? null)

const isGiven = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0)
