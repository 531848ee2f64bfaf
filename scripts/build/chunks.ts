/** Which modules of a bundle stand in a file together, and what it is called. */
import { join } from 'node:path'
import type { ChunkingContext, CodeSplittingGroup } from 'rolldown'
import { packageOf } from './bundled-packages.ts'

/** What chunks of our own code are called before they are named for their room. */
const SHARED = 'shared'

/** What is generated from a schema: read there, not here. */
const VALIDATOR = /\/src\/[\w/-]+\/([\w-]+)\.generated\.js$/

function validatorName(id: string): string | null {
  return VALIDATOR.exec(id)?.[1] ?? null
}

/** Whether a module is one. */
export function isValidator(id: string): boolean {
  return VALIDATOR.test(id)
}

/** What every start runs until a bad file has failed: in one chunk, of which nothing else can become a part. */
const START = 'start'
const STARTS = ['src/cli.ts', 'src/commands/validate.ts']

/** The modules that those of `STARTS` import, and what these import in turn; without what is imported late. */
function neededAtStart(root: string, modules: ChunkingContext): ReadonlySet<string> {
  const starts = STARTS.map((name) => join(root, name))
  const needed = new Set(starts)
  for (const id of needed)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) needed.add(imported)
  return new Set([...needed].filter((id) => !starts.includes(id)))
}

/** The groups, for the bundler. The one with the highest priority takes a module. */
export function chunkGroups(root: string): CodeSplittingGroup[] {
  let start: ReadonlySet<string> | undefined
  const isOfStart = (id: string, modules: ChunkingContext): boolean =>
    (start ??= neededAtStart(root, modules)).has(id)
  return [
    { name: validatorName, debugName: 'validators', test: VALIDATOR, priority: 2 },
    {
      name: (id, modules) => (isOfStart(id, modules) ? packageOf(id) : null),
      debugName: 'packages of the start',
      test: /\/node_modules\//,
      priority: 2,
    },
    {
      name: (id, modules) => (isOfStart(id, modules) ? START : null),
      debugName: START,
      test: /\/src\//,
      priority: 1,
    },
    {
      name: SHARED,
      test: /\/src\/(?!aws\/)/,
      minShareCount: 2,
      entriesAware: true,
      // Bytes. Merging larger ones makes chunks that load each other.
      entriesAwareMergeThreshold: 5_000,
    },
  ]
}

/** A chunk is named for the package or the room that it comes from, so that a diff of `dist/` can be read. */
export function chunkName(chunk: { name: string; moduleIds: readonly string[] }): string {
  const packages = new Set(chunk.moduleIds.map((id) => packageOf(id)))
  const [only] = packages
  if (packages.size === 1 && only !== null && only !== undefined)
    return only.replace('@', '').replace('/', '-')
  return chunk.name.startsWith(SHARED) ? roomOf(chunk.moduleIds) : chunk.name
}

/** The room of `src` that most of the modules are of. */
function roomOf(modules: readonly string[]): string {
  const rooms = modules.map((id) => /\/src\/(\w+)\//.exec(id)?.[1] ?? SHARED)
  const count = (room: string) => rooms.filter((other) => other === room).length
  return rooms.reduce((most, room) => (count(room) > count(most) ? room : most), SHARED)
}
