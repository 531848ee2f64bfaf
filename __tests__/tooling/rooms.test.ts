/** The order of the rooms: the rule of `npm run lint`, and its drawing. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise as run } from 'dependency-cruiser'
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOMS } from '../../scripts/rooms.ts'

const ROOT = join(import.meta.dirname, '../..')

let scratch: string
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'tinystacks-rooms-'))
})
afterAll(() => {
  rmSync(scratch, { recursive: true })
})

/** What the rule says of these files of `src`. */
async function cruise(files: Readonly<Record<string, string>>): Promise<{
  readonly exit: number
  readonly said: string
}> {
  rmSync(join(scratch, 'src'), { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(scratch, path)), { recursive: true })
    writeFileSync(join(scratch, path), text)
  }
  const ruleSet = await extractDepcruiseConfig(join(ROOT, '.dependency-cruiser.mjs'))
  // As its command line does, without starting it each time.
  const { exitCode, output } = await run(
    ['src'],
    { ...ruleSet.options, validate: true, ruleSet, outputType: 'err', baseDir: scratch },
    ruleSet.options?.enhancedResolveOptions,
    { tsConfig: extractTSConfig(join(ROOT, 'tsconfig.json')) },
  )
  return { exit: exitCode, said: output as string }
}

test('every folder of src is a room', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  expect(folders.toSorted()).toEqual(ROOMS.map(({ room }) => room).toSorted())
})

test('an import downwards is as it should be', async () => {
  const { exit, said } = await cruise({
    'src/text/a.ts': 'export type A = string\n',
    'src/plan/b.ts': "import type { A } from '../text/a.ts'\nexport type B = A\n",
  })
  expect(said).toContain('no dependency violations')
  expect(exit).toBe(0)
})

test.each([
  ['a value', "import { b } from '../plan/b.ts'\nexport const a = b\n"],
  ['a type', "import type { B } from '../plan/b.ts'\nexport type A = B\n"],
  ['a door', "import { c } from '../cli.ts'\nexport const a = c\n"],
])('an import of %s upwards fails', async (_, text) => {
  const { exit, said } = await cruise({
    'src/text/a.ts': text,
    'src/plan/b.ts': 'export type B = string\nexport const b = 1\n',
    'src/cli.ts': 'export const c = 1\n',
  })
  expect(said).toContain('only-down-from-text: src/text/a.ts')
  expect(exit).not.toBe(0)
})

test('two files of a room that need each other fail, even for types alone', async () => {
  const { exit, said } = await cruise({
    'src/text/a.ts': "import type { B } from './b.ts'\nexport type A = B | string\n",
    'src/text/b.ts': "import type { A } from './a.ts'\nexport type B = A | number\n",
  })
  expect(said).toContain('no-circle')
  expect(exit).not.toBe(0)
})

test('laptop and runner do not know each other', async () => {
  const { exit, said } = await cruise({
    'src/local/a.ts': 'export const a = 1\n',
    'src/github/b.ts': "export { a } from '../local/a.ts'\n",
  })
  expect(said).toContain('laptop-and-runner')
  expect(exit).not.toBe(0)
})

test('the drawing in docs/architecture.md is that order', () => {
  const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8')
  const drawing = /```mermaid\n([^]*?)```/.exec(page)?.[1] ?? ''
  const boxes = [...drawing.matchAll(/^ {2}(\w+)\["\w+<br>(.*)"\]$/gm)].map(([, room, what]) => ({
    room,
    what,
  }))
  expect(boxes).toEqual(ROOMS)
  const arrows = [...drawing.matchAll(/^ {2}(\w+) --> (\w+)$/gm)].map(([, from, to]) => [from, to])
  const down = ROOMS.map(({ room }) => room).toReversed()
  expect(arrows).toEqual(down.slice(1).map((room, index) => [down[index], room]))
})
