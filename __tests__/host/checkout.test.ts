/** The same file has the same path in its repository, however the runner came by it. */
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runnerPaths } from '../../src/host/checkout.ts'
import { readConfigFile } from '../../src/host/config-file.ts'

let root: string
let workspace: string
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'tinystacks-checkout-')))
  workspace = join(root, 'shop', 'shop')
  mkdirSync(workspace, { recursive: true })
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

function write(...path: readonly string[]): void {
  const file = join(workspace, ...path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, 'version: 1\n')
}

/** Reads the file as a step in the workspace does. */
function read(named: string | null, seenAs = workspace, directory = workspace) {
  const runner = runnerPaths({
    GITHUB_WORKSPACE: seenAs,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/db.yml@refs/heads/main',
  })
  return readConfigFile(named, directory, runner)
}

describe.each([
  ['with .git', () => mkdirSync(join(workspace, '.git'))],
  ['without .git', () => undefined],
  ["without .git, in a runner's folder that is a repository", () => mkdirSync(join(root, '.git'))],
])('a checkout %s', (_how, make) => {
  beforeEach(() => {
    make()
    write('.github', 'workflows', 'db.yml')
    write('apps', 'web', 'tinystacks.yml')
  })

  test.each([
    'apps/web/tinystacks.yml',
    './apps/web/tinystacks.yml',
    'apps/../apps/web/tinystacks.yml',
  ])('has %s at its path', (named) => {
    expect(read(named)).toMatchObject({ name: named, inRepository: 'apps/web/tinystacks.yml' })
  })

  test('has a file that is named absolutely at the same path, and shows it relative', () => {
    expect(read(join(workspace, 'apps/web/tinystacks.yml'))).toMatchObject({
      name: join('apps', 'web', 'tinystacks.yml'),
      inRepository: 'apps/web/tinystacks.yml',
    })
  })

  test('finds the file above, but nothing above the workspace', () => {
    mkdirSync(join(workspace, 'apps', 'web', 'src'))
    expect(read(null, workspace, join(workspace, 'apps', 'web', 'src')).inRepository).toBe(
      'apps/web/tinystacks.yml',
    )
    writeFileSync(join(root, 'tinystacks.yml'), 'version: 1\n')
    expect(() => read(null)).toThrow(expect.objectContaining({ code: 'file-not-found' }))
  })

  test('is the same where the way to the workspace is a link, on either side', () => {
    const link = join(root, 'work')
    symlinkSync(join(root, 'shop'), link)
    const seenAs = join(link, 'shop')
    for (const named of ['apps/web/tinystacks.yml', join(seenAs, 'apps/web/tinystacks.yml')])
      for (const directory of [workspace, seenAs])
        expect(read(named, seenAs, directory)).toMatchObject({
          name: join('apps', 'web', 'tinystacks.yml'),
          inRepository: 'apps/web/tinystacks.yml',
        })
  })

  test('has a link where it stands', () => {
    symlinkSync(join('apps', 'web', 'tinystacks.yml'), join(workspace, 'tinystacks.yml'))
    symlinkSync(join('apps', 'web'), join(workspace, 'current'))
    expect(read('tinystacks.yml').inRepository).toBe('tinystacks.yml')
    expect(read('current/tinystacks.yml').inRepository).toBe('current/tinystacks.yml')
  })
})

describe('a checkout into a folder (`path: app`)', () => {
  test.each([
    ['with .git', () => mkdirSync(join(workspace, 'app', '.git'), { recursive: true })],
    [
      'without .git, by its workflow',
      () => {
        write('app', '.github', 'workflows', 'db.yml')
      },
    ],
  ])('%s begins at the folder', (_how, make) => {
    make()
    write('app', 'db', 'tinystacks.yml')
    expect(read('app/db/tinystacks.yml')).toMatchObject({
      name: 'app/db/tinystacks.yml',
      inRepository: 'db/tinystacks.yml',
    })
  })
})

test('a file of a download, without the workflow, is at its path in the workspace', () => {
  write('db', 'tinystacks.yml')
  expect(read('db/tinystacks.yml').inRepository).toBe('db/tinystacks.yml')
})

test.each([
  ['another repository at the same place', 'acme/other/.github/workflows/db.yml@refs/heads/main'],
  ['no workflow', undefined],
])('%s says nothing of the checkout', (_what, workflow) => {
  const runner = { GITHUB_REPOSITORY: 'acme/shop', GITHUB_WORKFLOW_REF: workflow }
  expect(runnerPaths(runner)).toEqual({ workspace: null, workflow: null })
})

test('outside of the workspace, and of every repository, nothing is guessed', () => {
  const file = join(root, 'tinystacks.yml')
  writeFileSync(file, 'version: 1\n')
  expect(read(file)).toMatchObject({ name: file, inRepository: null })
  mkdirSync(join(root, 'other', '.git'), { recursive: true })
  renameSync(file, join(root, 'other', 'tinystacks.yml'))
  expect(read(join(root, 'other', 'tinystacks.yml')).inRepository).toBe('tinystacks.yml')
})
