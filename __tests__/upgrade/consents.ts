/** Every `consent: { words }` of a plan, wherever a version has it. */
export function consentsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'words' && typeof inner === 'string' ? [inner] : consentsIn(inner),
  )
}
