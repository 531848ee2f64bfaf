/**
 * A `.env` file as Docker Compose reads it, by its documented rules (docs.docker.com, "Syntax for environment files"),
 * and where those are silent as compose-go does: a quote ends at the next one of its kind without a backslash before
 * it, and of an unquoted value what follows `#` is gone.
 */
export function readAsCompose(text: string): Readonly<Record<string, string>> {
  const variables: Record<string, string> = {}
  let rest = text
  while ((rest = rest.replace(/^(\s|#[^\n]*(\n|$))+/, '')) !== '') {
    const key = /^[\w.]+/.exec(rest)?.[0]
    if (key === undefined || rest[key.length] !== '=') throw new Error(`no variable: ${rest}`)
    const read = valueIn(rest.slice(key.length + 1))
    variables[key] = read.value
    rest = read.rest
  }
  return variables
}

type Read = { readonly value: string; readonly rest: string }

function valueIn(text: string): Read {
  const quote = text[0]
  if (quote !== "'" && quote !== '"') {
    const end = text.indexOf('\n')
    const line = end === -1 ? text : text.slice(0, end)
    const value = (line.split('#')[0] ?? '').replace(/[\s\u0085]+$/, '')
    return { value: literal(value), rest: end === -1 ? '' : text.slice(end) }
  }
  for (let end = 1; end < text.length; end += 1) {
    if (text[end] !== quote || text[end - 1] === '\\') continue
    const within = text.slice(1, end)
    const value = quote === "'" ? within : literal(within.replaceAll(/\\(.)/g, unescaped))
    return { value, rest: text.slice(end + 1) }
  }
  throw new Error(`a quote does not end: ${text}`)
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

function unescaped(_: string, mark: string): string {
  return ESCAPES[mark] ?? mark
}

/** Outside of single quotes a variable would be looked up, of which a test has none. */
function literal(value: string): string {
  return value.replaceAll(/\$(\w+|\{[^}]*\})/g, '')
}
