/** What a style of a terminal turns on, and with which one it ends. */
const STYLES: Readonly<Record<string, { readonly css: string; readonly end: string }>> = {
  1: { css: 'font-weight:bold', end: '22' },
  2: { css: 'color:var(--dim)', end: '22' },
  31: { css: 'color:var(--red)', end: '39' },
  32: { css: 'color:var(--green)', end: '39' },
  33: { css: 'color:var(--yellow)', end: '39' },
  35: { css: 'color:var(--magenta)', end: '39' },
  36: { css: 'color:var(--cyan)', end: '39' },
}

/** Text with the escape sequences of our own terminal output as HTML. Throws on any other sequence. */
export function terminalHtml(text: string): string {
  const open: string[] = []
  return text
    .split(/\u001b\[(\d+)m/)
    .map((part, index) => (index % 2 === 0 ? escaped(part) : tag(part, open)))
    .join('')
}

/** `open`: what the styles that are on end with, innermost last. */
function tag(code: string, open: string[]): string {
  const style = STYLES[code]
  if (style !== undefined) {
    open.push(style.end)
    return `<span style="${style.css}">`
  }
  if (open.pop() !== code) throw new Error(`the style ${code} of a terminal is not known here`)
  return '</span>'
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
