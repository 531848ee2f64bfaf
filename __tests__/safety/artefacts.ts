/** What a run leaves behind, wherever people or machines may read it; and the search for secrets in it. */
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { searchIn, type Form } from './traces.ts'

/** Something that was written: a log, a summary, a comment, a file. */
export type Artefact = { readonly name: string; readonly text: string }

/** `name`: what it is the value of, which may be told. */
export type Secret = { readonly name: string; readonly value: string }

/** A secret that was found; its value is never told again. */
export type Leak = { readonly artefact: string; readonly secret: string; readonly form: Form }

export function leaksIn(
  artefacts: readonly Artefact[],
  secrets: readonly Secret[],
): readonly Leak[] {
  return artefacts.flatMap(({ name: artefact, text }) => {
    const traces = searchIn(text)
    return secrets.flatMap(({ name: secret, value }) =>
      traces(value).map((form) => ({ artefact, secret, form })),
    )
  })
}

/** Every file below the folder, whatever it is called, but for paths like `except`. */
export function filesBelow(folder: string, except?: RegExp): readonly Artefact[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !except?.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ name: path, text: readFileSync(path, 'latin1') }))
}

/** A `git` that notes what it is called with and in which environment, and is git then. */
export function watchedGit(folder: string): { readonly path: string; readonly notes: string } {
  const notes = join(folder, 'calls.txt')
  mkdirSync(folder, { recursive: true })
  writeFileSync(notes, '')
  writeFileSync(
    join(folder, 'git'),
    `#!/bin/sh\nprintf '%s\\n' "git $*" >> '${notes}'\nPATH="\${PATH#*:}" exec git "$@"\n`,
    { mode: 0o755 },
  )
  return { path: `${folder}:${process.env['PATH'] ?? ''}`, notes }
}

/** Writes them down for other scanners, a file each. */
export function writeArtefacts(folder: string, artefacts: readonly Artefact[]): void {
  mkdirSync(folder, { recursive: true })
  for (const [at, { name, text }] of artefacts.entries())
    writeFileSync(
      join(folder, `${String(at).padStart(3, '0')}-${name.replaceAll(/\W+/g, '-')}.txt`),
      text,
    )
}
