/** What the language server shows of a place: its words on hover, and what it proposes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemsOf } from '../builders/config.ts'
import { startLanguageServer, type LanguageServer, type Place } from './language-server.ts'
import { LINE } from './line.ts'

let server: LanguageServer
beforeAll(async () => {
  server = await startLanguageServer()
})
afterAll(() => server.stop())

/** The text without its one `§`, and where that stood. */
function marked(text: string): readonly [string, Place] {
  const whole = `${LINE}\n${text}`
  const [before = '', after = ''] = whole.split('§')
  const lines = before.split('\n')
  return [before + after, { line: lines.length - 1, character: (lines.at(-1) ?? '').length }]
}

const HEAD = 'version: 1\nstack: shop\nregion: us-east-1\n'
const stage = (lines: string): string => `${HEAD}stages:\n  dev:\n${lines}`
const postgres = (lines: string): string => stage(`    databases:\n      postgres:\n${lines}`)

const HOVERED = {
  'the name of the application': HEAD.replace('stack', 'st§ack'),
  'a stage': `${HEAD}stages:\n  d§ev:\n    databases: { postgres: }\n`,
  'a value of a list': stage('    interruptions: a§sk\n    databases: { postgres: }\n'),
  'a size with its unit and default': postgres('        storage: { s§ize: 100 }\n'),
  'the version of a database': postgres('        ver§sion: "17"\n'),
  'a type of storage': postgres('        storage: { type: g§p3 }\n'),
  'a list of logs': postgres('        lo§gs: [upgrade]\n'),
  'a database': stage('    databases:\n      re§dis: { instance: cache.t4g.small }\n'),
  'what stages share': `${HEAD}defa§ults: { protected: true }\nstages: { dev: { databases: { postgres: } } }\n`,
}

const COMPLETED = {
  'an empty file': '§',
  'the keys of the file': `${HEAD}stages: { dev: { databases: { postgres: } } }\n§\n`,
  'the keys of a stage': stage('    databases: { postgres: }\n    §\n'),
  'the databases': stage('    databases:\n      §\n'),
  'the keys of Postgres': postgres('        §\n'),
  'the keys of storage': postgres('        storage:\n          §\n'),
  'a value of a list': stage('    databases: { postgres: }\n    interruptions: §\n'),
  'true or false': stage('    databases: { postgres: }\n    protected: §\n'),
  'an entry of a list': postgres('        logs:\n          - §\n'),
  'the keys of a network in the defaults': `${HEAD}defaults:\n  network:\n    §\n`,
  'the keys of Redis in the defaults': `${HEAD}defaults:\n  databases:\n    redis:\n      §\n`,
}

describe('hover', () => {
  test('says what each key is, with units and defaults', async () => {
    const sections = await Promise.all(
      Object.entries(HOVERED).map(async ([name, text]) =>
        section(name, text, (await server.hover(...marked(text))) ?? 'nothing'),
      ),
    )
    await expect(sections.join('\n')).toMatchFileSnapshot('./goldens/hover.txt')
  })
})

describe('completion', () => {
  test('proposes keys, values and a whole file', async () => {
    const sections = await Promise.all(
      Object.entries(COMPLETED).map(async ([name, text]) =>
        section(name, text, await proposals(text)),
      ),
    )
    await expect(sections.join('\n')).toMatchFileSnapshot('./goldens/completion.txt')
  })

  test('does not propose in `defaults` what only a stage can say', async () => {
    const network = await proposals(COMPLETED['the keys of a network in the defaults'])
    expect(network).not.toMatch(/^cidr/m)
    expect(network).toMatch(/^zones/m)
    const redis = await proposals(COMPLETED['the keys of Redis in the defaults'])
    expect(redis).not.toMatch(/^(existing|replicaOf|restoreFrom)/m)
    expect(redis).toMatch(/^replicas/m)
  })
})

describe('what is proposed', () => {
  test.each(Object.entries(COMPLETED))('can be left as it is: %s', async (_where, text) => {
    const [, place] = marked(text)
    const items = await server.complete(...marked(text))
    expect(items.length).toBeGreaterThan(1)
    for (const { label, insertText = label } of items) {
      if (insertText.endsWith(': ')) continue // its values are proposed next
      const indent = ' '.repeat(place.character)
      const typed = insertText
        .replaceAll(/(?<!\\)\$\{\d+:?([^}]*)\}/g, '$1')
        .replaceAll(/\\(\$)/g, '$1')
        .replaceAll('\n', `\n${indent}`)
      const codes = problemsOf(`${LINE}\n${text.replace('§', () => typed)}`).map(({ code }) => code)
      expect([typed, codes.filter((code) => WRONG.includes(code))]).toEqual([typed, []])
    }
  })
})

/** What is missing yet is for people to write. What is there must be right. */
const WRONG: readonly string[] = [
  'wrong-type',
  'invalid-value',
  'unknown-key',
  'unknown-value',
  'value-out-of-range',
  'not-yaml',
]

async function proposals(text: string): Promise<string> {
  const items = await server.complete(...marked(text))
  return items
    .map(({ label, documentation, insertText }) =>
      [
        label,
        insertText === undefined || insertText === label
          ? ''
          : `inserts ${JSON.stringify(insertText)}`,
        plain(documentation),
      ]
        .filter((part) => part !== '')
        .join('  |  '),
    )
    .join('\n')
}

function plain(documentation: string | { readonly value: string } | undefined): string {
  const text = typeof documentation === 'object' ? documentation.value : (documentation ?? '')
  return text.trim().replaceAll(/\s*\n\s*/g, ' ')
}

function section(name: string, text: string, shown: string): string {
  const place = text
    .replace(HEAD, '')
    .split('\n')
    .filter((line) => line !== '')
  const lines = shown.trim().split('\n')
  return [
    name,
    ...place.map((line) => `    ${line}`),
    ...lines.map((line) => `  ${line}`.trimEnd()),
    '',
  ].join('\n')
}
