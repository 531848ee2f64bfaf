/**
 * Puts `content` between the lines `<!-- name -->` and `<!-- /name -->` of a Markdown text; throws
 * where the text has no such block.
 */
export function replaceBlock(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [start, end] = [text.indexOf(open), text.indexOf(close)]
  if (start < 0 || end < start) throw new Error(`there is no block ${open} ... ${close}`)
  return `${text.slice(0, start + open.length)}\n\n${content.trimEnd()}\n\n${text.slice(end)}`
}
