import { YAMLException } from 'js-yaml'
import type { Finding } from '../problems/finding.ts'

/** What js-yaml says, in other words, and what to do about it. */
const WORDS: readonly (readonly [RegExp, string, string])[] = [
  [
    /null byte|non-printable|valid JSON character/,
    'the text holds a control character',
    'save the file as plain UTF-8 text',
  ],
  [
    /nesting exceeded/,
    'the file is nested too deep',
    'the deepest key of the file has seven levels',
  ],
  [
    /within a flow collection|missed comma|expected the node content/,
    'a list or mapping in brackets is not closed, or lacks a comma',
    'check the brackets: `{ key: value, key: value }`, `[value, value]`',
  ],
  [
    /deficient indentation/,
    'a text in quotes, or a list or mapping in brackets, that began before is not closed',
    'add the closing quote or bracket',
  ],
  [
    /quoted scalar/,
    'a text in quotes is not closed',
    'add the closing quote, in the same kind of quotes',
  ],
  [
    /escape sequence|hexadecimal/,
    'this is not an escape sequence of YAML',
    'write the text in single quotes',
  ],
  [
    /bad indentation of a mapping/,
    'this does not fit the lines before it: wrong indentation, or text that needs quotes',
    'keys of one level begin in the same column; a text with `: ` or one that begins with a special character goes in quotes',
  ],
  [
    /indentation|whitespace character is expected|line break is expected/,
    'wrong indentation',
    'keys of one level begin in the same column',
  ],
  [/implicit key|expected ':'/, 'a key without a colon', 'write `key: value`'],
  [
    /unacceptable YAML version|YAML directive|directive/,
    'directives (lines that begin with `%`) are not part of this file',
    'take the line out',
  ],
  [
    /document separator is expected|end of the document/,
    'this does not belong to what stands before it',
    'the file is one mapping of keys: `version`, `stack`, `stages`',
  ],
]

/** A syntax error of js-yaml as a finding; anything else is a bug and is thrown on. */
export function syntaxFinding(text: string, error: unknown): Finding {
  if (!(error instanceof YAMLException)) throw error
  const at = Math.min(error.mark?.position ?? 0, text.length)
  const tab = tabInIndentation(text, at)
  if (tab !== null) {
    return {
      path: [],
      at: tab,
      message: 'a tab in the indentation: YAML takes spaces only',
      hint: 'replace it by spaces, two a level',
    }
  }
  const known = WORDS.find(([pattern]) => pattern.test(error.reason))
  if (known === undefined) {
    // The parser's own words may repeat the text, and the file may be none of ours.
    return { path: [], at, message: 'this is not YAML', hint: 'check that this is the right file' }
  }
  const [, message, hint] = known
  return { path: [], at, message, hint }
}

/** Where a tab stands before the first character of the line the error is on, or of the line before. */
function tabInIndentation(text: string, at: number): number | null {
  const line = lineStart(text, at)
  for (const start of [line, lineStart(text, line - 1)]) {
    const indentation = /^[ \t]*/.exec(text.slice(start, start + 1000))?.[0] ?? ''
    const tab = indentation.indexOf('\t')
    if (tab >= 0) return start + tab
  }
  return null
}

function lineStart(text: string, at: number): number {
  if (at <= 0) return 0
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
}
