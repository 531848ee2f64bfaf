/** A mapping, of which nothing is known but that. */
export type JsonObject = { readonly [name: string]: unknown }

/** Whether a value is a JSON object, not a list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
