/** Finds what a sentence marks as a value: in quotes or brackets, after `=` or after a colon. */
import { CUT } from './cut.ts'

type Known = (token: string) => boolean

/**
 * Cuts what is marked as a value, unless it is a name. A value may itself contain quotes, brackets and blanks,
 * so once one is cut, everything up to the last mark of that kind goes.
 */
export function withoutMarked(text: string, isKnown: Known): string {
  return afterColons(
    afterEquals(inBrackets(inQuotes(acrossLines(text), isKnown), isKnown), isKnown),
    isKnown,
  )
}

/**
 * AWS's messages have one line; a value may have several. Cuts what touches a line break, and everything
 * between two.
 */
function acrossLines(text: string): string {
  const first = text.indexOf('\n')
  if (first < 0) return text
  const before = text.slice(0, first).trimEnd()
  const after = text.slice(text.lastIndexOf('\n')).trimStart()
  const end = after.indexOf(' ')
  return before.slice(0, before.lastIndexOf(' ') + 1) + CUT + (end < 0 ? '' : after.slice(end))
}

const QUOTE = `["'\`“”‘’]`
const OPENING = new RegExp(`(?<![\\p{L}\\p{N}])\\\\?(${QUOTE})`, 'u')
const CLOSINGS = new RegExp(`${QUOTE}(?![\\p{L}\\p{N}])`, 'gu')

function inQuotes(text: string, isKnown: Known): string {
  const opening = OPENING.exec(text)
  if (opening === null) return text
  const before = text.slice(0, opening.index)
  const rest = text.slice(opening.index + opening[0].length)
  const closings = [...rest.matchAll(CLOSINGS)]
  const [first] = closings
  const content = first === undefined ? null : rest.slice(0, first.index).replace(/\\$/, '')
  if (first !== undefined && content !== null && (content === '' || isKnown(content))) {
    const end = first.index + first[0].length
    return before + opening[0] + rest.slice(0, end) + inQuotes(rest.slice(end), isKnown)
  }
  const last = closings.at(-1)
  const after = last === undefined ? '' : rest.slice(last.index + last[0].length)
  return before + CUT + after
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}', '<': '>' }

function inBrackets(text: string, isKnown: Known): string {
  const opening = /[[{<]/.exec(text)
  if (opening === null) return text
  const before = text.slice(0, opening.index)
  const rest = text.slice(opening.index + 1)
  const closing = CLOSING[opening[0]] ?? ''
  const end = rest.indexOf(closing)
  const names = end < 0 ? [] : rest.slice(0, end).split(/,? /)
  if (end >= 0 && names.every((name) => name === '' || isKnown(name)))
    return before + opening[0] + rest.slice(0, end + 1) + inBrackets(rest.slice(end + 1), isKnown)
  const last = rest.lastIndexOf(closing)
  return before + CUT + (last < 0 ? '' : rest.slice(last + 1))
}

function afterEquals(text: string, isKnown: Known): string {
  return text.replaceAll(
    /(=\s*)([^\s,;)]+)([.]?(?=[\s,;)]|$))/g,
    (_, sign: string, value: string) => {
      const [, name = '', stop = ''] = /^(.*?)([.]?)$/s.exec(value) ?? []
      return isKnown(name) || name === CUT ? sign + value : sign + CUT + stop
    },
  )
}

/** A clause with this many words continues AWS's sentence, and is judged like one. */
const SENTENCE = 3

function afterColons(text: string, isKnown: Known): string {
  return text.replaceAll(
    /(:\s+)([^:;(]+?)(?=[.;:]?\s*$|[.;:,]\s|\s\()/g,
    (whole, colon: string, clause: string) => {
      const tokens = clause.trim().split(/\s+/)
      const isName = tokens.every(
        (token) => token === CUT || isKnown(token.replaceAll(/^[[('"]+|[\])'".,]+$/g, '')),
      )
      return isName || tokens.length >= SENTENCE ? whole : colon + CUT
    },
  )
}
