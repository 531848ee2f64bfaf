/** Looks for secrets as a scanner of leaks does: in whatever form somebody may have written them down. */

/** How a trace was written. */
export type Form =
  'as it is' | 'in other case' | 'split' | 'base64' | 'URL-encoded' | 'escaped' | 'hexadecimal'

/** The forms that a text has the value in; empty = it has none. */
export function tracesOf(value: string, text: string): readonly Form[] {
  return searchIn(text)(value)
}

/** The same for many values in one text, which is read in each way only once. */
export function searchIn(text: string): (value: string) => readonly Form[] {
  const lower = text.toLowerCase()
  const joined = withoutBreaks(text)
  const unescaped = unescape(text)
  const decoded = percentDecoded(text)
  return (value) => [
    ...(text.includes(value) ? (['as it is'] as const) : []),
    ...(lower.includes(value.toLowerCase()) && !text.includes(value)
      ? (['in other case'] as const)
      : []),
    ...(joined.includes(withoutBreaks(value)) && !lower.includes(value.toLowerCase())
      ? (['split'] as const)
      : []),
    ...(base64Of(value).some((one) => joined.includes(one)) ? (['base64'] as const) : []),
    ...(decoded.includes(value) && !text.includes(value) ? (['URL-encoded'] as const) : []),
    ...(unescaped.includes(value) && !text.includes(value) ? (['escaped'] as const) : []),
    ...(lower.includes(Buffer.from(value).toString('hex')) ? (['hexadecimal'] as const) : []),
  ]
}

/** Line breaks, indents, and the marks that logs and comments put before a line. */
function withoutBreaks(text: string): string {
  return text.replaceAll(/[\s|>]+/g, '').toLowerCase()
}

/** The three ways in which a longer base64 may have it within, by what stands before it; in lower case. */
function base64Of(value: string): readonly string[] {
  const bytes = Buffer.from(value)
  return [0, 1, 2].flatMap((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes])
    const first = Math.ceil((offset * 8) / 6)
    const whole = Math.floor((padded.length * 8) / 6)
    const text = padded.toString('base64').slice(first, whole)
    const url = text.replaceAll('+', '-').replaceAll('/', '_')
    return [text, url].map((one) => one.toLowerCase())
  })
}

function percentDecoded(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2}|[+])+/gi, (run) => {
    const bytes = run.replaceAll('+', '%20').replaceAll('%', '')
    return Buffer.from(bytes, 'hex').toString('utf8')
  })
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** As JSON, HTML and Markdown escape. */
function unescape(text: string): string {
  return text
    .replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replaceAll(/\\n/g, '\n')
    .replaceAll(/\\r/g, '\r')
    .replaceAll(/\\t/g, '\t')
    .replaceAll(/\\([^a-zA-Z0-9\s])/g, '$1')
}
