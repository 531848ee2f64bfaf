/** Escapes text for an XML element, and drops the control characters that XML 1.0 cannot hold. */
export const escapeXml = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, (character) => ('\t\n\r'.includes(character) ? character : ''))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;')

/** How the elements of a list are called. */
export type ListElement = (key: string) => string

/** The fields of an answer as XML elements: undefined and null are left out, dates are ISO 8601. */
export function toXml(value: object, listElement: ListElement): string {
  return Object.entries(value)
    .map(([key, field]) => element(key, field, listElement))
    .join('')
}

function element(key: string, value: unknown, listElement: ListElement): string {
  if (value === undefined || value === null) return ''
  return `<${key}>${content(key, value, listElement)}</${key}>`
}

function content(key: string, value: unknown, listElement: ListElement): string {
  if (Array.isArray(value)) {
    const name = listElement(key)
    return value.map((entry: unknown) => element(name, entry, listElement)).join('')
  }
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object' && value !== null) return toXml(value, listElement)
  return escapeXml(String(value))
}
