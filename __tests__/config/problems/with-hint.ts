/** A file with what a problem's hint says to write, as somebody who reads only the hint would do it. */
import { CORE_SCHEMA, dump, load } from 'js-yaml'
import type { Problem } from '../../../src/errors.ts'
import { isRecord } from '../../../src/text/record.ts'

type Mapping = Record<string, unknown>

export function withHint(text: string, { path, code, hint = '' }: Problem): string {
  const file = load(text, { schema: CORE_SCHEMA }) as Mapping
  const keys = path.split('.')
  const last = keys.at(-1) ?? ''
  const parent = at(file, keys.slice(0, -1))
  const old = parent[last]
  const [, words = ''] = /`([^`]+)`/.exec(hint) ?? []
  if (hint.startsWith('remove the line')) delete parent[last]
  else if (hint.startsWith('did you mean')) rename(parent, last, words, code)
  else if (!hint.startsWith('write')) throw new Error(`nothing to apply: ${hint}`)
  else if (!words.includes(':')) {
    if (code === 'invalid-stage-name') rename(parent, last, words, 'unknown-key')
    else {
      delete parent[last]
      at(file, placeOf(hint, keys))[words] = old
    }
  } else {
    const written = load(words, { schema: CORE_SCHEMA }) as Mapping
    if (code === 'unknown-key') delete parent[last]
    const target = code === 'unknown-key' ? at(file, placeOf(hint, keys)) : parent
    merge(target, written)
  }
  return dump(file, { schema: CORE_SCHEMA })
}

function placeOf(hint: string, keys: readonly string[]): readonly string[] {
  if (hint.includes('beside `stack`') || /`(defaults|stages):/.test(hint)) return []
  if (hint.includes('in a database')) return [...keys.slice(0, 2), 'databases', 'postgres']
  return hint.includes('in the stage') ? keys.slice(0, 2) : keys.slice(0, -1)
}

function rename(parent: Mapping, from: string, to: string, code: string): void {
  if (code !== 'unknown-key') {
    parent[from] = to
    return
  }
  parent[to] = parent[from]
  delete parent[from]
}

function at(value: unknown, path: readonly string[]): Mapping {
  let inner = value as Mapping
  for (const key of path) {
    if (inner[key] === null) inner[key] = {}
    inner = inner[key] as Mapping
  }
  return inner
}

function merge(target: Mapping, written: Mapping): void {
  for (const [key, value] of Object.entries(written)) {
    const old = target[key]
    if (isRecord(old) && isRecord(value)) merge(old, value)
    else target[key] = value
  }
}
