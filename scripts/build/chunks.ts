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
const STARTS = ['src/cli.ts', 'src/commands/validate.ts', 'src/commands/shared/place.ts']

/** What tells a pull request of a bad file, in one chunk too: it would else come with what tells it a plan. */
const FAILURE = 'failure'
const FAILURES = ['src/github/comment/publish-failure.ts']

/** GitHub's client, and what it calls by: a chunk each. Small ones are merged, and bring along what others need. */
const ALONE = /\/src\/host\/(?:github\/)?(octokit|fetch)\.ts$/

/** Modules, with those that they import, and what these import in turn; without what is imported late. */
function neededBy(names: readonly string[], root: string, modules: ChunkingContext): Set<string> {
  const needed = new Set(names.map((name) => join(root, name)))
  for (const id of needed)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) needed.add(imported)
  return needed
}

type Parts = { readonly start: ReadonlySet<string>; readonly failure: ReadonlySet<string> }

function partsOf(root: string, modules: ChunkingContext): Parts {
  const of = (names: readonly string[]) => neededBy(names, root, modules)
  const [cli, validate] = STARTS.map((name) => join(root, name))
  const start = of(STARTS)
  return {
    start: new Set([...start].filter((id) => id !== cli && id !== validate)),
    failure: new Set([...of(FAILURES)].filter((id) => !start.has(id))),
  }
}

/** The groups, for the bundler. The one with the highest priority takes a module. */
export function chunkGroups(root: string): CodeSplittingGroup[] {
  let parts: Parts | undefined
  const isOf = (part: keyof Parts, id: string, modules: ChunkingContext): boolean =>
    (parts ??= partsOf(root, modules))[part].has(id)
  return [
    { name: validatorName, debugName: 'validators', test: VALIDATOR, priority: 2 },
    {
      name: (id, modules) => (isOf('start', id, modules) ? packageOf(id) : null),
      debugName: 'packages of the start',
      test: /\/node_modules\//,
      priority: 2,
    },
    {
      name: (id, modules) => (isOf('start', id, modules) ? START : null),
      debugName: START,
      test: /\/src\//,
      priority: 1,
    },
    {
      name: (id, modules) => (isOf('failure', id, modules) ? FAILURE : null),
      debugName: FAILURE,
      test: /\/src\//,
      priority: 1,
    },
    { name: (id) => ALONE.exec(id)?.[1] ?? null, debugName: 'alone', test: ALONE, priority: 1 },
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
