/** Test data: files as people write them, with the place of the expected problem marked by `§`. */
import type { ProblemCode } from '../../src/codes/problems.ts'
import type { Problem } from '../../src/errors.ts'
import { expect } from 'vitest'
import { parseConfig } from '../../src/config/index.ts'
import type { ResolvedConfig } from '../../src/config/resolved.ts'

type Marked = { readonly text: string; readonly line: number; readonly column: number }

/** The text without its one mark, and where the mark stood. */
function marked(text: string): Marked {
  const [before = '', after] = text.split('§')
  if (after === undefined) throw new Error('the text has no mark')
  const lines = before.split('\n')
  return { text: before + after, line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

/** A file of one stage, `dev`, with these lines (of any indentation) in its `databases`. */
export function withDatabases(lines: string): string {
  return `version: 1\nstack: shop\nregion: us-east-1\nstages:\n  dev:\n    databases:\n${indented(lines, 6)}\n`
}

/** A file of one stage, `dev`, that has a Postgres and these lines. */
export function withStage(lines: string): string {
  return `version: 1\nstack: shop\nregion: us-east-1\nstages:\n  dev:\n    databases: { postgres: }\n${indented(lines, 4)}\n`
}

function indented(text: string, by: number): string {
  return text
    .trim()
    .split('\n')
    .map((line) => ' '.repeat(by) + line)
    .join('\n')
}

/** Every problem with the text; none where it is valid. */
export function problemsOf(text: string): readonly Problem[] {
  const parsed = parseConfig(text, 'tinystacks.yml')
  return parsed.kind === 'invalid' ? parsed.problems : []
}

/** The resolved file; throws with its problems where it is not valid. */
export function configOf(text: string): ResolvedConfig {
  const parsed = parseConfig(text, 'tinystacks.yml')
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.problems, null, 2))
  return parsed.config
}

/** A name, the text with its mark, and the problem there; words only where they are the point. */
export type BadRow = readonly [
  name: string,
  text: string,
  path: string,
  code: ProblemCode,
  message?: RegExp | null,
  hint?: RegExp,
]

/** The text must have one problem: at its mark, with this path and code, in these words. */
export function expectOnlyProblem([, withMark, path, code, message, hint]: BadRow): void {
  const { text, line, column } = marked(withMark)
  const problems = problemsOf(text)
  expect(problems.map((problem) => problem.code)).toEqual([code])
  expect(problems[0]).toMatchObject({ path, line, column })
  if (message) expect(problems[0]?.message).toMatch(message)
  if (hint !== undefined) expect(problems[0]?.hint).toMatch(hint)
}
