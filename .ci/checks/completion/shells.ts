/** What a real shell offers for a line, with a script of `tinystacks completion`. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { completionFor, type Shell } from '../../../src/render/completion/index.ts'

/** A stage stands in quotes, and comments are no stages. */
const FILE = `version: 1
stack: shop
region: us-east-1
stages:
  # a comment: no stage
  dev:
    databases: {}
  "prod": { databases: {} }
`

const ASK: Readonly<Record<Shell, (script: string, line: string) => readonly string[]>> = {
  bash: (script, line) => [
    ...['--norc', '--noprofile', '-c'],
    `source "$0" || exit 9; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _tinystacks; printf '%s\\n' "\${COMPREPLY[@]}"`,
    // As readline splits it.
    ...[script, ...line.split(' ').flatMap((word) => word.split(/(?<==)|(?==)/))],
  ],
  zsh: (script, line) => ['-f', join(import.meta.dirname, 'offered.zsh'), script, line],
  fish: (script, line) => [
    '--no-config',
    '-c',
    'source $argv[1]; complete -C $argv[2]',
    script,
    line,
  ],
}

/** Asks a shell for each line, in a folder with a file of two stages, dev and prod. Sorted. */
export function offered(shell: Shell, lines: readonly string[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'tinystacks-completion-'))
  try {
    const script = join(folder, `script.${shell}`)
    writeFileSync(script, completionFor(shell))
    writeFileSync(join(folder, 'tinystacks.yml'), FILE)
    return lines.map((line) => {
      const { error, status, stdout, stderr } = spawnSync(shell, ASK[shell](script, line), {
        ...{ cwd: folder, encoding: 'utf8', timeout: 20_000 },
        env: { PATH: process.env['PATH'], HOME: folder, TMPDIR: folder, TERM: 'xterm' },
      })
      if (error !== undefined || status !== 0)
        throw new Error(`${shell}, ${line}: ${error?.message ?? stderr}`)
      // Fish repeats the flag before the value; with a tab it appends what the word means.
      const words = stdout.split('\n').map((word) => word.replace(/\t.*|^--[a-z-]+=/g, ''))
      return [...new Set(words.map((word) => word.trim()))].filter((word) => word !== '').sort()
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
