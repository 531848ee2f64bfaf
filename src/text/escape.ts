/**
 * Makes text of unknown origin (names, tags, parameters, AWS's own error texts) inert for the place where it
 * is shown: nothing in it can style, link, mention, break a table, or run a workflow command.
 */
import { stripVTControlCharacters } from 'node:util'

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu

/** Bidirectional and zero-width characters, tag characters, fillers, a blank: invisible and deceptive. */
const INVISIBLE = /\p{Cf}|\p{Default_Ignorable_Code_Point}|\u2800/gu

/** More accents on one letter than any language uses would spill into the lines around it. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu

/** One line of visible text without any styling. */
export function plain(text: string): string {
  return stripVTControlCharacters(text)
    .toWellFormed()
    .replaceAll(CONTROL, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(STACKED_MARKS, '$1')
    .trim()
}

/**
 * For a terminal or a log. No line can become a workflow command: the runner reads `::` at the
 * start of a line (also where a long text is wrapped) and `##[` anywhere (ActionCommand.cs).
 */
export function forTerminal(text: string): string {
  return plain(text)
    .replaceAll(/(^|\s)::/g, '$1: :')
    .replaceAll('##[', '# #[')
}

/**
 * Several lines with a layout, for a workflow's log: none of them becomes a command. For the
 * runner a carriage return ends a line too, and it may ignore invisible characters when it compares.
 */
export function inertLog(text: string): string {
  return text
    .replaceAll(/^((?:(?![\n\r])[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}])*)::/gmu, '$1: :')
    .replaceAll(/##(?=[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*\[)/gu, '# #')
}

/** A JSON document for a terminal or a log: the same value, with deceptive characters and `##[` escaped. */
export function inertJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replaceAll(/[\u007f-\u009f\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, inUnits)
    .replaceAll('##[', '#\\u0023[')
}

function inUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

/** Breaks a link, a mention or a reference invisibly. */
const BREAK = '&#8203;'

/** GitHub links 7 to 40 of these digits to a commit, except within a name (`snapshot-3f9c1a2b`). */
const COMMIT = /(?<![\w-])[\da-f]{7,40}(?![\w-])/gi

/** Unicode's blocks of right-to-left letters and digits. */
const LEFTWARD = String.raw`[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]`

/** Words of them: they reverse what is between them, such as the arrow from before to after. */
const TURNING = new RegExp(`${LEFTWARD}+(?: ${LEFTWARD}+)*`, 'gu')

/** Isolates each of them: U+2068 FIRST STRONG ISOLATE, U+2069 POP DIRECTIONAL ISOLATE. */
function isolated(text: string, entity: (code: number) => string): string {
  return text.replaceAll(TURNING, `${entity(0x2068)}$&${entity(0x2069)}`)
}

/** For Markdown on GitHub, in table cells as well as in paragraphs. */
export function forMarkdown(text: string): string {
  const inert = plain(text)
    .replaceAll(/[\\`*_{}[\]<>#+!|~$^&]|^[-=]|(?<=^\d+)[.)]/g, asEntity)
    // GitHub's own way to write a dollar sign that does not start mathematics.
    .replaceAll('&#36;', '<span>&#36;</span>')
    .replaceAll('&#35;', `&#35;${BREAK}`)
    .replaceAll(COMMIT, (digits) => digits.replaceAll(/.{6}(?=.)/g, `$&${BREAK}`))
    .replaceAll('@', `@${BREAK}`)
    .replaceAll(/:(?=[\w/&-])/g, `:${BREAK}`)
    .replaceAll(/\b(www)(?=\.)/gi, `$1${BREAK}`)
    .replaceAll(/\b(gh)(?=-\d)/gi, `$1${BREAK}`)
  return isolated(inert, entityOf)
}

/**
 * As code, in which GitHub links and mentions nothing, and which can be copied. Text that could end the
 * code or the table cell around it, or reverse its surroundings, is shown as inert text instead.
 */
export function codeForMarkdown(text: string): string {
  const line = plain(text)
  const isCode = line !== '' && !/[`|\\]/.test(line) && line.search(TURNING) === -1
  return isCode ? `\`${line}\`` : forMarkdown(line)
}

/** A Markdown link around inert text; only the text if the address is not a web address. */
export function linkForMarkdown(text: string, url: string): string {
  if (!URL.canParse(url)) return text
  const { protocol, href } = new URL(url)
  if (!/^https?:$/.test(protocol)) return text
  return `[${text}](${href.replaceAll(/[()<>\\|`*_~\s]/g, percentEncoded)})`
}

/** ASCII's marks except `,`, `.`, `/`, `-` and brackets; those only where Markdown would read a list or a link. */
const MARKS = /[!-'*+:-@[-`{-~]|^-|(?<=^\d+)[.)]|(?<=[Ww]{3})\./g

/**
 * For the inside of a quoted label of a Mermaid diagram. Mermaid 11.3, which GitHub has, reads Markdown,
 * icons and formulas in a label after decoding its entities, so entities do not help: whatever could be
 * markup is shown in its wide form instead, `＊` for `*`, which has no meaning there.
 */
export function forMermaid(text: string): string {
  const inert = plain(text)
    .replaceAll(/\p{Zs}/gu, ' ')
    .replaceAll(MARKS, (mark) => String.fromCharCode(mark.charCodeAt(0) + WIDE))
  return isolated(inert, (code) => `#${code};`)
}

/** From a character of ASCII to its fullwidth form. */
const WIDE = 0xfee0

/** encodeURIComponent leaves some of them as they are. */
function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}

function asEntity(character: string): string {
  return entityOf(character.codePointAt(0) ?? 0)
}

function entityOf(code: number): string {
  return `&#${code};`
}
