/** Where the test of a file of `src` is found: at the same path, so that one finds the other in one guess. */
import { existsSync, globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOMS } from '../../scripts/rooms.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Tests of no one file, each with why. What is new among them is a concern that many files share. */
const OF_NO_ONE_FILE: Readonly<Record<string, readonly string[]>> = {
  'what is generated, or the table that it is generated from, against its sources': [
    'config/generated',
    'config/schema',
    'engines/another-row',
    'engines/nowhere-else',
    'engines/schema',
    'plan/schema',
    'template/aws-spec',
    'codes/codes',
    'facts/states/only-here',
    'permissions/computed',
    'permissions/reference',
  ],
  'a whole room at its door, with generated or hostile text': [
    'aws/texts/hostile',
    'aws/texts/readable',
    'config/fuzz',
    'config/references-in-text',
    'init/files',
    'init/repositories',
    'render/hostile',
    'render/hostile-comment',
    'render/hostile-summary',
    'template/aws-models',
  ],
  'every file of a room on one example': [
    'aws/pages',
    'github/faults',
    'plan/verdicts',
    'plan/offline/defaults',
    'plan/offline/verdicts',
    'render/plan',
    'render/stage-consents',
    'template/golden',
  ],
  'a rule that several steps keep': ['apply/last-looks'],
  'a key of the file that the schema alone decides on': ['config/apply'],
}

/** Paths below `__tests__` without their ending. */
const tests = globSync(
  ROOMS.map(({ room }) => `__tests__/${room}/**/*.test.ts`),
  { cwd: ROOT },
).map((path) => path.replaceAll('\\', '/').replace(/^__tests__\/|\.test\.ts$/g, ''))

/** The file of this path, or one whose name this one begins with: `deploy-asks` is a second test of `deploy`. */
function mirrors(path: string): boolean {
  const words = basename(path).split('-')
  return words.some((_, index) => {
    const source = join(ROOT, 'src', dirname(path), words.slice(0, index + 1).join('-'))
    return existsSync(`${source}.ts`) || existsSync(join(source, 'index.ts'))
  })
}

const exceptions = Object.values(OF_NO_ONE_FILE).flat()

test.each(tests.filter((path) => !exceptions.includes(path)).map((path) => [path]))(
  '%s is the test of a file of src',
  (path) => {
    expect(mirrors(path)).toBe(true)
  },
)

test('every exception is there, and would be none otherwise', () => {
  expect(exceptions.filter((path) => !tests.includes(path))).toEqual([])
  expect(exceptions.filter(mirrors)).toEqual([])
})

test('every folder of tests is a room, or one of those that stand beside the rooms', () => {
  const beside = [
    ...[
      'bench',
      'builders',
      'e2e',
      'editor',
      'safety',
      'sandbox',
      'stand-ins',
      'tooling',
      'upgrade',
    ],
    'verdicts',
  ]
  const files = globSync('__tests__/**/*.test.ts', { cwd: ROOT })
  const folders = new Set(files.map((path) => path.split(/[\\/]/)[1] ?? ''))
  const rooms = ROOMS.map(({ room }) => room)
  expect([...folders].filter((name) => ![...rooms, ...beside].includes(name))).toEqual([])
})
