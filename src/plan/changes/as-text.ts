/** A template's value as a change set writes it: scalars as they are, anything else as JSON; null = there is none. */
export function asText(value: unknown): string | null {
  if (value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
