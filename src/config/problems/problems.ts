import type { Problem } from '../../errors.ts'
import { dotted } from '../positions.ts'
import type { ConfigPath, Position } from '../resolved.ts'
import type { Finding } from './finding.ts'
import { escaped, printable } from './show.ts'

/** Nobody reads more, and a file with this many is usually not a tinystacks.yml. */
const MOST_PROBLEMS = 500

/** Findings as problems, sorted by their place in the text. Beyond the limit they are only counted. */
export function toProblems(
  findings: readonly Finding[],
  placeOf: (finding: Finding) => Position,
): readonly Problem[] {
  const problems = findings
    .map((finding) => toProblem(finding, placeOf(finding)))
    .sort((a, b) => a.line - b.line || a.column - b.column || (a.path < b.path ? -1 : 1))
  const [beyond] = problems.slice(MOST_PROBLEMS)
  if (beyond === undefined) return problems
  const message = `${problems.length - MOST_PROBLEMS} more problems are not listed`
  const { path, line, column } = beyond
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    { code: 'more-problems', path, line, column, message },
  ]
}

function toProblem({ code, path, message, hint }: Finding, { line, column }: Position): Problem {
  const shown = dotted(path.map((part) => (typeof part === 'string' ? printable(part) : part)))
  return {
    code,
    path: shown,
    line,
    column,
    message: escaped(message),
    ...(hint === undefined ? {} : { hint: escaped(hint) }),
  }
}

/** The findings that are not a mere consequence of a value that is already refused. */
export function withoutConsequences(
  later: readonly Finding[],
  earlier: readonly Finding[],
): readonly Finding[] {
  const refused = new Set(earlier.filter(({ keepsValue }) => keepsValue !== true).flatMap(pathsOf))
  if (refused.size === 0) return later
  return later.filter(({ path, about = [] }) => ![path, ...about].some(isRefused))

  function isRefused(path: ConfigPath): boolean {
    return path.some((_, index) => refused.has(JSON.stringify(path.slice(0, index + 1))))
  }
}

function pathsOf({ path, meant }: Finding): string[] {
  return [path, meant ?? []].filter(({ length }) => length > 0).map((each) => JSON.stringify(each))
}
