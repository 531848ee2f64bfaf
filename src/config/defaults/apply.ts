import { isRecord } from '../../text/record.ts'
import { isBesidePrimary } from '../checks/same-region.ts'
import type { ConfigPath } from '../resolved.ts'
import type { Stage, TinystacksFile } from '../types.generated.ts'
import { fitting, type Mapping } from './fitting.ts'

/** A file whose stages have the values of its `defaults`. */
export type Applied = {
  readonly file: TinystacksFile
  readonly hasDefaults: boolean
  /** Where the value at a path of a stage is written: there, or in `defaults`. */
  readonly origin: (path: ConfigPath) => ConfigPath
}

/**
 * Gives each stage the defaults that fit it: mappings key by key, lists and other values as a whole, and a stage's own
 * value always wins. `undone`: where a stage writes `null` instead of a default; the file has no such `null` any more.
 */
export function applyDefaults(written: TinystacksFile, undone: readonly ConfigPath[]): Applied {
  const { defaults, ...file } = written as TinystacksFile & { readonly defaults?: unknown }
  if (!isRecord(defaults)) return { file: written, hasDefaults: false, origin: (path) => path }
  const placed = withRegion(file, defaults.region)
  const merger = new Merger(undone)
  const stages = Object.entries(file.stages).map(([name, stage]) => {
    const own = merger.withNulls(['stages', name], { ...stage })
    const isBeside = (source: string) => isBesidePrimary(placed, name, source)
    const given = fitting(defaults, own, isBeside)
    return [name, merger.merged(['stages', name], stage, given) as Stage] as const
  })
  return {
    file: { ...file, stages: record(stages) },
    hasDefaults: true,
    origin: (path) => (merger.isTaken(path) ? ['defaults', ...path.slice(2)] : path),
  }
}

/** The file with the region of each stage, which decides what is beside its primary. */
function withRegion(file: TinystacksFile, region: unknown): TinystacksFile {
  if (typeof region !== 'string') return file
  const stages = Object.entries(file.stages).map(
    ([name, stage]) => [name, { region, ...stage }] as const,
  )
  return { ...file, stages: record(stages) }
}

class Merger {
  readonly #taken = new Set<string>()
  readonly #undone: ReadonlySet<string>
  readonly #nulls: readonly ConfigPath[]

  constructor(undone: readonly ConfigPath[]) {
    this.#undone = new Set(undone.map(keyOf))
    this.#nulls = undone
  }

  /** The stage as it is written, with each `null` that undoes a default in its place. */
  withNulls(path: ConfigPath, stage: Mapping): Mapping {
    return this.#nulls
      .filter((undone) => keyOf(undone.slice(0, path.length)) === keyOf(path))
      .reduce((whole, undone) => withNull(whole, undone.slice(path.length)), stage)
  }

  merged(path: ConfigPath, own: unknown, given: unknown): unknown {
    if (!isRecord(given) || (own !== null && !isRecord(own))) return own
    const result = record(Object.entries(own ?? {}))
    for (const [key, value] of Object.entries(given)) {
      const at = [...path, key]
      if (this.#undone.has(keyOf(at))) continue
      if (!(key in result)) this.#taken.add(keyOf(at))
      result[key] = key in result ? this.merged(at, result[key], value) : value
    }
    return Object.keys(result).length === 0 ? own : result
  }

  isTaken(path: ConfigPath): boolean {
    return path.some((_, index) => this.#taken.has(keyOf(path.slice(0, index + 1))))
  }
}

function withNull(value: Mapping, [key = '', ...rest]: ConfigPath): Mapping {
  const inner = value[key]
  return {
    ...value,
    [key]: rest.length === 0 ? null : withNull(isRecord(inner) ? inner : {}, rest),
  }
}

/** Without a prototype: `__proto__` is a name like any other. */
function record<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  const result = Object.create(null) as Record<string, T>
  for (const [key, value] of entries) result[key] = value
  return result
}

function keyOf(path: ConfigPath): string {
  return JSON.stringify(path)
}
