/** Whether it is a part of a request or of an answer that has fields, or items, of its own. */
export function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Date)
}
