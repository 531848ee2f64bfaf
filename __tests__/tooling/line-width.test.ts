import { Linter } from 'eslint'
import { expect, it } from 'vitest'
import { width } from '../../scripts/lint/line-width.ts'

const linter = new Linter()
const LONG = 'a word, '.repeat(15)

function complaints(code: string): readonly string[] {
  return linter
    .verify(code, [{ files: ['**/*.ts'] }, ...width], '__tests__/snippet.ts')
    .map(({ message, line }) => `${line}: ${message}`)
}

it.each([
  ['a comment', `f()\n// ${LONG}`, 123],
  ['a comment of a declaration', `f()\n/** ${LONG} */`, 127],
  ['a row of several values', `f()\nrow('${LONG}', 'x')`, 132],
  ['a row of short values', `f()\nrow(${'"x", '.repeat(30)})`, 155],
  ['a long value after much else', `f()\nrow({ ${'x, '.repeat(20)} y: '${LONG}' })`, 195],
])('%s is not wider than 120 columns', (_what, code, columns) => {
  expect(complaints(code)).toEqual([`2: Break this line: it has ${columns} columns.`])
})

it.each([
  ['a message', `f('${LONG}')`],
  ['a message with values in it', `f(\`${LONG}\${x(\`\${y}\`)}${LONG}\`)`],
  ['a value of a quoted key', `f({\n'Fn::Sub': '${LONG}' })`],
  ['the text of a file', `f(\`\n${LONG}\n\`)`],
  ['a pattern', `f(/${LONG}/)`],
  ['a row that just fits', `f(${'1, '.repeat(39)})`],
])('%s may be as wide as it has to be', (_what, code) => {
  expect(complaints(code)).toEqual([])
})
