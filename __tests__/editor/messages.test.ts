/** What the language server says of files, beside what `validate` says of them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemsOf } from '../builders/config.ts'
import { exampleNames, exampleText } from '../template/examples.ts'
import { BAD_TEXTS } from './bad-texts.ts'
import { GOOD_TEXTS } from './good-texts.ts'
import { startLanguageServer, type Diagnostic, type LanguageServer } from './language-server.ts'
import { KEY, LINE, LINE_OF_JETBRAINS } from './line.ts'

const EXAMPLES = exampleNames().map((name) => [name, exampleText(name)] as const)

let server: LanguageServer
/** By text. The server waits a moment before it says anything: it is asked all of them at once. */
let said: ReadonlyMap<string, readonly Diagnostic[]>

beforeAll(async () => {
  server = await startLanguageServer()
  const texts = [
    ...Object.values({ ...BAD_TEXTS, ...GOOD_TEXTS }),
    ...EXAMPLES.map(([, text]) => text),
  ]
  said = new Map(
    await Promise.all(texts.map(async (text) => [text, await server.diagnose(text)] as const)),
  )
})
afterAll(() => server.stop())

/** What the server says in its own words, since a schema can give it none: of sizes and lengths. */
const ITS_OWN =
  /^(Value is (below|above)|String is longer|Array has (too|duplicate)|Object has fewer)/

/** What the value must be, without the names of the place and without the hint. */
function ruleOf({ message }: Diagnostic): string {
  const [rule = ''] = message.split('; ')
  return rule.replace(/^(an entry of )?(`[^`]+`|this) /, '')
}

describe('a file with a mistake', () => {
  test.each(Object.entries(BAD_TEXTS))('%s', (_name, text) => {
    const problems = problemsOf(text)
    const found = said.get(text) ?? []
    expect(found.length).toBe(problems.length)
    for (const each of found) {
      const { message } = problems.find(({ line }) => line === each.range.start.line + 1) ?? {}
      expect(message).toBeDefined()
      if (!ITS_OWN.test(each.message)) expect(message).toContain(ruleOf(each))
    }
  })

  test('the words are what the golden has', async () => {
    const sections = Object.entries(BAD_TEXTS).map(([name, text]) => sectionOf(name, text))
    await expect(sections.join('\n')).toMatchFileSnapshot('./goldens/messages.txt')
  })
})

function sectionOf(name: string, text: string): string {
  const editor = (said.get(text) ?? []).map(
    ({ message, range: { start } }) =>
      `  editor   ${start.line + 1}:${start.character + 1}  ${message}`,
  )
  const validate = problemsOf(text).flatMap(({ line, column, message, hint }) => [
    `  validate ${line}:${column}  ${message}`,
    ...(hint === undefined ? [] : [`           hint: ${hint}`]),
  ])
  const shown = text.trimEnd().split('\n').slice(1)
  return [name, ...shown.map((line) => `    ${line}`), ...editor, ...validate, ''].join('\n')
}

describe('a file without mistakes', () => {
  test.each([...Object.entries(GOOD_TEXTS), ...EXAMPLES])('%s', (_name, text) => {
    expect(problemsOf(text)).toEqual([])
    expect(said.get(text)).toEqual([])
  })
})

describe('the schema is found', () => {
  const bad =
    'version: 2\nstack: shop\nregion: us-east-1\nstages: { dev: { databases: { postgres: } } }\n'
  const says = ["the file's `version` must be 1; write `version: 1`"]

  test.each([
    ['by the line of the language server', `${LINE}\n${bad}`],
    ['by that line below other comments', `# Our databases.\n\n${LINE}\n${bad}`],
    ['by the line of JetBrains', `${LINE_OF_JETBRAINS}\n${bad}`],
    ['by the key', `${KEY}\n${bad}`],
    ['by both lines', `${LINE_OF_JETBRAINS}\n${LINE}\n${bad}`],
  ])('%s', async (_how, text) => {
    const found = await server.diagnose(text)
    expect(found.map(({ message }) => message)).toEqual(says)
  })

  test('and without any of them nothing is said', async () => {
    expect(await server.diagnose(bad)).toEqual([])
  })

  test('at its published address alone', async () => {
    await server.diagnose(`${LINE}\n${bad}`)
    expect(new Set(server.asked)).toEqual(new Set([KEY.replace('$schema: ', '')]))
  })
})
