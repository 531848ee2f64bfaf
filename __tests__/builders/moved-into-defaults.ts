/** Test data: a file whose stages say through `defaults` what they said themselves. */
import { CORE_SCHEMA, dump, load } from 'js-yaml'
import { DEFAULTS } from '../../src/config/defaults.generated.ts'
import { nodeOfPath } from '../../src/config/problems/schema-lookup.ts'
import { isRecord } from '../../src/text/record.ts'

type Mapping = Record<string, unknown>
type Path = readonly string[]
type File = Mapping & { readonly stages: Record<string, Mapping> }

/** `shared`: what all say alike. `first`: what the first of them says; the others undo or replace it. */
export type Way = 'shared' | 'first'

/** The text with `defaults`, and the places that they have a value for. */
export function movedIntoDefaults(text: string, way: Way): { text: string; moved: string[] } {
  const file = load(text, { schema: CORE_SCHEMA }) as File
  const before = structuredClone(file)
  const stages = Object.keys(file.stages)
  const leaves = new Map<string, Path>()
  for (const name of stages)
    for (const path of leavesOf(file.stages[name] ?? {}, []))
      if (isMovable(before.stages[name] ?? {}, path)) leaves.set(path.join('.'), path)
  const defaults: Mapping = {}
  for (const path of leaves.values()) {
    const takers = stages.filter((name) => takes(before.stages[name] ?? {}, path))
    const values = takers.map((name) => at(before.stages[name], path))
    const [value] = way === 'first' ? values.filter((one) => one !== undefined) : values
    // Beside `stack` they are given once more.
    if (path.length === 1 && path.some((key) => key in file)) continue
    const isShared = values.every((one) => JSON.stringify(one) === JSON.stringify(value))
    if (value === undefined || (way === 'shared' && !isShared)) continue
    put(defaults, path, value)
    for (const name of takers) {
      const own = at(before.stages[name], path)
      const stage = file.stages[name] ?? {}
      if (own === undefined) put(stage, path, undoing(path))
      else if (JSON.stringify(own) === JSON.stringify(value)) drop(stage, path)
    }
  }
  const { stages: _stages, ...head } = file
  const moved =
    Object.keys(defaults).length === 0 ? file : { ...head, defaults, stages: file.stages }
  return {
    text: dump(moved, { schema: CORE_SCHEMA }),
    moved: [...leavesOf(defaults, [])].map((path) => path.join('.')),
  }
}

/** What a stage writes to have none of a default. */
function undoing(path: Path): unknown {
  if (nodeOfPath(['stages', 'x', ...path])?.['x-undo'] === true) return null
  const section: Mapping = { ...DEFAULTS.stage, ...groupOf(path) }
  const own = {
    iamAuthentication: false,
    monitoring: 0,
    allow: [],
    keys: [],
    allowFrom: [],
    secretsKmsKey: 'alias/aws/secretsmanager',
  }
  return { ...own, ...section }[path.at(-1) ?? '']
}

function groupOf(path: Path): Mapping {
  const [, kind = ''] = path
  const name = path.includes('storage')
    ? 'storage'
    : path[0] === 'databases'
      ? kind
      : (path[0] ?? '')
  return (DEFAULTS as unknown as Record<string, Mapping>)[name] ?? {}
}

/** What only a stage says. With another `access`, another part of a bastion's words fits. */
const OF_STAGE = new Set([
  ...['existing', 'replicaOf', 'restoreFrom', 'stackName', 'cidr'],
  'access',
])

function isMovable(stage: Mapping, path: Path): boolean {
  return !path.some((key) => OF_STAGE.has(key)) && takes(stage, path)
}

/** Whether a default at the path would reach the stage, as its own words are. */
function takes(stage: Mapping, path: Path): boolean {
  const [section = '', kind = ''] = path
  if (section === 'databases') {
    const database = at(stage, ['databases', kind])
    if (database === undefined) return false
    // What a replica or an existing database takes is tested by itself.
    return !isRecord(database) || !('existing' in database || 'replicaOf' in database)
  }
  if (section === 'bastion')
    return (
      'bastion' in stage &&
      (kind === 'access' || !isRecord(stage.bastion) || stage.bastion.access === undefined)
    )
  if (section === 'network' && kind !== 'allowFrom') {
    const own = isRecord(stage.network) ? stage.network : {}
    return own.vpc === undefined && kind === 'zones'
  }
  return true
}

function* leavesOf(value: unknown, path: Path): Iterable<Path> {
  if (!isRecord(value) || path.length > 6) {
    if (value !== null) yield path
    return
  }
  for (const [key, inner] of Object.entries(value)) yield* leavesOf(inner, [...path, key])
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value)
}

function put(root: Mapping, path: Path, value: unknown): void {
  let inner = root
  for (const key of path.slice(0, -1)) {
    if (!isRecord(inner[key])) inner[key] = {}
    inner = inner[key] as Mapping
  }
  inner[path.at(-1) ?? ''] = value
}

function drop(root: Mapping, path: Path): void {
  const parent = at(root, path.slice(0, -1))
  if (isRecord(parent)) delete parent[path.at(-1) ?? '']
}
