import type { Linter, Rule } from 'eslint'

/** Columns that fit beside a review's comments, and on half a screen. */
const WIDEST = 120

/** Columns for what stands around a literal that alone is too long. */
const ROOM = 60

type Literal = Pick<Rule.Node, 'loc'>

/**
 * No line is wider than 120 columns, but for one literal that nothing can break: a message, a title of a test, a
 * pattern. Prettier keeps code narrower; this holds comments, and rows that Prettier leaves alone.
 */
const lineWidth: Rule.RuleModule = {
  meta: { type: 'layout', messages: { wide: `Break this line: it has {{ width }} columns.` } },
  create: (context) => {
    const literals: Literal[] = []
    const remember = (node: Literal): void => {
      literals.push(node)
    }
    return {
      TemplateLiteral: remember,
      'Literal[value=/./]:not(Property > .key)': remember,
      'Literal[regex]': remember,
      'Program:exit': () => {
        for (const [index, line] of context.sourceCode.lines.entries()) {
          const width = line.length
          if (width <= WIDEST || isOfOneLiteral(literals, index + 1, width)) continue
          context.report({
            loc: { line: index + 1, column: WIDEST },
            messageId: 'wide',
            data: { width: String(width) },
          })
        }
      },
    }
  },
}

/** Whether the line is (a part of) one literal, with little around it. */
function isOfOneLiteral(literals: readonly Literal[], line: number, width: number): boolean {
  const onLine = literals.flatMap(({ loc }) =>
    loc && loc.start.line <= line && line <= loc.end.line ? [loc] : [],
  )
  const outer = onLine.filter((one) => !onLine.some((other) => other !== one && holds(other, one)))
  const [only] = outer
  if (only === undefined || outer.length > 1) return false
  const from = only.start.line < line ? 0 : only.start.column
  const to = only.end.line > line ? width : only.end.column
  return width - (to - from) <= ROOM
}

type Location = NonNullable<Literal['loc']>

function holds(outer: Location, inner: Location): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end)
}

function isBefore(one: Location['start'], other: Location['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column)
}

/** As a rule of the project's own, for all that is written by hand. */
export const width: readonly Linter.Config[] = [
  {
    files: [
      'src/**/*.ts',
      'sandbox/**/*.ts',
      '__tests__/**/*.ts',
      'scripts/**/*.ts',
      'bench/**/*.ts',
      '.ci/**/*.ts',
    ],
    plugins: { tinystacks: { rules: { 'line-width': lineWidth } } },
    rules: { 'tinystacks/line-width': 'error' },
  },
]
