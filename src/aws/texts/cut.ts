/** Stands for what was cut while a text is worked on: no text of AWS has this character, see `withoutControls`. */
export const CUT = '\u0000'

/** What the reader sees in its place. */
const SHOWN = '***'

/** The text with one sign for every line break and one for every blank, and without what is no text. */
export function withoutControls(text: string): string {
  return text
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/(?!\n)[\s\p{Cc}\p{Cf}]/gu, ' ')
}

/** Cuts that follow one another are one: how many pieces a value had is not shown. */
export function shown(text: string): string {
  const gap = `["'\`()\\[\\]{}<>,;:=&|/.\\\\\\s-]*`
  return text
    .replaceAll(new RegExp(`${CUT}(?:${gap}${CUT})+`, 'g'), CUT)
    .replaceAll(CUT, SHOWN)
    .trim()
}
