/** What git leaves in a file whose two sides it could not join, and somebody may commit. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** Seven at the beginning of a line, and then a name or nothing. Seven `=` underline a heading as well. */
const MARKER = /^(?:<{7}|>{7}|\|{7})(?: |$)/m

/** What is not the project's own, or is no text. */
const SKIPPED = new Set(['node_modules', '.git', 'dist', 'coverage'])
const BINARY = /\.(?:png|gz|tgz|ico|woff2?)$/

const files = globSync(['**/*', '.*', '.{ci,github}/**/*'], {
  cwd: ROOT,
  withFileTypes: true,
  exclude: ({ name }) => SKIPPED.has(name),
})
  .filter((entry) => entry.isFile() && !BINARY.test(entry.name))
  .map(({ parentPath, name }) => join(parentPath, name))

it('knows a marker from what looks like one', () => {
  const [ours, theirs, both] = ['<', '>', '|'].map((one) => one.repeat(7)) as [
    string,
    string,
    string,
  ]
  for (const text of [
    `a\n${ours} HEAD\nb`,
    `${theirs} 1a2b3c4`,
    `a\n${both} base\n`,
    `${theirs}\n`,
  ])
    expect(text).toMatch(MARKER)
  for (const text of [`a ${ours} b`, `${ours}<`, 'Title\n=======\n', '| a | b |'])
    expect(text).not.toMatch(MARKER)
})

it('no file has one', () => {
  expect(files.length).toBeGreaterThan(1000)
  expect(files.filter((path) => MARKER.test(readFileSync(path, 'utf8')))).toEqual([])
})
