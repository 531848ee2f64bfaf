/** The type of a property, distilled from AWS's resource specification. */
export type TypeSpec =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'json'
  | 'tag'
  | { readonly list: TypeSpec }
  | { readonly map: TypeSpec }
  | { readonly ref: string }
  | { readonly union: readonly TypeSpec[] }

export type PropertySpec = {
  readonly type: TypeSpec
  readonly required?: true
  /** Whether a change makes a new resource: absent is never; `maybe` is for the handler to decide. */
  readonly replacement?: 'yes' | 'maybe'
}

export type ResourceSpec = {
  readonly properties: Readonly<Record<string, PropertySpec>>
  /** Nested property types, by the name a `ref` has. */
  readonly definitions: Readonly<Record<string, Readonly<Record<string, PropertySpec>>>>
  readonly attributes: readonly string[]
  /** The property that names the resource, where a template may choose its name. */
  readonly name?: string
  /** The property that holds its tags. */
  readonly tags?: string
}
