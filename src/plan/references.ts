/**
 * The logical ids a template value refers to, through Ref, Fn::GetAtt and Fn::Sub at any depth.
 * A change set says that a property's value depends on another resource, not on which one.
 */
export function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref') return typeof inner === 'string' ? [inner] : []
    if (key === 'Fn::GetAtt') return attributeOwner(inner)
    if (key === 'Fn::Sub') return substituted(inner)
    return referencesIn(inner)
  })
}

function attributeOwner(value: unknown): readonly string[] {
  const owner: unknown = Array.isArray(value) ? value[0] : value
  return typeof owner === 'string' ? [owner.split('.')[0] ?? owner] : []
}

function substituted(value: unknown): readonly string[] {
  const pair: readonly unknown[] = Array.isArray(value) ? (value as readonly unknown[]) : [value]
  const [text, variables] = pair
  const names =
    typeof text === 'string'
      ? [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].map((match) => match[1])
      : []
  const owners = names.flatMap((name) => (name === undefined ? [] : [name.split('.')[0] ?? name]))
  return [...owners, ...referencesIn(variables)]
}
