/** What a template value refers to: a resource's physical id, or one of its attributes. */
export type Reference = {
  readonly logicalId: string
  /** `Endpoint.Address`; null = the resource itself (`Ref`). */
  readonly attribute: string | null
}

/**
 * The logical ids a template value refers to, through Ref, Fn::GetAtt and Fn::Sub at any depth.
 * A change set says that a property's value depends on another resource, not on which one.
 */
export function referencesIn(value: unknown): readonly string[] {
  return referencesWithin(value).map(({ logicalId }) => logicalId)
}

/** The same with the attributes that are referred to. */
export function referencesWithin(value: unknown): readonly Reference[] {
  if (Array.isArray(value)) return value.flatMap(referencesWithin)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref') return typeof inner === 'string' ? [reference(inner)] : []
    if (key === 'Fn::GetAtt') return attributeOf(inner)
    if (key === 'Fn::Sub') return substituted(inner)
    return referencesWithin(inner)
  })
}

/** `PostgresInstance`, or `PostgresInstance.Endpoint.Address`. */
function reference(text: string): Reference {
  const [logicalId = text, ...attribute] = text.split('.')
  return { logicalId, attribute: attribute.length === 0 ? null : attribute.join('.') }
}

function attributeOf(value: unknown): readonly Reference[] {
  const text: unknown = Array.isArray(value) ? value.join('.') : value
  return typeof text === 'string' ? [reference(text)] : []
}

function substituted(value: unknown): readonly Reference[] {
  const pair: readonly unknown[] = Array.isArray(value) ? (value as readonly unknown[]) : [value]
  const [text, variables] = pair
  const names =
    typeof text === 'string'
      ? [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].map((match) => match[1])
      : []
  const owners = names.flatMap((name) => (name === undefined ? [] : [reference(name)]))
  return [...owners, ...referencesWithin(variables)]
}
