/** Our own program, as it is built, and the template that all of them deploy. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Program } from './program.ts'
import type { BackupDays } from './templates.ts'

const ROOT = join(import.meta.dirname, '../..')
const CLI = join(ROOT, 'dist/cli/index.js')
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly version: string
}

/** It deploys a file, whose stages are those stacks. */
export const TINYSTACKS: Program = {
  name: 'tinystacks',
  version,
  isOneProcess: true,
  prepare: (folder, stacks, { backupDays }) => {
    writeFile(folder, stacks, backupDays)
  },
  starts: (folder, verb) => [
    { command: process.execPath, args: [CLI, verb, '--config', join(folder, 'tinystacks.yml')] },
  ],
}

/** The template of a stage with three databases. */
export function templateOf(folder: string, backupDays: BackupDays): string {
  const file = writeFile(folder, ['template'], backupDays)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [CLI, 'template', '--config', file, '--stage', 'template'],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`no template was made:\n${stderr}`)
  return stdout
}

/** Unprotected, since the others turn no protection on. */
function writeFile(folder: string, stacks: readonly string[], backupDays: BackupDays): string {
  const databases = `postgres: { backupDays: ${String(backupDays)} }, mysql: {}, redis: {}`
  const stages = stacks.map(
    (name) => `  ${name}: { stackName: ${name}, protected: false, databases: { ${databases} } }\n`,
  )
  const file = join(folder, 'tinystacks.yml')
  mkdirSync(join(folder, '.git'), { recursive: true })
  writeFileSync(
    file,
    `version: 1\nstack: bench\nregion: us-east-1\norder: parallel\nstages:\n${stages.join('')}`,
  )
  return file
}
