import { YAMLException } from 'js-yaml'
import type { ProblemCode } from '../../codes/problems.ts'
import type { Finding } from '../problems/finding.ts'

/** What js-yaml says, with our code, our words, and what to do about it. */
const WORDS: readonly (readonly [RegExp, ProblemCode, string, string])[] = [
  [
    /null byte|non-printable|valid JSON character/,
    'control-character',
    'the text contains a control character',
    'save the file as plain UTF-8 text',
  ],
  [
    /nesting exceeded/,
    'nesting-too-deep',
    'the file is nested too deeply',
    'check the brackets: no key of this file is more than seven levels deep',
  ],
  [
    /within a flow collection|missed comma|expected the node content/,
    'unclosed-bracket',
    'a list or mapping in brackets is not closed, or a comma is missing',
    'check the brackets: `{ key: value, key: value }`, `[value, value]`',
  ],
  [
    /deficient indentation/,
    'unclosed-earlier',
    'a quote or bracket that was opened on an earlier line is not closed',
    'add the closing quote or bracket',
  ],
  [
    /quoted scalar/,
    'unclosed-quote',
    'a quoted text is not closed',
    'add the closing quote, of the same kind',
  ],
  [
    /escape sequence|hexadecimal/,
    'unknown-escape',
    'this is not a YAML escape sequence',
    'use single quotes',
  ],
  [
    /bad indentation of a mapping/,
    'wrong-indentation',
    'this does not fit the lines before it: the indentation is wrong, or the text needs quotes',
    'align the keys of one level; quote a text that contains `: ` or starts with a special character',
  ],
  [
    /indentation|whitespace character is expected|line break is expected/,
    'wrong-indentation',
    'the indentation is wrong',
    'align the keys of one level',
  ],
  [/implicit key|expected ':'/, 'missing-colon', 'this key has no colon', 'write `key: value`'],
  [
    /unacceptable YAML version|YAML directive|directive/,
    'yaml-directive',
    'directives (lines that start with `%`) are not allowed in this file',
    'remove the line',
  ],
  [
    /document separator is expected|end of the document/,
    'unexpected-content',
    'this does not belong to what comes before it',
    'write one mapping with the keys `version`, `stack` and `stages`',
  ],
]

/** A syntax error of js-yaml as a finding; anything else is a bug and is thrown on. */
export function syntaxFinding(text: string, error: unknown): Finding {
  if (!(error instanceof YAMLException)) throw error
  const at = Math.min(error.mark?.position ?? 0, text.length)
  const tab = tabInIndentation(text, at)
  if (tab !== null) {
    return {
      code: 'tab-indentation',
      path: [],
      at: tab,
      message: 'the indentation contains a tab, and YAML only allows spaces',
      hint: 'replace the tab with two spaces',
    }
  }
  const known = WORDS.find(([pattern]) => pattern.test(error.reason))
  if (known === undefined) {
    // The parser's own words may repeat the text, and the file may not be a tinystacks.yml.
    return {
      code: 'not-yaml',
      path: [],
      at,
      message: 'this is not valid YAML',
      hint: 'check that this is the right file',
    }
  }
  const [, code, message, hint] = known
  return { code, path: [], at, message, hint }
}

/** Offset of a tab in the indentation of the error's line, or of the line before. */
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
