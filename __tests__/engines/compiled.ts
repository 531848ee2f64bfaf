/** Compiles the sources with some of them changed, in a folder of its own. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const COMPILER = join(ROOT, 'node_modules/typescript-native/bin/tsc')

/** A complaint, as the compiler prints it in a pipe. */
const COMPLAINT = /^(?<path>[^\s(][^(]*)\(\d+,\d+\): error TS\d+: (?<message>.*)$/gm

/**
 * The files of `src` that do not compile, sorted, with their first complaint. `changed`: path -> text of files that
 * are new or other than they are.
 */
export function compiled(
  changed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const scratch = join(ROOT, '.tinystacks')
  mkdirSync(scratch, { recursive: true })
  const copy = mkdtempSync(join(scratch, 'compiled-'))
  try {
    for (const part of ['src', 'schema', 'package.json', 'tsconfig.json'])
      cpSync(join(ROOT, part), join(copy, part), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
    for (const [path, text] of Object.entries(changed)) {
      mkdirSync(dirname(join(copy, path)), { recursive: true })
      writeFileSync(join(copy, path), text)
    }
    return complaintsOf(copy)
  } finally {
    rmSync(copy, { recursive: true })
  }
}

function complaintsOf(folder: string): Readonly<Record<string, string>> {
  const args = [COMPILER, '--project', folder, '--pretty', 'false']
  const { stdout, stderr, error } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
  })
  if (error !== undefined || stderr !== '') throw error ?? new Error(stderr)
  const first = new Map<string, string>()
  for (const { groups: { path = '', message = '' } = {} } of stdout.matchAll(COMPLAINT))
    if (!first.has(path)) first.set(path, message)
  return Object.fromEntries([...first].toSorted(([a], [b]) => a.localeCompare(b)))
}
