/**
 * Makes text of unknown origin (names, tags, parameters, AWS's own error texts) inert for where it
 * is shown: nothing in it can style, link, mention, break a table, or command a workflow.
 */
import { stripVTControlCharacters } from 'node:util'

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu

/** Bidirectional and zero-width characters, tag characters, fillers: invisible, and they deceive. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|[\u115f\u1160\u3164\uffa0]/gu

/** One line of visible text without any styling. */
export function plain(text: string): string {
  return stripVTControlCharacters(text)
    .toWellFormed()
    .replaceAll(CONTROL, ' ')
    .replaceAll(INVISIBLE, '')
    .trim()
}

/**
 * For a terminal or a log. No line can become a workflow command: the runner takes `::` at the
 * start of a line (also where a long text is wrapped) and `##[` anywhere (ActionCommand.cs).
 */
export function forTerminal(text: string): string {
  return plain(text)
    .replaceAll(/(^|\s)::/g, '$1: :')
    .replaceAll('##[', '# #[')
}

/** Many lines that are laid out already, for a workflow's log: no line of them is a command. */
export function inertLog(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^(\s*)::/, '$1: :').replaceAll('##[', '# #['))
    .join('\n')
}

/** The data of a workflow command that is written by hand; @actions/core escapes by itself. */
export function forWorkflowCommand(text: string): string {
  return plain(text).replaceAll('%', '%25')
}

/** A property of a workflow command (`file=`, `title=`) that is written by hand. */
export function forWorkflowProperty(text: string): string {
  return forWorkflowCommand(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** Breaks a link, a mention or a reference without being seen. */
const BREAK = '&#8203;'

/** For Markdown on GitHub, in a table's cell as well as in a paragraph. */
export function forMarkdown(text: string): string {
  return plain(text)
    .replaceAll(/[\\`*_{}[\]<>#+!|~$^&]|^[-=]|(?<=^\d+)[.)]/g, asEntity)
    .replaceAll('&#35;', `&#35;${BREAK}`)
    .replaceAll('@', `@${BREAK}`)
    .replaceAll(/:(?=[\w/+-])/g, `:${BREAK}`)
    .replaceAll(/\b(www)(?=\.)/gi, `$1${BREAK}`)
    .replaceAll(/\b(gh)(?=-\d)/gi, `$1${BREAK}`)
}

/**
 * As code, where GitHub links and mentions nothing and which can be copied as it is. Text that
 * could end the code, or the cell of a table around it, is shown as inert text instead.
 */
export function codeForMarkdown(text: string): string {
  const line = plain(text)
  return line === '' || /[`|\\]/.test(line) ? forMarkdown(line) : `\`${line}\``
}

function asEntity(character: string): string {
  return `&#${character.codePointAt(0)};`
}
