/** A value as one writes it in YAML's flow style: `{ size: 100, max: 500 }`, `"17"`, `[a, b]`. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, entry]) => `${key}: ${flow(entry)}`)
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
  }
  return typeof value === 'string' && needsQuotes(value) ? JSON.stringify(value) : String(value)
}

/** Whether a plain YAML scalar would not be read as this text, or not by every reader. */
function needsQuotes(text: string): boolean {
  const numberOrTime = /^[-+.\d][\d.:eExXoO+-]*$/
  const special = /^(true|false|null)$|: | #|^[^A-Za-z0-9]|[,[\]{}]|\s$/i
  return text === '' || numberOrTime.test(text) || special.test(text)
}
