import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { load } from 'js-yaml'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { GITHUB_CLIENT, LARGEST, sizeOf } from '../../scripts/build/bundle.ts'

const root = join(import.meta.dirname, '../..')
const dist = join(root, 'dist')

const files: ReadonlyMap<string, string> = new Map(
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(dist, name)).isFile())
    .map((name) => [name, readFileSync(join(dist, name), 'utf8')]),
)
const modules = [...files].filter(([name]) => name.endsWith('.js') && name !== GITHUB_CLIENT)

/** The modules of our own that a file holds, each with the place where it begins. */
function headsOf(code: string): readonly { readonly module: string; readonly at: number }[] {
  return [...code.matchAll(/^\/\/ ((?:src|sandbox|node_modules)\/.*)$/gm)].map((match) => ({
    module: match[1] ?? '',
    at: match.index,
  }))
}

const isOurs = (module: string): boolean => /^(src|sandbox)\//.test(module)

/** Every function of our own that is longer than a line: its body, and the module it is of. */
function functionsIn([name, code]: readonly [string, string]): readonly [string, string][] {
  const heads = headsOf(code)
  const found: [string, string][] = []
  const visit = (node: ts.Node): void => {
    const body =
      ts.isFunctionLike(node) && 'body' in node ? (node.body as ts.Node | undefined) : null
    const { module } = heads.findLast(({ at }) => at < node.end) ?? { module: '' }
    const text = body?.getText().replace(/\s+/g, ' ') ?? ''
    if (text.length > 60 && isOurs(module)) found.push([text, `${name}: ${module}`])
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true))
  return found
}

/** What stands in a list more than once. */
function twice(entries: Iterable<readonly [string, string]>): readonly string[][] {
  const places = new Map<string, string[]>()
  for (const [key, place] of entries) places.set(key, [...(places.get(key) ?? []), place])
  return [...places.values()].filter((all) => all.length > 1)
}

/** The files of dist that one loads before it runs itself, with itself. */
function loadedBy(name: string, loaded = new Set<string>()): ReadonlySet<string> {
  if (loaded.has(name)) return loaded
  loaded.add(name)
  for (const [, path = ''] of (files.get(name) ?? '').matchAll(
    /^(?:import|export)[^;]*?"(\.{1,2}\/[^"]+)";/gm,
  ))
    loadedBy(join(dirname(name), path), loaded)
  return loaded
}

describe('dist', () => {
  test('loads no more than it needs until a bad file has failed', () => {
    const loaded = [...loadedBy('cli/index.js'), ...loadedBy('chunks/validate2.js')]
    const bytes = [...new Set(loaded)].map((name) => files.get(name)?.length ?? 0)
    expect(loaded).toContain('chunks/start.js')
    expect(loaded).toContain('chunks/js-yaml.js')
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(600_000)
  })

  test('holds every module of ours once', () => {
    const heads = modules.flatMap(([name, code]) =>
      headsOf(code)
        .filter(({ module }) => isOurs(module))
        .map(({ module }) => [module, name] as const),
    )
    expect(heads.length).toBeGreaterThan(500)
    expect(twice(heads)).toEqual([])
  })

  test.each([
    ['action and CLI', (name: string) => !name.startsWith('sandbox/')],
    ['the sandbox', (name: string) => name.startsWith('sandbox/')],
  ])('holds no function of %s twice', (_, isPart) => {
    const functions = modules.filter(([name]) => isPart(name)).flatMap(functionsIn)
    expect(functions.length).toBeGreaterThan(800)
    expect(twice(functions)).toEqual([])
  })

  test('has every file that one of its files loads by name', () => {
    const missing = modules.flatMap(([name, code]) =>
      [...code.matchAll(/(?:\bfrom|\bimport\(?)\s*"(\.[^"]+)"/g)]
        .map((match) => join(dirname(name), match[1] ?? ''))
        .filter((loaded) => !files.has(loaded)),
    )
    expect(missing).toEqual([])
  })

  test('loads neither a client of HTTP nor crypto before it has read a file', () => {
    const read = (name: string): string => {
      const code = files.get(name)
      if (code === undefined) throw new Error(`there is no ${name}`)
      return code
    }
    const importsOf = (name: string): readonly string[] =>
      [...read(name).matchAll(/^(?:import|export)\b[^;]*?from\s*"([^"]+)"/gm)].flatMap(
        ([, from]) => from ?? [],
      )
    for (const entry of ['index.js', 'cli/index.js', 'chunks/octokit.js']) {
      const loaded = new Set([entry])
      const builtin = new Set<string>()
      for (const name of loaded)
        for (const from of importsOf(name))
          if (from.startsWith('.')) loaded.add(join(dirname(name), from))
          else builtin.add(from.replace(/^node:/, ''))
      expect(builtin).toContain('path')
      const late = ['http', 'https', 'crypto', 'child_process', 'readline', 'zlib']
      expect(late.filter((name) => builtin.has(name))).toEqual([])
    }
  })

  test('is as small as the build asks for', () => {
    expect(sizeOf(files)).toBeLessThanOrEqual(LARGEST)
  })

  test('has both entries where GitHub and npm look for them', () => {
    const action = load(readFileSync(join(root, 'action.yml'), 'utf8')) as {
      runs: { main: string }
    }
    const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      bin: { tinystacks: string }
    }
    expect([action.runs.main, bin.tinystacks]).toEqual(['dist/index.js', 'dist/cli/index.js'])
    expect(files.get('cli/index.js')).toMatch(/^#!\/usr\/bin\/env node\n/)
    expect(statSync(join(root, bin.tinystacks)).mode & 0o111).toBe(0o111)
    expect(files.get('index.js')).toMatch(/process\.exitCode = await runAction\(/)
  })

  test('gives what is loaded by its address the exports that are asked of it', async () => {
    const exportsOf = async (name: string) =>
      Object.keys((await import(pathToFileURL(join(dist, name)).href)) as object)
    expect(await exportsOf('sandbox/index.js')).toContain('main')
    expect(await exportsOf(GITHUB_CLIENT)).toEqual(
      expect.arrayContaining(['Octokit', 'restEndpointMethods']),
    )
  })
})
