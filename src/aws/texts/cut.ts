/** Marks a cut while a text is being processed. No text by AWS contains this character; see `withoutControls`. */
export const CUT = '\u0000'

/** What the reader sees instead. */
const SHOWN = '***'

/** Writes all line breaks alike, and any other blank or control character as a space. */
export function withoutControls(text: string): string {
  return text
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/(?!\n)[\s\p{Cc}\p{Cf}]/gu, ' ')
}

/** Shows cuts to the reader. Adjacent ones are merged, so that the number of a value's pieces is not shown. */
export function shown(text: string): string {
  const gap = `["'\`()\\[\\]{}<>,;:=&|/.\\\\\\s-]*`
  return text
    .replaceAll(new RegExp(`${CUT}(?:${gap}${CUT})+`, 'g'), CUT)
    .replaceAll(CUT, SHOWN)
    .trim()
}
